// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/session.h"
#include "desktop/window/phasebar.h"
#include "formats/formatregistry.h"
#include "growworld.h"
#include "markingtranslator.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QAbstractButton>
#include <QFontInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Espalier;

namespace {

struct PhaseBarWorld {
    PhaseBarWorld()
    {
        session.editor().adopt(treeOf(R"(
            core/ [1]
            app/ [2]
              api/ [3]
              main.py [2]
            ops/ [4]
        )"));
        bar.show();
    }
    QAbstractButton &button(int phase) { return *bar.findChildren<QAbstractButton *>().at(phase - 1); }
    QStringList counts()
    {
        QStringList counts;
        for (const QAbstractButton *const button : bar.findChildren<QAbstractButton *>())
            counts << button->accessibleDescription();
        return counts;
    }
    QString checked()
    {
        QStringList checked;
        for (const QAbstractButton *const button : bar.findChildren<QAbstractButton *>()) {
            if (button->isChecked())
                checked << button->accessibleName();
        }
        return checked.join(u' ');
    }
    static QStringList foldersOf(std::initializer_list<int> numbers)
    {
        QStringList texts;
        for (const int number : numbers)
            texts << QStringLiteral("%1 folder(s)").arg(number);
        return texts;
    }

    FormatRegistry formats;
    Session session{formats};
    PhaseBar bar{session};
};

} // namespace

class TestPhaseBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCountsWhatItShows()
    {
        PhaseBarWorld w;
        QTRY_COMPARE(w.counts(), PhaseBarWorld::foldersOf({1, 2, 3, 4}));
    }

    void countsFollowTheDocument()
    {
        PhaseBarWorld w;
        Editor &editor = w.session.editor();
        QVERIFY(editor.addNode(rootNode, noNode, {.name = QStringLiteral("new"), .phase = Phase::Beginner}));
        QTRY_COMPARE(w.counts(), PhaseBarWorld::foldersOf({2, 3, 4, 5}));
        QVERIFY(editor.setPhase({w.session.layout().find(u"ops")}, Phase::Intermediate));
        QTRY_COMPARE(w.counts(), PhaseBarWorld::foldersOf({2, 4, 5, 5}));
        QVERIFY(editor.removeNodes({w.session.layout().find(u"app")}));
        QTRY_COMPARE(w.counts(), PhaseBarWorld::foldersOf({2, 3, 3, 3}));
        editor.adopt(treeOf("only/ [1]"));
        QTRY_COMPARE(w.counts(), PhaseBarWorld::foldersOf({1, 1, 1, 1}));
    }

    void aButtonShowsItsPhaseAndTheOnesBefore()
    {
        PhaseBarWorld w;
        QCOMPARE(w.checked(), QStringLiteral("Expert")); // everything shows
        QTest::mouseClick(&w.button(2), Qt::LeftButton);
        QCOMPARE(w.session.filter().filter().upTo, Phase::Intermediate);
        QCOMPARE(w.checked(), QStringLiteral("Intermediate"));
        QVERIFY(w.session.filter().isVisible(w.session.layout().find(u"core")));
        QVERIFY(!w.session.filter().isVisible(w.session.layout().find(u"app/api")));
    }

    void followsTheFilterFromElsewhere()
    {
        PhaseBarWorld w;
        w.session.filter().setPhase(Phase::Beginner);
        QCOMPARE(w.checked(), QStringLiteral("Beginner"));
        w.session.filter().clear();
        QCOMPARE(w.checked(), QStringLiteral("Expert"));
    }

    void arrowsWalkAlong()
    {
        PhaseBarWorld w;
        w.bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.bar));
        w.session.filter().setPhase(Phase::Beginner);
        w.button(1).setFocus();
        QTest::keyClick(&w.button(1), Qt::Key_Right);
        QCOMPARE(w.checked(), QStringLiteral("Intermediate"));
        QCOMPARE(w.session.filter().filter().upTo, Phase::Intermediate);
        QVERIFY(w.button(2).hasFocus());
        QTest::keyClick(&w.button(2), Qt::Key_Left);
        QCOMPARE(w.session.filter().filter().upTo, Phase::Beginner);
    }

    void withLittleRoomTheNamesGoAndTheNumbersStay()
    {
        PhaseBarWorld w;
        QTRY_COMPARE(w.counts(), PhaseBarWorld::foldersOf({1, 2, 3, 4}));
        const int wide = w.bar.sizeHint().width();
        w.bar.setCompact(true);
        QVERIFY(w.bar.sizeHint().width() < wide);
        for (int phase = 1; phase <= 4; ++phase) {
            QVERIFY(w.button(phase).sizeHint().width()
                    > 24 + QFontMetrics(w.button(phase).font()).horizontalAdvance(QString::number(phase)));
            QVERIFY(w.button(phase).toolTip().contains(w.button(phase).text()));
        }
        w.bar.setCompact(false);
        QCOMPARE(w.bar.sizeHint().width(), wide);
    }

    void laterPhasesSayWhatTheGuideHas()
    {
        PhaseBarWorld w;
        w.session.setGuide(smallGuide());
        w.session.editor().adopt(beginnerLayout());
        QTRY_COMPARE(w.counts(),
                     (QStringList{QStringLiteral("2 folder(s)"), QStringLiteral("2 folder(s) more in the guide"),
                                  QStringLiteral("1 folder(s) more in the guide"), QStringLiteral("2 folder(s)")}));
        QCOMPARE(w.checked(), QStringLiteral("Beginner"));
        QTest::mouseClick(&w.button(2), Qt::LeftButton);
        QVERIFY(w.session.growing().isOpen());
        QCOMPARE(w.session.growing().targetPhase(), Phase::Intermediate);
        QVERIFY(!w.session.filter().isActive());
        QCOMPARE(w.checked(), QStringLiteral("Beginner"));
        QVERIFY(w.session.growing().add());
        QTRY_COMPARE(w.checked(), QStringLiteral("Intermediate"));
        QTest::mouseClick(&w.button(1), Qt::LeftButton);
        QCOMPARE(w.session.filter().filter().upTo, Phase::Beginner);
    }

    void arrowsOpenNoPreview()
    {
        PhaseBarWorld w;
        w.session.setGuide(smallGuide());
        w.session.editor().adopt(beginnerLayout());
        w.bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.bar));
        QTRY_COMPARE(w.checked(), QStringLiteral("Beginner"));
        w.button(1).setFocus();
        QTest::keyClick(&w.button(1), Qt::Key_Right);
        QVERIFY(w.button(2).hasFocus());
        QVERIFY(!w.session.growing().isOpen());
        QTest::keyClick(&w.button(2), Qt::Key_Space);
        QVERIFY(w.session.growing().isOpen());
    }

    void aProjectWithoutPhasesHasNothingToChoose()
    {
        PhaseBarWorld w;
        w.session.editor().adopt(treeOf("src/\n  main.cpp"));
        QTRY_VERIFY(!w.button(1).isEnabled());
        QCOMPARE(w.checked(), QString());
        QCOMPARE(w.counts(), (QStringList{QString(), QString(), QString(), QString()}));
        w.session.editor().adopt(treeOf("src/ [1]"));
        QTRY_VERIFY(w.button(1).isEnabled());
    }

    /// Names and numbers keep apart: the tool bar hears of it, but not from within a window that comes to its end.
    void largerTextAsksForRoom()
    {
        PhaseBarWorld w;
        QSignalSpy resized(&w.bar, &PhaseBar::resized);
        const int before = w.button(1).sizeHint().width();
        QFont larger = w.bar.font();
        larger.setPixelSize(2 * QFontInfo(larger).pixelSize());
        w.bar.setFont(larger);
        QCOMPARE(resized.count(), 0);
        QTRY_VERIFY(resized.count() > 0);
        QVERIFY(w.button(1).sizeHint().width() > before);

        auto *const window = new QWidget;
        auto *const bar = new PhaseBar(w.session, window);
        bool isTold = false;
        connect(bar, &PhaseBar::resized, this, [&isTold] { isTold = true; });
        bar->setFont(larger);
        delete window;
        QCoreApplication::processEvents();
        QVERIFY(!isTold);
    }

    void followsTheLanguage()
    {
        PhaseBarWorld w;
        const MarkingTranslator marking;
        QTRY_COMPARE(w.button(1).accessibleName(), QStringLiteral("«Beginner»"));
        QCOMPARE(w.button(1).text(), QStringLiteral("«Beginner»"));
    }
};

ESPALIER_TEST_MAIN(TestPhaseBar)
#include "tst_phasebar.moc"
