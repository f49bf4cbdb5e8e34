// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMenu;
class QWidget;

namespace Espalier {

class ActionRegistry;

/// The actions that mean the map alone: ids, texts and shortcuts. MapPage says what they do and when they are enabled.
void addMapActions(ActionRegistry &actions);
void switchOffMapActions(ActionRegistry &actions);
/// All of them, as a submenu of View.
QMenu *makeMapMenu(const ActionRegistry &actions, QWidget *parent);

} // namespace Espalier
