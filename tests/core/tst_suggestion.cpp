// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/suggestion.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNearestWordIsSuggested_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("missing letter") << "exprt" << "export";
        QTest::newRow("doubled letter") << "sshow" << "show";
        QTest::newRow("swapped letters") << "ipmort" << "import";
        QTest::newRow("wrong letter") << "lisd" << "list";
        QTest::newRow("beginning") << "exp" << "export";
        QTest::newRow("case") << "SHOW" << "show";
        QTest::newRow("nothing like it") << "frobnicate" << "";
        QTest::newRow("empty") << "" << "";
    }
    void theNearestWordIsSuggested()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, expected);
        const QStringList known{QStringLiteral("new"), QStringLiteral("export"), QStringLiteral("import"), QStringLiteral("show"), QStringLiteral("list")};
        QCOMPARE(suggestions(word, known).value(0), expected);
    }
    void aLongWordCostsNothing()
    {
        QCOMPARE(suggestions(QString(1'000'000, u'x'), {QStringLiteral("new")}), QStringList());
    }
    void aPathWithTheSameLastNameComesFirst()
    {
        const QStringList known{QStringLiteral("wob"), QStringLiteral("frontend"), QStringLiteral("frontend/web"), QStringLiteral("frontend/web/src")};
        QCOMPARE(pathSuggestions(QStringLiteral("web"), known).value(0), QStringLiteral("frontend/web"));
        QCOMPARE(pathSuggestions(QStringLiteral("fronted/web"), known).value(0), QStringLiteral("frontend/web"));
        QCOMPARE(pathSuggestions(QStringLiteral("fronted"), known).value(0), QStringLiteral("frontend"));
        QCOMPARE(pathSuggestions(QStringLiteral("webb"), known).value(0), QStringLiteral("frontend/web"));
        QCOMPARE(pathSuggestions(QStringLiteral("quantum_banana"), known), QStringList());
    }
    void alternativesReadAsASentence()
    {
        QCOMPARE(alternatives({QStringLiteral("a")}), QStringLiteral("“a”"));
        QCOMPARE(alternatives({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}), QStringLiteral("“a”, “b” or “c”"));
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestSuggestion)
#include "tst_suggestion.moc"
