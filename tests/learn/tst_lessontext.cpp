// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guide.h"
#include "learn/lessontext.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Espalier;

/// Short texts out of long ones.
class TestLessonText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentencesEndWhereTheyEnd_data();
    void sentencesEndWhereTheyEnd();
    void onlyWholeSentencesAreTaken();
    void whatBelongsElsewhereIsRead();
    void reasonsHaveNames();
};

void TestLessonText::sentencesEndWhereTheyEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("two") << QStringLiteral("One is here. Two is there!")
                         << QStringList{QStringLiteral("One is here."), QStringLiteral("Two is there!")};
    QTest::newRow("abbreviation") << QStringLiteral("Data, e.g. CSV. Then more.")
                                  << QStringList{QStringLiteral("Data, e.g. CSV."), QStringLiteral("Then more.")};
    QTest::newRow("version") << QStringLiteral("Version 3.14 of x.py is out. Ok.")
                             << QStringList{QStringLiteral("Version 3.14 of x.py is out."), QStringLiteral("Ok.")};
    QTest::newRow("Spanish") << QStringLiteral("Datos, p. ej. CSV. ¿Y luego? Nada.")
                             << QStringList{QStringLiteral("Datos, p. ej. CSV."), QStringLiteral("¿Y luego?"),
                                            QStringLiteral("Nada.")};
    QTest::newRow("no end") << QStringLiteral("Only words") << QStringList{QStringLiteral("Only words")};
    QTest::newRow("nothing") << QString() << QStringList();
}

void TestLessonText::sentencesEndWhereTheyEnd()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(LessonText::sentences(text), expected);
}

void TestLessonText::onlyWholeSentencesAreTaken()
{
    const QString longOne = QStringLiteral("Word ").repeated(50) + QStringLiteral("end.");
    QCOMPARE(LessonText::firstSentences(QStringLiteral("A **b**. C `d`.\n\n```\nE. F.\n```\nG.")),
             (QStringList{QStringLiteral("A b."), QStringLiteral("C d.")}));
    QCOMPARE(LessonText::firstSentences(QStringLiteral("Short. ") + longOne), QStringList{QStringLiteral("Short.")});
    QCOMPARE(LessonText::firstSentences(longOne), QStringList());
    QCOMPARE(LessonText::firstSentences(QStringLiteral("How the project is packed: ") + longOne),
             QStringList{QStringLiteral("How the project is packed.")});
    QCOMPARE(LessonText::firstSentence(longOne), longOne.simplified());
}

void TestLessonText::whatBelongsElsewhereIsRead()
{
    GuideSection section{.label = QStringLiteral("Belongs elsewhere"),
                         .text = {},
                         .items = {
                             QStringLiteral("Load and `speed` → [performance/](performance/)"),
                             QStringLiteral("Two places → [a/](a/) or [b/](b/)"),
                             QStringLiteral("No place → nowhere"),
                         }};
    const QList<LessonText::Elsewhere> found = LessonText::elsewhere(section);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().what, QStringLiteral("Load and speed"));
    QCOMPARE(found.first().target, QStringLiteral("performance"));
}

void TestLessonText::reasonsHaveNames()
{
    const QList<LessonText::Labelled> found =
        LessonText::labelledItems(QStringLiteral("Four:\n\n- **Order**: It is a habit. Yes.\n- Plain\n\nEnd."));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].name, QStringLiteral("Order"));
    QCOMPARE(found[0].text, QStringLiteral("It is a habit. Yes."));
    QCOMPARE(found[1].name, QString());
    QCOMPARE(found[1].text, QStringLiteral("Plain"));
}

ESPALIER_TEST_APPLESS_MAIN(TestLessonText)
#include "tst_lessontext.moc"
