// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Espalier {

/// What an item of the list of marks says beside its text, whose lines are name, sentence and reason.
enum MarkRole {
    MarkIdRole = Qt::UserRole, ///< of the exercise's item, as a number
    MarkKindRole, ///< the number of an ExerciseMark
};

/// Paints what is to be looked at again as cards: the mark and the name, what is wrong, and the guide's words.
class MarkDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
};

} // namespace Espalier
