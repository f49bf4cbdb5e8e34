// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

namespace Espalier {

/// A guide whose topics are drawn as treeOf() takes them; "[2]" is a topic's own phase, "# …" its summary. Starter
/// files lie in \a filesFolder, if there is one.
Guide guideOf(const char *tree, const QMap<QString, QString> &variables = {},
              const QMap<QString, QString> &aliases = {}, const QString &filesFolder = {});

} // namespace Espalier
