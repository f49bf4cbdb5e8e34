// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/start/cardgroup.h"
#include "desktop/start/guidechooser.h"
#include "desktop/start/listrow.h"
#include "desktop/start/recentcard.h"
#include "desktop/start/startcard.h"
#include "desktop/start/startpage.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/languages.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <optional>

using namespace Espalier;

namespace {

Guide guideOf(const char *text) { return GuideReader::read(QByteArray(text), QStringLiteral("mine.md")); }

struct StartPageFixture {
    explicit StartPageFixture(const Guide &guide, QSize size = {1440, 860})
    {
        registerFormats(formats);
        addWindowActions(actions);
        session.setGuide(guide);
        page = std::make_unique<StartPage>(session, recent, actions);
        QObject::connect(page.get(), &StartPage::chosen, page.get(), [this](const StarterSelection &selection) {
            started = selection;
            startedName = page->projectName();
        });
        page->resize(size);
        QSignalSpy appeared(page.get(), &StartPage::appeared);
        page->show();
        page->activateWindow();
        if (appeared.isEmpty() && !appeared.wait())
            qFatal("not painted");
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("not active");
    }
    QList<StartCard *> cards() const { return page->findChildren<StartCard *>(); }
    QStringList titles() const
    {
        QStringList titles;
        for (const StartCard *const card : cards())
            titles.append(card->text());
        return titles;
    }
    StartCard *card(const char *title) const
    {
        for (StartCard *const card : cards()) {
            if (card->text() == QString::fromUtf8(title))
                return card;
        }
        return nullptr;
    }
    QStringList chosen() const
    {
        QStringList titles;
        for (const StartCard *const card : cards()) {
            if (card->isChosen())
                titles.append(card->text());
        }
        return titles;
    }
    QList<QAction *> guideActions() const { return page->findChild<GuideChooser *>()->menu()->actions(); }
    QStringList guides() const
    {
        QStringList names;
        for (const QAction *const action : guideActions()) {
            if (!action->isSeparator())
                names.append((action->isChecked() ? QStringLiteral("*") : QString()) + action->text());
        }
        return names;
    }
    QLineEdit *name() const { return page->findChild<QLineEdit *>(); }
    /// A sentence that is shown, if it is.
    bool tells(const QString &words) const
    {
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }

    FormatRegistry formats;
    Session session{formats};
    RecentFiles recent;
    ActionRegistry actions;
    std::unique_ptr<StartPage> page;
    std::optional<StarterSelection> started;
    QString startedName;
};

Guide mlops(const char *language = "en")
{
    return *GuideLibrary::load(QStringLiteral("mlops"), QString::fromLatin1(language));
}

} // namespace

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }
    void init()
    {
        QSettings().clear();
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("Projects")));
        Settings().setValue(SettingKeys::projectsFolder, m_folder.filePath(QStringLiteral("Projects")));
    }

    void offersBothGuidesAndAnyFile();
    void cardsAreTheGuides();
    void aFileStandsBesideTheBuiltInOnes();
    void levelsThatAddNothingAreNotOffered();
    void survivesTheClickThatReplacesIt();
    void enterInTheNameStartsTheOutlinedCard();
    void withoutANameNothingStarts_data();
    void withoutANameNothingStarts();
    void tellsWhetherTheNameIsFree();
    void arrowsStayInTheirGroup();
    void f6GoesRound();
    void cardsAreToldWhole();
    void noCardIsAloneAndNothingIsCut_data();
    void noCardIsAloneAndNothingIsCut();
    void columnsDivideTheNumber();
    void pinnedFilesStandFirst();
    void samplesAreOfferedWithTheFiles();

private:
    QTemporaryDir m_folder;
};

void TestStartPage::offersBothGuidesAndAnyFile()
{
    StartPageFixture f(*GuideLibrary::load(QStringLiteral("cpp-qt"), QStringLiteral("en")));
    QCOMPARE(f.guides(),
             (QStringList{QStringLiteral("MLOps project"), QStringLiteral("*C++ and Qt application"),
                          QStringLiteral("Any Markdown File…")}));
    QSignalSpy requested(f.page.get(), &StartPage::guideRequested);
    f.guideActions().first()->trigger();
    QCOMPARE(requested.value(0).value(0).toString(), QStringLiteral("mlops"));
    QSignalSpy opened(f.actions.action("openGuide"), &QAction::triggered);
    f.guideActions().last()->trigger();
    QCOMPARE(opened.size(), 1);
}

void TestStartPage::cardsAreTheGuides()
{
    StartPageFixture f(*GuideLibrary::load(QStringLiteral("cpp-qt"), QStringLiteral("en")));
    QVERIFY(f.card("Small Tool"));
    f.cards().first()->click();
    QCOMPARE(f.started->level, Phase::Beginner);
    f.session.setGuide(mlops());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!f.card("Small Tool"));
    QVERIFY(f.card("GenAI Application"));
    QCOMPARE(f.guides().first(), QStringLiteral("*MLOps project"));
}

void TestStartPage::aFileStandsBesideTheBuiltInOnes()
{
    StartPageFixture f(guideOf("# Salt & Pepper\n\n```\np/\n├── a/\n└── b/\n```\n"));
    QVERIFY(f.guides().contains(QStringLiteral("*Salt && Pepper")));
    QCOMPARE(f.guides().size(), 4);
    // No phases: one card, not four alike.
    QCOMPARE(f.titles(), QStringList{QStringLiteral("Everything")});
}

void TestStartPage::levelsThatAddNothingAreNotOffered()
{
    StartPageFixture f(guideOf("# T\n\n```\np/\n├── a/\n├── b/\n└── c.txt [phase 1]\n```\n\n## Phase 2: "
                               "Intermediate\n- `a/`\n\n## Phase 4: Expert\n- `b/`\n"));
    QCOMPARE(f.titles(), (QStringList{QStringLiteral("Intermediate"), QStringLiteral("Expert")}));
}

void TestStartPage::survivesTheClickThatReplacesIt()
{
    StartPageFixture f(mlops());
    connect(f.page.get(), &StartPage::guideRequested, &f.session,
            [&f](const QString &id) { f.session.setGuide(*GuideLibrary::load(id)); });
    f.guideActions().at(1)->trigger();
    QCOMPARE(f.session.guide().id(), QStringLiteral("cpp-qt"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(f.guides().contains(QStringLiteral("*C++ and Qt application")));
}

void TestStartPage::enterInTheNameStartsTheOutlinedCard()
{
    {
        StartPageFixture f(mlops());
        QCOMPARE(QApplication::focusWidget(), f.name());
        QCOMPARE(f.name()->selectedText(), QStringLiteral("my-ml-project"));
        QCOMPARE(f.chosen(), QStringList{QStringLiteral("Beginner")});
        QTest::keyClicks(f.name(), QStringLiteral("trip-times"));
        QTest::keyClick(f.name(), Qt::Key_Return);
        QVERIFY(f.started);
        QCOMPARE(f.started->level, Phase::Beginner);
        QCOMPARE(f.startedName, QStringLiteral("trip-times"));
        QCOMPARE(f.page->projectFolder(), m_folder.filePath(QStringLiteral("Projects")));
        // The next one is called anew.
        QCOMPARE(f.name()->text(), QStringLiteral("my-ml-project"));
        f.card("GenAI Application")->click();
        QCOMPARE(f.started->types, QStringList{QStringLiteral("genai-application")});
    }
    StartPageFixture next(mlops());
    QCOMPARE(next.chosen(), QStringList{QStringLiteral("GenAI Application")});
    QTest::keyClick(next.name(), Qt::Key_Return);
    QCOMPARE(next.started->types, QStringList{QStringLiteral("genai-application")});
}

void TestStartPage::withoutANameNothingStarts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("told");
    QTest::newRow("empty") << QString() << QStringLiteral("Give the project a name");
    QTest::newRow("blank") << QStringLiteral("  ") << QStringLiteral("Give the project a name");
    QTest::newRow("separator") << QStringLiteral("a/b") << QStringLiteral("A name cannot contain “/”");
}

void TestStartPage::withoutANameNothingStarts()
{
    QFETCH(QString, name);
    QFETCH(QString, told);
    StartPageFixture f(mlops());
    f.name()->setText(name);
    QVERIFY(f.tells(told)); // at once
    QTest::keyClick(f.name(), Qt::Key_Return);
    f.card("Expert")->click();
    QVERIFY(!f.started);
    QCOMPARE(QApplication::focusWidget(), f.name());
    f.name()->setText(QStringLiteral("shop"));
    f.card("Expert")->click();
    QVERIFY(f.started);
}

void TestStartPage::tellsWhetherTheNameIsFree()
{
    const QString projects = m_folder.filePath(QStringLiteral("Projects"));
    QVERIFY(QDir(projects).mkpath(QStringLiteral("full/src")));
    QVERIFY(QDir(projects).mkpath(QStringLiteral("empty")));
    QFile saved(projects + QStringLiteral("/saved.espalier"));
    QVERIFY(saved.open(QIODevice::WriteOnly));
    StartPageFixture f(mlops());
    QTRY_VERIFY(f.tells(QStringLiteral("Free in %1").arg(projects)));
    f.name()->setText(QStringLiteral("full"));
    QTRY_VERIFY(f.tells(projects + QStringLiteral("/full is not empty. Export will ask")));
    f.name()->setText(QStringLiteral("saved"));
    QTRY_VERIFY(f.tells(projects + QStringLiteral("/saved.espalier is there already. Save will ask")));
    f.name()->setText(QStringLiteral("empty"));
    QTRY_VERIFY(f.tells(QStringLiteral("Free in %1").arg(projects)));
    f.name()->setText(QStringLiteral("con"));
    QTRY_VERIFY(f.tells(QStringLiteral("Windows does not allow “con”")));
    QTest::keyClick(f.name(), Qt::Key_Return);
    QVERIFY(f.started); // told, not forbidden
    QVERIFY(!f.tells(QStringLiteral("Cannot be written to. Change…")));
    Settings().setValue(SettingKeys::projectsFolder, QStringLiteral("/dev/null/none"));
    StartPageFixture nowhere(mlops());
    QTRY_VERIFY(nowhere.tells(QStringLiteral("Cannot be written to. Change…")));
}

void TestStartPage::arrowsStayInTheirGroup()
{
    StartPageFixture f(mlops());
    f.card("Beginner")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(QApplication::focusWidget(), f.card("Beginner"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), f.card("Advanced"));
    QCOMPARE(f.chosen(), QStringList{QStringLiteral("Advanced")}); // one outline, not two
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), f.card("Advanced"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QCOMPARE(QApplication::focusWidget(), f.card("Expert"));
    // One stop of the Tab key.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != f.card("Beginner"));
    f.card("Expert")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(f.started->level, Phase::Expert);
}

void TestStartPage::f6GoesRound()
{
    StartPageFixture f(mlops());
    QList<QWidget *> stops;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        stops.append(QApplication::focusWidget());
    }
    QCOMPARE(stops.first(), f.card("Beginner"));
    QCOMPARE(stops.at(2)->parentWidget(), f.card("GenAI Engineer")->parentWidget());
    QVERIFY(qobject_cast<ListRow *>(stops.at(3)));
    QCOMPARE(stops.last(), f.name());
    QTest::keyClick(f.name(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(qobject_cast<QToolButton *>(QApplication::focusWidget()));
}

void TestStartPage::cardsAreToldWhole()
{
    StartPageFixture f(mlops());
    QCOMPARE(f.card("Beginner")->accessibleName(),
             QStringLiteral("Beginner, 22 folder(s), 8 hours, first project, one person, 1 of 4"));
    QCOMPARE(f.card("Beginner")->accessibleDescription(),
             QStringLiteral("One model whose prediction someone else can repeat."));
    QVERIFY(f.card("GenAI Application")->accessibleName().endsWith(u", 24 hours, 5 of 5"));
}

void TestStartPage::noCardIsAloneAndNothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("guide");
    QTest::addColumn<QSize>("size");
    for (const char *const language : {"en", "es"}) {
        for (const char *const guide : {"mlops", "cpp-qt"}) {
            for (const QSize size : {QSize(1440, 900), QSize(1024, 640), QSize(720, 450)})
                QTest::addRow("%s %s %d", language, guide, size.width())
                    << QString::fromLatin1(language) << QString::fromLatin1(guide) << size;
        }
    }
}

void TestStartPage::noCardIsAloneAndNothingIsCut()
{
    QFETCH(QString, language);
    QFETCH(QString, guide);
    QFETCH(QSize, size);
    Appearance appearance(*qApp);
    Languages languages;
    languages.use(language);
    StartPageFixture f(*GuideLibrary::load(guide, language), size - QSize(0, 40));
    // The words as they are shown; switched while the page is there.
    QTranslator words;
    QVERIFY(words.load(buildPath(QStringLiteral("translations/espalier_%1.qm").arg(language))));
    QVERIFY(QCoreApplication::installTranslator(&words));
    QTest::qWait(0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(0);
    for (const CardGroup *const group : f.page->findChildren<CardGroup *>()) {
        QHash<int, int> rows;
        for (const StartCard *const card : group->cards()) {
            ++rows[card->y()];
            QTRY_VERIFY2(!card->isCut(), qPrintable(card->text())); // once it is laid out
            QVERIFY(card->height() >= card->heightForWidth(card->width()));
        }
        const QList<int> counts = rows.values();
        QVERIFY2(std::ranges::all_of(counts, [&](int count) { return count == counts.first(); }),
                 qPrintable(group->accessibleName()));
        QVERIFY(counts.first() > 1 || counts.size() == group->cards().size());
    }
    QVERIFY(f.page->widget()->width() <= f.page->viewport()->width());
    for (const QLabel *const label : f.page->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        QVERIFY2(!label->text().endsWith(u'…') || label->text().endsWith(u"Change…")
                     || label->text().endsWith(u"Checking…"),
                 qPrintable(label->text()));
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().width();
        QVERIFY2(needed <= (label->wordWrap() ? label->height() : label->width())
                     || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored,
                 qPrintable(label->text()));
    }
    for (const QPushButton *const button : f.page->findChildren<QPushButton *>())
        QVERIFY2(!button->isVisible() || button->width() >= button->minimumSizeHint().width(),
                 qPrintable(button->text()));
    // Everything is above the fold at the usual size.
    if (size.width() == 1440 && language == u"en" && guide == u"mlops")
        QVERIFY2(f.page->verticalScrollBar()->maximum() == 0,
                 qPrintable(QString::number(f.page->verticalScrollBar()->maximum())));
    languages.use(QStringLiteral("en"));
}

void TestStartPage::columnsDivideTheNumber()
{
    QCOMPARE(CardGroup::columnsFor(4, 214, 1008), 4);
    QCOMPARE(CardGroup::columnsFor(4, 214, 900), 2);
    QCOMPARE(CardGroup::columnsFor(4, 214, 400), 1);
    QCOMPARE(CardGroup::columnsFor(5, 164, 976), 5);
    QCOMPARE(CardGroup::columnsFor(5, 164, 800), 1);
    QCOMPARE(CardGroup::columnsFor(6, 164, 800), 3);
    QCOMPARE(CardGroup::columnsFor(3, 164, 976), 3);
    QCOMPARE(CardGroup::columnsFor(7, 164, 976), 1);
    QCOMPARE(CardGroup::columnsFor(1, 164, 976), 1);
}

void TestStartPage::pinnedFilesStandFirst()
{
    StartPageFixture f(mlops());
    const auto shown = [&f] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList names;
        for (const RecentCard *const card : f.page->findChildren<RecentCard *>()) {
            if (card->isVisible())
                names.append(card->text());
        }
        return names;
    };
    for (int i = 1; i <= 14; ++i)
        f.recent.add(m_folder.filePath(QStringLiteral("p%1.espalier").arg(i)));
    QTRY_COMPARE(shown(),
                 (QStringList{QStringLiteral("p14"), QStringLiteral("p13"), QStringLiteral("p12"), QStringLiteral("p11")}));
    f.recent.setPinned(m_folder.filePath(QStringLiteral("p3.espalier")), true);
    QTRY_COMPARE(shown(),
                 (QStringList{QStringLiteral("p3"), QStringLiteral("p14"), QStringLiteral("p13"), QStringLiteral("p12")}));
    // Others never push it out, and it is still pinned at the next start.
    for (int i = 15; i <= 40; ++i)
        f.recent.add(m_folder.filePath(QStringLiteral("p%1.espalier").arg(i)));
    QTRY_COMPARE(shown().value(0), QStringLiteral("p3"));
    QCOMPARE(RecentFiles().ordered().first(), m_folder.filePath(QStringLiteral("p3.espalier")));
    QCOMPARE(RecentFiles().paths().size(), RecentFiles::maxFiles);
    f.recent.setPinned(m_folder.filePath(QStringLiteral("p3.espalier")), false);
    QTRY_COMPARE(shown().value(0), QStringLiteral("p40"));
}

void TestStartPage::samplesAreOfferedWithTheFiles()
{
    StartPageFixture f(mlops());
    for (QToolButton *const tab : f.page->findChildren<QToolButton *>()) {
        if (tab->text() == u"Open")
            tab->click();
    }
    QVERIFY(!f.card("Beginner")->isVisible());
    QTRY_VERIFY(f.card("C++ and Qt application"));
    QSignalSpy sample(f.page.get(), &StartPage::sampleChosen);
    f.card("C++ and Qt application")->click();
    QCOMPARE(sample.value(0).value(0).toString(), QStringLiteral("cpp-qt"));
}

ESPALIER_TEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
