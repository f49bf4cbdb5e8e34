// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/filesink.h"
#include "plan/filetarget.h"
#include "support/diskstate.h"
#include "support/privileges.h"
#include "support/testprogram.h"

#include <optional>

#include <sys/stat.h>

using namespace Espalier;

namespace {

bool nothingIsKept(const QString &) { return false; }
bool everythingIsKept(const QString &) { return true; }

} // namespace


class TestFileTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsCreated()
    {
        const Playground disk;
        Result<FileTarget> target =
            FileTarget::look(disk.path(QStringLiteral("x")), ConflictPolicy::Fail, everythingIsKept);
        QVERIFY(target.has_value());
        const Plan plan = target->planOf("new");
        QCOMPARE(plan.root, disk.path());
        QCOMPARE(plan.entries.size(), 1);
        QCOMPARE(plan.entries.first().path, QByteArray("x"));
        QVERIFY(plan.file.action == PlanAction::Create && plan.file.reason.isEmpty() && !plan.obstacle());
        Progress progress;
        Report report;
        QVERIFY(FileSink(plan.file.path).write(plan, progress, report).has_value());
        QCOMPARE(disk.read(QStringLiteral("x")), QByteArray("new"));
    }
    void policiesDecideAboutAnExistingFile_data()
    {
        QTest::addColumn<ConflictPolicy>("policy");
        QTest::addColumn<bool>("isSame");
        QTest::addColumn<PlanAction>("action");
        using enum ConflictPolicy;
        QTest::newRow("merge") << Merge << false << PlanAction::Overwrite;
        QTest::newRow("overwrite") << Overwrite << false << PlanAction::Overwrite;
        QTest::newRow("skip") << Skip << false << PlanAction::Keep;
        QTest::newRow("fail") << Fail << false << PlanAction::Conflict;
        for (const ConflictPolicy policy : {Merge, Overwrite, Skip, Fail})
            QTest::addRow("the same, %s", qPrintable(conflictPolicyId(policy))) << policy << true << PlanAction::Keep;
    }
    void policiesDecideAboutAnExistingFile()
    {
        QFETCH(const ConflictPolicy, policy);
        QFETCH(const bool, isSame);
        QFETCH(const PlanAction, action);
        const Playground disk;
        disk.makeFile(QStringLiteral("x"), isSame ? "new" : "old");
        Result<FileTarget> target = FileTarget::look(disk.path(QStringLiteral("x")), policy, nothingIsKept);
        const Plan plan = target->planOf("new");
        QCOMPARE(plan.entries.first().action, action);
        QCOMPARE(plan.file.action, action);
        QVERIFY(plan.file.reason.endsWith(u'.'));
        QCOMPARE(plan.obstacle().has_value(), action == PlanAction::Conflict);
        QCOMPARE(plan.hasConflict(), action == PlanAction::Conflict);
    }
    void whatIsKeptForSafetyIsRefused()
    {
        const Playground disk;
        disk.makeFile(QStringLiteral("x"), "old");
        for (const ConflictPolicy policy : allConflictPolicies) {
            Result<FileTarget> target = FileTarget::look(disk.path(QStringLiteral("x")), policy, everythingIsKept);
            const Plan plan = target->planOf("new");
            QCOMPARE(plan.isRefused(), policy != ConflictPolicy::Skip);
            QCOMPARE(plan.obstacle().has_value(), policy != ConflictPolicy::Skip);
        }
    }
    /// Only "overwrite" replaces a write-protected file, for root as for a user; the same content is in nobody's way.
    void aWriteProtectedFileIsReplacedByOverwriteAlone_data()
    {
        QTest::addColumn<bool>("isRoot");
        QTest::newRow("S16 root") << true;
        QTest::newRow("S16 a user") << false;
    }
    void aWriteProtectedFileIsReplacedByOverwriteAlone()
    {
        QFETCH(const bool, isRoot);
        const Playground disk;
        const QString path = disk.path(QStringLiteral("x"));
        disk.makeFile(QStringLiteral("x"), "old");
        QCOMPARE(chmod(path.toUtf8().constData(), 0444), 0);
        std::optional<WithoutPrivileges> plain;
        if (!isRoot)
            plain.emplace();
        using enum ConflictPolicy;
        for (const auto &[policy, action] : {std::pair(Merge, PlanAction::Refuse),
                                             {Skip, PlanAction::Keep},
                                             {Fail, PlanAction::Conflict},
                                             {Overwrite, PlanAction::Overwrite}}) {
            Result<FileTarget> target = FileTarget::look(path, policy, nothingIsKept);
            QCOMPARE(target->planOf("new").file.action, action);
            target = FileTarget::look(path, policy, nothingIsKept);
            QCOMPARE(target->planOf("old").file.action, PlanAction::Keep);
        }
        const Plan refused = FileTarget::look(path, Merge, nothingIsKept)->planOf("new");
        QCOMPARE(refused.obstacle()->kind, ErrorKind::Refused);
        QVERIFY2(refused.obstacle()->message.contains(QStringLiteral("write-protected")),
                 qPrintable(refused.obstacle()->message));
    }
    /// X3: it was not there when the plan was made.
    void aFileThatCameMeanwhileIsReplacedOnlyWhereThatWasSaid()
    {
        using enum ConflictPolicy;
        for (const auto &[policy, isReplaced] :
             {std::pair(Merge, true), {Skip, false}, {Fail, false}, {Overwrite, true}}) {
            const Playground disk;
            const Plan plan = FileTarget::look(disk.path(QStringLiteral("x")), policy, nothingIsKept)->planOf("new");
            QCOMPARE(plan.file.action, PlanAction::Create);
            disk.makeFile(QStringLiteral("x"), "theirs");
            Progress progress;
            Report report;
            const bool done =
                FileSink(plan.file.path, {.replaces = plan.file.replaces}).write(plan, progress, report).has_value();
            QCOMPARE(done, isReplaced);
            QCOMPARE(disk.read(QStringLiteral("x")), QByteArray(isReplaced ? "new" : "theirs"));
            QCOMPARE(stateOf(disk.path()).size(), 1);
        }
    }
    void aFileThatIsALinkIsSaid()
    {
        const Playground disk;
        disk.makeFile(QStringLiteral("real"), "old");
        disk.makeLink(QStringLiteral("x"), QStringLiteral("real"));
        const Plan plan =
            FileTarget::look(disk.path(QStringLiteral("x")), ConflictPolicy::Merge, nothingIsKept)->planOf("new");
        QVERIFY(plan.report.contains(u"target-link"));
        QVERIFY(plan.report.items().first().message.contains(disk.path(QStringLiteral("real"))));
    }
    /// Of an archive, whose entries are no files here.
    void theFateOfTheFileIsThatOfEverythingInIt()
    {
        const Playground disk;
        disk.makeFile(QStringLiteral("x"), "old");
        for (const auto &[policy, action] : {std::pair(ConflictPolicy::Fail, PlanAction::Conflict),
                                             {ConflictPolicy::Skip, PlanAction::Keep},
                                             {ConflictPolicy::Overwrite, PlanAction::Create}}) {
            Plan plan;
            plan.entries = {{.path = "a/"}, {.path = "a/b", .kind = NodeKind::File}};
            FileTarget::look(disk.path(QStringLiteral("x")), policy, nothingIsKept)->decide(plan);
            for (const PlanEntry &entry : plan.entries)
                QCOMPARE(entry.action, action);
        }
    }
    void filesAreComparedWhole()
    {
        const Playground disk;
        const QByteArray large(200'000, 'x');
        disk.makeFile(QStringLiteral("x"), large);
        disk.makeFile(QStringLiteral("same"), large);
        disk.makeFile(QStringLiteral("longer"), large + 'x');
        disk.makeFile(QStringLiteral("other"), large.first(199'999) + 'y');
        const Result<FileTarget> target =
            FileTarget::look(disk.path(QStringLiteral("x")), ConflictPolicy::Merge, nothingIsKept);
        QVERIFY(target->equals(large));
        QVERIFY(!target->equals(QByteArray(large + 'x')));
        QVERIFY(!target->equals(QByteArray(large.first(199'999) + 'y')));
        QVERIFY(target->equalsFile(disk.path(QStringLiteral("same"))));
        QVERIFY(!target->equalsFile(disk.path(QStringLiteral("longer"))));
        QVERIFY(!target->equalsFile(disk.path(QStringLiteral("other"))));
    }
    void impossiblePlacesAreErrors()
    {
        const Playground disk;
        disk.makeFile(QStringLiteral("file"), "x");
        for (const QString &place : {disk.path(), QString(disk.path() + u'/'), disk.path(QStringLiteral("no/x")),
                                     disk.path(QStringLiteral("file/x")), QString()}) {
            const Result<FileTarget> target = FileTarget::look(place, ConflictPolicy::Merge, nothingIsKept);
            QVERIFY2(!target.has_value(), qPrintable(place));
            QVERIFY(target.error().message.endsWith(u'.'));
        }
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestFileTarget)
#include "tst_filetarget.moc"
