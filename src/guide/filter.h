// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/nodebitmap.h"

#include <QSet>

#include <array>

namespace Espalier {

class Guide;

/// What of a layout is to be seen, exported or checked: one value drives the tree, the map, the export and the check.
/// All set conditions must hold. A folder shows when it matches or anything below it does; phases accumulate and a
/// node counts by the later of its own and its ancestors' phases.
struct Filter {
    Phase upTo = Phase::None; ///< \c None and \c Expert: every phase
    QString text;             ///< in name, summary, tags or topic path, case-insensitive; blank: any. Words all must match
    QStringList tags; ///< any of these, in any case of letters; empty: any
    /// Topic paths of a project type or career, each with all below it; empty: any. Nodes without topic count by their
    /// nearest ancestor that has one; without any, they show.
    QStringList topics;

    bool isEmpty() const;
    friend bool operator==(const Filter &, const Filter &) = default;
};

/// Decided for one state of a layout.
struct FilterResult {
    NodeBitmap visible;   ///< the root is always visible
    NodeBitmap matching;  ///< visible for their own sake, not for a descendant's; for the phase filter the same
    qsizetype folders = 0; ///< visible folders, root not counted
    qsizetype files = 0;
};

FilterResult applyFilter(const Layout &layout, const Filter &filter);

/// \a layout without what \a filter hides; ids are kept.
Layout prunedTo(const Layout &layout, const Filter &filter);
/// Only the nodes in \a kept; a node that is not takes all below it along.
Layout prunedTo(const Layout &layout, const NodeBitmap &kept);

/// Visible folders for each of the four phases when only the phase differs from \a filter: the numbers on the buttons.
std::array<qsizetype, 4> foldersByPhase(const Layout &layout, const Filter &filter);

} // namespace Espalier
