// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/random.h"

#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace Espalier;

class TestRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreHashedAsPublished();
    void numbersAreThePublishedOnes();
    void aShuffleIsTheSameEverywhere();
};

void TestRandom::namesAreHashedAsPublished()
{
    QCOMPARE(fnv1a(""), 0xcbf29ce484222325ULL);
    QCOMPARE(fnv1a("a"), 0xaf63dc4c8601ec8cULL);
    QCOMPARE(fnv1a("foobar"), 0x85944171f73967e8ULL);
}

void TestRandom::numbersAreThePublishedOnes()
{
    Random random(std::uint64_t(1234567));
    QCOMPARE(random.next(), 6457827717110365317ULL);
    QCOMPARE(random.next(), 3203168211198807973ULL);
    QCOMPARE(random.next(), 9817491932198370423ULL);
}

void TestRandom::aShuffleIsTheSameEverywhere()
{
    std::vector<int> once{1, 2, 3, 4, 5, 6, 7, 8};
    std::vector<int> twice = once;
    const std::vector<int> sorted = once;
    Random("7:place:2").shuffle(once);
    Random("7:place:2").shuffle(twice);
    QCOMPARE(once, twice);
    QVERIFY(once != sorted);
    std::vector<int> other = sorted;
    Random("8:place:2").shuffle(other);
    QVERIFY(other != once);
    std::ranges::sort(once);
    QCOMPARE(once, sorted);
}

ESPALIER_TEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
