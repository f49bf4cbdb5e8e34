// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/progress.h"

#include <optional>

namespace Espalier {

/// Path of the project beside \a exerciseFile that \a exercise, as read from there, was made from and that has changed
/// since: it bears the same name and has other paths up to the exercise's phase. Nothing: there is none, or one that is
/// still the same. Reads some files, off the window's thread.
std::optional<QString> changedSourceOf(const QString &exerciseFile, const Layout &exercise,
                                       const Progress *progress = nullptr);

} // namespace Espalier
