// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's own start, as in desktop/main.cpp, as far as its first painted window; with any argument, as far as the
// cards of the start page.

#include "archive/archiveformats.h"
#include "desktop/session/guidechoice.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/window/mainwindow.h"
#include "firstpaint.h"
#include "formats/formatregistry.h"

#include <QIcon>

int main(int argc, char **argv)
{
    QApplication::setApplicationName(QStringLiteral("espalier"));
    QApplication::setOrganizationName(QStringLiteral("espalier"));
    Espalier::GuideChoice::readAhead(Espalier::Languages::remembered());
    QApplication application(argc, argv);
    Espalier::readFontsAhead();
    Q_INIT_RESOURCE(icons);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app/espalier.svg")));
    Espalier::Languages languages;
    Espalier::Appearance appearance(application);
    Espalier::FormatRegistry formats;
    registerFormats(formats);
    Espalier::registerArchiveFormats(formats);
    appearance.setChoice(Espalier::Appearance::Choice::System);
    Espalier::Session session(formats);
    Espalier::MainWindow window(session, appearance, languages);
    window.resize(1280, 800);
    const Espalier::Bench::EndAtFirstPaint end(window, argc > 1 ? "Espalier::StartCard" : nullptr);
    window.show();
    return QApplication::exec();
}
