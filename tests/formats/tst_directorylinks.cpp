// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "formats/directoryreader.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Espalier;

/// Links and special files (tests/ROBUSTNESS.md D1, D2).
class TestDirectoryLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksAreShownAsFilesAndNotFollowed();
    void followedLinksShowEachFolderOnce();
    void brokenLinksStayFilesWhenFollowing();
    void linkGivenAsTheFolderItselfIsFollowed();
    void specialFilesAreNeverOpened();
};

namespace {

QStringList told(const Report &report)
{
    QStringList list;
    for (const ReportItem &item : report.items())
        list.append(item.code + u' ' + item.where.path);
    return list;
}

} // namespace

void TestDirectoryLinks::linksAreShownAsFilesAndNotFollowed()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("real"));
    disk.makeFile(QStringLiteral("real/file.txt"), "text");
    disk.makeLink(QStringLiteral("dangling"), QStringLiteral("nowhere"));
    disk.makeLink(QStringLiteral("loop"), QStringLiteral("."));
    disk.makeLink(QStringLiteral("root"), QStringLiteral("/"));
    disk.makeLink(QStringLiteral("to-file"), QStringLiteral("real/file.txt"));
    disk.makeLink(QStringLiteral("to-folder"), QStringLiteral("real"));
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {});
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), textOf(treeOf(R"(
        dangling
        loop
        real/
          file.txt
        root
        to-file
        to-folder
    )")));
    QVERIFY(!result->layout.hasContent(result->layout.find(u"to-file")));
    QCOMPARE(told(result->report), (QStringList{QStringLiteral("link dangling"), QStringLiteral("link loop"), QStringLiteral("link root"),
                                                QStringLiteral("link to-file"), QStringLiteral("link to-folder")}));
    QVERIFY(result->report.items().first().message.contains(u"nowhere"));
}

void TestDirectoryLinks::followedLinksShowEachFolderOnce()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("project/a/b"));
    disk.makeFolder(QStringLiteral("outside/x"));
    disk.makeFile(QStringLiteral("outside/x/file.txt"), "text");
    disk.makeFile(QStringLiteral("project/z.txt"), "last");
    disk.makeLink(QStringLiteral("project/a/b/up"), QStringLiteral("../../"));
    disk.makeLink(QStringLiteral("project/c"), QStringLiteral("../outside"));
    disk.makeLink(QStringLiteral("project/d"), QStringLiteral("../outside/x"));
    disk.makeLink(QStringLiteral("project/e.txt"), QStringLiteral("z.txt"));
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(QStringLiteral("project")), {.followLinks = true});
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), textOf(treeOf(R"(
        a/
          b/
            up/
        c/
          x/
            file.txt
        d/
        e.txt
        z.txt
    )")));
    QCOMPARE(result->layout.content(result->layout.find(u"c/x/file.txt")), QStringLiteral("text"));
    QCOMPARE(result->layout.content(result->layout.find(u"e.txt")), QStringLiteral("last"));
    QCOMPARE(told(result->report), (QStringList{QStringLiteral("loop a/b/up"), QStringLiteral("seen-before d")}));
}

void TestDirectoryLinks::brokenLinksStayFilesWhenFollowing()
{
    const Playground disk;
    disk.makeLink(QStringLiteral("a"), QStringLiteral("b"));
    disk.makeLink(QStringLiteral("b"), QStringLiteral("a"));
    disk.makeLink(QStringLiteral("c"), QStringLiteral("nowhere"));
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {.followLinks = true});
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), QStringLiteral("a\nb\nc\n"));
    QCOMPARE(result->report.count(), 3);
}

void TestDirectoryLinks::linkGivenAsTheFolderItselfIsFollowed()
{
    const Playground disk;
    disk.makeFolder(QStringLiteral("real/inside"));
    disk.makeLink(QStringLiteral("link"), QStringLiteral("real"));
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(QStringLiteral("link")), {});
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), QStringLiteral("inside/\n"));
    QCOMPARE(result->layout.name(rootNode), QStringLiteral("link"));
}

void TestDirectoryLinks::specialFilesAreNeverOpened()
{
    const Playground disk;
    QVERIFY(::mkfifo(QFile::encodeName(disk.path(QStringLiteral("pipe"))).constData(), 0644) == 0);
    const QByteArray place = QFile::encodeName(disk.path(QStringLiteral("socket")));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    QVERIFY(size_t(place.size()) < sizeof address.sun_path);
    std::copy(place.begin(), place.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    // An opened pipe would wait here for its other end, for ever.
    const Result<ReadResult> result = DirectoryReader().readFile(disk.path(), {});
    ::close(socket);
    QVERIFY(result.has_value());
    QCOMPARE(textOf(result->layout), QStringLiteral("pipe\nsocket\n"));
    QCOMPARE(told(result->report), (QStringList{QStringLiteral("special-file pipe"), QStringLiteral("special-file socket")}));
}

ESPALIER_TEST_GUILESS_MAIN(TestDirectoryLinks)
#include "tst_directorylinks.moc"
