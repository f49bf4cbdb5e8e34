// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/problemfinder.h"

namespace Espalier {

/// What of a layout's lesson cannot be used, and counts as absent. Lines are those of the project file as it is stored:
/// a lesson that was written by hand in another form gets that form when it is saved.
QList<Problem> lessonProblems(const Layout &layout);

} // namespace Espalier
