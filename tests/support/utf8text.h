// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Espalier {

/// A text of any letters from a literal, short because tests are full of them.
inline QString u(const char *text) { return QString::fromUtf8(text); }

} // namespace Espalier
