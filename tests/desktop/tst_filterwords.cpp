// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/filterwords.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;
using namespace Qt::StringLiterals;

class TestFilterWords : public QObject {
    Q_OBJECT

    const QStringList m_known{u"ci"_s, u"ci build"_s, u"week 3"_s, u"Week 12"_s, u"secret"_s};

private Q_SLOTS:
    /// What is typed, then what it comes to: words | tags | what is still open.
    void tagsAreTakenOutOfWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("typing");
        QTest::addColumn<QString>("finished");
        QTest::newRow("words alone") << u"api docs "_s << u"api docs ||"_s << u"api docs ||"_s;
        QTest::newRow("a tag") << u"#secret"_s << u"||secret"_s << u"|secret|"_s;
        QTest::newRow("a tag and more") << u"#secret api"_s << u"api|secret|"_s << u"api|secret|"_s;
        QTest::newRow("words before") << u"api #secret "_s << u"api|secret|"_s << u"api|secret|"_s;
        QTest::newRow("spelled out") << u"TAG:secret "_s << u"|secret|"_s << u"|secret|"_s;
        QTest::newRow("as the layout spells it") << u"#SECRET "_s << u"|secret|"_s << u"|secret|"_s;
        QTest::newRow("with a space in it") << u"#week 3 api"_s << u"api|week 3|"_s << u"api|week 3|"_s;
        QTest::newRow("it may still be that") << u"#week "_s << u"||week "_s << u"|week|"_s;
        QTest::newRow("the shorter one may go on") << u"#ci "_s << u"||ci "_s << u"|ci|"_s;
        QTest::newRow("it did not") << u"#ci x"_s << u"x|ci|"_s << u"x|ci|"_s;
        QTest::newRow("it did") << u"#ci build x"_s << u"x|ci build|"_s << u"x|ci build|"_s;
        QTest::newRow("quoted") << u"#\"some thing\" x"_s << u"x|some thing|"_s << u"x|some thing|"_s;
        QTest::newRow("quote still open") << u"tag:\"some th"_s << u"||some th"_s << u"|some th|"_s;
        QTest::newRow("unknown") << u"#nope x"_s << u"x|nope|"_s << u"x|nope|"_s;
        QTest::newRow("several") << u"#ci #secret #week 3"_s << u"|ci,secret|week 3"_s << u"|ci,secret,week 3|"_s;
        QTest::newRow("mark alone") << u"api #"_s << u"api||"_s << u"api||"_s;
        QTest::newRow("in a word") << u"c# x#y"_s << u"c# x#y||"_s << u"c# x#y||"_s;
        QTest::newRow("mark as a word") << u"# x"_s << u"# x||"_s << u"# x||"_s;
    }
    void tagsAreTakenOutOfWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, typing);
        QFETCH(QString, finished);
        const auto told = [&](bool isFinished) -> QString {
            const FilterWords words = FilterWords::parse(typed, m_known, isFinished);
            return words.text + u'|' + words.tags.join(u',') + u'|' + words.open;
        };
        QCOMPARE(told(false), typing);
        const QString end = told(true);
        QCOMPARE(end.endsWith(u"|") ? end : QString(), finished);
    }

    void knowsWhereTheOpenOneBegins()
    {
        QCOMPARE(FilterWords::parse(u"api #we"_s, m_known, false).openAt, 4);
        QCOMPARE(FilterWords::parse(u"api #"_s, m_known, false).openAt, 4);
        QCOMPARE(FilterWords::parse(u"api"_s, m_known, false).openAt, -1);
        QVERIFY(FilterWords::hasTags(u"api tag:x"_s));
        QVERIFY(!FilterWords::hasTags(u"c# api"_s));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
