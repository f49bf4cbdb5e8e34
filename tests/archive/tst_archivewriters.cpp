// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "archive/archivelibrary.h"
#include "archive/karchivesink.h"
#include "archive/libarchivesink.h"
#include "formats/formatregistry.h"
#include "sampleplan.h"
#include "support/drawntree.h"
#include "support/testpaths.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

/// Both sinks write the same plan, and programs that others wrote list what is in it.
class TestArchiveWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyToolListsWhatWasPlanned_data();
    void everyToolListsWhatWasPlanned();
    void manyEntriesAreAllThere_data();
    void manyEntriesAreAllThere();
    void samePlanSameBytes_data();
    void samePlanSameBytes();
    void theEnvironmentMaySetTheTime_data();
    void theEnvironmentMaySetTheTime();
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void refusedEntriesAreLeftOut();
    void emptyProjectIsOneFolder();

private:
    QString archive(const ArchiveFormat &format, const char *kind) const { return m_folder.filePath(QLatin1String(kind) + u'.' + QLatin1String(format.id)); }

    QTemporaryDir m_folder;
};

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeOrDie(Sink &&sink, const Plan &plan)
{
    Progress progress;
    Report report;
    if (const Result<void> ok = sink.write(plan, progress, report); !ok)
        qFatal("%s", qPrintable(ok.error().message));
}

/// Could KArchive write this at all? Whether it should, libraryFor() decides.
bool suitsKArchive(const ArchiveFormat &format) { return format.container != ArchiveContainer::SevenZip && format.compression != ArchiveCompression::Gzip; }

QMap<QString, qint64> listed(const QString &archive, const QString &tool)
{
    QProcess lister;
    lister.start(QStringLiteral("python3"),
                 {sourcePath(QStringLiteral("tests/archive/list_archive.py")), archive, tool});
    if (!lister.waitForFinished(120'000) || lister.exitCode() != 0)
        qFatal("%s", lister.readAllStandardError().constData());
    const QJsonObject list = QJsonDocument::fromJson(lister.readAllStandardOutput()).object();
    QMap<QString, qint64> entries;
    for (auto entry = list.begin(); entry != list.end(); ++entry)
        entries.insert(entry.key(), entry->isNull() ? -1 : entry->toInteger());
    return entries;
}

/// Tools that can tell what is in such an archive. What 7z prints for odd names is its own affair.
QStringList toolsFor(const ArchiveFormat &format)
{
    if (format.container == ArchiveContainer::Zip)
        return {QStringLiteral("python"), QStringLiteral("bsdtar"), QStringLiteral("unzip"), QStringLiteral("7z")};
    if (format.container == ArchiveContainer::SevenZip)
        return {QStringLiteral("bsdtar"), QStringLiteral("7z")};
    if (format.compression == ArchiveCompression::Zstd) // Python 3.13 knows no Zstandard
        return {QStringLiteral("bsdtar")};
    return {QStringLiteral("python"), QStringLiteral("bsdtar")};
}

void addFormats()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < int(archiveFormats().size()); ++number)
        QTest::newRow(archiveFormats()[size_t(number)].id) << number;
}

} // namespace

void TestArchiveWriters::everyToolListsWhatWasPlanned_data() { addFormats(); }

void TestArchiveWriters::everyToolListsWhatWasPlanned()
{
    QFETCH(int, number);
    const ArchiveFormat &format = archiveFormats()[size_t(number)];
    const Plan plain = planOf(plainLayout());
    const Plan world = planOf(worldLayout());
    writeOrDie(LibArchiveSink(format, archive(format, "plain")), plain);
    writeOrDie(LibArchiveSink(format, archive(format, "world")), world);
    for (const QString &tool : toolsFor(format)) {
        auto expected = entriesOf(plain);
        auto expectedOfWorld = entriesOf(world);
        if (tool == u"unzip") { // lists names alone
            std::ranges::fill(expected, -1);
            std::ranges::fill(expectedOfWorld, -1);
        }
        QCOMPARE(listed(archive(format, "plain"), tool), expected);
        QCOMPARE(listed(archive(format, "world"), tool), expectedOfWorld);
        if (!suitsKArchive(format))
            continue;
        writeOrDie(KArchiveSink(format, archive(format, "karchive")), plain);
        QCOMPARE(listed(archive(format, "karchive"), tool), expected);
        if (format.container == ArchiveContainer::Zip)
            continue; // never given such names
        writeOrDie(KArchiveSink(format, archive(format, "karchive-world")), world);
        QCOMPARE(listed(archive(format, "karchive-world"), tool), expectedOfWorld);
    }
}

void TestArchiveWriters::manyEntriesAreAllThere_data() { addFormats(); }

/// X8: Zip64. Contents of several GiB cannot be tried, as a layout holds them in memory.
void TestArchiveWriters::manyEntriesAreAllThere()
{
    QFETCH(int, number);
    const ArchiveFormat &format = archiveFormats()[size_t(number)];
    const Plan plan = planOf(largeLayout(35'000)); // 70,001 entries: more than a zip without Zip64 can count
    QCOMPARE(libraryFor(format, plan), ArchiveLibrary::LibArchive);
    writeOrDie(LibArchiveSink(format, archive(format, "large")), plan);
    for (const QString &tool : toolsFor(format)) {
        const auto entries = listed(archive(format, "large"), tool);
        QCOMPARE(entries.size(), 70'001);
        QVERIFY(entries.contains(QStringLiteral("large/folder34999/file.txt")));
    }
}

void TestArchiveWriters::samePlanSameBytes_data() { addFormats(); }

/// X9
void TestArchiveWriters::samePlanSameBytes()
{
    QFETCH(int, number);
    const ArchiveFormat &format = archiveFormats()[size_t(number)];
    for (const char *kind : {"plain", "world"}) {
        FormatRegistry registry;
        registerArchiveFormats(registry);
        const Plan plan = planOf(qstrcmp(kind, "plain") == 0 ? plainLayout() : worldLayout());
        const QString path = archive(format, kind);
        const auto write = [&] {
            Progress progress;
            Report report;
            if (!registry.exporter(QString::fromLatin1(format.id))->sink(path, plan)->write(plan, progress, report))
                qFatal("not written");
        };
        write();
        const QByteArray first = bytesOf(path);
        QVERIFY(!first.isEmpty());
        // Another process, at another time, in another zone, with other hashes.
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Tokyo"));
        environment.insert(QStringLiteral("QT_HASH_SEED"), QStringLiteral("0"));
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("tst_archivewriters"), QStringLiteral("--write"), QLatin1String(format.id), QLatin1String(kind), path});
        QVERIFY(other.waitForFinished() && other.exitCode() == 0);
        QVERIFY(bytesOf(path) == first);
    }
}

void TestArchiveWriters::theEnvironmentMaySetTheTime_data() { addFormats(); }

/// X9
void TestArchiveWriters::theEnvironmentMaySetTheTime()
{
    QFETCH(int, number);
    const ArchiveFormat &format = archiveFormats()[size_t(number)];
    const QString path = archive(format, "plain");
    QByteArray first;
    for (const char *zone : {"America/New_York", "Asia/Tokyo"}) {
        qputenv("SOURCE_DATE_EPOCH", "1000000000"); // 2001-09-09 01:46:40 UTC
        qputenv("TZ", zone);
        writeOrDie(LibArchiveSink(format, path), planOf(plainLayout()));
        qunsetenv("SOURCE_DATE_EPOCH");
        QCOMPARE(qgetenv("TZ"), QByteArray(zone));
        QVERIFY(first.isEmpty() || first == bytesOf(path));
        first = bytesOf(path);
    }
    qunsetenv("TZ");
    QProcess lister;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    lister.setProcessEnvironment(environment);
    lister.start(QStringLiteral("bsdtar"), {QStringLiteral("-tvf"), path});
    QVERIFY(lister.waitForFinished());
    const QByteArray list = lister.readAllStandardOutput();
    QCOMPARE(list.count('\n'), list.count("Sep  9  2001"));
    QVERIFY(list.contains('\n'));
}

void TestArchiveWriters::whatIsWrittenIsReadBack_data() { addFormats(); }

/// N11, N16
void TestArchiveWriters::whatIsWrittenIsReadBack()
{
    QFETCH(int, number);
    const ArchiveFormat &format = archiveFormats()[size_t(number)];
    FormatRegistry registry;
    registerArchiveFormats(registry);
    const Layout layout = worldLayout();
    const QString path = archive(format, "back");
    writeOrDie(LibArchiveSink(format, path), planOf(layout));
    QCOMPARE(*registry.detect(path), QLatin1String(format.id));
    const Result<ReadResult> result = registry.readAny(path, {});
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
    QVERIFY(result->report.isEmpty());
    if (format.container == ArchiveContainer::SevenZip) { // which lists empty entries apart: the order is its own
        QCOMPARE(result->layout.nodeCount(), layout.nodeCount());
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            const NodeIndex found = result->layout.find(layout.path(node));
            QVERIFY2(found != noNode, qPrintable(layout.path(node)));
            QCOMPARE(result->layout.kind(found), layout.kind(node));
            QVERIFY(result->layout.contentUtf8(found) == layout.contentUtf8(node));
        }
    } else {
        QVERIFY(Layout::isSameTree(result->layout, layout));
    }
}

void TestArchiveWriters::refusedEntriesAreLeftOut()
{
    Plan plan = planOf(plainLayout());
    plan.entries.first().action = PlanAction::Refuse; // "src/"; the planner refuses what is below it too
    for (PlanEntry &entry : plan.entries) {
        if (entry.path.startsWith("src/"))
            entry.action = PlanAction::Refuse;
    }
    const ArchiveFormat &zip = archiveFormats()[0];
    writeOrDie(LibArchiveSink(zip, archive(zip, "refused")), plan);
    QCOMPARE(listed(archive(zip, "refused"), QStringLiteral("python")), entriesOf(plan));
    writeOrDie(KArchiveSink(zip, archive(zip, "refused")), plan);
    QCOMPARE(listed(archive(zip, "refused"), QStringLiteral("python")), entriesOf(plan));
}

void TestArchiveWriters::emptyProjectIsOneFolder()
{
    const Plan plan = planOf(Layout(QStringLiteral("nothing yet")));
    FormatRegistry registry;
    registerArchiveFormats(registry);
    for (const ArchiveFormat &format : archiveFormats()) {
        const QString path = archive(format, "empty");
        writeOrDie(LibArchiveSink(format, path), plan);
        const Result<ReadResult> result = registry.readAny(path, {});
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->layout.name(rootNode), QStringLiteral("nothing yet"));
        QCOMPARE(result->layout.nodeCount(), 0);
    }
}

static int testOrWrite(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--write") {
        FormatRegistry registry;
        registerArchiveFormats(registry);
        const Plan plan = planOf(arguments[3] == u"plain" ? plainLayout() : worldLayout());
        Progress progress;
        Report report;
        return registry.exporter(arguments[2])->sink(arguments[4], plan)->write(plan, progress, report) ? 0 : 1;
    }
    TestArchiveWriters test;
    return QTest::qExec(&test, argc, argv);
}
static const ListedTest listedTestArchiveWriters(__FILE__, testOrWrite);

#include "tst_archivewriters.moc"
