// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/maplegend.h"
#include "growworld.h"
#include "markingtranslator.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QTest>

using namespace Espalier;

namespace {

struct LegendWorld {
    LegendWorld()
    {
        session.editor().adopt(treeOf(R"(
            core/ [1]
              domain/ [1]
            app/ [2]
              api/ [3]
              main.py [2]
            ops/ [4]
        )"));
        legend.show();
    }
    LegendButton &button(Phase phase) const
    {
        return *static_cast<LegendButton *>(legend.buttons().at(toNumber(phase) - 1));
    }
    /// What a screen reader says of those that are there.
    QString told() const
    {
        QStringList told;
        for (const QWidget *const button : legend.buttons()) {
            if (button->isVisible())
                told << button->accessibleName();
        }
        return told.join(u'\n');
    }
    void click(Phase phase) { QTest::mouseClick(&button(phase), Qt::LeftButton); }
    Phase shown() const { return session.filter().filter().upTo; }

    FormatRegistry formats;
    Session session{formats};
    MapLegend legend{session};
};

} // namespace

class TestMapLegend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPhaseSaysWhatItAdds()
    {
        const LegendWorld w;
        QTRY_COMPARE(w.told(),
                     QStringLiteral("Beginner, 2 folder(s), shown\nIntermediate, 1 folder(s), shown\nAdvanced, 1 "
                                    "folder(s), shown\nExpert, 1 folder(s), shown"));
    }

    void aClickShowsItWithThoseBeforeAndAnotherAll()
    {
        LegendWorld w;
        w.click(Phase::Intermediate);
        QCOMPARE(w.shown(), Phase::Intermediate);
        QVERIFY(w.button(Phase::Intermediate).isChecked());
        QVERIFY(!w.button(Phase::Beginner).isChecked());
        QCOMPARE(w.told(),
                 QStringLiteral("Beginner, 2 folder(s), shown\nIntermediate, 1 folder(s), shown\nAdvanced, 1 "
                                "folder(s), hidden\nExpert, 1 folder(s), hidden"));
        w.click(Phase::Beginner);
        QCOMPARE(w.shown(), Phase::Beginner);
        w.click(Phase::Beginner);
        QCOMPARE(w.shown(), Phase::None);
        QVERIFY(!w.button(Phase::Beginner).isChecked());
        w.click(Phase::Expert); // all is shown already
        QCOMPARE(w.shown(), Phase::None);
        QVERIFY(!w.button(Phase::Expert).isChecked());
    }

    void followsFilterAndDocument()
    {
        LegendWorld w;
        w.session.filter().setPhase(Phase::Advanced);
        QVERIFY(w.button(Phase::Advanced).isChecked());
        QVERIFY(w.session.editor().removeNodes({w.session.layout().find(u"ops")}));
        QTRY_COMPARE(
            w.told(),
            QStringLiteral(
                "Beginner, 2 folder(s), shown\nIntermediate, 1 folder(s), shown\nAdvanced, 1 folder(s), shown"));
    }

    void whatTheGuideHasIsOffered()
    {
        LegendWorld w;
        w.session.setGuide(smallGuide());
        w.session.editor().adopt(beginnerLayout());
        QTRY_COMPARE(w.told(),
                     QStringLiteral("Beginner, 2 folder(s), shown\nIntermediate, 2 folder(s), in the guide\nAdvanced, "
                                    "1 folder(s), in the guide"));
        w.click(Phase::Intermediate);
        QVERIFY(w.session.growing().isOpen());
        QCOMPARE(w.session.growing().targetPhase(), Phase::Intermediate);
        QCOMPARE(w.shown(), Phase::None); // nothing is filtered
        QVERIFY(!w.button(Phase::Intermediate).isChecked());
        // The first says in words where it comes from.
        const auto own = [&w](Phase phase) {
            return w.button(phase).sizeHint().width()
                - w.button(phase).fontMetrics().horizontalAdvance(w.button(phase).text());
        };
        QVERIFY(own(Phase::Intermediate) > own(Phase::Advanced) + 40);
        w.legend.setWords(MapLegend::Words::Names); // less room
        QVERIFY(own(Phase::Intermediate) < own(Phase::Advanced) + 20);
    }

    void saysWhatTheGroundsTell()
    {
        LegendWorld w;
        const auto *const ground = w.legend.findChild<QLabel *>();
        QVERIFY(!ground->isVisible());
        w.legend.setGround(MapGround::ByBranch);
        QVERIFY(ground->isVisible());
        QCOMPARE(ground->text(), QStringLiteral("Colours: one for each branch"));
        // Where no phases are, there is nothing else to say.
        w.session.editor().adopt(treeOf("src/\n  main.cpp"));
        QTRY_COMPARE(w.told(), QString());
        QVERIFY(ground->isVisible());
        w.legend.setGround(MapGround::ByPhase);
        QVERIFY(!ground->isVisible());
    }

    void withLittleRoomTheWordsGoAndTheNumbersStay()
    {
        LegendWorld w;
        w.legend.setGround(MapGround::ByBranch);
        const int wide = w.button(Phase::Intermediate).sizeHint().width();
        w.legend.setWords(MapLegend::Words::None);
        QVERIFY(w.button(Phase::Intermediate).sizeHint().width() < wide - 40);
        QVERIFY(w.button(Phase::Intermediate).toolTip().contains(w.button(Phase::Intermediate).text()));
        QVERIFY(!w.legend.findChild<QLabel *>()->isVisible());
        w.session.filter().setPhase(Phase::Beginner);
        QVERIFY(!w.legend.findChild<QLabel *>()->isVisible());
        w.legend.setWords(MapLegend::Words::All);
        QVERIFY(w.legend.findChild<QLabel *>()->isVisible());
    }

    void followsTheLanguage()
    {
        const LegendWorld w;
        const MarkingTranslator marking;
        QTRY_COMPARE(w.button(Phase::Beginner).text(), QStringLiteral("«Beginner»"));
        QVERIFY(w.button(Phase::Beginner).accessibleName().startsWith(u'«'));
    }
};

ESPALIER_TEST_MAIN(TestMapLegend)
#include "tst_maplegend.moc"
