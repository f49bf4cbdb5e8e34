// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <string>
#include <string_view>
#include <vector>

namespace Espalier::Bench {

struct SyntheticNode {
    quint32 parent = 0; ///< by index; the root is its own
    bool isFolder = true;
    quint8 phase = 0; ///< its own; 0: none
    quint64 id = 0;
    std::string_view name;
    std::string_view summary;
    std::string_view content;
};

/// The tree that all figures are measured on, the same in every run: 70 % folders, 30 % files of 0–400 bytes, fan-out
/// 10, depth up to 8, every fifth node with a summary, every eighth with a phase. In document order, node 0 is the
/// project; a node's place in the list is its NodeIndex in layout().
class SyntheticTree
{
public:
    /// \a nodes without the root. Kept until another size is asked for.
    static const SyntheticTree &of(size_t nodes);

    const std::vector<SyntheticNode> &nodes() const { return m_nodes; }
    const Layout &layout() const { return m_layout; }
    /// Names, summaries and contents together.
    size_t textBytes() const;

private:
    explicit SyntheticTree(size_t nodes);

    std::string m_names; // behind the views of m_nodes
    std::string m_prose;
    std::vector<SyntheticNode> m_nodes;
    Layout m_layout;
};

/// Makes the layout anew, as a reader would.
Layout layoutOf(const std::vector<SyntheticNode> &nodes);

} // namespace Espalier::Bench
