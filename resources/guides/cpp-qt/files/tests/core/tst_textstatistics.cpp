#include "core/textstatistics.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTextStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
};

void TestTextStatistics::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("characters");

    QTest::newRow("nothing") << u""_s << 0 << 0 << 0;
    QTest::newRow("one word") << u"tree"_s << 1 << 1 << 4;
    QTest::newRow("spaces around") << u"  a  b "_s << 2 << 1 << 7;
    QTest::newRow("line break at the end") << u"a\n"_s << 1 << 1 << 2;
    QTest::newRow("accent as a mark of its own") << u"e\u0301"_s << 1 << 1 << 1;
}

void TestTextStatistics::counts()
{
    QFETCH(QString, text);
    const auto statistics = TextStatistics::of(text);
    QTEST(int(statistics.words), "words");
    QTEST(int(statistics.lines), "lines");
    QTEST(int(statistics.characters), "characters");
}

QTEST_APPLESS_MAIN(TestTextStatistics)
#include "tst_textstatistics.moc"
