#include "core/textstatistics.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Configure with -DAPP_BENCHMARKS=ON in a release build, then run this program.
class BenchTextStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longText();
};

void BenchTextStatistics::longText()
{
    const QString novel = u"A sentence of seven quite ordinary words.\n"_s.repeated(20'000);
    TextStatistics statistics;
    QBENCHMARK {
        statistics = TextStatistics::of(novel);
    }
    QCOMPARE(int(statistics.lines), 20'000);
}

QTEST_APPLESS_MAIN(BenchTextStatistics)
#include "bench_textstatistics.moc"
