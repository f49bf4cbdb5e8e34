// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisesolution.h"

#include <algorithm>

namespace Espalier {

namespace {

struct Placement {
    NodeId id;
    QString folder; // path
};

} // namespace

NodeIndex placeCard(Layout &layout, const ExerciseItem &item, NodeIndex folder)
{
    return layout.append(folder,
                         NodeData{.id = item.id, .name = item.name, .kind = item.kind, .summary = item.summary});
}

Layout solvedLayout(const Exercise &exercise, const ExerciseKey &key, const Layout &given)
{
    Layout solved = given;
    for (const auto &[id, option] : key.answers.asKeyValueRange()) {
        const NodeIndex node = solved.findById(id);
        const ExerciseItem *const item = exercise.item(id);
        if (node != noNode && item && option >= 0 && option < item->options.size())
            solved.setName(node, item->options[option]);
    }
    QList<Placement> placements;
    for (const auto &[id, place] : key.items.asKeyValueRange()) {
        if (!place.in.isEmpty() && !key.answers.contains(id) && !key.plants.value(id))
            placements.append({id, place.in.first()});
    }
    // What stands in others comes behind them.
    std::ranges::stable_sort(placements, {}, [](const Placement &placement) {
        return placement.folder.isEmpty() ? 0 : 1 + placement.folder.count(u'/');
    });
    for (const Placement &placement : std::as_const(placements)) {
        const NodeIndex folder = solved.find(placement.folder);
        const NodeIndex node = solved.findById(placement.id);
        const ExerciseItem *const item = exercise.item(placement.id);
        if (folder == noNode)
            continue;
        if (node != noNode)
            solved.move(node, folder);
        else if (item)
            placeCard(solved, *item, folder);
    }
    for (const auto &[id, isDeleted] : key.plants.asKeyValueRange()) {
        if (const NodeIndex node = isDeleted ? solved.findById(id) : noNode; node != noNode)
            solved.unlink(node);
    }
    return solved;
}

} // namespace Espalier
