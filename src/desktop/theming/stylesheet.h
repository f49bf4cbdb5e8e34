// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Espalier {

struct Theme;

/// The application's style sheet, with every colour and size taken from \a theme. Widgets choose their form by the
/// dynamic property "look": "primary", "quiet", "segment", "chip", "title", "label", "dim", "card" …
QString styleSheetOf(const Theme &theme);

} // namespace Espalier
