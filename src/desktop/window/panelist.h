// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Every pane of the window, in the order of the View menu: a function `Pane name(Session &)` of the folder that makes
/// it. This line is all that the rest of the program needs to know of a pane.
#define ESPALIER_PANES(pane) \
    pane(guidePane) \
    pane(explanationPane) \
    pane(problemsPane) \
    pane(historyPane) \
    pane(reportPane)
