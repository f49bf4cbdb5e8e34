// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/directoryreader.h"
#include "formats/gitrepository.h"
#include "support/diskstate.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Espalier;

namespace {

/// A repository, and git to compare with; a home of its own, so that nobody's settings matter.
class RealRepository
{
public:
    explicit RealRepository(const QStringList &init = {})
    {
        disk.makeFolder(QStringLiteral("home/.config/git"));
        disk.makeFolder(QStringLiteral("work"));
        qputenv("HOME", QFile::encodeName(home()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(home() + QStringLiteral("/.config")));
        git(QStringList{QStringLiteral("init"), QStringLiteral("--quiet")} + init);
    }
    ~RealRepository()
    {
        qputenv("HOME", m_home);
        m_config.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", m_config);
    }

    QString home() const { return disk.path() + QStringLiteral("/home"); }
    QString work(const QString &below = {}) const { return disk.path() + QStringLiteral("/work") + below; }
    void file(const char *path, const QByteArray &text = {}) const
    {
        const QString name = QStringLiteral("work/") + QString::fromUtf8(path);
        disk.makeFolder(name.left(name.lastIndexOf(u'/')));
        disk.makeFile(name, text);
    }
    QByteArray git(const QStringList &arguments, const QString &folder = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(folder.isEmpty() ? work() : folder);
        process.start(QStringLiteral("git"), arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("git: %s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    void track(const QStringList &paths) const
    {
        git(QStringList{QStringLiteral("add"), QStringLiteral("-f")} + paths);
    }

    /// The files of the folder, as git has them and as an import has them.
    QByteArrayList expected(const QString &folder = {}) const
    {
        QByteArrayList paths = git({QStringLiteral("ls-files"), QStringLiteral("-co"),
                                    QStringLiteral("--exclude-standard"), QStringLiteral("-z")},
                                   folder.isEmpty() ? work() : folder)
                                   .split('\0');
        paths.removeAll(QByteArray());
        std::ranges::sort(paths);
        return paths;
    }
    QByteArrayList found(const QString &folder = {}) const
    {
        const Result<ReadResult> read =
            DirectoryReader().readFile(folder.isEmpty() ? work() : folder, {.contents = false});
        QByteArrayList paths;
        const Layout &layout = read->layout;
        for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
            if (!layout.isFolder(node))
                paths.append(layout.path(node).toUtf8());
        }
        std::ranges::sort(paths);
        return paths;
    }

    const Playground disk;

private:
    const QByteArray m_home = qgetenv("HOME");
    const QByteArray m_config = qEnvironmentVariableIsSet("XDG_CONFIG_HOME") ? qgetenv("XDG_CONFIG_HOME") : QByteArray();
};

} // namespace

/// Folders as git itself lists them: `git ls-files -co --exclude-standard`.
class TestGitRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTrackedIsTakenWhateverIgnoresIt_data()
    {
        QTest::addColumn<QStringList>("init");
        QTest::addColumn<int>("indexVersion");
        QTest::newRow("usual") << QStringList() << 2;
        QTest::newRow("index 3") << QStringList() << 3;
        QTest::newRow("index 4") << QStringList() << 4;
        QTest::newRow("SHA-256") << QStringList{QStringLiteral("--object-format=sha256")} << 2;
    }
    void whatIsTrackedIsTakenWhateverIgnoresIt()
    {
        QFETCH(QStringList, init);
        QFETCH(int, indexVersion);
        const RealRepository repository(init);
        repository.file(".gitignore", "/data/*\nnode_modules/\n.env\n*.log\n");
        for (const char *const path :
             {"data/raw/.gitkeep", "data/raw/big.csv", "data/raw/deep/kept.csv", ".env", "notes.md", "a.log", "b.log",
              "tests/node_modules/fixture/index.js", "tests/node_modules/other.js", "a{{ name }}/x.py", "données/é.txt"})
            repository.file(path);
        repository.track({QStringLiteral("data/raw/.gitkeep"), QStringLiteral("data/raw/deep/kept.csv"),
                          QStringLiteral(".env"), QStringLiteral("a.log"),
                          QStringLiteral("tests/node_modules/fixture/index.js")});
        if (indexVersion == 3)
            repository.git({QStringLiteral("add"), QStringLiteral("--intent-to-add"), QStringLiteral("notes.md")});
        else
            repository.git({QStringLiteral("update-index"), QStringLiteral("--index-version"), QString::number(indexVersion)});
        QCOMPARE(repository.found(), repository.expected());
        QVERIFY(repository.found().contains("data/raw/deep/kept.csv"));
    }

    void rulesThatStandElsewhereCount()
    {
        const RealRepository repository;
        repository.disk.makeFile(QStringLiteral("work/.git/info/exclude"), "private.txt\n/only/top\n");
        repository.disk.makeFile(QStringLiteral("home/.config/git/ignore"), "*.swp\n!kept.swp\n");
        repository.file(".gitignore", "!back.swp\n");
        for (const char *const path : {"private.txt", "sub/private.txt", "only/top/a", "sub/only/top/a", "x.swp", "kept.swp", "sub/back.swp"})
            repository.file(path);
        QCOMPARE(repository.found(), repository.expected());
        QCOMPARE(repository.expected().size(), 4);
    }

    void aPersonsOwnFileMayHaveAnotherName()
    {
        const RealRepository repository;
        repository.disk.makeFile(QStringLiteral("home/.gitconfig"), "[user]\n name = x\n[Core]\n\texcludesFile = \"~/own ignore\" # mine\n");
        repository.disk.makeFile(QStringLiteral("home/own ignore"), "*.tmp\n");
        repository.file("a.tmp");
        repository.file("b");
        QCOMPARE(repository.found(), repository.expected());
        QCOMPARE(repository.found(), QByteArrayList{"b"});
    }

    void aFolderInsideHeedsWhatStandsAbove()
    {
        const RealRepository repository;
        repository.file(".gitignore", "*.log\n/sub/out/\n");
        repository.file("sub/.gitignore", "!keep.log\n");
        for (const char *const path : {"sub/a.log", "sub/keep.log", "sub/out/x", "sub/deep/b.log", "sub/deep/c", "sub/out2/out/y"})
            repository.file(path);
        repository.track({QStringLiteral("sub/deep/b.log")});
        const QString sub = repository.work(QStringLiteral("/sub"));
        QCOMPARE(repository.found(sub), repository.expected(sub));
        QCOMPARE(repository.found(sub + QStringLiteral("/deep")), repository.expected(sub + QStringLiteral("/deep")));
    }

    void anIgnoredFolderThatIsNamedIsMeant()
    {
        const RealRepository repository;
        repository.file(".gitignore", "out/\n*.o\n");
        repository.file("out/a.o");
        QCOMPARE(repository.found(repository.work(QStringLiteral("/out"))), QByteArrayList{"a.o"});
    }

    void aSecondWorkingTreeHasAnIndexOfItsOwn()
    {
        const RealRepository repository;
        repository.file(".gitignore", "*.log\n");
        repository.file("a.log");
        repository.track({QStringLiteral("a.log"), QStringLiteral(".gitignore")});
        repository.git({QStringLiteral("-c"), QStringLiteral("user.name=x"), QStringLiteral("-c"), QStringLiteral("user.email=x@y"),
                        QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("x")});
        const QString other = repository.disk.path() + QStringLiteral("/other");
        repository.git({QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("-q"), other});
        QCOMPARE(repository.found(other), repository.expected(other));
        QVERIFY(repository.found(other).contains("a.log"));
    }

    void aDamagedIndexTellsNothing()
    {
        const std::string_view whole("DIRC\0\0\0\2\0\0\0\0", 12);
        QVERIFY(GitRepository::trackedIn(whole).has_value());
        QVERIFY(!GitRepository::trackedIn("").has_value());
        QVERIFY(!GitRepository::trackedIn("DIRC").has_value());
        QVERIFY(!GitRepository::trackedIn(std::string_view("DIRC\0\0\0\2\0\0\0\5", 12)).has_value());
        QVERIFY(!GitRepository::trackedIn(std::string_view("DIRC\0\0\0\11\0\0\0\0", 12)).has_value());
        QVERIFY(!GitRepository::trackedIn(std::string("DIRC\0\0\0\4\0\0\0\1", 12) + std::string(62, '\0') + "\xff\xff").has_value());
    }

    void settingsAreReadAsGitReadsThem()
    {
        const auto value = [](std::string_view config) { return GitRepository::configValue(config, "core", "excludesfile").value_or("none"); };
        QCOMPARE(value("[core]\n\texcludesFile = a b  \n"), std::string("a b"));
        QCOMPARE(value("[CORE]\nEXCLUDESFILE=\"a # b\" ; c\n"), std::string("a # b"));
        QCOMPARE(value("[core]\nexcludesfile = a\n[core]\nexcludesfile = b"), std::string("b"));
        QCOMPARE(value("[core \"sub\"]\nexcludesfile = a\n"), std::string("none"));
        QCOMPARE(value("excludesfile = a\n"), std::string("none"));
    }
};

ESPALIER_TEST_MAIN(TestGitRepository)
#include "tst_gitrepository.moc"
