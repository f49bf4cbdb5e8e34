// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapground.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

using namespace Espalier;

class TestMapGround : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void branchesAreToldApartWherePhasesAreOne_data()
    {
        QTest::addColumn<QString>("tree");
        QTest::addColumn<MapGround>("ground");
        QTest::newRow("one phase") << "a/ [1]\n  c/ [3]\nb/ [1]\nfile [2]\n" << MapGround::ByBranch;
        QTest::newRow("two phases") << "a/ [1]\nb/ [2]\n" << MapGround::ByPhase;
        QTest::newRow("no phases") << "a/\nb/\n" << MapGround::ByBranch;
        QTest::newRow("one folder") << "a/ [1]\n  b/ [2]\n" << MapGround::ByPhase;
        QTest::newRow("files alone") << "x\ny\n" << MapGround::ByPhase;
    }
    void branchesAreToldApartWherePhasesAreOne()
    {
        QFETCH(const QString, tree);
        QFETCH(const MapGround, ground);
        QCOMPARE(usualGround(treeOf(tree.toUtf8().constData())), ground);
    }
    void ofAGuideNoPhaseIsTheFirst()
    {
        Layout layout = treeOf("a/\nb/ [1]\n");
        QCOMPARE(usualGround(layout), MapGround::ByPhase);
        layout.setInfo({.guide = QStringLiteral("sample")});
        QCOMPARE(usualGround(layout), MapGround::ByBranch);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestMapGround)
#include "tst_mapground.moc"
