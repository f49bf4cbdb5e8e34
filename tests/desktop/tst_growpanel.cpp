// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/grow/comparedialog.h"
#include "desktop/grow/growmodel.h"
#include "desktop/grow/growpanel.h"
#include "desktop/grow/growtree.h"
#include "growworld.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Espalier;

namespace {

struct GrowPanelWorld : GrowWorld {
    explicit GrowPanelWorld(Phase phase = Phase::Advanced)
    {
        panel.resize(372, 820);
        panel.show();
        preview.openPhase(phase);
        panel.setFocus();
        if (!QTest::qWaitForWindowActive(&panel))
            qFatal("the panel gets no keyboard");
    }
    GrowTree &list() { return *panel.findChild<GrowTree *>(); }
    const QAbstractItemModel &model() { return *list().model(); }
    QPushButton &add()
    {
        for (QPushButton *const button : panel.findChildren<QPushButton *>()) {
            if (button->property("look") == QStringLiteral("primary"))
                return *button;
        }
        qFatal("no button to add");
    }
    /// The rows that are open, each as "  [x] name sum".
    QStringList rows()
    {
        QStringList rows;
        for (QModelIndex index = model().index(0, 0); index.isValid(); index = list().indexBelow(index)) {
            int depth = -1;
            for (QModelIndex above = index; above.isValid(); above = above.parent())
                ++depth;
            const int state = index.data(Qt::CheckStateRole).toInt();
            rows << QString(2 * depth, u' ')
                    + (state == Qt::Checked         ? u"[x] "
                           : state == Qt::Unchecked ? u"[ ] "
                                                    : u"[-] ")
                    + index.data().toString() + u' ' + index.data(GrowModel::SumRole).toString();
        }
        return rows;
    }
    void go(const char *topic) { list().reveal(itemOf(preview, topic)); }
    void key(Qt::Key key) { QTest::keyClick(panel.focusWidget(), key); }

    GrowPanel panel{session};
};

} // namespace

class TestGrowPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEachPhaseWithSums()
    {
        GrowPanelWorld w;
        const QAbstractItemModelTester tester(const_cast<QAbstractItemModel *>(&w.model()),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(w.rows(),
                 (QStringList{QStringLiteral("[x] Intermediate 2 of 2 chosen"), QStringLiteral("  [x] app +2"),
                              QStringLiteral("[x] Advanced 1 of 1 chosen"), QStringLiteral("  [x] app +1")}));
        QCOMPARE(w.add().text(), QStringLiteral("Add 3 folder(s)"));
        w.preview.openPhase(Phase::Intermediate);
        QCOMPARE(w.rows(),
                 (QStringList{QStringLiteral("[x] Will be added 2 of 2 chosen"), QStringLiteral("  [x] app +2")}));
        QCOMPARE(w.add().text(), QStringLiteral("Add 2 folder(s)"));
    }

    void spaceTicks()
    {
        GrowPanelWorld w(Phase::Intermediate);
        w.go("app/api");
        w.key(Qt::Key_Space);
        QCOMPARE(w.rows(),
                 (QStringList{QStringLiteral("[-] Will be added 1 of 2 chosen"), QStringLiteral("  [-] app 1 of 2"),
                              QStringLiteral("    [ ] api 0 of 1")}));
        QCOMPARE(w.add().text(), QStringLiteral("Add 1 folder(s)"));
        w.go("app");
        w.key(Qt::Key_Space);
        QCOMPARE(w.rows().first(), QStringLiteral("[x] Will be added 2 of 2 chosen"));
        w.key(Qt::Key_Space);
        QCOMPARE(w.rows().first(), QStringLiteral("[ ] Will be added 0 of 2 chosen"));
        QCOMPARE(w.add().text(), QStringLiteral("Nothing chosen"));
        QVERIFY(!w.add().isEnabled());
        w.key(Qt::Key_Return);
        QCOMPARE(w.session.editor().history().count(), 0);
        // A tick below gives what it needs above.
        w.go("app/api");
        w.key(Qt::Key_Space);
        QVERIFY(w.preview.chosen()[size_t(itemOf(w.preview, "app"))]);
    }

    void enterAddsWhatTheButtonSays()
    {
        GrowPanelWorld w(Phase::Intermediate);
        const qsizetype before = w.session.layout().folderCount();
        w.key(Qt::Key_Return);
        QCOMPARE(w.session.layout().folderCount(), before + 2);
        QCOMPARE(w.session.editor().history().count(), 1);
        QVERIFY(!w.preview.isOpen());
    }

    void escapeCloses()
    {
        GrowPanelWorld w;
        w.key(Qt::Key_Escape);
        QVERIFY(!w.preview.isOpen());
        QCOMPARE(w.session.editor().history().count(), 0);
    }

    void rowsAreReadOutWithAllOfIt()
    {
        GrowPanelWorld w(Phase::Intermediate);
        w.go("app");
        QCOMPARE(w.list().currentIndex().data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("app, would be added, 2 folder(s), ticked"));
    }

    void whatWasOpenStaysOpenAfterAnEdit()
    {
        GrowPanelWorld w(Phase::Intermediate);
        w.go("app/api");
        QVERIFY(w.session.editor().addNode(rootNode, noNode, {.name = QStringLiteral("mine")}));
        GrowWorld::settle();
        QCOMPARE(w.rows().size(), 3); // the section, app, api
        QCOMPARE(w.list().currentIndex().data().toString(), QStringLiteral("api"));
    }

    void aTakenNameIsLeftOutUntilSomebodySaysOtherwise()
    {
        GrowPanelWorld w(Phase::Intermediate);
        QVERIFY(w.session.editor().addNode(rootNode, noNode, {.name = QStringLiteral("app"), .kind = NodeKind::File}));
        GrowWorld::settle();
        QCOMPARE(w.add().text(), QStringLiteral("Nothing chosen"));
        QToolButton *beside = nullptr;
        for (QToolButton *const button : w.panel.findChildren<QToolButton *>()) {
            if (button->text() == u"Add as app-2")
                beside = button;
        }
        QVERIFY(beside && beside->isVisible());
        beside->click();
        QCOMPARE(w.add().text(), QStringLiteral("Add 2 folder(s)"));
        w.add().click();
        QVERIFY(w.at("app-2/api") != noNode);
        QVERIFY(!w.session.layout().isFolder(w.at("app")));
    }

    void whatWasLeftOutCanBeHadButIsNotTicked()
    {
        GrowPanelWorld w(Phase::Intermediate);
        QVERIFY(w.session.editor().removeNodes({w.at("data")}));
        GrowWorld::settle();
        QVERIFY(w.rows().contains(QStringLiteral("[ ] Left out so far 0 of 1 chosen")));
        QCOMPARE(w.add().text(), QStringLiteral("Add 2 folder(s)"));
        w.go("data");
        w.key(Qt::Key_Space);
        QCOMPARE(w.add().text(), QStringLiteral("Add 3 folder(s)"));
    }

    void linesThatOnlyOneHasAreFound()
    {
        const LineDifference difference = LineDifference::of(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("e")},
            {QStringLiteral("a"), QStringLiteral("x"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")});
        QCOMPARE(difference.mine, (QList<bool>{false, true, false, false}));
        QCOMPARE(difference.theirs, (QList<bool>{false, true, false, true, false}));
    }
};

ESPALIER_TEST_MAIN(TestGrowPanel)
#include "tst_growpanel.moc"
