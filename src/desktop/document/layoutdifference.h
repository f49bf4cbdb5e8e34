// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QString>

#include <vector>

namespace Espalier {

/// What became of a layout: which nodes a later state of it adds, lacks, and has otherwise. Nodes are followed through
/// renaming and moving by their ids, and by their paths where an id is unknown to the other side.
class LayoutDifference {
public:
    enum class Mark : quint8 { Same, Added, Removed, Changed };

    /// Linear in the nodes of both.
    LayoutDifference(const Layout &before, const Layout &after);

    Mark ofBefore(NodeIndex node) const { return m_before[node]; } ///< Same, Removed or Changed
    Mark ofAfter(NodeIndex node) const { return m_after[node]; } ///< Same, Added or Changed
    /// The node of the earlier state that \a after is; noNode: it is new.
    NodeIndex earlier(NodeIndex after) const { return m_earlier[after]; }
    int added() const { return m_added; }
    int removed() const { return m_removed; }
    int changed() const { return m_changed; }
    bool isEmpty() const { return m_added + m_removed + m_changed == 0; }

private:
    std::vector<Mark> m_before;
    std::vector<Mark> m_after;
    std::vector<NodeIndex> m_earlier;
    int m_added = 0;
    int m_removed = 0;
    int m_changed = 0;
};

} // namespace Espalier
