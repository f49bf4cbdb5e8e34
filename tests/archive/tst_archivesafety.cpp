// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "support/privileges.h"
#include "archive/archiveformats.h"
#include "archive/archivelibrary.h"
#include "archive/karchivesink.h"
#include "archive/libarchivesink.h"
#include "archive/tarheaders.h"
#include "formats/formatregistry.h"
#include "sampleplan.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Espalier;

/// What stands there when something goes wrong (tests/ROBUSTNESS.md A3, X4, X7), and who writes what.
class TestArchiveSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRuleHasOnePlace_data();
    void theRuleHasOnePlace();
    void cancelLeavesTheOldFile();
    void conflictsWriteNothing();
    void fullDiskLeavesTheOldFile();
    void unwritableTargetIsAnError();
    void noCutArchiveIsTakenForWhole_data();
    void noCutArchiveIsTakenForWhole();
    void damagedArchivesNeverCrash();
    void suffixesNameTheFormat();
};

namespace {

const ArchiveFormat &formatOf(const char *id)
{
    for (const ArchiveFormat &format : archiveFormats()) {
        if (qstrcmp(format.id, id) == 0)
            return format;
    }
    qFatal("no such format");
}

std::unique_ptr<Sink> sinkOf(bool karchive, const ArchiveFormat &format, const QString &path)
{
    if (karchive)
        return std::make_unique<KArchiveSink>(format, path);
    return std::make_unique<LibArchiveSink>(format, path);
}

Layout chainLayout(int levels)
{
    Layout layout(QStringLiteral("chain"));
    for (NodeIndex deep = rootNode; levels > 0; --levels)
        deep = layout.append(deep, NodeKind::Folder, "folder");
    return layout;
}

/// Contents that no compression makes smaller.
Layout incompressibleLayout(int bytes)
{
    QByteArray noise(bytes, '\0');
    QRandomGenerator generator(1);
    for (char &byte : noise)
        byte = char('!' + generator.bounded(90));
    Layout layout(QStringLiteral("big"));
    layout.setContentUtf8(layout.append(rootNode, NodeKind::File, "noise.txt"), {noise.constData(), size_t(noise.size())});
    return layout;
}

} // namespace

void TestArchiveSafety::theRuleHasOnePlace_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("plain"); // an ordinary layout goes to KArchive
    QTest::addColumn<bool>("world"); // with names beyond ASCII too
    QTest::newRow("zip") << QByteArray("zip") << true << false;
    QTest::newRow("tar") << QByteArray("tar") << true << true;
    QTest::newRow("tar.gz") << QByteArray("tar.gz") << false << false;
    QTest::newRow("tar.bz2") << QByteArray("tar.bz2") << true << true;
    QTest::newRow("tar.xz") << QByteArray("tar.xz") << true << true;
    QTest::newRow("tar.zst") << QByteArray("tar.zst") << true << true;
    QTest::newRow("7z") << QByteArray("7z") << false << false;
}

void TestArchiveSafety::theRuleHasOnePlace()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, plain);
    QFETCH(bool, world);
    const ArchiveFormat &format = formatOf(id.constData());
    const auto goesToKArchive = [&](const Layout &layout) { return libraryFor(format, planOf(layout)) == ArchiveLibrary::KArchive; };
    QCOMPARE(goesToKArchive(plainLayout()), plain);
    QCOMPARE(goesToKArchive(worldLayout()), world);
    QCOMPARE(goesToKArchive(largeLayout(1'000)), plain);
    QVERIFY(!goesToKArchive(largeLayout(1'001)));
    QCOMPARE(goesToKArchive(chainLayout(64)), plain);
    QVERIFY(!goesToKArchive(chainLayout(65))); // KZip's time grows with the cube of the levels
    QVERIFY(!goesToKArchive(incompressibleLayout((64 << 20) + 1)));
}

/// X7
void TestArchiveSafety::cancelLeavesTheOldFile()
{
    const Playground disk;
    disk.makeFile(QStringLiteral("x.zip"), "old");
    const Plan plan = planOf(plainLayout());
    for (const bool karchive : {false, true}) {
        Progress progress;
        progress.cancel();
        Report report;
        const Result<void> result = sinkOf(karchive, formatOf("zip"), disk.path(QStringLiteral("x.zip")))->write(plan, progress, report);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QCOMPARE(stateOf(disk.path()), (QMap<QByteArray, QByteArray>{{"x.zip", "old"}}));
    }
}

void TestArchiveSafety::conflictsWriteNothing()
{
    const Playground disk;
    Plan plan = planOf(plainLayout());
    plan.entries.last().action = PlanAction::Conflict;
    for (const bool karchive : {false, true}) {
        Progress progress;
        Report report;
        const Result<void> result = sinkOf(karchive, formatOf("tar"), disk.path(QStringLiteral("x.tar")))->write(plan, progress, report);
        QCOMPARE(result.error().kind, ErrorKind::Conflict);
        QVERIFY(stateOf(disk.path()).isEmpty());
    }
}

/// X4, X7
void TestArchiveSafety::fullDiskLeavesTheOldFile()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("small"));
    const Plan plan = planOf(incompressibleLayout(2 << 20));
    for (const char *id : {"zip", "tar", "tar.zst"}) {
        for (const bool karchive : {false, true}) {
            const std::optional<bool> passed = onSmallDisks(disk.path(QStringLiteral("small")), {}, 1024, 0, [&] {
                disk.makeFile(QStringLiteral("small/x"), "old");
                Progress progress;
                Report report;
                const Result<void> result = sinkOf(karchive, formatOf(id), disk.path(QStringLiteral("small/x")))->write(plan, progress, report);
                return !result && result.error().kind == ErrorKind::Io && result.error().message.contains(u"disk is full")
                    && stateOf(disk.path(QStringLiteral("small"))) == QMap<QByteArray, QByteArray>{{"x", "old"}};
            });
            QVERIFY2(passed.value_or(true), id); // without mounts it cannot be tried here
        }
    }
}

void TestArchiveSafety::unwritableTargetIsAnError()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("x.zip"));
    const Plan plan = planOf(plainLayout());
    for (const bool karchive : {false, true}) {
        for (const QString &name : {QStringLiteral("x.zip"), QStringLiteral("missing/x.zip")}) {
            Progress progress;
            Report report;
            const Result<void> result = sinkOf(karchive, formatOf("zip"), disk.path(name))->write(plan, progress, report);
            QVERIFY(!result.has_value());
            QVERIFY(result.error().message.contains(disk.path(name)));
        }
    }
}

void TestArchiveSafety::noCutArchiveIsTakenForWhole_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const ArchiveFormat &format : archiveFormats())
        QTest::newRow(format.id) << QByteArray(format.id);
}

void TestArchiveSafety::noCutArchiveIsTakenForWhole()
{
    QFETCH(QByteArray, id);
    const Playground disk;
    const QString path = disk.path(QStringLiteral("x"));
    const Layout layout = worldLayout();
    Progress progress;
    Report report;
    QVERIFY(LibArchiveSink(formatOf(id.constData()), path).write(planOf(layout), progress, report).has_value());
    const QByteArray whole = disk.read(QStringLiteral("x"));
    FormatRegistry registry;
    registerArchiveFormats(registry);
    const Reader *const reader = registry.reader(QString::fromLatin1(id));
    QVERIFY(reader->read(whole, {}).has_value());
    int partial = 0;
    for (qsizetype size = 0; size < whole.size(); size += size % 512 == 511 ? 1 : size % 512 == 0 ? 1 : 510 - size % 512 + 1) {
        const Result<ReadResult> cut = reader->read(whole.first(size), {});
        // Only what comes behind everything may be missing: padding and second end marks.
        QVERIFY2(!cut || Layout::isSameTree(cut->layout, reader->read(whole, {})->layout), qPrintable(QString::number(size)));
        const Result<ReadResult> recovered = reader->read(whole.first(size), {.recover = true});
        partial += recovered.has_value() && recovered->layout.nodeCount() > 0 && recovered->report.contains(u"damaged");
    }
    QVERIFY(partial > 0 || (id != "zip" && id != "tar")); // of the others, a small one is unpacked as a whole or not at all
}

void TestArchiveSafety::damagedArchivesNeverCrash()
{
    FormatRegistry registry;
    registerArchiveFormats(registry);
    const Playground disk;
    QRandomGenerator generator(7);
    for (const ArchiveFormat &format : archiveFormats()) {
        Progress progress;
        Report report;
        QVERIFY(LibArchiveSink(format, disk.path(QStringLiteral("x"))).write(planOf(plainLayout()), progress, report).has_value());
        const QByteArray whole = disk.read(QStringLiteral("x"));
        const Reader *const reader = registry.reader(QString::fromLatin1(format.id));
        for (int round = 0; round < 300; ++round) {
            QByteArray damaged = whole;
            for (int i = 0; i <= round % 8; ++i)
                damaged[generator.bounded(int(damaged.size()))] = char(generator.bounded(256));
            const Result<ReadResult> result = reader->read(damaged, {});
            QVERIFY(result.has_value() || !result.error().message.isEmpty());
        }
        for (int size = 0; size < 300; ++size) {
            QByteArray noise(size, '\0');
            for (char &byte : noise)
                byte = char(generator.bounded(256));
            QVERIFY(!reader->read(noise, {}).has_value());
        }
    }
}

void TestArchiveSafety::suffixesNameTheFormat()
{
    FormatRegistry registry;
    registerArchiveFormats(registry);
    const std::pair<const char *, const char *> cases[] = {{"a.zip", "zip"}, {"a.tar", "tar"}, {"a.b.tar.gz", "tar.gz"}, {"a.TGZ", "tar.gz"}, {"a.tbz2", "tar.bz2"},
                                                          {"a.txz", "tar.xz"}, {"a.tzst", "tar.zst"}, {"a.tar.zst", "tar.zst"}, {"a.7z", "7z"}, {"a.gz", ""}};
    for (const auto &[name, id] : cases)
        QCOMPARE(registry.catalogue().writtenTo(QLatin1String(name)), QLatin1String(id));
}

ESPALIER_TEST_GUILESS_MAIN(TestArchiveSafety)
#include "tst_archivesafety.moc"
