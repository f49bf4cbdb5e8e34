// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clirun.h"
#include "support/testpaths.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <csignal>
#include <set>

#include <sys/stat.h>

using namespace Espalier;

namespace {

constexpr quint32 seed = 20261129;

/// What takes minutes runs only when asked for.
int rounds(int few, int many) { return qEnvironmentVariableIsSet("ESPALIER_LONG_TESTS") ? many : few; }

QByteArray projectOfManyFiles()
{
    QByteArray project = "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [\n";
    for (int i = 1; i <= 3'000; ++i)
        project += "{\"name\": \"n" + QByteArray::number(i) + "\", \"kind\": \"file\", \"content\": \"text\\n\"},\n";
    return project + "{\"name\": \"last\", \"kind\": \"file\"}\n]}\n";
}

QStringList exportOf(const QString &source, const QString &policy = u("merge"))
{
    return {u("export"), source, u("-o"), u("out"), u("--on-conflict"), policy};
}

} // namespace

/// Exports that meet each other, are stopped, or are killed; and disks that fail when all is written.
class TestCliRaces : public QObject
{
    Q_OBJECT

private:
    /// Starts an export into "out" and returns when the file \a sign is there, or when it has ended before.
    static void startUntil(const Cli &cli, QProcess &process, const QString &policy, const QString &sign)
    {
        cli.begin(process, exportOf(u("p.espalier"), policy));
        while (!cli.exists(sign) && !process.waitForFinished(1)) { }
    }
    static bool isAnythingHidden(const Cli &cli)
    {
        const QStringList tree = cli.tree(QString());
        return std::ranges::any_of(tree, [](const QString &path) { return path.contains(u".espalier-"); });
    }

private Q_SLOTS:
    /// X16: whoever ends with 0 has everything there. ESPALIER_LONG_TESTS: 200 pairs a policy.
    void twoExportsAtOnce_data()
    {
        QTest::addColumn<QString>("policy");
        for (const char *const policy : {"merge", "overwrite", "skip", "fail"})
            QTest::addRow("X16 %s", policy) << u(policy);
    }
    void twoExportsAtOnce()
    {
        QFETCH(const QString, policy);
        const Cli cli;
        QCOMPARE(cli.run({u("export"), u("mlops"), u("-o"), u("fresh")}).code, 0);
        const QStringList promised = policy == u"skip" ? topFolders(cli.tree(u("fresh"))) : cli.tree(u("fresh"));
        QRandomGenerator random(seed);
        int succeeded = 0;
        for (int pair = 0; pair < rounds(2, 200); ++pair) {
            cli.shell(u("rm -rf out"));
            cli.makeFolder(u("out/src"));
            if (policy != u"fail")
                cli.makeFile(u("out/README.md"), "there before");
            const int delay = int(random.bounded(200));
            QProcess one;
            QProcess other;
            cli.begin(one, exportOf(u("mlops"), policy));
            QThread::msleep(ulong(delay)); // how far apart they are is what is tried
            cli.begin(other, exportOf(u("mlops"), policy));
            QVERIFY(one.waitForFinished(60'000) && other.waitForFinished(60'000));
            const QStringList tree = cli.tree(u("out"));
            const std::set<QString> there(tree.begin(), tree.end());
            for (const QProcess *const process : {&one, &other}) {
                if (process->exitCode() != 0)
                    continue;
                ++succeeded;
                for (const QString &path : promised)
                    QVERIFY2(there.contains(policy == u"skip" ? QString(path + u'/') : path),
                             qPrintable(u("seed %1, pair %2, %3 ms apart: %4 is missing")
                                            .arg(seed)
                                            .arg(pair)
                                            .arg(delay)
                                            .arg(path)));
            }
            QVERIFY(!isAnythingHidden(cli));
        }
        QVERIFY(succeeded > 0);
    }

    /// X4: whatever asked for the end, it is taken back, said in a word, and seen by the caller.
    void everySignalTakesBack_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("X4 SIGINT") << SIGINT;
        QTest::newRow("X4 SIGTERM") << SIGTERM;
        QTest::newRow("X4 SIGHUP") << SIGHUP;
        QTest::newRow("X4 SIGQUIT") << SIGQUIT;
    }
    void everySignalTakesBack()
    {
        QFETCH(const int, number);
        const Cli cli;
        cli.makeFile(u("p.espalier"), projectOfManyFiles());
        cli.makeFile(u("out/mine.txt"), "mine");
        cli.makeFile(u("out/n2"), "replaced");
        std::signal(number, SIG_DFL); // what runs in the background may have been told to ignore it
        QProcess process;
        startUntil(cli, process, u("overwrite"), u("out/n1"));
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(::kill(pid_t(process.processId()), number), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // by its signal, as a shell expects
        QCOMPARE(process.exitCode(), number);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("cancelled") && said.contains("as it was before"), said.constData());
        QCOMPARE(said.count('\n'), 1);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(cli.tree(QString()), (QStringList{u("out/"), u("out/mine.txt"), u("out/n2"), u("p.espalier")}));
        QCOMPARE(cli.read(u("out/n2")), "replaced");
    }

    /// X6: killed anywhere and run again: complete, and nothing hidden is left. ESPALIER_LONG_TESTS: 200 times.
    void killedAnywhereAndRunAgain()
    {
        const Cli cli;
        cli.makeFile(u("p.espalier"), projectOfManyFiles());
        QRandomGenerator random(seed);
        for (int round = 0; round < rounds(3, 200); ++round) {
            cli.shell(u("rm -rf out"));
            cli.makeFile(u("out/mine.txt"), "mine");
            for (const int old : {10, 1'000, 2'000})
                cli.makeFile(u("out/n%1").arg(old), "replaced");
            const int last = 1 + 2 * int(random.bounded(1'450)); // an odd one
            QProcess process;
            startUntil(cli, process, u("overwrite"), u("out/n%1").arg(last));
            process.kill();
            QVERIFY(process.waitForFinished(60'000));
            const CliResult again = cli.run(exportOf(u("p.espalier"), u("overwrite")));
            const QByteArray where = u("seed %1, round %2, killed after n%3").arg(seed).arg(round).arg(last).toUtf8();
            QVERIFY2(again.code == 0, QByteArray(where + again.err).constData());
            QVERIFY2(!isAnythingHidden(cli), where.constData());
            QCOMPARE(cli.tree(u("out")).size(), 3'002);
            QCOMPARE(cli.read(u("out/n1000")), "text\n");
            QCOMPARE(cli.read(u("out/mine.txt")), "mine");
        }
    }

    /// S2, X7: a disk that takes everything and cannot keep it is noticed for every format there is.
    void aFailingSyncIsNoticed_data()
    {
        QTest::addColumn<QString>("format");
        const CliResult list = Cli().run({u("list"), u("formats"), u("--format"), u("json")});
        const QJsonArray formats = QJsonDocument::fromJson(list.out).array();
        QVERIFY(formats.size() > 15);
        for (const QJsonValue &format : formats) {
            if (const QString id = format[u"id"].toString(); id != u"directory")
                QTest::newRow(qPrintable(id)) << id;
        }
    }
    void aFailingSyncIsNoticed()
    {
        QFETCH(const QString, format);
        Cli cli;
        cli.makeFile(u("p.espalier"),
                     "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [{\"name\": \"a\", \"kind\": \"folder\"}]}\n");
        const QStringList words{u("export"), u("p.espalier"), u("-o"), u("out"), u("--format"), format};
        cli.makeFile(u("out"), "old");
        const CliResult possible = cli.run(words);
        if (possible.code != 0)
            QSKIP("This format is only read: there is no writing of it whose sync could fail.");
        cli.makeFile(u("out"), "old");
        const QStringList before = cli.tree(QString()); // with what the fonts' library keeps in this home
        cli.environment.insert(u("LD_PRELOAD"), buildPath(u("tests/support/libespalier_failingsync.so")));
        cli.environment.insert(u("ASAN_OPTIONS"), u("verify_asan_link_order=0"));
        cli.environment.insert(u("ESPALIER_SYNC_FAILS"), u("file"));
        const CliResult file = cli.run(words);
        QCOMPARE(file.code, 2);
        QVERIFY2(file.err.contains("the disk reports an error"), file.err.constData());
        QCOMPARE(cli.read(u("out")), "old");
        QCOMPARE(cli.tree(QString()), before);
        cli.environment.insert(u("ESPALIER_SYNC_FAILS"), u("folder"));
        const CliResult folder = cli.run(words);
        QCOMPARE(folder.code, 2);
        QVERIFY2(folder.err.contains("does not confirm"), folder.err.constData());
    }

    /// X17
    void aTargetThatIsALinkIsSaid()
    {
        const Cli cli;
        cli.makeFile(u("p.espalier"),
                     "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [{\"name\": \"a\", \"kind\": \"folder\"}]}\n");
        cli.makeFolder(u("real"));
        cli.makeFile(u("real.zip"), "old");
        QVERIFY(QFile::link(u("real"), cli.path(u("link"))));
        QVERIFY(QFile::link(u("real.zip"), cli.path(u("link.zip"))));
        for (const auto &[link, real] : {std::pair(u("link"), u("real")), {u("link.zip"), u("real.zip")}}) {
            for (const QString &dry : {u("-n"), u("--json")}) {
                const CliResult result = cli.run({u("export"), u("p.espalier"), u("-o"), link, dry});
                QCOMPARE(result.code, 0);
                QVERIFY2(result.err.contains(QByteArray("is a link to “" + cli.path(real).toUtf8())),
                         result.err.constData());
                QCOMPARE(result.errorLines(), 1);
            }
            QVERIFY(QFileInfo(cli.path(link)).isSymLink());
        }
        QVERIFY(cli.exists(u("real/a")));
        QVERIFY(cli.read(u("real.zip")).startsWith("PK"));
    }

    void exitFourSaysWhatWasWrittenAndWhatWasNot()
    {
        const Cli cli;
        cli.makeFile(u("p.espalier"),
                     "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [{\"id\": \"000000000001\", \"name\": \"src\", "
                     "\"kind\": \"folder\"},\n"
                     "{\"in\": \"000000000001\", \"name\": \"a\", \"kind\": \"file\"}, {\"name\": \"b\", \"kind\": "
                     "\"file\"}, {\"name\": \"c\", \"kind\": \"file\"}]}\n");
        cli.makeFolder(u("out"));
        QVERIFY(QFile::link(u("../elsewhere"), cli.path(u("out/src"))));
        const CliResult result = cli.run(exportOf(u("p.espalier")));
        QCOMPARE(result.code, 4);
        QVERIFY2(result.err.contains("src/") && result.err.contains("2 entries were left out")
                     && result.err.contains("The other 2 were written."),
                 result.err.constData());
        QVERIFY(cli.exists(u("out/b")) && cli.exists(u("out/c")));
        const CliResult again = cli.run(exportOf(u("p.espalier")));
        QCOMPARE(again.code, 4);
        QVERIFY2(again.err.contains("Nothing else had to be written."), again.err.constData());
    }

    /// S16: one rule for folders and single files.
    void writeProtectedFilesAreReplacedByOverwriteAlone()
    {
        const Cli cli;
        cli.makeFile(u("p.espalier"),
                     "{\"espalier\": 1,\n\"name\": \"p\",\n\"nodes\": [{\"name\": \"a\", \"kind\": \"file\", "
                     "\"content\": \"new\"}]}\n");
        cli.makeFile(u("out/a"), "old");
        cli.makeFile(u("a.zip"), "old");
        for (const QString &path : {u("out/a"), u("a.zip")})
            QCOMPARE(::chmod(cli.path(path).toUtf8().constData(), 0400), 0);
        QCOMPARE(cli.run(exportOf(u("p.espalier"))).code, 0); // what is there is kept
        const CliResult refused = cli.run({u("export"), u("p.espalier"), u("-o"), u("a.zip")});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("write-protected"), refused.err.constData());
        QCOMPARE(cli.read(u("out/a")) + cli.read(u("a.zip")), "oldold");
        QCOMPARE(cli.run(exportOf(u("p.espalier"), u("overwrite"))).code, 0);
        QCOMPARE(cli.run({u("export"), u("p.espalier"), u("-o"), u("a.zip"), u("--on-conflict=overwrite")}).code, 0);
        QCOMPARE(cli.read(u("out/a")), "new");
        QVERIFY(cli.read(u("a.zip")).startsWith("PK"));
        for (const QString &path : {u("out/a"), u("a.zip")}) {
            struct stat found;
            QCOMPARE(::stat(cli.path(path).toUtf8().constData(), &found), 0);
            QCOMPARE(found.st_mode & 07777, 0400U);
        }
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestCliRaces)
#include "tst_cliraces.moc"
