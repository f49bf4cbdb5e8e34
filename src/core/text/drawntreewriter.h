// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"

#include <functional>

class QIODevice;

namespace Espalier {

/// Draws a layout as text: the project's name, then a line for each node, "/" behind folders, comments aligned behind
/// "#". What it writes, DrawnTreeReader reads back to the same tree with the same comments, for every tree: names and
/// comments that a line cannot hold, or that would be read as something else, stand in quotes (see DrawnEntry). A
/// project without a name is "./", an empty one is followed by "0 directories, 0 files", both as `tree` does.
class DrawnTreeWriter
{
public:
    struct Options {
        bool ascii = false;      ///< `|--` instead of `├──`; names stay as they are
        bool comments = true;
        bool pictograms = false; ///< put icons that are pictograms before the names
        bool rootLine = true;    ///< the project's name on the first line
        int maxDepth = 0;        ///< levels below the root; 0: all
        NodeIndex top = rootNode; ///< draw this node and what is below it
        std::function<bool(NodeIndex)> shows; ///< false leaves a node out with all below it; empty: all are drawn
    };
    /// Takes the next piece of text, some 64 KiB; false stops the writing.
    using Output = std::function<bool(QByteArrayView)>;

    /// False when \a output stopped it.
    static bool write(const Layout &layout, const Options &options, const Output &output);
    static Result<void> write(const Layout &layout, const Options &options, QIODevice &device);
    static QByteArray toText(const Layout &layout, const Options &options);
    static QByteArray toText(const Layout &layout) { return toText(layout, Options()); }
};

} // namespace Espalier
