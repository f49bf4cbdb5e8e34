// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/classcode.h"
#include "learn/classlimits.h"

#include <QByteArray>

namespace Espalier {

/// How a project file limits what a class does with it: its lesson's "control".
struct ClassControl {
    ClassLimits limits;
    ClassCode code; ///< that lifts them
    QByteArray unknown; ///< members of the file not known to us, as read

    friend bool operator==(const ClassControl &, const ClassControl &) = default;
};

} // namespace Espalier
