// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace Espalier {

class ActionRegistry;
struct LayoutViewKind;

/// The central views in the order of their shortcuts Ctrl+1, Ctrl+2 …; the first is the one a new person meets.
std::span<const LayoutViewKind *const> layoutViews();

/// The actions that bring them to the front, then those of each.
void addLayoutViewActions(ActionRegistry &actions);

} // namespace Espalier
