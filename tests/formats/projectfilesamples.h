// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/report.h"

namespace Espalier {

/// A layout in which every field of the format is used at least once.
Layout richLayout();
/// It as a file, with unknown keys at every level, in the very form that the program writes.
QByteArray richProjectFile();
/// What the program writes for \a layout.
QByteArray projectFileOf(const Layout &layout, Report *report = nullptr);

} // namespace Espalier
