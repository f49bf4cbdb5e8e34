// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/fuzzymatcher.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

int coarse(const char *typed, const char *text) { return FuzzyMatcher(u(typed)).rank(u(text)).coarse; }

/// What was typed in capitals, the rest as it is.
QString marked(const QString &typed, QString text)
{
    for (const TextRange &mark : FuzzyMatcher(typed).marks(text))
        text.replace(mark.start, mark.length, text.sliced(mark.start, mark.length).toUpper());
    return text;
}

QString randomWord(QRandomGenerator &random, int most, QStringView letters)
{
    QString word;
    for (int size = random.bounded(1, most + 1); word.size() < size;)
        word += letters[random.bounded(int(letters.size()))];
    return word;
}

} // namespace

/// What fits what, and what before what.
class TestFuzzyMatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("seed %u", m_seed); }

    void theLettersAreThereInOrder_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marks"); // in capitals; empty: it does not fit
        QTest::newRow("beginning") << u("pres") << u("present") << u("PRESent");
        QTest::newRow("some left out") << u("pres") << u("problems") << u("PRoblEmS");
        QTest::newRow("one run rather than two") << u("es") << u("e estimates") << u("e EStimates");
        QTest::newRow("first letters of words")
            << u("gtnp") << u("grow to the next phase") << u("Grow To the Next Phase");
        QTest::newRow("a word of a name with underlines") << u("core") << u("my_ml_core") << u("my_ml_CORE");
        QTest::newRow("a name without its underlines") << u("mlcore") << u("my_ml_core") << u("my_ML_CORE");
        QTest::newRow("two words, the other way round") << u("all sel") << u("select all") << u("SELect ALL");
        QTest::newRow("a number begins a word") << u("2") << u("phase2") << u("phase2");
        QTest::newRow("a sign") << u(".md") << u("readme.md") << u("readme.MD");
        QTest::newRow("the first not at the start of a word") << u("re") << u("core") << QString();
        QTest::newRow("in another order") << u("serp") << u("pres") << QString();
        QTest::newRow("a letter too many") << u("presentt") << u("present") << QString();
        QTest::newRow("one of two words") << u("open xyz") << u("open") << QString();
    }
    void theLettersAreThereInOrder()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, text);
        QFETCH(const QString, marks);
        QCOMPARE(bool(FuzzyMatcher(typed).rank(text)), !marks.isEmpty());
        QCOMPARE(bool(FuzzyMatcher(typed).rankUtf8(text.toStdString())), !marks.isEmpty());
        QCOMPARE(marked(typed, text), marks.isEmpty() ? text : marks);
    }

    void wholeThenBeginningThenWordsThenRuns()
    {
        const char *const best[] = {"map", "map of data", "open map", "my apps", "my a plan", "mxap"};
        for (size_t i = 0; i + 1 < std::size(best); ++i)
            QVERIFY2(coarse("map", best[i]) > coarse("map", best[i + 1]), best[i]);
        QCOMPARE(coarse("export", "Export…"), FuzzyMatcher::wholeRank); // dots say that more will be asked
        QCOMPARE(coarse("open f", "Open Folder…"), FuzzyMatcher::beginningRank);
    }

    void amongEqualsTheEarlierAndTheShorterIsFiner()
    {
        const FuzzyMatcher matcher(u("data"));
        QVERIFY(matcher.rank(u("data_raw")) > matcher.rank(u("data_processed")));
        QVERIFY(matcher.rank(u("a data")) > matcher.rank(u("another data")));
    }

    void neitherCaseNorAccentsCount()
    {
        QCOMPARE(coarse("ANO", "Año"), FuzzyMatcher::wholeRank);
        QCOMPARE(coarse("año", "ano"), FuzzyMatcher::wholeRank);
        QCOMPARE(coarse("dano", "dan\xcc\x83o"), FuzzyMatcher::wholeRank); // n and its tilde apart
        QCOMPARE(coarse("oresund", "Øresund"), FuzzyMatcher::wholeRank);
        QCOMPARE(marked(u("ano"), u("un an\xcc\x83o")), u("un AN\xcc\x83O"));
        QCOMPARE(FuzzyMatcher::folded(u("Configuración ÑANDÚ")), u("configuracion nandu"));
    }

    void nothingTypedFitsEverythingEqually()
    {
        for (const char *const nothing : {"", "   "}) {
            const FuzzyMatcher matcher(u(nothing));
            QVERIFY(matcher.isEmpty());
            QCOMPARE(matcher.rank(u("a")), matcher.rank(u("long before")));
            QVERIFY(matcher.rank(u("a")));
            QCOMPARE(matcher.marks(u("a")).size(), 0);
        }
    }

    /// Whatever fits shows the letters that were typed, the first of each word at the start of one.
    void marksSpellWhatWasTyped()
    {
        QRandomGenerator random(m_seed);
        int fitting = 0;
        for (int round = 0; round < 4000; ++round) {
            const QString typed = randomWord(random, 4, u"abcA");
            const QString text = randomWord(random, 14, u"abcAB_ 1");
            const FuzzyMatcher matcher(typed);
            const QList<TextRange> marks = matcher.marks(text);
            QString spelled;
            for (const TextRange &mark : marks)
                spelled += text.sliced(mark.start, mark.length);
            const QByteArray what = QByteArray(typed.toUtf8() + " in '" + text.toUtf8() + "'");
            QCOMPARE(bool(matcher.rank(text)), !marks.isEmpty());
            QCOMPARE(matcher.rank(text), matcher.rankUtf8(text.toStdString()));
            if (marks.isEmpty())
                continue;
            ++fitting;
            QVERIFY2(spelled.compare(typed, Qt::CaseInsensitive) == 0, what);
            const qsizetype first = marks.first().start;
            const bool startsWord = first == 0 || !text[first - 1].isLetterOrNumber()
                || (text[first].isUpper() && text[first - 1].isLower())
                || (text[first].isDigit() != text[first - 1].isDigit());
            QVERIFY2(startsWord, what);
            QVERIFY2(std::ranges::adjacent_find(
                         marks, [](const TextRange &a, const TextRange &b) { return a.start + a.length >= b.start; })
                         == marks.end(),
                     what);
        }
        QVERIFY(fitting > 500);
    }

    /// Then typing on need only look at what fitted so far.
    void moreLettersNeverFitWhatFewerDidNot()
    {
        QRandomGenerator random(m_seed + 1);
        for (int round = 0; round < 4000; ++round) {
            const QString typed = randomWord(random, 5, u"ab c");
            const QString text = randomWord(random, 14, u"abc_ ");
            for (qsizetype size = 1; size < typed.size(); ++size) {
                if (FuzzyMatcher(typed.first(size + 1)).rank(text))
                    QVERIFY2(FuzzyMatcher(typed.first(size)).rank(text), qPrintable(typed + u" in " + text));
            }
        }
    }

    void theFewestRunsAreFound()
    {
        QRandomGenerator random(m_seed + 2);
        for (int round = 0; round < 1500; ++round) {
            const QString typed = randomWord(random, 4, u"ab");
            const QString text = randomWord(random, 9, u"ab_");
            const int least = leastCost(typed, text, 0, -1);
            const FuzzyRank rank = FuzzyMatcher(typed).rank(text);
            const QByteArray what = QByteArray(typed.toUtf8() + " in " + text.toUtf8());
            QVERIFY2(bool(rank) == (least < 1000), what);
            if (!rank || text.startsWith(typed))
                continue;
            const int strays = least / 64;
            QVERIFY2(rank.coarse
                         == (strays == 0 ? FuzzyMatcher::wordsRank - least % 64
                                         : FuzzyMatcher::runsRank - 20 * strays - least % 64),
                     what);
        }
    }

private:
    /// By trying every way: 1 for each run, 64 more where it does not begin a word.
    static int leastCost(const QString &typed, const QString &text, qsizetype letter, qsizetype before)
    {
        if (letter == typed.size())
            return 0;
        int least = 1000;
        for (qsizetype at = before + 1; at < text.size(); ++at) {
            if (text[at] != typed[letter])
                continue;
            const bool startsWord = at == 0 || text[at - 1] == u'_' || text[at] == u'_';
            if (letter == 0 && !startsWord)
                continue;
            const int here = letter > 0 && at == before + 1 ? 0 : startsWord ? 1 : 65;
            least = std::min(least, here + leastCost(typed, text, letter + 1, at));
        }
        return least;
    }

    const quint32 m_seed = 20260129;
};

ESPALIER_TEST_APPLESS_MAIN(TestFuzzyMatcher)
#include "tst_fuzzymatcher.moc"
