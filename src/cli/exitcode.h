// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace Espalier::ExitCode {

inline constexpr int done = 0;
inline constexpr int different = 1; ///< not as it should be: what was checked differs
inline constexpr int failed = 2;      ///< wrong usage, bad input, input or output error
inline constexpr int conflict = 3;    ///< something stands in the way under "fail"
inline constexpr int refused = 4;     ///< for safety
inline constexpr int closedPipe = 141; ///< the reader of the standard output went away

/// \c Cancelled has no code of its own: the signal that asked for it ends the program.
int of(ErrorKind kind);

} // namespace Espalier::ExitCode
