// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/stage.h"

namespace Espalier {

/// What the arrangements of a stage share while they make a scene.
struct Stage::Build {
    const LessonStep &step;
    qsizetype index = 0;
    int part = 0;
    double light = 0;
    const StageRoom &room;
    StageScene scene;
    double scale = 1; ///< of the branch and what is in it
    double left = 0; ///< of the cards that hang on the trunk
    double childLeft = 0;
};

/// Sizes at which the stage is arranged, in units.
namespace StageSize {
inline constexpr double trunkGap = 112; ///< from the trunk to the cards
inline constexpr double lineHeight = 1.32;
inline constexpr double padding = 22;
inline constexpr double currentWidth = 432;
inline constexpr double currentMost = 560;
inline constexpr double currentSlim = 340; ///< beside several columns of children
inline constexpr double currentHeight = 192;
inline constexpr double currentIcon = 96;
inline constexpr double branchGap = 107;
inline constexpr double branchTight = 90;
inline constexpr double childWidth = 414;
inline constexpr double childSlim = 300;
inline constexpr double columnGap = 24;
inline constexpr double rowGap = 62;
inline constexpr double otherGap = 50;
inline constexpr double otherWidth = 452;
inline constexpr double otherHeight = 126;
inline constexpr double otherIcon = 72;
inline constexpr double comingHeight = 100;
inline constexpr double chipWidth = 300;
inline constexpr double chipHeight = 76;
inline constexpr double chipGap = 24;
inline constexpr double barWidth = 6; ///< at the left of a child
inline constexpr double moreHeight = 58;
} // namespace StageSize

} // namespace Espalier
