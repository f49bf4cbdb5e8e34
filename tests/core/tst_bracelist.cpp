// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/bracelist.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestBraceList : public QObject
{
    Q_OBJECT

private:
    static QString expanded(const char *pattern)
    {
        const auto words = BraceList::expand(pattern);
        if (!words)
            return QStringLiteral("error");
        QStringList list;
        for (const std::string &word : *words)
            list.append(QString::fromStdString(word));
        return list.join(u' ');
    }

private Q_SLOTS:
    void expandsAsBashDoes_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *pattern, const char *words) {
            QTest::newRow(pattern) << QByteArray(pattern) << QString::fromUtf8(words);
        };
        row("plain", "plain");
        row("{a,b,c}", "a b c");
        row("x{a,b}y", "xay xby");
        row("{a,b}{c,d}", "ac ad bc bd");
        row("environments/{dev,staging,prod}", "environments/dev environments/staging environments/prod");
        row("{core,web/{app,api/{v1,v2}},docs}", "core web/app web/api/v1 web/api/v2 docs");
        row("a{,b}", "a ab");
        row("{}", "{}");
        row("{a}", "{a}");
        row("{a{b,c}}", "{ab} {ac}");
        row("{a,b", "{a,b");
        row("a,b}", "a,b}");
        row("{a,{b,c}", "{a,b {a,c");
        row("\\{a,b\\}", "{a,b}");
        row("{a\\,b,c}", "a,b c");
        row("${HOME,x}", "${HOME,x}");
        row("v{1..3}", "v1 v2 v3");
        row("{3..1}", "3 2 1");
        row("{01..03}", "01 02 03");
        row("{08..12..2}", "08 10 12");
        row("{-2..0}", "-2 -1 0");
        row("{a..e..2}", "a c e");
        row("{a..3}", "{a..3}");
        row("{..3}", "{..3}");
        row("é{ä,ö}", "éä éö");
    }
    void expandsAsBashDoes()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QString, words);
        QCOMPARE(expanded(pattern.constData()), words);
    }

    void stopsAtWhatAsksForTooMuch_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("sequence") << QByteArray("{1..999999999}");
        QTest::newRow("huge numbers") << QByteArray("{1..900000000000}");
        QTest::newRow("product") << QByteArray("{a,b}").repeated(40);
        QTest::newRow("long words") << QByteArray(200'000, 'x') + QByteArray("{1..1000}");
        QTest::newRow("deep") << QByteArray("{a,").repeated(500) + QByteArray("}").repeated(500);
    }
    void stopsAtWhatAsksForTooMuch()
    {
        QFETCH(QByteArray, pattern);
        const auto words = BraceList::expand(pattern.constData());
        QVERIFY(!words);
        QCOMPARE(words.error().kind, ErrorKind::Input);
        QVERIFY(words.error().message.size() < 300);
    }

    void takesManyOpenBracesForWhatTheyAre()
    {
        const QByteArray open(100'000, '{');
        const auto words = BraceList::expand(open.constData());
        QVERIFY(words);
        QCOMPARE(words->size(), size_t(1));
        QCOMPARE(words->front().size(), size_t(100'000));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestBraceList)
#include "tst_bracelist.moc"
