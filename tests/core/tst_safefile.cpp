// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/abandonedname.h"
#include "support/privileges.h"
#include "core/safefile.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Espalier;

class TestSafeFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
    }

private Q_SLOTS:
    void writesAndReadsBack()
    {
        QVERIFY(SafeFile::write(at(QStringLiteral("new")), "content"));
        QCOMPARE(*SafeFile::read(at(QStringLiteral("new"))), QByteArray("content"));
        QVERIFY(SafeFile::write(at(QStringLiteral("empty")), ""));
        QCOMPARE(QFileInfo(at(QStringLiteral("empty"))).size(), 0);
    }

    /// J20: a symbolic link stays one, and what it leads to is replaced.
    void keepsModeAndLinks()
    {
        const QString file = at(QStringLiteral("mode"));
        QVERIFY(SafeFile::write(file, "old"));
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0640), 0);
        const QString link = at(QStringLiteral("link"));
        QVERIFY(QFile::link(file, link));
        QVERIFY(SafeFile::write(link, "new"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(file), QByteArray("new"));
        struct stat status;
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0640U);
        QVERIFY(SafeFile::write(at(QStringLiteral("script")), "#!/bin/sh\n", {.executable = true}));
        QVERIFY(QFileInfo(at(QStringLiteral("script"))).isExecutable());
    }

    /// S16: without the option it is refused, to root, too; with it, it is replaced and keeps its mode.
    void aWriteProtectedFile_data()
    {
        QTest::addColumn<bool>("isRoot");
        QTest::addColumn<uint>("mode");
        for (const uint mode : {0400U, 0444U, 0555U}) {
            QTest::addRow("S16 as root, %o", mode) << true << mode;
            QTest::addRow("S16 as a user, %o", mode) << false << mode;
        }
    }
    void aWriteProtectedFile()
    {
        QFETCH(const bool, isRoot);
        QFETCH(const uint, mode);
        std::optional<WithoutPrivileges> plain;
        if (!isRoot)
            plain.emplace();
        const QString file = at(QStringLiteral("protected"));
        QFile::remove(file);
        QVERIFY(SafeFile::write(file, "old"));
        QVERIFY(!SafeFile::isWriteProtected(file));
        QCOMPARE(::chmod(QFile::encodeName(file).constData(), mode), 0);
        QVERIFY(SafeFile::isWriteProtected(file));
        const Result<void> refused = SafeFile::write(file, "new");
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("write-protected")),
                 qPrintable(refused.error().message));
        QCOMPARE(contentOf(file), QByteArray("old"));
        QVERIFY(SafeFile::write(file, "new", {.replacesProtected = true}));
        QCOMPARE(contentOf(file), QByteArray("new"));
        struct stat status;
        QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777, mode);
    }

    /// A name that leaves no room for anything behind it.
    void theLongestNameCanBeSaved()
    {
        const QString file = at(QString(255, u'n'));
        QVERIFY(SafeFile::write(file, "one"));
        QVERIFY(SafeFile::write(file, "two"));
        QCOMPARE(contentOf(file), QByteArray("two"));
    }

    /// J20: to be whole at every moment the new content is a new file, so other names of the old one keep the old
    /// content (said in safefile.h and in the README).
    void aHardLinkKeepsTheOldContent()
    {
        const QString file = at(QStringLiteral("one"));
        const QString other = at(QStringLiteral("two"));
        QVERIFY(SafeFile::write(file, "old"));
        QCOMPARE(::link(QFile::encodeName(file).constData(), QFile::encodeName(other).constData()), 0);
        QVERIFY(SafeFile::write(file, "new"));
        QCOMPARE(contentOf(file), QByteArray("new"));
        QCOMPARE(contentOf(other), QByteArray("old"));
    }

    /// J20, S3: a disk that became read-only.
    void aReadOnlyDiskIsSaid()
    {
        const QString disk = at(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        const std::optional<bool> passed = onSmallDisks(disk, {}, 1024, 0, [&] {
            const QString file = disk + QStringLiteral("/file");
            if (!SafeFile::write(file, "old")
                || ::mount(nullptr, QFile::encodeName(disk).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0)
                return false;
            const Result<void> written = SafeFile::write(file, "new");
            return !written && written.error().kind == ErrorKind::Io && written.error().message.contains(QStringLiteral("can only be read"))
                && contentOf(file) == "old" && !SafeFile::write(disk + QStringLiteral("/other"), "x");
        });
        QVERIFY(passed.value_or(true)); // where no disk can be mounted, the folder below shows the same
    }

    /// S3
    void aFolderWithoutPermissionIsSaid()
    {
        const QString folder = at(QStringLiteral("locked"));
        const QString file = folder + QStringLiteral("/file");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(SafeFile::write(file, "old"));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0500), 0);
        Result<void> written;
        {
            const WithoutPrivileges plain;
            written = SafeFile::write(file, "new");
        }
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0700), 0);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(QStringLiteral("permission")), qPrintable(written.error().message));
        QCOMPARE(contentOf(file), QByteArray("old"));
    }

    /// S2: RLIMIT_FSIZE stands for a full disk: write() comes up short, then fails with EFBIG. QSaveFile alone reports
    /// success here and loses the old content (tests/ROBUSTNESS.md F3).
    void aShortWriteLeavesTheOldFile()
    {
        const QString file = at(QStringLiteral("full"));
        QVERIFY(SafeFile::write(file, "old"));
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit before;
        ::getrlimit(RLIMIT_FSIZE, &before);
        struct rlimit small = before;
        small.rlim_cur = 1'500'000;
        ::setrlimit(RLIMIT_FSIZE, &small);
        const Result<void> written = SafeFile::write(file, QByteArray(2'000'000, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Io);
        QVERIFY(written.error().message.contains(QStringLiteral("full")));
        QCOMPARE(contentOf(file), QByteArray("old"));
    }

    void aFailingProducerLeavesTheOldFile()
    {
        const QString file = at(QStringLiteral("producer"));
        QVERIFY(SafeFile::write(file, "old"));
        const Result<void> written = SafeFile::write(file, [](QIODevice &device) -> Result<void> {
            device.write("half of it");
            return failure(ErrorKind::Cancelled, {});
        });
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QCOMPARE(contentOf(file), QByteArray("old"));
    }

    /// S1: killed at any time, the file holds the old or the new content, whole.
    void killedWhileSaving()
    {
        const QString file = at(QStringLiteral("killed"));
        const QByteArray one(300'000, '1');
        const QByteArray two(300'000, '2');
        QVERIFY(SafeFile::write(file, one));
        for (int round = 0; round < 40; ++round) {
            const pid_t child = ::fork();
            if (child == 0) {
                for (int i = 0;; ++i)
                    (void)SafeFile::write(file, i % 2 ? one : two, {.durable = false});
            }
            ::usleep(useconds_t(500 + round * 370));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const QByteArray now = contentOf(file);
            QVERIFY2(now == one || now == two, "neither the old nor the new content");
        }
        // What they left is cleared by the next process that saves here.
        const QString left = at(QString::fromLatin1(abandonedName()));
        QFile planted(left);
        QVERIFY(planted.open(QIODevice::WriteOnly));
        const pid_t next = ::fork();
        if (next == 0)
            ::_exit(SafeFile::write(file, one) ? 0 : 1);
        int status = -1;
        ::waitpid(next, &status, 0);
        QCOMPARE(status, 0);
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral(".espalier-*")}, QDir::AllEntries | QDir::Hidden),
                 QStringList());
    }

    /// S3
    void aFolderThatIsGoneIsSaid()
    {
        const Result<void> written = SafeFile::write(at(QStringLiteral("gone/file")), "x");
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QStringLiteral("file")));
        QVERIFY(!QFileInfo::exists(at(QStringLiteral("gone"))));
    }

    /// S15, J17
    void targetsThatAreNoFiles_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing") << QString();
        QTest::newRow("root") << QStringLiteral("/");
        QTest::newRow("folder") << m_folder.path();
        QTest::newRow("slash at the end") << at(QStringLiteral("a/"));
        QTest::newRow("dot") << at(QStringLiteral("."));
        QTest::newRow("dots") << at(QStringLiteral(".."));
        QTest::newRow("address") << QStringLiteral("https://example.com/x");
        QTest::newRow("device") << QStringLiteral("/dev/null");
    }
    void targetsThatAreNoFiles()
    {
        QFETCH(QString, path);
        const Result<void> written = SafeFile::write(path, "x");
        QVERIFY(!written);
        QVERIFY(!written.error().message.isEmpty());
    }

    void readingRefusesWhatIsNoRegularFile()
    {
        const QString pipe = at(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {pipe, QStringLiteral("/dev/zero"), QStringLiteral("/proc/self/mem"), m_folder.path(), at(QStringLiteral("missing"))}) {
            const Result<QByteArray> bytes = SafeFile::read(path, 1000);
            QVERIFY2(!bytes, qPrintable(path));
            QVERIFY(bytes.error().message.contains(path.section(u'/', -1)));
        }
    }

    /// J12
    void readingStopsAtTheLimit()
    {
        const QString file = at(QStringLiteral("large"));
        QVERIFY(SafeFile::write(file, QByteArray(5000, 'x')));
        const Result<QByteArray> bytes = SafeFile::read(file, 4999);
        QVERIFY(!bytes);
        QVERIFY(bytes.error().message.contains(QStringLiteral("5000")));
        QVERIFY(SafeFile::read(file, 5000));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
