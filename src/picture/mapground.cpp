// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapground.h"

#include "core/layout.h"

namespace Espalier {

MapGround usualGround(const Layout &layout)
{
    NodeIndex first = noNode;
    bool several = false;
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node)) {
        if (!layout.isFolder(node))
            continue;
        if (first == noNode)
            first = node;
        else if (layout.toldPhase(node) != layout.toldPhase(first))
            return MapGround::ByPhase;
        else
            several = true;
    }
    return several ? MapGround::ByBranch : MapGround::ByPhase;
}

} // namespace Espalier
