// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Espalier {

class PaletteModel;
struct PaletteEntry;
struct TextRange;

/// Paints the palette's lines: icon, title with what was typed underlined, where it is, and at the end keys, a summary
/// or why it is off.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int lineHeight = 38;
    static constexpr int headingHeight = 28;
    static constexpr int margin = 20; ///< of texts, from the edges

    explicit PaletteDelegate(const PaletteModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintEntry(QPainter &painter, const QStyleOptionViewItem &option, const PaletteEntry &entry) const;
    /// These stand before \a end, and tell where they begin.
    int paintKeys(QPainter &painter, const QStyleOptionViewItem &option, const QString &keys, int end) const;
    int paintTrailing(QPainter &painter, const QStyleOptionViewItem &option, const PaletteEntry &entry, int end) const;
    /// Begins at \a start, and tells where it ends.
    int paintMarked(QPainter &painter, const QStyleOptionViewItem &option, const QString &text,
                    const QList<TextRange> &marks, int start, int end) const;

    const PaletteModel &m_model;
};

} // namespace Espalier
