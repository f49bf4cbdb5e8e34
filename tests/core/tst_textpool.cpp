// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/textpool.h"
#include "support/testprogram.h"

#include <QTest>

#include <atomic>
#include <string>
#include <thread>

using namespace Espalier;

class TestTextPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEmptyTextIsZero()
    {
        TextPool pool;
        QCOMPARE(pool.intern({}), TextRef(0));
        QCOMPARE(pool.append({}), TextRef(0));
        QVERIFY(pool.view(0).empty());
        QVERIFY(pool.append("x") != 0);
    }

    void equalTextsAreStoredOnce()
    {
        TextPool pool;
        const TextRef one = pool.intern("name");
        QCOMPARE(pool.intern(std::string("na") + "me"), one);
        QVERIFY(pool.intern("name ") != one);
        QVERIFY(pool.append("name") != one); // without looking
        QCOMPARE(pool.intern("name"), one);
        QCOMPARE(pool.string(one), QStringLiteral("name"));
    }

    void namesStandTogetherWhateverIsBetween()
    {
        // Passes over names would else drag the contents of files through the cache.
        TextPool pool;
        const std::string content(5000, 'c');
        const TextRef first = pool.intern("first");
        std::vector<TextRef> contents;
        for (int i = 0; i < 1000; ++i)
            contents.push_back(pool.append(content));
        TextPool copy(pool);
        const TextRef second = pool.intern("second");
        QCOMPARE_LT(std::abs(pool.view(second).data() - pool.view(first).data()), 64);
        // The copy does not write where the other did.
        const TextRef third = copy.intern("third");
        QVERIFY(pool.view(second) == "second");
        QVERIFY(copy.view(third) == "third" && copy.view(first) == "first");
        for (const TextRef ref : contents)
            QVERIFY(pool.view(ref) == content && copy.view(ref) == content);
    }

    void everyLengthComesBack()
    {
        // Across the ends of blocks, and longer than a block.
        TextPool pool;
        std::vector<std::pair<TextRef, std::string>> texts;
        for (size_t length = 1; length < 3'000'000; length = length * 5 / 3 + 1) {
            for (const char c : {'a', 'b'}) {
                std::string text(length, c);
                text.back() = 'e';
                text.front() = '\0'; // any byte
                texts.emplace_back(pool.intern(text), text);
                texts.emplace_back(pool.append(text), text);
            }
        }
        for (const auto &[ref, text] : texts)
            QVERIFY(pool.view(ref) == text);
        for (const auto &[ref, text] : texts)
            QVERIFY(pool.view(pool.intern(text)) == text);
    }

    void aHundredThousandNamesAreFoundAgain()
    {
        TextPool pool;
        std::vector<TextRef> refs;
        for (int i = 0; i < 100'000; ++i)
            refs.push_back(pool.intern(std::to_string(i)));
        for (int i = 0; i < 100'000; ++i) {
            QCOMPARE(pool.intern(std::to_string(i)), refs[size_t(i)]);
            QVERIFY(pool.view(refs[size_t(i)]) == std::to_string(i));
        }
    }

    void viewsStayWhenThePoolGrows()
    {
        TextPool pool;
        const std::string_view first = pool.view(pool.intern("first"));
        for (int i = 0; i < 500'000; ++i)
            pool.intern(std::to_string(i));
        QVERIFY(first == "first");
    }

    void aTextMayLiveLongerThanItsPool()
    {
        auto pool = std::make_unique<TextPool>();
        const TextRef ref = pool->intern("kept");
        const TextPool copy(*pool);
        const std::string_view text = pool->view(ref);
        pool.reset();
        QVERIFY(text == "kept");
        QVERIFY(copy.view(ref) == "kept");
    }

    void copiesThatGrowDoNotMix()
    {
        TextPool one;
        const TextRef shared = one.intern("shared");
        TextPool two(one);
        TextPool three(two);
        std::vector<TextRef> ones, twos, threes;
        for (int i = 0; i < 1000; ++i) {
            ones.push_back(one.intern("one" + std::to_string(i)));
            twos.push_back(two.intern("two" + std::to_string(i)));
            threes.push_back(three.append("three" + std::to_string(i)));
        }
        for (size_t i = 0; i < 1000; ++i) {
            QVERIFY(one.view(ones[i]) == "one" + std::to_string(i));
            QVERIFY(two.view(twos[i]) == "two" + std::to_string(i));
            QVERIFY(three.view(threes[i]) == "three" + std::to_string(i));
        }
        QCOMPARE(two.intern("shared"), shared);
        QVERIFY(two.intern("one1") != two.intern("two1"));
    }

    void snapshotsCostNoBlocks()
    {
        // As when every edit is followed by a snapshot. There are 16,384 blocks of a megabyte at most.
        auto pool = std::make_unique<TextPool>();
        const TextRef first = pool->intern("first");
        const size_t before = pool->memoryUsage();
        std::vector<std::pair<TextRef, std::string>> texts;
        for (int i = 0; i < 40'000; ++i) {
            auto next = std::make_unique<TextPool>(*pool);
            texts.emplace_back(next->append("edit " + std::to_string(i)), "edit " + std::to_string(i));
            pool = std::move(next);
        }
        QVERIFY(pool->memoryUsage() < before + (4U << 20));
        QVERIFY(pool->view(first) == "first");
        for (const auto &[ref, text] : texts)
            QVERIFY(pool->view(ref) == text);
    }

    void aCopyIsReadWhileTheOriginalGrows()
    {
        TextPool pool;
        std::vector<TextRef> refs;
        for (int i = 0; i < 1000; ++i)
            refs.push_back(pool.intern("before" + std::to_string(i)));
        const TextPool snapshot(pool);
        std::atomic<bool> ends = false;
        std::atomic<int> wrong = 0;
        std::atomic<int> rounds = 0;
        std::jthread reader([&] {
            do {
                for (size_t i = 0; i < refs.size(); ++i)
                    wrong += snapshot.view(refs[i]) != "before" + std::to_string(i);
                ++rounds;
            } while (!ends);
        });
        for (int i = 0; i < 200'000; ++i)
            pool.intern("after" + std::to_string(i));
        ends = true;
        reader.join();
        QCOMPARE(wrong.load(), 0);
        QVERIFY(rounds > 0);
        for (size_t i = 0; i < refs.size(); ++i)
            QVERIFY(pool.view(refs[i]) == "before" + std::to_string(i));
    }

    void twoCopiesGrowInTwoThreads()
    {
        TextPool pool;
        pool.intern("shared");
        TextPool copy(pool);
        const auto fill = [](TextPool &into, const std::string &word) {
            std::vector<TextRef> refs;
            for (int i = 0; i < 100'000; ++i)
                refs.push_back(into.intern(word + std::to_string(i)));
            int wrong = 0;
            for (size_t i = 0; i < refs.size(); ++i)
                wrong += into.view(refs[i]) != word + std::to_string(i);
            return wrong;
        };
        int wrongInCopy = -1;
        std::jthread other([&] { wrongInCopy = fill(copy, "copy"); });
        QCOMPARE(fill(pool, "pool"), 0);
        other.join();
        QCOMPARE(wrongInCopy, 0);
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestTextPool)
#include "tst_textpool.moc"
