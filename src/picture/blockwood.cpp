// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockwood.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double woodCorner = 14;
constexpr double fileArmWidth = 2;

/// A stem from \a top down through its joints, thinner all the way, with an arm at each.
void growStem(const BlockStem &stem, qint32 number, double top, bool isTrunk, std::vector<MapWood> &wood)
{
    double lowest = top;
    for (const BlockStem::Joint &joint : stem.joints)
        lowest = std::max(lowest, joint.y - armCorner);
    wood.push_back({.shape = MapWood::Shape::Straight,
                    .from = {stem.x, top},
                    .to = {stem.x, lowest},
                    .width = isTrunk ? 5 : 3.6,
                    .endWidth = isTrunk ? 2.4 : 2,
                    .stem = number});
    for (const BlockStem::Joint &joint : stem.joints) {
        const double width = joint.item >= 0 ? armWidth : fileArmWidth;
        wood.push_back({.shape = MapWood::Shape::Across,
                        .from = {stem.x, joint.y - armCorner},
                        .to = {joint.to, joint.y},
                        .width = width,
                        .endWidth = width,
                        .corner = std::min(armCorner, std::abs(joint.to - stem.x) - 1),
                        .item = joint.item,
                        .stem = number});
    }
}

} // namespace

void growWood(const std::vector<BlockStem> &stems, const QRectF &root, double right, bool hasTrunk,
              std::vector<MapWood> &wood)
{
    const double middle = root.center().y();
    qint32 number = 0;
    for (const BlockStem &stem : stems) {
        if (stem.joints.empty())
            continue;
        const bool isRight = stem.x > root.right();
        const bool isAway = isRight || stem.x < root.left();
        if (isAway) {
            const double reach = std::max(1.0, right - root.left());
            const double width = 5 - 1.6 * std::min(1.0, std::abs(stem.x - root.center().x()) / reach);
            wood.push_back({.shape = MapWood::Shape::Down,
                            .from = {isRight ? root.right() : root.left(), middle},
                            .to = {stem.x, middle + woodCorner},
                            .width = width,
                            .endWidth = width,
                            .corner = woodCorner,
                            .stem = number});
        }
        growStem(stem, number, isAway ? middle + woodCorner : root.bottom(), hasTrunk, wood);
        ++number;
    }
}

} // namespace Espalier
