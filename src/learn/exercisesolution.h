// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/exercise.h"

namespace Espalier {

/// The layout of an exercise as it is when everything is right: each card at its usual place, each mistake mended, each
/// blank named. Ids are those of the exercise.
Layout solvedLayout(const Exercise &exercise, const ExerciseKey &key, const Layout &given);

/// Puts the card \a item below \a folder of \a layout, as it is put by hand. Returns its node.
NodeIndex placeCard(Layout &layout, const ExerciseItem &item, NodeIndex folder);

} // namespace Espalier
