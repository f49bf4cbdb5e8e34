// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/quizsheet.h"

#include "picturesample.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Espalier;

class TestQuizSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSheetIsTheSameBytes();
    void sixToEightQuestionsAPageAndTheKeyApart();
    void paperIsChosen();
    void withoutQuestionsItIsStillASheet();

private:
    static int pagesOf(const QByteArray &pdf)
    {
        const QRegularExpressionMatch match =
            QRegularExpression(QStringLiteral("/Count (\\d+)")).match(QString::fromLatin1(pdf));
        return match.captured(1).toInt();
    }
    static QByteArray sheet(const QMap<QString, QString> &words, Phase phase = Phase::Intermediate)
    {
        return written(QuizSheetWriter(), guideLayout(phase), words).bytes;
    }
};

void TestQuizSheet::theSameSheetIsTheSameBytes()
{
    const QMap<QString, QString> words{{QStringLiteral("count"), QStringLiteral("10")}};
    const QByteArray pdf = sheet(words);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(sheet(words), pdf);
    QVERIFY(sheet({{QStringLiteral("count"), QStringLiteral("10")}, {QStringLiteral("seed"), QStringLiteral("2")}})
            != pdf);
}

void TestQuizSheet::sixToEightQuestionsAPageAndTheKeyApart()
{
    QCOMPARE(pagesOf(sheet({{QStringLiteral("count"), QStringLiteral("6")}})), 2);
    const int questionPages = pagesOf(sheet({{QStringLiteral("count"), QStringLiteral("24")}})) - 1;
    QVERIFY2(questionPages == 3 || questionPages == 4, qPrintable(QString::number(questionPages)));
}

void TestQuizSheet::paperIsChosen()
{
    const QByteArray a4 =
        sheet({{QStringLiteral("count"), QStringLiteral("3")}, {QStringLiteral("page"), QStringLiteral("a4")}});
    const QByteArray letter =
        sheet({{QStringLiteral("count"), QStringLiteral("3")}, {QStringLiteral("page"), QStringLiteral("letter")}});
    QVERIFY(a4.contains("595") && a4.contains("842"));
    QVERIFY(letter.contains("612") && letter.contains("792"));
}

void TestQuizSheet::withoutQuestionsItIsStillASheet()
{
    const Written empty = written(QuizSheetWriter(), treeOf("a/\n"));
    QVERIFY(empty.result);
    QVERIFY(empty.bytes.startsWith("%PDF-"));
}

ESPALIER_TEST_MAIN(TestQuizSheet)
#include "tst_quizsheet.moc"
