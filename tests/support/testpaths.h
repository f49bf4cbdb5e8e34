// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Espalier {

/// Absolute paths of what tests need besides themselves, from a path relative to the checkout, to tests/data and to the
/// folder of the build. Functions and not macros: a path on every command line keeps ccache from helping another clone.
QString sourcePath(const QString &relative);
QString testDataPath(const QString &relative);
QString buildPath(const QString &relative);

} // namespace Espalier
