// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/nodefigure.h"
#include "picture/tintedicon.h"

#include <QIcon>

namespace Espalier {

/// An icon of our family by "actions/undo", "nodes/folder", "topics/mlops": drawn from its SVG in whatever colour the
/// palette's text has when it is painted, so that it follows the theme by itself.
QIcon icon(QStringView name);

} // namespace Espalier
