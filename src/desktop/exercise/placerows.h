// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/exercise/placemap.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace Espalier {

class ExerciseWork;
struct MarkedItem;

/// Fills the tree of an exercise from the work on it: folders, cards, empty places, marks, and where what stands wrong
/// belongs. The map shows the same nodes, each in the row that tells it (PlaceShownRole).
class PlaceRows {
public:
    /// All must outlive it. \a showsSolution: how everything is right, instead of what was done.
    PlaceRows(QTreeWidget &tree, const ExerciseWork &work, bool showsSolution);

    /// Into the tree, which is empty.
    void fill();
    const PlaceContent &content() const { return m_content; }
    const QHash<NodeIndex, QTreeWidgetItem *> &items() const { return m_items; } ///< by the node that the map shows

private:
    QTreeWidgetItem *add(QTreeWidgetItem *parent, NodeIndex node);
    void addBelow(QTreeWidgetItem *item, NodeIndex folder);
    void addSlots(QTreeWidgetItem *parent, NodeIndex folder);
    void mark(QTreeWidgetItem &item, NodeIndex node);
    QString noteOf(const MarkedItem &marked) const;
    void addPlaces();
    NodeIndex folderOf(const MarkedItem &marked) const;
    void remember(QTreeWidgetItem *item, NodeIndex shown);

    QTreeWidget &m_tree;
    const ExerciseWork &m_work;
    bool m_showsSolution;
    Layout m_layout; ///< without what the map alone has
    PlaceContent m_content;
    QHash<NodeIndex, QTreeWidgetItem *> m_items;
};

} // namespace Espalier
