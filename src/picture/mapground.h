// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapoptions.h"

namespace Espalier {

class Layout;

/// What the colours of a layout's map tell where nobody chose: branches where all top folders share one phase, which
/// would tell nothing, else phases.
MapGround usualGround(const Layout &layout);

} // namespace Espalier
