// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "support/privileges.h"
#include "formats/directoryreader.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Espalier;

class TestDirectoryReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderBecomesItsTree();
    void siblingsAreSortedByBytes();
    void everyWayToWriteThePathIsTheSame();
    void textIsTakenAndTheRestReported();
    void namesAloneOpenNoFile();
    void namesThatAreNoUtf8Stay();
    void oddNamesAreMended();
    void deeperThanAnyPath();
    void tooDeepStopsAndSaysSo();
    void fewDescriptorsAreEnough();
    void unreadableFolderIsReported();
    void whatIsNoFolderIsRefused();
    void madeUpFilesAreNotOpened();
    void cancelStops();
    void manyEntriesInOneFolder();

private:
    static ReadResult read(const QString &path, const ReadOptions &options = {});
};

ReadResult TestDirectoryReader::read(const QString &path, const ReadOptions &options)
{
    Result<ReadResult> result = DirectoryReader().readFile(path, options);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

void TestDirectoryReader::folderBecomesItsTree()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("project/src/deep"));
    disk.makeFolder(QStringLiteral("project/empty"));
    disk.makeFile(QStringLiteral("project/README.md"), "# Hello\n");
    disk.makeFile(QStringLiteral("project/src/main.c"));
    disk.makeFile(QStringLiteral("project/.hidden"));
    const ReadResult result = read(disk.path(QStringLiteral("project")));
    QCOMPARE(textOf(result.layout), textOf(treeOf(R"(
        .hidden
        README.md
        empty/
        src/
          deep/
          main.c
    )")));
    QCOMPARE(result.layout.name(rootNode), QStringLiteral("project"));
    QVERIFY(result.layout.isInDocumentOrder());
    QVERIFY(result.report.isEmpty());
}

void TestDirectoryReader::siblingsAreSortedByBytes()
{
    const Playground disk;
    for (const char *name : {"b", "a", "Z", "abcdefgh2", "abcdefgh1", "abcdefgh", "é", "10", "9"})
        disk.makeFile(QString::fromUtf8(name));
    QStringList names;
    const Layout layout = read(disk.path()).layout;
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node))
        names.append(layout.name(node));
    QCOMPARE(names.join(u' '), QStringLiteral("10 9 Z a abcdefgh abcdefgh1 abcdefgh2 b é"));
}

void TestDirectoryReader::everyWayToWriteThePathIsTheSame()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("my project%20/src"));
    const QString path = disk.path(QStringLiteral("my project%20"));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(path));
    qputenv("HOME", QFile::encodeName(disk.path()));
    const QString expected = textOf(read(path).layout);
    QString url = path;
    url.replace(u'%', QStringLiteral("%25")).replace(u' ', QStringLiteral("%20"));
    const QStringList ways{path + u'/', path + u"//", QString(path).replace(u'/', QStringLiteral("//")), QStringLiteral("."), QStringLiteral("./"),
                           QStringLiteral("src/.."), QStringLiteral("file://") + url, QStringLiteral("~/my project%20")};
    for (const QString &way : ways) {
        const Layout layout = read(way).layout;
        QCOMPARE(textOf(layout), expected);
        QCOMPARE(layout.name(rootNode), QStringLiteral("my project%20"));
    }
    QVERIFY(QDir::setCurrent(before));
}

void TestDirectoryReader::textIsTakenAndTheRestReported()
{
    const Playground disk;
    disk.makeFile(QStringLiteral("a.txt"), "été\r\nand more\n");
    disk.makeFile(QStringLiteral("b.bin"), QByteArray("x\0y", 3));
    disk.makeFile(QStringLiteral("c.txt"), QByteArray(256 * 1024, 'c'));
    disk.makeFile(QStringLiteral("d.txt"), QByteArray(256 * 1024 + 1, 'd'));
    disk.makeFile(QStringLiteral("e.txt"), "caf\xe9 in Latin-1");
    disk.makeFile(QStringLiteral("f.txt"));
    QFile sparse(disk.path(QStringLiteral("g.img")));
    QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64(1) << 40));
    const ReadResult result = read(disk.path());
    const Layout &layout = result.layout;
    QCOMPARE(layout.content(layout.find(u"a.txt")), QStringLiteral("été\r\nand more\n"));
    QCOMPARE(layout.contentUtf8(layout.find(u"c.txt")).size(), 256U * 1024);
    for (const char16_t *none : {u"b.bin", u"d.txt", u"e.txt", u"f.txt", u"g.img"})
        QVERIFY(!layout.hasContent(layout.find(none)));
    QStringList told;
    for (const ReportItem &item : result.report.items())
        told.append(item.code + u' ' + item.where.path);
    QCOMPARE(told, (QStringList{QStringLiteral("binary b.bin"), QStringLiteral("too-large d.txt"), QStringLiteral("binary e.txt"), QStringLiteral("too-large g.img")}));
    QVERIFY(result.report.items().last().message.contains(QString::number(qint64(1) << 40)));
}

void TestDirectoryReader::namesAloneOpenNoFile()
{
    const Playground disk;
    disk.makeFile(QStringLiteral("a.txt"), "text");
    disk.makeFolder(QStringLiteral("b"));
    const int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    QVERIFY(inotify_add_watch(watch, QFile::encodeName(disk.path()).constData(), IN_OPEN) >= 0);
    const Layout layout = read(disk.path(), {.contents = false}).layout;
    QCOMPARE(textOf(layout), QStringLiteral("a.txt\nb/\n"));
    QVERIFY(!layout.hasContent(layout.find(u"a.txt")));
    alignas(inotify_event) char events[4096];
    const ssize_t size = ::read(watch, events, sizeof events);
    for (ssize_t at = 0; at < size;) {
        const auto *const event = reinterpret_cast<const inotify_event *>(events + at);
        QVERIFY2(event->mask & IN_ISDIR, event->name);
        at += ssize_t(sizeof(inotify_event) + event->len);
    }
    QVERIFY(size > 0); // the watch works: the folders were opened
    ::close(watch);
}

/// N17
void TestDirectoryReader::namesThatAreNoUtf8Stay()
{
    const Playground disk;
    for (int i = 0; i < 1000; ++i)
        disk.makeFile(QStringLiteral("file%1").arg(i));
    const QByteArray bad = QFile::encodeName(disk.path()) + "/bad\xff";
    QVERIFY(::mkdir(bad.constData(), 0755) == 0);
    QVERIFY(::close(::open(QByteArray(bad + "/in\xfe\xfe").constData(), O_CREAT | O_WRONLY, 0644)) == 0);
    const ReadResult result = read(disk.path());
    QCOMPARE(result.layout.nodeCount(), 1002);
    const NodeIndex node = result.layout.find(u"bad\ufffd");
    QVERIFY(node == noNode); // the raw bytes are kept, not their replacement
    NodeIndex folder = result.layout.firstChild(rootNode);
    while (result.layout.nameUtf8(folder) != "bad\xff")
        folder = result.layout.nextSibling(folder);
    QCOMPARE(result.layout.name(folder), QStringLiteral("bad\ufffd"));
    QVERIFY(result.layout.nameUtf8(result.layout.firstChild(folder)) == "in\xfe\xfe");
    QCOMPARE(result.report.count(), 2);
    QVERIFY(result.report.contains(u"invalid-utf8"));
}

/// N1, N5, N14
void TestDirectoryReader::oddNamesAreMended()
{
    const Playground disk;
    disk.makeFile(QStringLiteral("   "));
    disk.makeFile(QStringLiteral("line\nbreak"));
    disk.makeFile(QStringLiteral("-rf"));
    const ReadResult result = read(disk.path());
    QVERIFY(result.layout.find(u"unnamed") != noNode);
    QVERIFY(result.layout.find(u"line\nbreak") != noNode); // what a disk can hold stays (N5)
    QVERIFY(result.layout.find(u"-rf") != noNode);
    QCOMPARE(result.report.count(), 1);
    QCOMPARE(result.report.items().first().code, QStringLiteral("name-replaced"));
}

namespace {

/// Folders one in the other, made by descriptors because no path is that long. Each also holds a file behind the
/// next folder in order, so that the way back up is needed.
void makeDeep(const QString &top, int levels)
{
    int folder = ::open(QFile::encodeName(top).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int i = 0; i < levels; ++i) {
        ::mkdirat(folder, "dir", 0755);
        ::close(::openat(folder, "file", O_CREAT | O_WRONLY | O_CLOEXEC, 0644));
        const int next = ::openat(folder, "dir", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        ::close(folder);
        folder = next;
    }
    ::close(folder);
}

/// A tree of makeDeep(), which is gone again when its time is over; in memory where that can be, as a disk takes long.
class DeepTree
{
public:
    explicit DeepTree(int levels)
        : m_folder(QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/espalier-test-XXXXXX") : QStringLiteral("/tmp/espalier-test-XXXXXX"))
        , m_levels(levels)
    {
        makeDeep(path(), levels);
    }
    ~DeepTree()
    {
        int folder = ::open(QFile::encodeName(path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        const auto goTo = [&folder](const char *name) {
            const int next = ::openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            ::close(folder);
            folder = next;
        };
        for (int i = 0; i < m_levels; ++i)
            goTo("dir");
        for (int i = 0; i < m_levels; ++i) {
            goTo("..");
            ::unlinkat(folder, "file", 0);
            ::unlinkat(folder, "dir", AT_REMOVEDIR);
        }
        ::close(folder);
    }
    Q_DISABLE_COPY_MOVE(DeepTree)

    QString path() const { return m_folder.path(); }

private:
    const QTemporaryDir m_folder;
    const int m_levels;
};

} // namespace

void TestDirectoryReader::deeperThanAnyPath()
{
    const DeepTree disk(3000);
    const ReadResult result = read(disk.path());
    QCOMPARE(result.layout.nodeCount(), 6000);
    QCOMPARE(result.layout.folderCount(), 3000);
    QVERIFY(result.report.isEmpty());
    QCOMPARE(result.layout.depth(result.layout.indexEnd() - 1), 1); // the file at the top comes last
}

void TestDirectoryReader::tooDeepStopsAndSaysSo()
{
    const DeepTree disk(4200);
    const ReadResult result = read(disk.path());
    QCOMPARE(result.layout.folderCount(), 4097);
    QCOMPARE(result.report.count(), 1);
    QCOMPARE(result.report.items().first().code, QStringLiteral("too-deep"));
}

void TestDirectoryReader::fewDescriptorsAreEnough()
{
    const DeepTree disk(200);
    rlimit before;
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit few{24, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {});
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(result.has_value());
    QCOMPARE(result->layout.nodeCount(), 400);
    QVERIFY(result->report.isEmpty());
}

void TestDirectoryReader::unreadableFolderIsReported()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("a/inside"));
    disk.makeFile(QStringLiteral("b.txt"), "secret");
    disk.makeFile(QStringLiteral("c.txt"), "open");
    QVERIFY(::chmod(QFile::encodeName(disk.path(QStringLiteral("a"))).constData(), 0) == 0);
    QVERIFY(::chmod(QFile::encodeName(disk.path(QStringLiteral("b.txt"))).constData(), 0) == 0);
    Result<ReadResult> result;
    {
        const WithoutPrivileges plain;
        result = DirectoryReader().readFile(disk.path(), {});
    }
    QVERIFY(::chmod(QFile::encodeName(disk.path(QStringLiteral("a"))).constData(), 0755) == 0);
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), QStringLiteral("a/\nb.txt\nc.txt\n"));
    QCOMPARE(result->layout.content(result->layout.find(u"c.txt")), QStringLiteral("open"));
    QCOMPARE(result->report.count(), 2);
    QVERIFY(result->report.contains(u"unreadable-folder"));
    QVERIFY(result->report.contains(u"unreadable-file"));
}

void TestDirectoryReader::whatIsNoFolderIsRefused()
{
    const Playground disk;
    disk.makeFile(QStringLiteral("file"));
    for (const char16_t *name : {u"file", u"missing"}) {
        const QString path = disk.path(QString::fromUtf16(name));
        const Result<ReadResult> result = DirectoryReader().readFile(path, {});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, ErrorKind::Io);
        QVERIFY(result.error().message.contains(path));
    }
}

void TestDirectoryReader::madeUpFilesAreNotOpened()
{
    const ReadResult result = read(QStringLiteral("/proc/self"));
    QVERIFY(result.layout.find(u"status") != noNode);
    QVERIFY(!result.layout.hasContent(result.layout.find(u"status")));
    QVERIFY(result.report.contains(u"special-file-system"));
}

void TestDirectoryReader::cancelStops()
{
    const DeepTree disk(20);
    Progress progress;
    progress.cancel();
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {.progress = &progress});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

void TestDirectoryReader::manyEntriesInOneFolder()
{
    const Playground disk;
    for (int i = 0; i < 5'000; ++i)
        disk.makeFile(QStringLiteral("a rather long name of a file, number %1").arg(i));
    Progress progress;
    const ReadResult result = read(disk.path(), {.progress = &progress});
    QCOMPARE(result.layout.nodeCount(), 5'000);
    QVERIFY(progress.done() > 4'000);
}

ESPALIER_TEST_GUILESS_MAIN(TestDirectoryReader)
#include "tst_directoryreader.moc"
