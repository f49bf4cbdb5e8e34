// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "desktop/document/autosave.h"
#include "desktop/document/endsignals.h"
#include "desktop/document/recovery.h"
#include "desktop/map/mappage.h"
#include "desktop/session/guidechoice.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/languages.h"
#include "desktop/window/mainwindow.h"
#include "desktop/window/snapshot.h"
#include "desktop/window/viewstack.h"
#include "formats/formatregistry.h"
#include "guide/starterbuilder.h"
#include "picture/registerpictures.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QThreadPool>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace Espalier;

namespace {

bool hasDisplay()
{
    // Asked before QApplication is made, which would end the process with a message of its own.
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Work that goes on in other threads when the window is gone already is waited for: an export takes back what it made.
struct WaitsForWork {
    ~WaitsForWork() { QThreadPool::globalInstance()->waitForDone(); }
};

} // namespace

int main(int argc, char **argv)
{
    if (!hasDisplay()) {
        std::fputs("espalier: there is no display; use espalier-cli, or set QT_QPA_PLATFORM=offscreen for --snapshot\n", stderr);
        return 1;
    }
    // They become EPIPE and EFBIG, which are told like a full disk, instead of ending the program with what is not saved.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    QApplication::setApplicationName(QStringLiteral("espalier"));
    QApplication::setOrganizationName(QStringLiteral("espalier"));
    // The map and the stage are made of thousands of small shapes: to hand each to other threads costs several times
    // what these save.
    qputenv("QT_NO_GUI_THREADPOOL", "1");
    GuideChoice::readAhead(Languages::remembered()); // while the application reads fonts
    QApplication application(argc, argv);
    Q_INIT_RESOURCE(icons);
    QApplication::setDesktopFileName(QStringLiteral("org.espalier.Espalier"));
    QApplication::setApplicationVersion(QStringLiteral(ESPALIER_VERSION));
    QApplication::setApplicationDisplayName(QStringLiteral("Espalier"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/app/espalier.svg")));
    Languages languages;
    Appearance appearance(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Designs the folder structure of a project."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QCoreApplication::translate("main", "A project, folder, archive or drawn tree to open."), QStringLiteral("[file]"));
    const QCommandLineOption level(QStringLiteral("level"), QCoreApplication::translate("main", "Start with this level of the guide: beginner … expert."), QStringLiteral("level"));
    const QCommandLineOption guide(QStringLiteral("guide"), QCoreApplication::translate("main", "Show this guide: the id of a built-in one, or a Markdown file."), QStringLiteral("guide"));
    const QCommandLineOption theme(QStringLiteral("theme"), QCoreApplication::translate("main", "light, dark or system."), QStringLiteral("theme"));
    const QCommandLineOption language(QStringLiteral("language"), QCoreApplication::translate("main", "The program’s language for this run, e.g. es."), QStringLiteral("code"));
    const QCommandLineOption snapshot(QStringLiteral("snapshot"), QCoreApplication::translate("main", "Draw the window into this PNG file and end."), QStringLiteral("file"));
    const QCommandLineOption phase(QStringLiteral("phase"), QCoreApplication::translate("main", "Show what belongs to this phase and those before it."), QStringLiteral("phase"));
    const QCommandLineOption select(QStringLiteral("select"), QCoreApplication::translate("main", "Select this folder or file."), QStringLiteral("path"));
    const QCommandLineOption size(QStringLiteral("size"), QCoreApplication::translate("main", "Size of the window, e.g. 1440x900."), QStringLiteral("WxH"));
    const QCommandLineOption view(QStringLiteral("view"), QCoreApplication::translate("main", "Show the layout as tree or map."), QStringLiteral("view"));
    const QCommandLineOption mapStyle(
        QStringLiteral("map-style"),
        QCoreApplication::translate("main", "Style of the map: poster, two-sided, arms, tiers, icicle or treemap."),
        QStringLiteral("style"));
    parser.addOptions({view, mapStyle, level, guide, phase, select, theme, language, snapshot, size});
    parser.process(application);
    readFontsAhead();

    FormatRegistry formats;
    registerFormats(formats);
    registerArchiveFormats(formats);
    registerPictures(formats);
    const WaitsForWork waits; // before the formats go, which it uses
    if (parser.isSet(language)) {
        languages.use(parser.value(language));
        GuideChoice::readAhead(languages.current());
    }
    const QString wanted = parser.isSet(theme) ? parser.value(theme) : QString();
    appearance.setChoice(wanted == u"dark"     ? Appearance::Choice::Dark
                         : wanted == u"light"  ? Appearance::Choice::Light
                         : wanted.isEmpty()    ? Settings().value(SettingKeys::theme)
                                               : Appearance::Choice::System);

    Session session(formats);
    const Recovery recovery(Recovery::standardFolder());
    Autosave autosave(*session.shared(), recovery.folder());
    QObject::connect(&autosave, &Autosave::failed, &session, [&session](const Error &error) { session.tell(error.message); });
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &autosave, [&autosave](int number) {
        autosave.flush();
        QApplication::exit(128 + number);
    });
    MainWindow window(session, appearance, languages);
    window.documents().protectBy(autosave);
    window.offerRecovery(recovery);
    if (parser.isSet(size)) {
        const QStringList parts = parser.value(size).split(u'x');
        window.resize(parts.value(0).toInt(), parts.value(1).toInt());
    }
    if (parser.isSet(view) || parser.isSet(mapStyle))
        window.views().make();
    if (parser.isSet(view))
        window.views().setFront(parser.value(view));
    if (const std::optional<MapStyle> style = MapPage::styleOf(parser.value(mapStyle)))
        window.findChild<MapPage *>()->imposeStyle(*style);
    window.show();
    if (parser.isSet(phase) || parser.isSet(select)) {
        // Once the document is there; it may be read in another thread.
        QObject::connect(&window.documents(), &DocumentController::opened, &window, [&window, phaseText = parser.value(phase), path = parser.value(select)] {
            window.session().filter().setPhase(phaseFromText(phaseText).value_or(Phase::None));
            if (const NodeIndex node = window.session().layout().find(path); !path.isEmpty() && node != noNode)
                window.session().selection().reveal({node});
        });
    }
    if (parser.isSet(guide))
        window.guide().open(parser.value(guide));
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        window.documents().open(files.first());
    else if (parser.isSet(level))
        window.startFrom({.level = phaseFromText(parser.value(level)).value_or(Phase::Expert)});
    if (parser.isSet(snapshot))
        takeSnapshotAndQuit(window, parser.value(snapshot), !files.isEmpty() || parser.isSet(level));
    return QApplication::exec();
}
