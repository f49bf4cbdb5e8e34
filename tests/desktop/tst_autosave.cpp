// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/autosave.h"
#include "desktop/document/documentfile.h"
#include "desktop/document/endsignals.h"
#include "desktop/document/recovery.h"
#include "desktop/session/document.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include <cstdio>

using namespace Espalier;

namespace {

constexpr int never = 60'000;
const QString workUntilKilledSwitch = QStringLiteral("--work-until-killed");

struct AutosaveWorld {
    explicit AutosaveWorld(Autosave::Limits limits, const QString &folder = {}) : recovery(folder.isEmpty() ? own.filePath(QStringLiteral("recovery")) : folder)
    {
        registerFormats(formats);
        document.editor().adopt(treeOf("src/\n"));
        autosave = std::make_unique<Autosave>(document, recovery.folder(), limits);
    }
    void add(int count = 1)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(document.editor().addNode(rootNode, noNode, {.name = QStringLiteral("n%1").arg(++added)}));
    }
    /// What would be there after a crash now; as of another process, which is gone.
    QStringList kept() const
    {
        const Result<RecoveryFile::Content> content = RecoveryFile::read(autosave->path());
        if (!content)
            return {};
        const Result<ReadResult> read = formats.readBytes(content->project, {}, QStringLiteral("espalier"));
        QStringList names;
        for (NodeIndex node = read->layout.firstChild(rootNode); node != noNode; node = read->layout.nextSibling(node))
            names.append(read->layout.name(node));
        return names;
    }

    QTemporaryDir own;
    Recovery recovery;
    FormatRegistry formats;
    Document document{formats};
    std::unique_ptr<Autosave> autosave;
    int added = 0;
};

/// What the other process of this test does, until it is killed.
int workUntilKilled(const QString &folder, int edits, int everyMs)
{
    AutosaveWorld world({.delayMs = never, .edits = 20}, folder);
    world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
    const quint64 start = world.document.editor().revision();
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        world.add();
        if (world.added == edits)
            timer.stop();
    });
    QObject::connect(world.autosave.get(), &Autosave::written, [&](quint64 revision) {
        std::printf("%d\n", int(revision - start));
        std::fflush(stdout);
    });
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, [&] {
        world.autosave->flush();
        QCoreApplication::exit(3);
    });
    std::printf("0\n");
    std::fflush(stdout);
    timer.start(everyMs);
    return QCoreApplication::exec();
}

struct OtherProcess {
    OtherProcess(const QString &folder, int edits, int everyMs)
    {
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("tst_autosave"), workUntilKilledSwitch, folder, QString::number(edits), QString::number(everyMs)});
    }
    ~OtherProcess() { kill(); }
    /// Until so many edits are on the disk.
    bool waitFor(int written)
    {
        return QTest::qWaitFor([&] {
            while (process.canReadLine())
                last = process.readLine().trimmed().toInt();
            return last >= written;
        }, 20'000);
    }
    void kill()
    {
        process.kill(); // SIGKILL
        process.waitForFinished();
    }

    QProcess process;
    int last = -1;
};

} // namespace

class TestAutosave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotAtRiskIsNotKept()
    {
        AutosaveWorld world({.delayMs = 0, .edits = 1});
        world.add(3);
        QTest::qWait(100);
        QVERIFY(!QFileInfo::exists(world.recovery.folder()));
    }

    void aFewEditsAreWrittenAfterTheDelay()
    {
        AutosaveWorld world({.delayMs = 300, .edits = 20});
        QSignalSpy written(world.autosave.get(), &Autosave::written);
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        world.add(2);
        QTest::qWait(100);
        QCOMPARE(written.size(), 0);
        world.add(); // does not put it off
        QVERIFY(written.wait());
        QCOMPARE(world.kept(), (QStringList{QStringLiteral("src"), QStringLiteral("n1"), QStringLiteral("n2"), QStringLiteral("n3")}));
        QTest::qWait(400);
        QCOMPARE(written.size(), 1); // nothing new, nothing written
    }

    void twentyEditsAreWrittenAtOnce()
    {
        AutosaveWorld world({.delayMs = never, .edits = 20});
        QSignalSpy written(world.autosave.get(), &Autosave::written);
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        world.add(19);
        QVERIFY(!written.wait(200));
        world.add(1);
        QVERIFY(written.wait(2'000));
        QCOMPARE(written.value(0).value(0).toULongLong(), world.document.editor().revision());
        QCOMPARE(world.kept().size(), 21);
        const Result<RecoveryHeader> header = RecoveryFile::readHeader(world.autosave->path());
        QCOMPARE(header->edits, 20);
        QCOMPARE(header->folders, 21);
        QCOMPARE(header->name, QStringLiteral("shop"));
        QVERIFY(header->owner == ProcessIdentity::current());
    }

    void editsWhileWritingAreWrittenNext()
    {
        AutosaveWorld world({.delayMs = 30, .edits = 2});
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        for (int i = 0; i < 50; ++i) {
            world.add();
            QTest::qWait(1);
        }
        QTRY_COMPARE(world.kept().size(), 51);
    }

    void aNameThatChangesIsKept()
    {
        AutosaveWorld world({.delayMs = 0, .edits = 20});
        QSignalSpy written(world.autosave.get(), &Autosave::written);
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        QVERIFY(written.wait());
        world.autosave->protect(DocumentFile::ahead(QStringLiteral("/tmp/shop.espalier"), "hash"), QStringLiteral("shop.espalier"));
        QVERIFY(written.wait());
        const Result<RecoveryHeader> header = RecoveryFile::readHeader(world.autosave->path());
        QCOMPARE(header->path, QStringLiteral("/tmp/shop.espalier"));
        QCOMPARE(header->hash, QByteArray("hash"));
    }

    void whatIsSavedLeavesNothing()
    {
        AutosaveWorld world({.delayMs = 0, .edits = 20});
        QSignalSpy written(world.autosave.get(), &Autosave::written);
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        QVERIFY(written.wait());
        const QString path = world.autosave->path();
        QVERIFY(QFileInfo::exists(path));
        world.autosave->release();
        QVERIFY(!QFileInfo::exists(path));
        world.add();
        QTest::qWait(100);
        QVERIFY(!QFileInfo::exists(path) && !QFileInfo::exists(world.autosave->path()));
        // Also when it is in the middle of writing.
        world.add(100);
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        const QString again = world.autosave->path();
        QTest::qWait(1);
        world.autosave->release();
        QTest::qWait(200);
        QVERIFY(!QFileInfo::exists(again));
    }

    void whatComesNextIsKeptApart()
    {
        AutosaveWorld world({.delayMs = 0, .edits = 20});
        QSignalSpy written(world.autosave.get(), &Autosave::written);
        world.autosave->protect(DocumentFile(true), QStringLiteral("first"));
        QTest::qWait(1); // it may be in the middle of writing
        const QString first = world.autosave->path();
        world.autosave->release();
        world.document.editor().adopt(treeOf("docs/\n"));
        world.autosave->protect(DocumentFile(true), QStringLiteral("second"));
        QTRY_COMPARE(world.kept(), QStringList{QStringLiteral("docs")});
        QVERIFY(world.autosave->path() != first);
        QVERIFY(!QFileInfo::exists(first));
    }

    void aCleanEndLeavesNothing()
    {
        AutosaveWorld world({.delayMs = 0, .edits = 20});
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        QTest::qWait(1);
        const QString path = world.autosave->path();
        world.autosave.reset(); // while it writes
        QVERIFY(!QFileInfo::exists(path));
    }

    /// S13
    void aFolderThatCannotBeMadeIsToldOnce()
    {
        AutosaveWorld world({.delayMs = 0, .edits = 1}, QStringLiteral("/dev/null/recovery"));
        QSignalSpy failed(world.autosave.get(), &Autosave::failed);
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        QVERIFY(failed.wait());
        world.add();
        QTest::qWait(100);
        world.add();
        QTest::qWait(100);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.value(0).value(0).value<Error>().message.contains(QStringLiteral("/dev/null/recovery")));
        QCOMPARE(world.document.layout().folderCount(), 3);
    }

    /// S14
    void flushWritesAtOnce()
    {
        AutosaveWorld world({.delayMs = never, .edits = 100});
        world.autosave->protect(DocumentFile(true), QStringLiteral("shop"));
        world.add(3);
        world.autosave->flush();
        QCOMPARE(world.kept().size(), 4);
    }

    /// S1, S9: an untitled document, and the program killed.
    void atMostTwentyEditsAreLostToAKill()
    {
        const QTemporaryDir folder;
        const Recovery recovery(folder.filePath(QStringLiteral("recovery")));
        OtherProcess other(recovery.folder(), 59, 1);
        QVERIFY(other.waitFor(59 - 19));
        QCOMPARE(recovery.list().size(), 0); // it is still working
        other.kill();
        QCOMPARE(recovery.list().size(), 1);
        const RecoveredWork work = recovery.list().first();
        QCOMPARE(work.about.name, QStringLiteral("shop"));
        QVERIFY(work.about.path.isEmpty());
        FormatRegistry formats;
        registerFormats(formats);
        const Result<Recovery::Opened> opened = recovery.open(work.id, formats);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(opened->isWhole);
        QVERIFY(opened->read.layout.folderCount() >= 1 + 59 - 19);
        QCOMPARE(qint64(opened->read.layout.folderCount()), work.about.folders);
    }

    /// S14
    void nothingIsLostToATerminate()
    {
        const QTemporaryDir folder;
        const Recovery recovery(folder.filePath(QStringLiteral("recovery")));
        OtherProcess other(recovery.folder(), 7, 1);
        QVERIFY(other.waitFor(0));
        QTest::qWait(200); // fewer than are written by themselves
        QCOMPARE(recovery.list().size(), 0);
        other.process.terminate();
        QVERIFY(other.process.waitForFinished());
        QCOMPARE(other.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(other.process.exitCode(), 3);
        QCOMPARE(recovery.list().value(0).about.edits, 7);
    }

    /// S1
    void aKillAtAnyTimeLeavesWholeWork()
    {
        FormatRegistry formats;
        registerFormats(formats);
        for (int round = 0; round < 6; ++round) {
            const QTemporaryDir folder;
            const Recovery recovery(folder.filePath(QStringLiteral("recovery")));
            OtherProcess other(recovery.folder(), 1'000'000, 0);
            QVERIFY(other.waitFor(20));
            QTest::qWait(7 * round);
            QVERIFY(other.waitFor(0));
            const int atLeast = other.last;
            other.kill();
            const QList<RecoveredWork> works = recovery.list();
            QCOMPARE(works.size(), 1);
            const Result<Recovery::Opened> opened = recovery.open(works.first().id, formats);
            QVERIFY(opened && opened->isWhole);
            QVERIFY(opened->read.layout.folderCount() >= 1 + atLeast);
        }
    }
};

namespace {

/// The test, or the other process of it.
int runAutosaveTest(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == workUntilKilledSwitch)
        return workUntilKilled(arguments.value(2), arguments.value(3).toInt(), arguments.value(4).toInt());
    TestAutosave test;
    return QTest::qExec(&test, argc, argv);
}

const ListedTest listedAutosaveTest(__FILE__, runAutosaveTest);

} // namespace

#include "tst_autosave.moc"
