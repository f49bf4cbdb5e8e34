// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

namespace Espalier {

/// What a class may see and do. Stops mistakes and curiosity, not intent: a project file is readable text.
struct ClassLimits {
    Phase phase = Phase::None; ///< the highest that can be chosen; None and Expert: any
    bool editing = true; ///< may layouts be changed?

    bool hasPhase() const { return phase != Phase::None && phase != Phase::Expert; }
    bool isNone() const { return !hasPhase() && editing; }
    bool allows(Phase wanted) const { return !hasPhase() || wanted <= phase; }
    /// What both allow.
    ClassLimits with(const ClassLimits &other) const
    {
        ClassLimits both{.phase = hasPhase() ? phase : other.phase, .editing = editing && other.editing};
        if (hasPhase() && other.hasPhase())
            both.phase = phase < other.phase ? phase : other.phase;
        return both;
    }

    friend bool operator==(const ClassLimits &, const ClassLimits &) = default;
};

} // namespace Espalier
