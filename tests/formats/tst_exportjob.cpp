// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "formats/exportjob.h"
#include "formats/formatregistry.h"
#include "support/diskstate.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QBuffer>
#include <QFile>

using namespace Espalier;

namespace {

constexpr QByteArrayView exportJobNewerProject = "{\"espalier\": 99,\n\"name\": \"x\",\n\"nodes\": []}\n";

} // namespace

/// What the dialog and the command line both stand on.
class TestExportJob : public QObject
{
    Q_OBJECT

private:
    ExportJob job(const QString &format, const QString &target, PlanOptions options = {}) const
    {
        Layout layout = treeOf("src/ [1]\n  main.py\nlater/ [3]\n  x.txt\n");
        layout.setName(rootNode, u("shop"));
        return {m_registry, {.format = format, .target = target, .layout = layout, .options = std::move(options)}};
    }
    static void addTargets()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("name");
        for (const auto &[format, name] : {std::pair("text", "x.txt"),
                                           {"espalier", "x.espalier"},
                                           {"zip", "x.zip"},
                                           {"tar.gz", "x.tar.gz"},
                                           {"csv", "x.csv"}})
            QTest::newRow(format) << u(format) << u(name);
    }

    FormatRegistry m_registry;

private Q_SLOTS:
    void initTestCase()
    {
        registerFormats(m_registry);
        registerArchiveFormats(m_registry);
    }

    void looseLinesAreNamedUnlessTheyAreKept()
    {
        const Playground disk;
        Progress progress;
        for (const auto &[format, name] : {std::pair("text", "x.txt"), {"espalier", "x.espalier"}}) {
            ExportRequest request = job(u(format), disk.path(u(name))).request();
            LayoutInfo info = request.layout.info();
            info.viewLoose = {{NodeId(), u("    ports"), false}};
            request.layout.setInfo(info);
            const Result<Plan> plan = ExportJob(m_registry, request).preview(progress);
            QVERIFY(plan.has_value());
            QCOMPARE(plan->report.contains(u"loose-line"), QByteArrayView(format) == "text");
        }
    }

    void whatIsShownIsDone_data()
    {
        addTargets();
        QTest::newRow("directory") << u("directory") << u("x");
    }
    void whatIsShownIsDone()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, name);
        const Playground disk;
        const ExportJob exporting = job(format, disk.path(name));
        Progress progress;
        const Result<Plan> shown = exporting.preview(progress);
        QVERIFY(shown.has_value());
        QVERIFY(stateOf(disk.path()).isEmpty());
        const Result<ExportOutcome> outcome = exporting.execute(*shown, progress);
        QVERIFY2(outcome.has_value() && !outcome->changed, outcome ? "" : qPrintable(outcome.error().message));
        QVERIFY(!stateOf(disk.path()).isEmpty());
        // The same plan once more is no longer what would be done.
        const QMap<QByteArray, QByteArray> state = stateOf(disk.path());
        const Result<ExportOutcome> again = exporting.execute(*shown, progress);
        QVERIFY(again.has_value() && again->changed);
        QCOMPARE(stateOf(disk.path()), state);
    }

    /// X17: another folder under the same name is not the one that was looked at.
    void aTargetThatWasSwappedIsShownAnew()
    {
        const Playground disk;
        disk.makeFolder(u("x"));
        disk.makeFolder(u("outside"));
        const ExportJob exporting = job(u("directory"), disk.path(u("x")));
        Progress progress;
        const Result<Plan> shown = exporting.preview(progress);
        QVERIFY(QFile::rename(disk.path(u("x")), disk.path(u("moved"))));
        disk.makeLink(u("x"), u("outside"));
        const QMap<QByteArray, QByteArray> before = stateOf(disk.path());
        const Result<ExportOutcome> outcome = exporting.execute(*shown, progress);
        QVERIFY(outcome.has_value() && outcome->changed);
        QVERIFY(outcome->changed->report.contains(u"target-link"));
        QCOMPARE(stateOf(disk.path()), before);
        QVERIFY(!outcome->changed->lock); // somebody looks at it now, perhaps for long
    }

    /// J4, whoever asks.
    void aNewerProjectIsNeverReplaced_data() { addTargets(); }
    void aNewerProjectIsNeverReplaced()
    {
        QFETCH(const QString, format);
        const Playground disk;
        disk.makeFile(u("newer.espalier"), exportJobNewerProject.toByteArray());
        for (const ConflictPolicy policy : {ConflictPolicy::Merge, ConflictPolicy::Overwrite, ConflictPolicy::Fail}) {
            const ExportJob exporting = job(format, disk.path(u("newer.espalier")), {.policy = policy});
            Progress progress;
            const Result<Plan> shown = exporting.preview(progress);
            QVERIFY(shown.has_value());
            QVERIFY(shown->isRefused());
            QVERIFY(shown->obstacle().has_value());
            QCOMPARE(shown->obstacle()->kind, ErrorKind::NewerVersion);
            for (const PlanEntry &entry : shown->entries)
                QVERIFY(entry.action == PlanAction::Refuse && entry.reason == shown->file.reason);
            QVERIFY(!exporting.execute(*shown, progress).has_value());
            QVERIFY(!exporting.write(*shown, progress).has_value());
            QCOMPARE(disk.read(u("newer.espalier")), exportJobNewerProject.toByteArray());
        }
    }

    void theSameFileIsKept_data() { addTargets(); }
    void theSameFileIsKept()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, name);
        const Playground disk;
        Progress progress;
        const ExportJob exporting = job(format, disk.path(name), {.policy = ConflictPolicy::Fail});
        QVERIFY(exporting.write(*exporting.preview(progress), progress).has_value());
        const Result<Plan> again = exporting.preview(progress);
        QVERIFY(!again->hasConflict() && !again->obstacle());
        QVERIFY(again->file.action == PlanAction::Keep);
        disk.makeFile(name, "something else");
        const Result<Plan> conflict = exporting.preview(progress);
        QVERIFY(conflict->hasConflict());
        QCOMPARE(conflict->obstacle()->kind, ErrorKind::Conflict);
        QVERIFY(!exporting.write(*conflict, progress).has_value());
        QCOMPARE(disk.read(name), QByteArray("something else"));
    }

    void filtersHoldForEveryFormat_data() { addTargets(); }
    void filtersHoldForEveryFormat()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, name);
        const Playground disk;
        Progress progress;
        const ExportJob exporting = job(format, disk.path(name), {.filter = {.upTo = Phase::Beginner}});
        QVERIFY(exporting.write(*exporting.preview(progress), progress).has_value());
        const Result<ReadResult> back = m_registry.readAny(disk.path(name), {}, format);
        QVERIFY(back.has_value());
        QVERIFY(textOf(back->layout).contains(u"main.py"));
        QVERIFY2(!textOf(back->layout).contains(u"later"), qPrintable(textOf(back->layout)));
    }

    void aStreamHasTheSameBytes_data() { addTargets(); }
    void aStreamHasTheSameBytes()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, name);
        const Playground disk;
        Progress progress;
        const ExportJob exporting = job(format, disk.path(name));
        QVERIFY(exporting.write(*exporting.preview(progress), progress).has_value());
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(exporting.stream(buffer, nullptr).has_value());
        QCOMPARE(buffer.data(), disk.read(name));
    }

    void whatCannotBeIsAnError()
    {
        const Playground disk;
        Progress progress;
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QCOMPARE(job(u("directory"), {}).stream(buffer, nullptr).error().kind, ErrorKind::Usage);
        QCOMPARE(job(u("nonsense"), disk.path(u("x"))).preview(progress).error().kind, ErrorKind::Usage);
        QCOMPARE(job(u("text"), disk.path(u("no/such/x.txt"))).preview(progress).error().kind, ErrorKind::Io);
        QVERIFY(!job(u("zip"), disk.path()).preview(progress).has_value()); // a folder
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
