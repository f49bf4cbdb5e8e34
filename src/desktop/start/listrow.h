// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Espalier {

/// A row of a list at the start page's side, which is clicked as a whole: paints the ground that tells hover and focus.
class ListRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit ListRow(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {240, 38}; }
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintGround(QPainter &painter) const;
    /// From left to right as in the mirrored window.
    QRect mirrored(const QRect &rect) const;
    /// Elided in the middle where there is no room.
    static void paintWords(QPainter &painter, const QRect &place, const QString &words, const QFont &font,
                           const QColor &ink, Qt::LayoutDirection direction);
};

/// An action as a row, with its shortcut, or what else tells it, at the end.
class ActionRow final : public ListRow {
    Q_OBJECT

public:
    ActionRow(const QString &icon, const QString &text, const QString &hint, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    QString m_icon;
    QString m_hint;
};

} // namespace Espalier
