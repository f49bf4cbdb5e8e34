// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/nodefigure.h"

#include "desktop/theming/icons.h"

namespace Espalier {

NodeFigure figureOf(const Layout &layout, NodeIndex node)
{
    if (node == rootNode)
        return {.icon = QStringLiteral("nodes/root")};
    const QString &own = layout.icon(node);
    if (!own.isEmpty()) {
        if (const QString icon = topicIconName(own.startsWith(u"topics/") ? own.sliced(7) : own); !icon.isEmpty())
            return {.icon = icon, .isTile = true};
    }
    if (const std::string_view topic = layout.topicUtf8(node); !topic.empty() && topic.find('/') == topic.npos) {
        if (const QString icon = topicIconName(layout.topic(node)); !icon.isEmpty())
            return {.icon = icon, .isTile = true};
    }
    // A pictogram of a guide of somebody else; words in this field that name no icon of ours are passed over.
    if (!own.isEmpty() && own.front().unicode() > 0xff)
        return {.pictogram = own, .isTile = true};
    return {.icon = nodeIconName(layout.isFolder(node), layout.name(node))};
}

} // namespace Espalier
