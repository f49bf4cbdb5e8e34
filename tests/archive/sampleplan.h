// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/plan.h"

namespace Espalier {

/// An ordinary project: folders, an empty one, scripts, empty files, contents, a long path.
Layout plainLayout();
/// The same with names beyond ASCII.
Layout worldLayout();
/// \a folders folders, each with one file.
Layout largeLayout(int folders);

/// What an archive of \a layout is made from.
Plan planOf(const Layout &layout);
/// Its entries with the top folder: sizes by path, -1 for folders (which end with a slash).
QMap<QString, qint64> entriesOf(const Plan &plan);

} // namespace Espalier
