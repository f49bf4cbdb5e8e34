// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maptrees.h"

#include <algorithm>

namespace Espalier {

Layout randomTree(quint32 seed, quint32 nodes)
{
    MapChance chance(seed);
    Layout layout(QStringLiteral("project"));
    std::vector<NodeIndex> folders{rootNode};
    for (quint32 i = 0; i < nodes; ++i) {
        const auto recent = quint32(std::min<size_t>(folders.size(), 1 + seed % 7 * 4));
        const NodeIndex parent = folders[folders.size() - 1 - chance.below(chance.below(3) == 0 ? quint32(folders.size()) : recent)];
        const bool isFolder = chance.below(10) < 6;
        const std::string name = "node-" + std::to_string(i);
        const NodeIndex node = layout.append(parent, isFolder ? NodeKind::Folder : NodeKind::File, name);
        if (isFolder)
            folders.push_back(node);
        else
            layout.setContentUtf8(node, std::string(chance.below(400), 'x'));
    }
    return layout;
}

NodeBitmap randomVisible(const Layout &layout, quint32 seed)
{
    MapChance chance(seed);
    NodeBitmap visible(layout.indexEnd());
    visible.set(rootNode);
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (visible.test(layout.parent(node)) && chance.below(5) != 0)
            visible.set(node);
    }
    return visible;
}

NodeBitmap randomFolders(const Layout &layout, quint32 seed, quint32 oneOf)
{
    MapChance chance(seed);
    NodeBitmap chosen(layout.indexEnd());
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (layout.isFolder(node) && chance.below(oneOf) == 0)
            chosen.set(node);
    }
    return chosen;
}

QList<MapCase> everyMap()
{
    using enum MapStyle;
    using enum MapDirection;
    return {
        {"poster", {.style = Poster}},
        {"poster mirrored", {.style = Poster, .direction = RightToLeft, .area = {780, 715}}},
        {"poster, folders alone", {.style = Poster, .files = false}},
        {"poster on paper", {.style = Poster, .sharesLines = true}},
        {"two-sided", {.style = TwoSided}},
        {"arms", {.style = Arms}},
        {"tiers", {.style = Tiers}},
        {"tiers mirrored", {.style = Tiers, .direction = RightToLeft}},
        {"icicle", {.style = Icicle}},
        {"icicle mirrored, by size", {.style = Icicle, .direction = RightToLeft, .measure = MapMeasure::ContentSize}},
        {"icicle top down", {.style = Icicle, .direction = TopDown, .area = {1600, 1000}}},
        {"icicle in an area, by size", {.style = Icicle, .measure = MapMeasure::ContentSize, .area = {1600, 1000}}},
        {"icicle in columns", {.style = Icicle, .columns = 3}},
        {"icicle in columns, mirrored", {.style = Icicle, .direction = RightToLeft, .columns = 4}},
        {"treemap", {.style = Treemap}},
        {"treemap mirrored", {.style = Treemap, .direction = RightToLeft, .area = {1600, 1000}}},
        {"treemap by size", {.style = Treemap, .measure = MapMeasure::ContentSize, .area = {800, 1300}}},
        {"treemap of folders", {.style = Treemap, .files = false}},
    };
}

} // namespace Espalier
