// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QList>

#include <optional>
#include <vector>

namespace Espalier {

/// A node of the layout, or one that an edit of the same list makes.
struct EditedNode {
    NodeIndex node = noNode;
    int made = -1; ///< the number of its Insert among all of the list

    bool isNone() const { return node == noNode && made < 0; }
    friend bool operator==(const EditedNode &, const EditedNode &) = default;
};

/// One change of a layout. Those of a list are done in their order, so that a place is always there already.
struct TreeEdit {
    enum class What : quint8 { Insert, Move, Remove, Rename, Summary, Kind };

    What what = What::Insert;
    NodeIndex node = noNode; ///< that it is about; none for Insert. A Move may bring back one that was removed.
    EditedNode parent; ///< Insert, Move: where it goes
    EditedNode after; ///< behind this sibling; none: as the first
    QString text; ///< the new name or summary
    NodeKind kind = NodeKind::Folder;
    NodeData data; ///< of Insert
};

/// What Editor::apply() does as one step.
struct TreeEdits {
    struct Loose {
        EditedNode after;
        QString text;
        bool isInstead = false;
    };

    std::vector<TreeEdit> edits;
    /// All loose lines that there are to be; nothing: they stay as they are.
    std::optional<std::vector<Loose>> loose;

    bool isEmpty() const { return edits.empty() && !loose; }
};

} // namespace Espalier
