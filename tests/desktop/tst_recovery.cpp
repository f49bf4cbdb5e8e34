// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"
#include "core/temporaryname.h"
#include "desktop/document/recovery.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace Espalier;

namespace {

/// A process of this machine before it was started anew: surely gone.
ProcessIdentity goneProcess()
{
    ProcessIdentity process = ProcessIdentity::current();
    process.boot = QStringLiteral("another boot");
    return process;
}

struct RecoveryWorld {
    RecoveryWorld() { registerFormats(formats); }

    /// Leaves work behind as a crash would; its id.
    QString leave(const char *name = "shop", RecoveryHeader header = {}, const char *tree = "src/\n  lib/\ndocs/\n", QByteArray project = {}) const
    {
        header.name = QString::fromUtf8(name);
        if (header.owner.pid == 0)
            header.owner = goneProcess();
        if (header.written.isNull())
            header.written = QDateTime::currentDateTimeUtc();
        const Layout layout = treeOf(tree);
        header.folders = layout.folderCount();
        if (project.isEmpty())
            project = *DocumentFile::encode(formats, layout);
        if (!recovery.prepare())
            qFatal("no folder");
        const QString path = recovery.newPath();
        if (!RecoveryFile::write(path, header, project))
            qFatal("not written");
        return QFileInfo(path).fileName();
    }
    QStringList names() const
    {
        QStringList names;
        for (const RecoveredWork &work : recovery.list())
            names.append(work.about.name);
        return names;
    }
    QStringList in(const char *place) const
    {
        QStringList names;
        std::error_code error;
        for (const auto &entry : std::filesystem::directory_iterator(
                 QString(recovery.folder() + u'/' + QString::fromUtf8(place)).toStdString(), error)) {
            if (entry.is_regular_file())
                names.append(QString::fromStdString(entry.path().filename().string()));
        }
        return names;
    }

    QTemporaryDir own;
    Recovery recovery{own.filePath(QStringLiteral("recovery"))};
    FormatRegistry formats;
};

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsThereAtFirst()
    {
        const RecoveryWorld world;
        QVERIFY(world.recovery.list().isEmpty());
        QVERIFY(!QFileInfo::exists(world.recovery.folder()));
    }

    void theFolderIsForThePersonAlone()
    {
        const RecoveryWorld world;
        world.leave();
        QCOMPARE(QFile::permissions(world.recovery.folder()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther), QFile::Permissions());
    }

    void newestFirst()
    {
        const RecoveryWorld world;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        world.leave("older", {.written = now.addSecs(-100)});
        world.leave("newest", {.written = now});
        world.leave("oldest", {.written = now.addDays(-100)});
        QCOMPARE(world.names(), (QStringList{QStringLiteral("newest"), QStringLiteral("older"), QStringLiteral("oldest")}));
    }

    void onlyOwnersThatAreSurelyGoneCount()
    {
        const RecoveryWorld world;
        world.leave("alive", {.owner = ProcessIdentity::current()});
        ProcessIdentity elsewhere = goneProcess();
        elsewhere.host = QStringLiteral("another machine");
        world.leave("elsewhere", {.owner = elsewhere});
        ProcessIdentity container = ProcessIdentity::current();
        container.space = QStringLiteral("pid:[1]");
        container.pid = 2;
        world.leave("container", {.owner = container});
        QCOMPARE(world.names(), QStringList());
        // The same number, given again.
        ProcessIdentity reused = ProcessIdentity::current();
        reused.started -= 1;
        world.leave("reused", {.owner = reused});
        ProcessIdentity ended = ProcessIdentity::current();
        ended.pid = 0x7ffffff0; // beyond what the system gives
        world.leave("ended", {.owner = ended});
        QStringList names = world.names();
        names.sort();
        QCOMPARE(names, (QStringList{QStringLiteral("ended"), QStringLiteral("reused")}));
    }

    void whatIsOpenedIsOurs()
    {
        const RecoveryWorld world;
        const QString id = world.leave();
        const Result<Recovery::Opened> opened = world.recovery.open(id, world.formats);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QCOMPARE(textOf(opened->read.layout), QStringLiteral("src/\n  lib/\ndocs/\n"));
        QVERIFY(opened->file.path().isEmpty() && opened->file.isNeverSaved());
        QVERIFY(QFileInfo::exists(opened->path));
        QCOMPARE(world.names(), QStringList()); // while we live
        const Result<Recovery::Opened> twice = world.recovery.open(id, world.formats);
        QVERIFY(!twice);
        QVERIFY2(twice.error().message.contains(QStringLiteral("no longer there")), qPrintable(twice.error().message));
    }

    void anUntouchedFileIsGoneOnWith_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("isAhead");
        QTest::newRow("as it was") << QByteArray("before") << true;
        QTest::newRow("changed since") << QByteArray("after") << false;
        QTest::newRow("gone") << QByteArray() << false;
    }

    void anUntouchedFileIsGoneOnWith()
    {
        QFETCH(QByteArray, now);
        QFETCH(bool, isAhead);
        const RecoveryWorld world;
        const QString file = world.own.filePath(QStringLiteral("shop.espalier"));
        if (!now.isEmpty())
            QVERIFY(SafeFile::write(file, now));
        const QString id = world.leave("shop.espalier", {.path = file, .hash = DocumentFile::hashOf("before")});
        const Result<Recovery::Opened> opened = world.recovery.open(id, world.formats);
        QVERIFY(opened);
        QCOMPARE(opened->file.path(), isAhead ? file : QString());
        QVERIFY(opened->file.isNeverSaved());
        if (!now.isEmpty())
            QCOMPARE(*SafeFile::read(file), now); // by us: never
    }

    /// S11: the program ended twice with this work open.
    void aCrashLoopEnds()
    {
        const RecoveryWorld world;
        world.leave();
        for (int attempt = 0; attempt < 2; ++attempt) {
            const RecoveredWork work = world.recovery.list().value(0);
            QCOMPARE(work.attempts, attempt);
            QVERIFY(!work.isSuspicious());
            const Result<Recovery::Opened> opened = world.recovery.open(work.id, world.formats);
            QVERIFY(opened);
            // … and a crash.
            Result<RecoveryFile::Content> content = RecoveryFile::read(opened->path);
            content->header.owner = goneProcess();
            QVERIFY(RecoveryFile::write(opened->path, content->header, content->project));
        }
        const RecoveredWork work = world.recovery.list().value(0);
        QCOMPARE(work.attempts, 2);
        QVERIFY(work.isSuspicious()); // still there, for whoever wants it
    }

    /// S10
    void whatIsDamagedIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no header") << QByteArray("\0\0\0\0", 4);
    }

    void whatIsDamagedIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        const RecoveryWorld world;
        const QString id = world.leave();
        QVERIFY(SafeFile::write(world.recovery.folder() + u'/' + id, bytes));
        QVERIFY(world.recovery.list().isEmpty());
        QCOMPARE(world.in("damaged").size(), 1);
        QVERIFY(world.in("damaged").first().endsWith(id));
        QVERIFY(world.recovery.list().isEmpty());
        QCOMPARE(world.in("damaged").size(), 1);
    }

    void whatALaterVersionKeptIsLeftAlone()
    {
        const RecoveryWorld world;
        const QString path = world.recovery.folder() + u'/' + world.leave();
        QVERIFY(SafeFile::write(path, "{\"recovery\": 2}\n{}"));
        QVERIFY(world.recovery.list().isEmpty());
        QVERIFY(QFileInfo::exists(path));
    }

    /// S10
    void damagedWorkThatCannotBeReadIsTold()
    {
        const RecoveryWorld world;
        const QString id = world.leave("shop", {}, "src/\n", "{\"espalier\": 1, \"name\": \"shop\", \"nodes\": [");
        const Result<Recovery::Opened> opened = world.recovery.open(id, world.formats);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(QStringLiteral("damaged/")), qPrintable(opened.error().message));
        QCOMPARE(world.in("damaged").size(), 1);
        QVERIFY(world.recovery.list().isEmpty());
    }

    /// S10: some bytes differ, but it can be read.
    void damagedWorkIsReadAsFarAsItGoes()
    {
        const RecoveryWorld world;
        const QString id = world.leave();
        const QString path = world.recovery.folder() + u'/' + id;
        QByteArray bytes = *SafeFile::read(path);
        bytes.replace("\"lib\"", "\"lob\"");
        QVERIFY(SafeFile::write(path, bytes));
        const Result<Recovery::Opened> opened = world.recovery.open(id, world.formats);
        QVERIFY(opened);
        QVERIFY(!opened->isWhole);
        QVERIFY(opened->read.report.contains(u"damaged-recovery"));
        QCOMPARE(textOf(opened->read.layout), QStringLiteral("src/\n  lob/\ndocs/\n"));
        QCOMPARE(world.in("damaged").size(), 1);
        QVERIFY(opened->file.path().isEmpty()); // never onto the file by mistake
    }

    /// S10: lines are missing, so that it is no JSON any more.
    void whatIsTornIsReadLineByLine()
    {
        const RecoveryWorld world;
        const QByteArray project = *DocumentFile::encode(world.formats, treeOf("src/\n  lib/\n  app/\ndocs/\n"));
        const QString id = world.leave("shop.espalier", {}, "src/\n  lib/\n  app/\ndocs/\n",
                                       project.first(project.indexOf("\"docs\"")));
        const QString path = world.recovery.folder() + u'/' + id;
        QByteArray bytes = *SafeFile::read(path);
        bytes.replace("\"app\"", "\"app");
        QVERIFY(SafeFile::write(path, bytes));
        const Result<Recovery::Looked> looked = world.recovery.look(id, world.formats);
        QVERIFY(looked);
        QVERIFY(!looked->isWhole);
        QCOMPARE(textOf(looked->layout), QStringLiteral("src/\n  lib/\n"));
        const Result<Recovery::Opened> opened = world.recovery.open(id, world.formats);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(!opened->isWhole);
        QCOMPARE(textOf(opened->read.layout), QStringLiteral("src/\n  lib/\n"));
        QVERIFY(!opened->read.layout.name(rootNode).isEmpty());
        QCOMPARE(world.in("damaged").size(), 1);
    }

    void lookingChangesNothing()
    {
        const RecoveryWorld world;
        const QString id = world.leave();
        {
            const Result<Recovery::Looked> looked = world.recovery.look(id, world.formats);
            QVERIFY(looked && looked->isWhole);
            QCOMPARE(textOf(looked->layout), QStringLiteral("src/\n  lib/\ndocs/\n"));
            QCOMPARE(world.recovery.list().value(0).attempts, 0);
        }
        QCOMPARE(world.in("").size(), 1); // no trace of it
        QCOMPARE(world.recovery.list().value(0).id, id);
        QVERIFY(world.recovery.open(id, world.formats));
    }

    /// S11: the program ended while it looked.
    void aLookThatEndsTheProgramCounts()
    {
        const RecoveryWorld world;
        const QString base = world.leave().section(u'.', 0, 0);
        for (int attempt = 1; attempt <= 2; ++attempt) {
            const QString trace = world.recovery.folder() + u'/' + base + QStringLiteral(".1234.looking");
            QVERIFY(SafeFile::write(trace, QJsonDocument(goneProcess().toJson()).toJson()));
            QCOMPARE(world.recovery.list().value(0).attempts, attempt);
            QCOMPARE(world.in("").size(), 1);
        }
        QVERIFY(world.recovery.list().value(0).isSuspicious());
    }

    /// kill -9 in the middle of writing leaves the half of a file.
    void halvesOfFilesAreClearedAway()
    {
        const RecoveryWorld world;
        const QString id = world.leave();
        QByteArrayList parts = TemporaryName::make().split('-');
        parts[2] = "before"; // the system was started anew since
        const QString dead = QString::fromLatin1(parts.join('-'));
        const QString alive = QString::fromLatin1(TemporaryName::make());
        for (const QString &name : QStringList{alive, QStringLiteral("mine.txt"), dead})
            QVERIFY(SafeFile::write(world.recovery.folder() + u'/' + name, "{"));
        QVERIFY(QFileInfo::exists(world.recovery.folder() + u'/' + dead));
        QCOMPARE(world.names(), QStringList{QStringLiteral("shop")});
        QStringList left = world.in("");
        left.sort();
        QStringList expected{id, alive, QStringLiteral("mine.txt")};
        expected.sort();
        QCOMPARE(left, expected); // what another program writes now, and what is not ours, stays
    }

    void discardedWorkCanBeBroughtBack()
    {
        const RecoveryWorld world;
        const QString id = world.leave();
        const Result<QString> discarded = world.recovery.discard(id);
        QVERIFY(discarded);
        QCOMPARE(world.names(), QStringList());
        QVERIFY(world.recovery.restore(*discarded));
        QCOMPARE(world.names(), QStringList{QStringLiteral("shop")});
        QVERIFY(!world.recovery.restore(*discarded));
        QVERIFY(!world.recovery.discard(QStringLiteral("../../etc/passwd")));
    }

    void discardedWorkIsKeptForSevenDays()
    {
        const RecoveryWorld world;
        const QDir folder(world.recovery.folder() + QStringLiteral("/discarded"));
        const auto discardAgo = [&](int days) {
            const Result<QString> path = world.recovery.discard(world.leave());
            QVERIFY(path);
            const QString stamp = QDateTime::currentDateTimeUtc().addDays(-days).addSecs(-60).toString(QStringLiteral("yyyyMMdd-HHmmss"));
            QVERIFY(QFile::rename(*path, folder.filePath(stamp + QFileInfo(*path).fileName().mid(stamp.size()))));
        };
        discardAgo(0);
        discardAgo(6);
        discardAgo(7);
        discardAgo(-400); // the clock was set back
        QVERIFY(SafeFile::write(folder.filePath(QStringLiteral("notes.txt")), "of somebody"));
        QCOMPARE(world.in("discarded").size(), 5);
        QVERIFY(world.recovery.list().isEmpty());
        QCOMPARE(world.in("discarded").size(), 4);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
