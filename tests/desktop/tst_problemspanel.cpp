// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/problems/problemspanel.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "markingtranslator.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

using namespace Espalier;

namespace {

/// A panel over a drawn tree, after its first look.
struct ProblemsWorld {
    explicit ProblemsWorld(const char *tree)
    {
        panel.resize(900, 300);
        panel.setVisible(true);
        session.editor().adopt(treeOf(tree));
    }
    /// Until the panel has looked again.
    bool looked()
    {
        const bool hasLooked = !counts.isEmpty() || counts.wait(60'000);
        counts.clear();
        return hasLooked;
    }
    QTreeWidget &list() { return *panel.findChild<QTreeWidget *>(); }
    QStringList paths()
    {
        QStringList paths;
        for (int row = 0; row < list().topLevelItemCount(); ++row)
            paths << list().topLevelItem(row)->text(1);
        return paths;
    }
    QPushButton *fix(int row)
    {
        QWidget *const cell = list().itemWidget(list().topLevelItem(row), 2);
        return cell ? cell->findChild<QPushButton *>() : nullptr;
    }
    NodeIndex at(const char *path) { return session.layout().find(QString::fromUtf8(path)); }
    QString says()
    {
        for (const QLabel *const label : panel.findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                return label->text();
        }
        return {};
    }

    FormatRegistry formats;
    Session session{formats};
    ProblemsPanel panel{session};
    QSignalSpy counts{&panel, &ProblemsPanel::countChanged};
};

} // namespace

class TestProblemsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatAllIsWell()
    {
        ProblemsWorld w("src/\n  main.cpp\n");
        QVERIFY(w.looked());
        QCOMPARE(w.says(), QStringLiteral("No problems: every name works on Linux, macOS and Windows."));
        QVERIFY(!w.list().isVisible());
    }

    void listsWhatIsWrongAndWhere()
    {
        ProblemsWorld w("src/\n  con.txt\nwhat?\n");
        QVERIFY(w.counts.wait(60'000));
        QCOMPARE(w.counts.last().value(0).toInt(), 2);
        QVERIFY(w.list().isVisible());
        QCOMPARE(w.paths(), (QStringList{QStringLiteral("src/con.txt"), QStringLiteral("what?")}));
        QVERIFY(w.list().topLevelItem(0)->text(0).contains(QStringLiteral("con.txt")));
        QCOMPARE(w.fix(0)->text(), QStringLiteral("Rename to “con_.txt”"));
    }

    /// A broken lesson is told, and goes when it is edited; the layout is as it was (tests/ROBUSTNESS.md P7).
    void aBrokenLessonIsTold()
    {
        ProblemsWorld w("src/\n  con.txt\n");
        QVERIFY(w.looked());
        QCOMPARE(w.list().topLevelItemCount(), 1);
        QVERIFY(w.session.editor().setLesson("{\"phase\": 9}", QStringLiteral("x")));
        QVERIFY(w.looked());
        QCOMPARE(w.list().topLevelItemCount(), 2);
        QVERIFY(w.list().topLevelItem(0)->text(0).contains(QStringLiteral("“phase”")));
        QVERIFY2(w.list().topLevelItem(0)->text(1).contains(QStringLiteral("Line ")),
                 qPrintable(w.list().topLevelItem(0)->text(1)));
        QVERIFY(!w.fix(0));
        QCOMPARE(w.session.layout().info().lesson, QByteArray("{\"phase\": 9}"));
        w.list().setCurrentItem(w.list().topLevelItem(0));
        QTest::keyClick(&w.list(), Qt::Key_Return); // leads to no folder
        w.session.editor().history().undo();
        QVERIFY(w.looked());
        QCOMPARE(w.list().topLevelItemCount(), 1);
    }

    void enterGoesThereAlsoWhereTheFilterHidIt()
    {
        ProblemsWorld w("src/ [1]\n  con.txt [4]\n");
        QVERIFY(w.looked());
        w.session.filter().setPhase(Phase::Beginner);
        QVERIFY(!w.session.filter().isVisible(w.at("src/con.txt")));
        QSignalSpy revealed(&w.session.selection(), &NodeSelection::revealRequested);
        w.list().setCurrentItem(w.list().topLevelItem(0));
        QTest::keyClick(&w.list(), Qt::Key_Return);
        QCOMPARE(w.session.selection().current(), w.at("src/con.txt"));
        QCOMPARE(revealed.size(), 1);
        QVERIFY(w.session.filter().isVisible(w.at("src/con.txt")));
    }

    void theFixIsOneStepOfHistory()
    {
        ProblemsWorld w("src/\n  con.txt\nwhat?\n");
        QVERIFY(w.looked());
        w.fix(1)->click();
        QCOMPARE(textOf(w.session.layout()), QStringLiteral("src/\n  con.txt\nwhat_\n"));
        QCOMPARE(w.session.editor().history().count(), 1);
        QVERIFY(w.looked());
        QCOMPARE(w.paths(), QStringList{QStringLiteral("src/con.txt")});
        w.session.editor().history().undo();
        QVERIFY(w.looked());
        QCOMPARE(w.paths().size(), 2);
    }

    void theFixTakesANameThatIsFree()
    {
        ProblemsWorld w("what?\nwhat_\n");
        QVERIFY(w.looked());
        w.fix(0)->click();
        QVERIFY(w.at("what?") == noNode);
        QCOMPARE(w.session.layout().childCount(rootNode), 2);
        QVERIFY(w.looked());
        QCOMPARE(w.says(), QStringLiteral("No problems: every name works on Linux, macOS and Windows."));
    }

    /// A list is as old as the last look; what it shows may be gone.
    void whatIsGoneDoesNoHarm()
    {
        ProblemsWorld w("src/\n  con.txt\nwhat?\nwhy?\n");
        QVERIFY(w.looked());
        QVERIFY(w.session.editor().removeNodes({w.at("src"), w.at("what?")}));
        for (const int row : {0, 1}) {
            w.fix(row)->click();
            w.list().setCurrentItem(w.list().topLevelItem(row));
            QTest::keyClick(&w.list(), Qt::Key_Return);
        }
        QCOMPARE(textOf(w.session.layout()), QStringLiteral("why?\n"));
        QCOMPARE(w.session.selection().current(), noNode);
        QVERIFY(w.looked());
        QCOMPARE(w.paths(), QStringList{QStringLiteral("why?")});
    }

    void anotherDocumentIsLookedAtAnew()
    {
        ProblemsWorld w("what?\n");
        QVERIFY(w.looked());
        w.session.editor().adopt(treeOf("fine\n"));
        QVERIFY(w.looked());
        QVERIFY(!w.list().isVisible());
    }

    void followsTheLanguage()
    {
        ProblemsWorld w("what?\n");
        QVERIFY(w.looked());
        const MarkingTranslator marking;
        QTRY_COMPARE(w.list().accessibleName(), QStringLiteral("«Problems»"));
        QVERIFY(w.looked());
        QVERIFY2(w.list().topLevelItem(0)->text(0).startsWith(u'«'), qPrintable(w.list().topLevelItem(0)->text(0)));
    }
};

ESPALIER_TEST_MAIN(TestProblemsPanel)
#include "tst_problemspanel.moc"
