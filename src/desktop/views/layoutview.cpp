// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/layoutview.h"

namespace Espalier {

QString LayoutView::tourText() const
{
    return tr("Every folder of the project, to be shaped with the mouse: drag to move, double-click a name to change "
              "it, press Insert for something new. Each step can be undone.");
}

} // namespace Espalier
