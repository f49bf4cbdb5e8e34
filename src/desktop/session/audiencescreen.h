// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QScreen;
class QWidget;

namespace Espalier {

/// The screen that a class looks at: the one that the person chose by name, while it is there, else one that \a window
/// does not stand on, else the window's own.
QScreen *audienceScreen(const QWidget &window);

/// Opens \a shown, which lets itself go when it is closed, full screen where the class of \a window looks.
void showToAudience(QWidget &shown, const QWidget &window);

} // namespace Espalier
