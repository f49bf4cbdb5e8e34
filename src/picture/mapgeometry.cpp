// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapgeometry.h"

namespace Espalier {

} // namespace Espalier
