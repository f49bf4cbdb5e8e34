// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/planner.h"
#include "plan/targetlock.h"
#include "support/diskstate.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QTest>

using namespace Espalier;

/// Two exports into one folder come one after the other (tests/ROBUSTNESS.md X16).
class TestTargetLock : public QObject
{
    Q_OBJECT

private:
    static Result<std::shared_ptr<const TargetLock>> take(const TargetPath &target, const Progress *progress = nullptr)
    {
        return TargetLock::take(target, progress, std::chrono::milliseconds(0));
    }

private Q_SLOTS:
    void theSecondWaitsUntilTheFirstHasEnded()
    {
        const Playground ground;
        const TargetPath one = TargetPath::open(ground.path()).value();
        const TargetPath other = TargetPath::open(ground.path()).value();
        auto first = take(one);
        QVERIFY(first && *first);
        const auto second = take(other);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Io);
        QVERIFY(second.error().message.contains(ground.path()));
        first->reset();
        QVERIFY(take(other).value() != nullptr);
    }

    void waitingCanBeCancelled()
    {
        const Playground ground;
        const TargetPath target = TargetPath::open(ground.path()).value();
        const auto first = take(target);
        Progress progress;
        progress.cancel();
        const auto second = TargetLock::take(target, &progress);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Cancelled);
    }

    void otherFoldersAndMissingOnesNeedNoWaiting()
    {
        const Playground ground;
        ground.makeFolder(u("a"));
        ground.makeFolder(u("b"));
        const auto a = take(TargetPath::open(ground.path(u("a"))).value());
        QVERIFY(take(TargetPath::open(ground.path(u("b"))).value()).value() != nullptr);
        QVERIFY(take(TargetPath::open(ground.path()).value()).value() != nullptr);
        QVERIFY(take(TargetPath::open(ground.path(u("new"))).value()).value() == nullptr);
    }

    /// A plan that is to be executed holds the lock as long as it lives, one that is to be looked at does not.
    void aPlanHoldsIt()
    {
        const Playground ground;
        const TargetPath target = TargetPath::open(ground.path()).value();
        const auto shown = Planner::planDirectory(treeOf("a/"), ground.path(), {});
        QVERIFY(shown && !shown->lock);
        {
            const auto plan = Planner::planDirectory(treeOf("a/"), ground.path(), {.locks = true});
            QVERIFY(plan && plan->lock);
            QVERIFY(!take(target));
            Progress cancelled;
            cancelled.cancel();
            QCOMPARE(Planner::planDirectory(treeOf("a/"), ground.path(), {.locks = true}, &cancelled).error().kind,
                     ErrorKind::Cancelled);
            QVERIFY(Planner::planDirectory(treeOf("a/"), ground.path(), {}).has_value()); // a preview waits for nobody
        }
        QVERIFY(take(target).has_value());
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestTargetLock)
#include "tst_targetlock.moc"
