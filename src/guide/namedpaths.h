// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Espalier {

/// The paths that a Markdown text names, without a slash at their ends: where its links lead within the project; when
/// it has none of those, its code; without that either, its words. Whether there is anything at such a path is not
/// asked.
QStringList namedPaths(const QString &markdown);

} // namespace Espalier
