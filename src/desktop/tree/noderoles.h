// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Espalier {

/// What models of nodes answer beside Qt's own roles, in every column.
enum NodeRole {
    NodeIndexRole = Qt::UserRole, ///< NodeIndex
    NodeKindRole, ///< int of NodeKind
    OwnPhaseRole, ///< int of Phase; 0: says nothing itself
    EffectivePhaseRole, ///< int of Phase; 0: nothing says any, and no guide does
    HiddenCountRole, ///< how many below the row are hidden by the filter
    HiddenFromRole, ///< int of the phase that shows the first of them; 0: no phase would
    TopicRole, ///< path of its topic
    IconNameRole, ///< "topics/mlops", "nodes/folder": see theming/icons.h
    MatchesRole, ///< QVariantList of starts and lengths: where the filter's words stand in the text
};

} // namespace Espalier
