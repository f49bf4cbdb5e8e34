// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testpaths.h"

namespace Espalier {

QString sourcePath(const QString &relative) { return QStringLiteral(ESPALIER_SOURCE_DIR "/") + relative; }

QString testDataPath(const QString &relative) { return QStringLiteral(ESPALIER_SOURCE_DIR "/tests/data/") + relative; }

QString buildPath(const QString &relative) { return QStringLiteral(ESPALIER_BUILD_DIR "/") + relative; }

} // namespace Espalier
