// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/text/drawntree.h"

#include <vector>

namespace Espalier {

/// Where in the output of `tree -J` the name of a node stands; by NodeIndex, noPlace where it has none.
struct TreeJsonPlaces {
    static constexpr size_t noPlace = size_t(-1);

    std::vector<size_t> bytes;

    void set(NodeIndex node, size_t byte)
    {
        bytes.resize(std::max<size_t>(bytes.size(), node + 1), noPlace);
        bytes[node] = byte;
    }
};

/// One record for each line of \a text, as readings of drawn trees have it: nothing is guessed here, brackets are
/// headers, and the report at the end is a total. It has no blocks, and cannot be read again. \a layout as it was read,
/// its root the list; \a root: the node that the project was made of, or rootNode.
DrawnTree treeJsonRecords(const QByteArray &text, const Layout &layout, const TreeJsonPlaces &places, NodeIndex root,
                          const Report &report);

} // namespace Espalier
