// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Espalier {

/// How far along somebody is. Phases accumulate: \c Intermediate shows \c Beginner too.
enum class Phase : quint8 {
    None = 0, ///< says nothing itself: the parent's counts
    Beginner = 1,
    Intermediate = 2,
    Advanced = 3,
    Expert = 4,
};

inline constexpr std::array allPhases{Phase::Beginner, Phase::Intermediate, Phase::Advanced, Phase::Expert};

constexpr int toNumber(Phase phase) { return static_cast<int>(phase); }
/// \c None for anything but 1–4.
constexpr Phase phaseFromNumber(int number)
{
    return number >= 1 && number <= 4 ? static_cast<Phase>(number) : Phase::None;
}
/// The later of the two.
constexpr Phase laterOf(Phase a, Phase b) { return a > b ? a : b; }

/// "beginner" …, as in \c --level; empty for \c None.
QString phaseId(Phase phase);
/// "Beginner" …, translated; empty for \c None.
QString phaseName(Phase phase);
/// Accepts an id in any case, or the digits 1–4.
std::optional<Phase> phaseFromText(QStringView text);

} // namespace Espalier
