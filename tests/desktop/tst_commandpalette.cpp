// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/palette/commandpalette.h"
#include "desktop/palette/palettelist.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/window/mainmenu.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "smallguide.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Espalier;

namespace {

QStringList announced;

void listenToAnnouncements(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announced.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

class SomeSpanish final : public QTranslator {
public:
    SomeSpanish() { QCoreApplication::installTranslator(this); }
    ~SomeSpanish() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        return qstrcmp(sourceText, "&Dark") == 0 ? QStringLiteral("O&scuro")
            : qstrcmp(sourceText, "&Theme") == 0 ? QStringLiteral("&Tema")
                                                 : QString();
    }
};

struct PaletteWorld {
    explicit PaletteWorld(QSize size = {1440, 900})
    {
        registerFormats(formats);
        addWindowActions(actions);
        session.setGuide(smallGuide());
        session.editor().adopt(treeOf(
            "app/\n  api/ # Answers requests\n    main.py\n  stream/\ndata/\n  processed/\n  raw/\nREADME.md\n"));
        window.setCentralWidget(behind);
        menu = std::make_unique<MainMenu>(window, MainMenu::Parts{actions, appearance, languages, recent});
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        behind->setFocus();
    }
    ~PaletteWorld()
    {
        menu.reset();
        appearance.setChoice(Appearance::Choice::System);
    }
    void open()
    {
        palette = new CommandPalette({.session = session,
                                      .actions = actions,
                                      .recent = recent,
                                      .menus = *window.menuBar(),
                                      .hasDocument = hasDocument,
                                      .showTopic = [this](const QString &path) { did << u"topic " + path; },
                                      .openFile = [this](const QString &path) { did << u"file " + path; },
                                      .focusLayout = [this] { did << QStringLiteral("layout"); }},
                                     &window);
        QTRY_VERIFY(field().hasFocus());
    }
    QLineEdit &field() { return *palette->findChild<QLineEdit *>(); }
    PaletteList &list() { return *palette->findChild<PaletteList *>(); }
    const PaletteModel &model() { return *static_cast<PaletteModel *>(list().model()); }
    /// As a person reads them: headings in capitals, then "title | context | trailing, reason or keys".
    QStringList lines()
    {
        QStringList lines;
        for (int row = 0; row < model().rowCount(); ++row) {
            const QModelIndex index = model().index(row);
            if (model().isHeading(index)) {
                lines << index.data().toString().toUpper() + u' ' + model().countText(index);
                continue;
            }
            const PaletteEntry &entry = model().entry(index);
            QStringList parts{entry.title, entry.context, entry.reason.isEmpty() ? entry.trailing : entry.reason,
                              entry.keys};
            parts.removeAll(QString());
            lines << parts.join(QStringLiteral(" | "));
        }
        return lines;
    }
    QString chosen()
    {
        return list().currentIndex().isValid() ? model().entry(list().currentIndex()).title : QString();
    }
    void type(const char *text)
    {
        field().clear();
        QTest::keyClicks(&field(), QString::fromUtf8(text));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&field(), key, modifiers); }
    bool isOpen() const { return palette && palette->isVisible(); }
    QStringList labels()
    {
        QStringList texts;
        for (const QLabel *const label : palette->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        }
        return texts;
    }
    NodeIndex at(const char *path) const { return session.layout().find(QString::fromUtf8(path)); }

    QMainWindow window;
    QPlainTextEdit *behind = new QPlainTextEdit;
    FormatRegistry formats;
    Session session{formats};
    ActionRegistry actions;
    Appearance appearance{*qApp};
    Languages languages;
    RecentFiles recent;
    std::unique_ptr<MainMenu> menu;
    QPointer<CommandPalette> palette;
    bool hasDocument = true;
    QStringList did;
};

} // namespace

/// What is found in the palette, what Enter does with it, and its keys.
class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QAccessible::installUpdateHandler(listenToAnnouncements);
    }
    void cleanupTestCase() { QAccessible::installUpdateHandler(nullptr); }
    void init()
    {
        QSettings().clear();
        announced.clear();
    }

    void everyCommandIsThereWithItsWayAndItsKeys()
    {
        PaletteWorld w;
        w.open();
        w.type(">");
        const QString all = w.lines().join(u'\n');
        for (const QAction *const action : w.actions.all()) {
            if (action != w.actions.action("commandPalette")) // one is in it
                QVERIFY2(all.contains(QString(action->text()).remove(u'&')), qPrintable(action->text()));
        }
        QVERIFY(w.lines().contains(QStringLiteral("Save | File | Ctrl+S")));
        QVERIFY(w.lines().contains(QStringLiteral("Dark | View › Theme")));
        QVERIFY(w.lines().contains(QStringLiteral("Español | View › Language")));
        QVERIFY(w.lines().contains(QStringLiteral("New Empty Layout | File"))); // no mark of a mnemonic
    }

    void aFewLettersFindACommand_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("command");
        QTest::newRow("beginning") << QByteArray(">exp") << QStringLiteral("Export…");
        QTest::newRow("first letters of the words") << QByteArray("gtnp") << QStringLiteral("Grow to the Next Phase");
        QTest::newRow("another word than the first") << QByteArray(">guide") << QStringLiteral("Open a Guide…");
        QTest::newRow("any case") << QByteArray("UNDO") << QStringLiteral("Undo");
        QTest::newRow("spaces do not count") << QByteArray("select  all") << QStringLiteral("Select All");
        QTest::newRow("the menu's name") << QByteArray("theme dark") << QStringLiteral("Dark");
        QTest::newRow("a language") << QByteArray("espanol") << QStringLiteral("Español");
    }
    void aFewLettersFindACommand()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const QString, command);
        PaletteWorld w;
        w.open();
        w.type(typed.constData());
        QCOMPARE(w.chosen(), command);
    }

    /// What is off stands there, says why, and is not what Enter means as long as there is something else.
    void whatIsOffSaysWhy()
    {
        PaletteWorld w;
        w.actions.action("undo")->setEnabled(false);
        w.actions.action("save")->setEnabled(false);
        w.open();
        w.type("undo");
        QVERIFY2(w.lines().contains(QStringLiteral("Undo | Edit | Nothing to undo | Ctrl+Z")),
                 qPrintable(w.lines().join(u'\n')));
        w.key(Qt::Key_Return);
        QVERIFY(w.isOpen());
        QCOMPARE(announced.last(), QStringLiteral("Nothing to undo"));
        w.type("save");
        QCOMPARE(w.chosen(), QStringLiteral("Save As…"));
    }

    void enterRunsACommandWhenTheFocusIsBack()
    {
        PaletteWorld w;
        w.open();
        QStringList ran;
        bool hadFocus = false;
        for (QAction *const action : w.actions.all()) {
            connect(action, &QAction::triggered, this, [&, action] {
                hadFocus = !w.isOpen() && w.behind->hasFocus();
                ran << action->objectName();
            });
        }
        w.type("grow");
        w.key(Qt::Key_Return);
        QTRY_COMPARE(ran, QStringList{QStringLiteral("grow")});
        QVERIFY(hadFocus);
        QTRY_VERIFY(w.palette.isNull());
    }

    void enterGoesToAFolder()
    {
        PaletteWorld w;
        w.session.filter().setText(QStringLiteral("README"));
        w.open();
        w.type("/proc");
        QCOMPARE(w.lines(), (QStringList{QStringLiteral("FOLDERS 1"), QStringLiteral("processed | data / processed")}));
        w.key(Qt::Key_Enter);
        QTRY_COMPARE(w.did, QStringList{QStringLiteral("layout")});
        QCOMPARE(w.session.selection().nodes(), QList<NodeIndex>{w.at("data/processed")});
        QVERIFY(w.session.filter().isVisible(w.at("data/processed"))); // whatever filters
    }

    void aFolderIsFoundByPartsOfItsPath()
    {
        PaletteWorld w;
        w.open();
        w.type("/app/ma");
        QCOMPARE(w.lines().mid(1), QStringList{QStringLiteral("main.py | app / api / main.py")});
        w.type("/data/ma");
        QCOMPARE(w.model().results().count, 0);
    }

    void enterShowsATopic()
    {
        PaletteWorld w;
        w.open();
        w.type("?rules");
        QVERIFY2(w.lines().value(1).startsWith(QStringLiteral("The rules | core | Beginner · not in your layout")),
                 qPrintable(w.lines().join(u'\n')));
        w.key(Qt::Key_Return);
        QTRY_COMPARE(w.did, QStringList{QStringLiteral("topic core")});
    }

    void enterOpensAFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("house-prices.espalier"));
        PaletteWorld w;
        w.recent.add(folder.filePath(QStringLiteral("gone.espalier")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        w.recent.add(path);
        w.open();
        w.type("@");
        QVERIFY(w.lines().value(1).startsWith(QStringLiteral("house-prices.espalier | ")));
        QVERIFY(w.lines().value(1).contains(QStringLiteral("today")));
        QVERIFY(w.lines().value(2).endsWith(QStringLiteral("Not there any more")));
        w.type("pric");
        QCOMPARE(w.chosen(), QStringLiteral("house-prices.espalier"));
        w.key(Qt::Key_Return);
        QTRY_COMPARE(w.did, QStringList{u"file " + path});
    }

    void theGroupWithTheBestStandsFirst()
    {
        PaletteWorld w;
        w.open();
        w.type("data");
        QCOMPARE(w.lines().first(), QStringLiteral("FOLDERS 1"));
        w.type("export");
        QCOMPARE(w.lines().first().section(u' ', 0, 0), QStringLiteral("COMMANDS"));
    }

    void fiveOfAGroupAndTheRestWhenAsked()
    {
        PaletteWorld w;
        w.open();
        w.type("a");
        const auto heading = [&] {
            for (int row = 0; row < w.model().rowCount(); ++row) {
                if (w.model().canOpen(w.model().index(row)))
                    return w.model().index(row);
            }
            return QModelIndex();
        };
        QVERIFY2(heading().isValid(), qPrintable(w.lines().join(u'\n')));
        QVERIFY(w.model().countText(heading()).startsWith(QStringLiteral("5 of ")));
        const qsizetype before = w.lines().size();
        w.list().scrollTo(heading());
        QTest::mouseClick(w.list().viewport(), Qt::LeftButton, {}, w.list().visualRect(heading()).center());
        QVERIFY(w.lines().size() > before);
    }

    void tabNarrowsAndGoesRound()
    {
        PaletteWorld w;
        w.open();
        w.type("r");
        QStringList texts;
        for (int i = 0; i < 5; ++i) {
            w.key(Qt::Key_Tab);
            texts << w.field().text();
        }
        QCOMPARE(texts,
                 (QStringList{QStringLiteral(">r"), QStringLiteral("/r"), QStringLiteral("?r"), QStringLiteral("@r"),
                              QStringLiteral("r")}));
        w.key(Qt::Key_Backtab);
        QCOMPARE(w.field().text(), QStringLiteral("@r"));
        w.type("/r");
        for (int row = 1; row < w.model().rowCount(); ++row)
            QCOMPARE(w.model().entry(w.model().index(row)).group, PaletteGroup::Nodes);
    }

    void arrowsPassHeadingsAndStopAtTheEnds()
    {
        PaletteWorld w;
        w.open();
        w.type("a");
        const int count = w.model().rowCount();
        w.key(Qt::Key_Up);
        QCOMPARE(w.list().currentIndex().row(), 1);
        for (int i = 0; i < count; ++i) {
            w.key(Qt::Key_Down);
            QVERIFY(!w.model().isHeading(w.list().currentIndex()));
        }
        QCOMPARE(w.list().currentIndex().row(), count - 1);
        w.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(w.list().currentIndex().row(), 1);
        w.key(Qt::Key_PageDown);
        QVERIFY(w.list().currentIndex().row() > 6);
        QVERIFY(w.field().hasFocus()); // typing goes on where it was
    }

    void escapeEmptiesThenCloses()
    {
        PaletteWorld w;
        w.open();
        w.type("sav");
        w.key(Qt::Key_Escape);
        QVERIFY(w.isOpen());
        QCOMPARE(w.field().text(), QString());
        w.key(Qt::Key_Escape);
        QVERIFY(!w.isOpen());
        QVERIFY(w.behind->hasFocus());
    }

    void itsOwnKeysCloseItAndNoOthersReachTheWindow()
    {
        PaletteWorld w;
        for (QAction *const action : w.actions.all())
            w.window.addAction(action);
        int ran = 0;
        for (const QAction *const action : w.actions.all())
            connect(action, &QAction::triggered, this, [&ran] { ++ran; });
        w.open();
        w.key(Qt::Key_S, Qt::ControlModifier);
        w.key(Qt::Key_N, Qt::ControlModifier);
        w.key(Qt::Key_Delete);
        w.key(Qt::Key_F2);
        QVERIFY(w.isOpen());
        w.key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!w.isOpen());
        QCoreApplication::processEvents();
        QCOMPARE(ran, 0);
    }

    void aClickBesideItClosesAndOneInItRuns()
    {
        PaletteWorld w;
        w.open();
        QTest::mouseClick(w.palette, Qt::LeftButton, {}, {20, 20});
        QVERIFY(!w.isOpen());
        QSignalSpy ran(w.actions.action("find"), &QAction::triggered);
        w.open();
        w.type(">find");
        QTest::mouseClick(w.list().viewport(), Qt::LeftButton, {}, w.list().visualRect(w.model().index(1)).center());
        QTRY_COMPARE(ran.size(), 1);
    }

    void nothingFoundOffersWhatElseCouldBeDone()
    {
        PaletteWorld w;
        w.session.selection().select(w.at("app/api/main.py"));
        w.open();
        w.type("exporx");
        QVERIFY(w.labels().contains(QStringLiteral("No results")));
        const QString message = w.labels().filter(QStringLiteral("Nothing is called “exporx”")).value(0);
        QVERIFY2(message.contains(QStringLiteral("Closest: ")) && message.contains(QStringLiteral(">Export…</a>")),
                 qPrintable(w.labels().join(u'\n')));
        QCOMPARE(w.lines(),
                 (QStringList{QStringLiteral("Search the explanations for “exporx” | Guide"),
                              QStringLiteral("Add folder “exporx” | in app / api")}));
        w.key(Qt::Key_Down);
        w.key(Qt::Key_Return);
        QTRY_VERIFY(w.at("app/api/exporx") != noNode);
        QVERIFY(w.session.layout().isFolder(w.at("app/api/exporx")));
    }

    void theClosestCanBeClicked()
    {
        PaletteWorld w;
        QSignalSpy ran(w.actions.action("export"), &QAction::triggered);
        w.open();
        w.type("exporx");
        for (QLabel *const label : w.palette->findChildren<QLabel *>())
            Q_EMIT label->linkActivated(QStringLiteral("0"));
        QTRY_COMPARE(ran.size(), 1);
    }

    void noFolderIsOfferedUnderANameThatCannotBe()
    {
        PaletteWorld w;
        w.open();
        w.type("/..");
        QCOMPARE(w.lines(), QStringList());
        w.key(Qt::Key_Return);
        QVERIFY(w.isOpen());
    }

    void explanationsAreSearched()
    {
        PaletteWorld w;
        w.open();
        w.type("ticket machine");
        QCOMPARE(w.chosen(), QStringLiteral("Search the explanations for “ticket machine”"));
        w.key(Qt::Key_Return);
        QVERIFY(w.isOpen());
        QCOMPARE(w.lines().first(), QStringLiteral("IN THE EXPLANATIONS 1"));
        QVERIFY2(w.lines().value(1).contains(QStringLiteral("A ticket machine")), qPrintable(w.lines().value(1)));
        w.key(Qt::Key_Return);
        QTRY_COMPARE(w.did, QStringList{QStringLiteral("topic app")});

        w.open();
        w.type("zyxwv");
        w.key(Qt::Key_Return);
        QVERIFY(w.labels().filter(QStringLiteral("No explanation holds “zyxwv”")).size() == 1);
    }

    void whatWasUsedLastComesFirst()
    {
        PaletteWorld w;
        w.open();
        QVERIFY(w.lines().first().startsWith(QStringLiteral("COMMANDS"))); // nothing was yet
        w.type("/raw");
        w.key(Qt::Key_Return);
        QTRY_VERIFY(w.palette.isNull());
        w.open();
        w.type("dark");
        w.key(Qt::Key_Return);
        QTRY_VERIFY(w.palette.isNull());
        w.open();
        QCOMPARE(w.lines(),
                 (QStringList{QStringLiteral("LAST USED 2"), QStringLiteral("Dark | View › Theme"),
                              QStringLiteral("raw | data / raw")}));
        QVERIFY(w.labels().contains(QStringLiteral("Ctrl+K closes")));
        w.key(Qt::Key_Escape);

        // Two that fit equally well: Move Up and Move Down.
        w.open();
        w.type(">mov");
        const QString before = w.chosen();
        w.key(Qt::Key_Down);
        const QString other = w.chosen();
        QVERIFY(before != other);
        w.key(Qt::Key_Return);
        QTRY_VERIFY(w.palette.isNull());
        w.open();
        w.type(">mov");
        QCOMPARE(w.chosen(), other);
        w.key(Qt::Key_Escape);
        w.key(Qt::Key_Escape);
        // What is gone is not listed any more.
        QVERIFY(w.session.editor().removeNodes({w.at("data/raw")}));
        w.open();
        QVERIFY(!w.lines().contains(QStringLiteral("raw | data / raw")));
    }

    void withoutADocumentThereAreCommandsAndFiles()
    {
        PaletteWorld w;
        w.hasDocument = false;
        w.open();
        w.type("data");
        for (const PaletteSearch::Section &section : w.model().results().sections)
            QVERIFY(section.entries.first().group == PaletteGroup::Commands
                    || section.entries.first().group == PaletteGroup::Files);
        w.type("zyxwv");
        QCOMPARE(w.lines(), QStringList());
    }

    void countsAndLinesAreReadOut()
    {
        PaletteWorld w;
        w.open();
        QCOMPARE(w.field().accessibleName(), QStringLiteral("Command palette"));
        w.type("/pro");
        QCOMPARE(announced.last(), QStringLiteral("1 result(s). processed, data / processed"));
        w.type("/r");
        announced.clear();
        w.key(Qt::Key_Down);
        QCOMPARE(announced, QStringList{PaletteModel::spoken(w.model().entry(w.list().currentIndex()))});
        w.type("zyxwv");
        QVERIFY(announced.last().startsWith(QStringLiteral("No results")));
    }

    /// In another language its own names count, and the English ones.
    void englishNamesWorkInEveryLanguage()
    {
        const SomeSpanish spanish;
        PaletteWorld w;
        w.actions.retranslate();
        w.open();
        w.type("oscuro");
        QCOMPARE(w.lines().value(1), QStringLiteral("Oscuro | View › Tema"));
        w.type("dark");
        QCOMPARE(w.lines().value(1), QStringLiteral("Oscuro | View › Tema · Dark")); // so that one sees why
        w.type(">theme");
        QVERIFY2(w.lines().filter(QStringLiteral("Oscuro")).size() == 1, qPrintable(w.lines().join(u'\n')));
    }

    void itStandsWhereItShould_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<QRect>("most");
        QTest::newRow("usual") << QSize(1440, 900) << QRect(360, 88, 720, 560);
        QTest::newRow("small") << QSize(1024, 640) << QRect(152, 88, 720, 536);
        QTest::newRow("200 %") << QSize(720, 450) << QRect(16, 16, 688, 418);
    }
    void itStandsWhereItShould()
    {
        QFETCH(const QSize, window);
        QFETCH(const QRect, most);
        PaletteWorld w(window);
        w.open();
        w.type("a"); // more than there is room for
        const QWidget *const panel = w.field().parentWidget()->parentWidget();
        QCOMPARE(w.palette->size(), window);
        QCOMPARE(panel->geometry().topLeft(), most.topLeft());
        QCOMPARE(panel->width(), most.width());
        QVERIFY2(panel->height() <= most.height(), qPrintable(QString::number(panel->height())));
        w.window.resize(window + QSize(40, 0));
        QTRY_COMPARE(w.palette->width(), window.width() + 40);
    }

private:
    const QTemporaryDir m_settings;
};

ESPALIER_TEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
