// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growworld.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUndoStack>

using namespace Espalier;

class TestGrowPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLayoutStandsWhereItsGuidePutsIt()
    {
        GrowWorld w;
        QCOMPARE(w.preview.phase(), Phase::Beginner);
        QCOMPARE(w.preview.ahead(Phase::Beginner), 0);
        QCOMPARE(w.preview.ahead(Phase::Intermediate), 2);
        QCOMPARE(w.preview.ahead(Phase::Advanced), 1);
        QCOMPARE(w.preview.aheadUpTo(Phase::Advanced), 3);
        QCOMPARE(w.preview.next(), Phase::Intermediate);
        QVERIFY(w.preview.isAhead(Phase::Intermediate) && !w.preview.isAhead(Phase::Beginner)
                && !w.preview.isAhead(Phase::Expert));
    }

    void whatWasRemovedIsNotAhead()
    {
        GrowWorld w;
        QVERIFY(w.session.editor().removeNodes({w.at("data")}));
        GrowWorld::settle();
        QCOMPARE(w.preview.ahead(Phase::Beginner), 0);
        QCOMPARE(w.preview.next(), Phase::Intermediate);
    }

    void aLaterPhaseOpensThePreviewAndFiltersNothing()
    {
        GrowWorld w;
        const QByteArray bytes = bytesOf(w.session);
        w.preview.choose(Phase::Intermediate);
        QVERIFY(w.preview.isOpen());
        QCOMPARE(w.preview.totals(), (Growth::Totals{2, 1}));
        QVERIFY(!w.session.filter().isActive());
        QCOMPARE(bytesOf(w.session), bytes);
        QCOMPARE(w.session.editor().history().count(), 0);
        w.preview.choose(Phase::Beginner);
        QVERIFY(!w.session.filter().isActive()); // all that there is
    }

    void advancedListsBothPhases()
    {
        GrowWorld w;
        w.preview.choose(Phase::Advanced);
        QCOMPARE(w.preview.totals(), (Growth::Totals{3, 1}));
        QVERIFY(itemOf(w.preview, "app") >= 0 && itemOf(w.preview, "app/stream") >= 0);
    }

    void growingIsOneStepAndUndoRestoresTheFile()
    {
        GrowWorld w;
        QVERIFY(w.session.editor().setNotes(w.at("my_core"), QStringLiteral("mine")));
        w.session.filter().setPhase(Phase::Beginner);
        const QByteArray bytes = bytesOf(w.session);
        const int steps = w.session.editor().history().count();
        w.told.clear();
        w.preview.openPhase(Phase::Intermediate);
        QVERIFY(w.preview.add());
        QCOMPARE(w.told, QStringList{QStringLiteral("Added 2 folder(s) and 1 file(s)")});
        QVERIFY(!w.preview.isOpen());
        QCOMPARE(w.preview.phase(), Phase::Intermediate);
        QVERIFY(w.session.filter().isVisible(w.at("app/api"))); // what was added shows
        QCOMPARE(w.session.editor().history().count(), steps + 1);
        w.session.editor().history().undo();
        QCOMPARE(bytesOf(w.session), bytes);
        GrowWorld::settle();
        QCOMPARE(w.preview.phase(), Phase::Beginner);
    }

    void choicesAreKeptAfterEdits()
    {
        GrowWorld w;
        w.preview.openPhase(Phase::Advanced);
        w.preview.setTicked(w.preview.growth().branch(itemOf(w.preview, "app/stream")), false);
        QCOMPARE(w.preview.totals().folders, 2);
        QVERIFY(w.session.editor().addNode(rootNode, noNode, {.name = QStringLiteral("app")}));
        GrowWorld::settle();
        QCOMPARE(itemOf(w.preview, "app"), -1); // joined
        QCOMPARE(w.preview.totals().folders, 1);
        QVERIFY(!w.preview.chosen()[size_t(itemOf(w.preview, "app/stream"))]);
    }

    void anEditOfThisVeryMomentCounts()
    {
        GrowWorld w;
        w.preview.openPhase(Phase::Intermediate);
        QVERIFY(w.session.editor().addNode(rootNode, noNode, {.name = QStringLiteral("app")}));
        QVERIFY(w.preview.add()); // before anything could follow
        QCOMPARE(w.session.layout().childCount(rootNode), 4); // app once, my_core, data, README.md
        QVERIFY(w.at("app/api/main.py") != noNode);
    }

    void nothingChosenAddsNothing()
    {
        GrowWorld w;
        w.preview.openPhase(Phase::Intermediate);
        w.preview.setTicked(w.preview.growth().branch(itemOf(w.preview, "app")), false);
        QVERIFY(!w.preview.add());
        QVERIFY(w.preview.isOpen());
        QCOMPARE(w.session.editor().history().count(), 0);
    }

    void aTypeOrCareerAddsWhatItNeeds()
    {
        GrowWorld w;
        w.preview.openStarter(QStringLiteral("web-service"));
        QCOMPARE(w.preview.title(), QStringLiteral("Add Web service"));
        QCOMPARE(w.preview.totals(), (Growth::Totals{3, 1}));
        w.preview.close();
        w.preview.openStarter(QStringLiteral("no-such-thing"));
        QVERIFY(!w.preview.isOpen());
    }

    void anotherDocumentClosesIt()
    {
        GrowWorld w;
        w.preview.openPhase(Phase::Intermediate);
        w.session.editor().adopt(treeOf("src/"));
        QVERIFY(!w.preview.isOpen());
        QVERIFY(w.preview.growth().items().empty());
    }

    void aProjectFromElsewhereHasNoPhase()
    {
        GrowWorld w;
        w.session.editor().adopt(treeOf("src/\n  main.cpp\ndata/"));
        GrowWorld::settle();
        QCOMPARE(w.preview.phase(), Phase::None);
        QCOMPARE(w.preview.next(), Phase::None);
        QCOMPARE(w.session.layout().toldPhase(w.at("src")), Phase::None);
        QVERIFY(w.session.layoutGuide().isNull());
        QVERIFY(!w.preview.openNext());
        // Phases that somebody gave it are its own.
        QVERIFY(w.session.editor().setPhase({w.at("src")}, Phase::Advanced));
        GrowWorld::settle();
        QCOMPARE(w.preview.phase(), Phase::Advanced);
        QCOMPARE(w.session.layout().toldPhase(w.at("src/main.cpp")), Phase::Advanced);
    }

    void whatIsReadOutSaysAllOfIt()
    {
        GrowWorld w;
        w.preview.openPhase(Phase::Intermediate);
        QCOMPARE(w.preview.spoken(itemOf(w.preview, "app")),
                 QStringLiteral("app, would be added, 2 folder(s), ticked"));
        w.preview.setTicked({itemOf(w.preview, "app/api/main.py")}, false);
        QCOMPARE(w.preview.spoken(itemOf(w.preview, "app")),
                 QStringLiteral("app, would be added, 2 folder(s), ticked in part"));
        QCOMPARE(w.preview.spoken(itemOf(w.preview, "app/api/main.py")),
                 QStringLiteral("main.py, would be added, not ticked"));
    }
};

ESPALIER_TEST_MAIN(TestGrowPreview)
#include "tst_growpreview.moc"
