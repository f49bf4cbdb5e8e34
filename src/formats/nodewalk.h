// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// Goes through the nodes that a filter shows, in document order, without the root, and knows where it is: what every
/// writer of lists and trees needs. Allocates nothing for each node.
class NodeWalk
{
public:
    /// What is no UTF-8 of a name: replaced, since most texts can hold nothing else, or as it is.
    enum class Bytes { Replaced, Kept };
    /// \a layout must outlive it.
    NodeWalk(const Layout &layout, const Filter &filter, Bytes bytes = Bytes::Replaced);

    /// To the next node; false at the end.
    bool next();
    NodeIndex node() const { return m_node; }
    int depth() const { return int(m_above.size()); } ///< 1: below the root
    /// "a/b", until the next step.
    std::string_view path() const { return m_path; }
    /// Its last segment.
    std::string_view name() const { return std::string_view(m_path).substr(m_above.back().pathSize); }
    /// The latest phase that it or any folder above it claims; None: none of them does.
    Phase phase() const { return m_phase; }

private:
    void ascendTo(NodeIndex parent);

    struct Above {
        NodeIndex node;
        size_t pathSize; // of the path before a child's name, slash included
        Phase phase;
    };
    const Layout &m_layout;
    const bool m_showsAll;
    const Bytes m_bytes;
    NodeBitmap m_visible;
    NodeIndex m_node = rootNode;
    std::vector<Above> m_above; // the folders that the node lies in, the root first
    std::string m_path;
    std::string m_scratch;
    Phase m_phase = Phase::None;
};

} // namespace Espalier
