// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editor.h"

#include "edit/editcommand.h"
#include "edit/growth.h"

namespace Espalier {

Result<QList<NodeIndex>> Editor::growToPhase(const Guide &guide, Phase phase)
{
    if (isLocked())
        return std::unexpected(checkUnlocked().error());
    const Result<Growth> growth = Growth::toPhase(layout(), guide, phase);
    if (!growth)
        return std::unexpected(growth.error());
    GrowthChoice all;
    for (int item = 0; item < int(growth->items().size()); ++item)
        all.ticks.insert(growth->key(item), true);
    return grow(*growth, all, tr("Grew to %1").arg(phaseName(phase)));
}

QList<NodeIndex> Editor::grow(const Growth &growth, const GrowthChoice &choice, const QString &text)
{
    if (isLocked())
        return {};
    const Growth::Marks chosen = growth.chosen(choice);
    auto grow = command(text);
    std::vector<NodeIndex> made(growth.items().size(), noNode);
    QList<NodeIndex> added;
    Growth::Totals totals;
    for (int i = 0; i < int(growth.items().size()); ++i) {
        const Growth::Item &item = growth.items()[size_t(i)];
        const NodeIndex parent = item.above < 0 ? item.host : made[size_t(item.above)];
        const bool isPlaced =
            item.above < 0 ? layout().isLinked(parent) && layout().isFolder(parent) : parent != noNode;
        if (!chosen[size_t(i)] || !isPlaced)
            continue;
        const NodeIndex node = made[size_t(i)] = m_document.create(growth.data(i));
        grow->link(node, parent, item.above < 0 ? placeIn(parent, item.before) : noNode);
        grow->touch(node);
        added.append(node);
        ++(item.kind == NodeKind::Folder ? totals.folders : totals.files);
    }
    run(std::move(grow), addedSentence(totals.folders, totals.files));
    return added;
}

} // namespace Espalier
