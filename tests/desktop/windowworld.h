// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archiveformats.h"
#include "desktop/actions/actionregistry.h"
#include "desktop/document/documentcontroller.h"
#include "desktop/session/session.h"
#include "desktop/start/startpage.h"
#include "desktop/start/startsection.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/window/mainwindow.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"

#include <QAction>
#include <QApplication>
#include <QTest>

#include <memory>

namespace Espalier {

/// The whole window, and short ways into it.
struct WindowWorld {
    WindowWorld()
    {
        registerFormats(formats);
        registerArchiveFormats(formats);
        window = std::make_unique<MainWindow>(model, appearance, languages);
        window->show();
    }
    /// Once its cards stand there: they come behind the first picture.
    StartPage *startPage()
    {
        auto *const page = window->findChild<StartPage *>();
        return QTest::qWaitFor([page] { return page->findChild<StartSection *>(); }) ? page : nullptr;
    }
    QAction *action(const char *id) { return window->actions().action(id); }
    Session &session() { return model; }
    NodeIndex at(const char *path) { return session().layout().find(QString::fromUtf8(path)); }
    /// A document without anything to lose.
    void start() { window->documents().start(treeOf("src/ [1]\n  main.cpp [1]\ndocs/ [3]\n"), false); }
    /// Which of these can be chosen.
    QStringList enabled(const QStringList &ids)
    {
        QStringList enabled;
        for (const QString &id : ids) {
            if (action(id.toLatin1().constData())->isEnabled())
                enabled << id;
        }
        return enabled;
    }

    FormatRegistry formats;
    Session model{formats};
    Appearance appearance{*qApp};
    Languages languages;
    std::unique_ptr<MainWindow> window;
};

} // namespace Espalier
