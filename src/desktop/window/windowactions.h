// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Espalier {

class ActionRegistry;

/// Puts every action of the main window into \a registry: ids, texts, icons and default shortcuts, nothing else. What
/// they do is connected where it is done.
void addWindowActions(ActionRegistry &registry);

} // namespace Espalier
