// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/palettesource.h"

class QMenuBar;

namespace Espalier {

class ActionRegistry;
class Session;

/// Every command in the menus of \a menus, with its way there; off ones with why they are. What the menus list of files
/// is no command.
QList<PaletteCandidate> paletteCommands(const QMenuBar &menus, const ActionRegistry &actions, const Session &session,
                                        bool hasDocument);

} // namespace Espalier
