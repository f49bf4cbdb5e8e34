// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/actionregistry.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/start/startcard.h"
#include "desktop/start/startpage.h"
#include "desktop/window/windowactions.h"
#include "formats/formatregistry.h"
#include "guide/guidelibrary.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "support/testprogram.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace Espalier;

namespace {

Guide guideOf(const char *text) { return GuideReader::read(QByteArray(text), QStringLiteral("mine.md")); }

struct StartPageFixture {
    explicit StartPageFixture(const Guide &guide)
    {
        addWindowActions(actions);
        session.setGuide(guide);
        page = std::make_unique<StartPage>(session, recent, actions);
        page->resize(1400, 900);
        page->show();
    }
    QStringList cards() const
    {
        QStringList titles;
        for (const StartCard *const card : page->findChildren<StartCard *>())
            titles.append(card->text());
        return titles;
    }
    QStringList guides() const
    {
        QStringList names;
        for (const QToolButton *const button : page->findChildren<QToolButton *>())
            names.append((button->isChecked() ? QStringLiteral("*") : QString()) + button->accessibleName());
        return names;
    }

    FormatRegistry formats;
    Session session{formats};
    RecentFiles recent;
    ActionRegistry actions;
    std::unique_ptr<StartPage> page;
};

} // namespace

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void offersBothGuidesAndAnyFile()
    {
        StartPageFixture f(*GuideLibrary::load(QStringLiteral("cpp-qt"), QStringLiteral("en")));
        QCOMPARE(f.guides(), (QStringList{QStringLiteral("MLOps project"), QStringLiteral("*C++ and Qt application")}));
        QSignalSpy requested(f.page.get(), &StartPage::guideRequested);
        f.page->findChildren<QToolButton *>().first()->click();
        QCOMPARE(requested.value(0).value(0).toString(), QStringLiteral("mlops"));

        QSignalSpy opened(f.actions.action("openGuide"), &QAction::triggered);
        for (QPushButton *const button : f.page->findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"Any Markdown File"))
                button->click();
        }
        QCOMPARE(opened.size(), 1);
    }

    void cardsAreTheGuides()
    {
        StartPageFixture f(*GuideLibrary::load(QStringLiteral("cpp-qt"), QStringLiteral("en")));
        QVERIFY(f.cards().contains(QStringLiteral("Small Tool")));
        StarterSelection chosen;
        connect(f.page.get(), &StartPage::chosen, this, [&chosen](const StarterSelection &selection) { chosen = selection; });
        f.page->findChildren<StartCard *>().first()->click();
        QCOMPARE(chosen.level, Phase::Beginner);
        f.session.setGuide(*GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en")));
        QVERIFY(!f.cards().contains(QStringLiteral("Small Tool")));
        QVERIFY(f.cards().contains(QStringLiteral("GenAI Application")));
        QCOMPARE(f.guides().first(), QStringLiteral("*MLOps project"));
    }

    void aFileStandsBesideTheBuiltInOnes()
    {
        StartPageFixture f(guideOf("# Salt & Pepper\n\n```\np/\n├── a/\n└── b/\n```\n"));
        QCOMPARE(f.guides().last(), QStringLiteral("*Salt & Pepper"));
        QCOMPARE(f.guides().size(), 3);
        // No phases: one card, not four alike.
        QCOMPARE(f.cards(), QStringList{QStringLiteral("Everything")});
    }

    void levelsThatAddNothingAreNotOffered()
    {
        StartPageFixture f(guideOf("# T\n\n```\np/\n├── a/\n├── b/\n└── c.txt [phase 1]\n```\n\n## Phase 2: "
                                   "Intermediate\n- `a/`\n\n## Phase 4: Expert\n- `b/`\n"));
        QCOMPARE(f.cards(), (QStringList{QStringLiteral("Intermediate"), QStringLiteral("Expert")}));
    }

    void survivesTheClickThatReplacesIt()
    {
        StartPageFixture f(*GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en")));
        connect(f.page.get(), &StartPage::guideRequested, &f.session, [&f](const QString &id) { f.session.setGuide(*GuideLibrary::load(id)); });
        QToolButton *const other = f.page->findChildren<QToolButton *>().last();
        QTest::mouseClick(other, Qt::LeftButton);
        QCOMPARE(f.session.guide().id(), QStringLiteral("cpp-qt"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(f.guides().contains(QStringLiteral("*C++ and Qt application")));
    }
};

ESPALIER_TEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
