// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "learn/exercisemarking.h"

#include <QStyledItemDelegate>

namespace Espalier {

/// What a row of the tree of an exercise says beside its name.
enum PlaceRole {
    PlaceIdRole = Qt::UserRole, ///< of the node, as a number
    PlaceNodeRole, ///< its index; of a slot that of the folder
    PlaceSummaryRole,
    PlaceMarkRole, ///< the number of an ExerciseMark; none: it is not marked
    PlaceNoteRole, ///< the few words beside a mark
    PlaceSlotRole, ///< nothing stands there: an empty place, or where something belongs
    PlaceCardRole, ///< it was placed, or can be moved
    PlaceLitRole,
    PlaceShownRole, ///< the node that the map shows for it
};

/// How a mark is told apart: by shape, and by colour.
struct MarkLook {
    QString icon;
    Rgb line = 0;
    Rgb tint = 0;
};
MarkLook lookOf(ExerciseMark mark);

/// Paints the folders of an exercise as cards, empty places as dashed outlines, and marks by shape, colour and words.
class PlaceDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
};

} // namespace Espalier
