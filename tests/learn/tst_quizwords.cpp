// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizwords.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

class TestQuizWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatSaysTheSameIsEqual();
    void contentWordsAreFiveLetters();
    void wordsOfOneStemResemble();
    void whatLeansOnContextIsKnown();
};

void TestQuizWords::whatSaysTheSameIsEqual()
{
    QCOMPARE(QuizWords::normalised(QStringLiteral("Anything that *opens*, a file.")),
             QStringLiteral("anything that opens a file"));
    QCOMPARE(QuizWords::normalised(QStringLiteral("Migración — de  TABLAS")), QStringLiteral("migracion de tablas"));
}

void TestQuizWords::contentWordsAreFiveLetters()
{
    QCOMPARE(
        QuizWords::stems(QStringLiteral("The tests of 2024 test the api_contracts and their versions")),
        (QStringList{QStringLiteral("test"), QStringLiteral("api"), QStringLiteral("contr"), QStringLiteral("versi")}));
    QCOMPARE(QuizWords::stems(QStringLiteral("Cómo está la versión")), QStringList{QStringLiteral("versi")});
    QVERIFY(QuizWords::stems(QStringLiteral("of the, and 12 to it")).isEmpty());
}

void TestQuizWords::wordsOfOneStemResemble()
{
    const auto resemble = [](const char *text, const char *path) {
        return QuizWords::resemble(QuizWords::stems(QString::fromUtf8(text)),
                                   QuizWords::stems(QString::fromUtf8(path)));
    };
    QVERIFY(resemble("A testing ground", "tests/unit"));
    QVERIFY(resemble("Documents for auditors", "DOCS"));
    QVERIFY(resemble("Ask the ML team", "my_ml_core"));
    QVERIFY(!resemble("Anything that opens a file", "tests/integration"));
}

void TestQuizWords::whatLeansOnContextIsKnown()
{
    QVERIFY(QuizWords::leansOnContext(QStringLiteral("Sending them to Kafka or a queue")));
    QVERIFY(QuizWords::leansOnContext(QStringLiteral("Lo que ellas devuelven")));
    QVERIFY(!QuizWords::leansOnContext(QStringLiteral("Anything that opens a file")));
}

ESPALIER_TEST_APPLESS_MAIN(TestQuizWords)
#include "tst_quizwords.moc"
