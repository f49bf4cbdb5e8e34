// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

namespace Espalier {

class OutlineRows;
class VisibleTree;

/// Where something dragged over the outline would land.
struct OutlineDrop {
    NodeIndex parent = noNode;
    /// Among the parent's visible children, counted before removal; -1: into it, at its end.
    int row = -1;
    int depth = 0;          ///< of the row it would get
    qsizetype line = -1;    ///< the drop line stands above this row of the outline; -1: a frame round the parent
    friend bool operator==(const OutlineDrop &, const OutlineDrop &) = default;
};

/// \a at: the pointer's height in rows, so that 2.5 is the middle of the third. \a depth: the depth its horizontal
/// place means; counts at the end of branches, where several are possible.
OutlineDrop outlineDropAt(const OutlineRows &rows, const VisibleTree &tree, const Layout &layout, double at, int depth);

} // namespace Espalier
