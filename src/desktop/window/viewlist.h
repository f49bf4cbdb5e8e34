// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Every central view in the order of their shortcuts Ctrl+1, Ctrl+2 …; the first is the one a new person meets: a
/// function `const LayoutViewKind &name()` of the folder that makes it. This line is all that the rest of the program
/// needs to know of a view.
#define ESPALIER_VIEWS(view) view(treeView) view(mapView) view(textView)
