// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QScreen;
class QWidget;

namespace Espalier {

/// The screen that a class looks at: the one that the person chose by name, while it is there, else one that \a window
/// does not stand on, else the window's own.
QScreen *audienceScreen(const QWidget &window);

} // namespace Espalier
