// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <Qt>

#include <functional>

class QWidget;

namespace Espalier {

class Session;

/// A part of the window beside the layout itself, as the folder that makes it describes it: the window makes a dock, a
/// line in the View menu and a place in the saved state of it. Panes of one area share it as tabs.
struct Pane {
    QString id; ///< "guideDock"; for the saved state of the window, so that it never changes
    Qt::DockWidgetArea area = Qt::BottomDockWidgetArea;
    bool isShownAtFirst = false;
    int extent = 180;                ///< width at a side, height at the bottom, when it is shown for the first time
    QWidget *content = nullptr;      ///< the dock takes it over
    QWidget *head = nullptr; ///< in the title instead of the name, taken over too; may be null
    QWidget *corner = nullptr;       ///< at the right end of the title, taken over too; may be null
    std::function<QString()> title;  ///< in the language of the moment
};

} // namespace Espalier
