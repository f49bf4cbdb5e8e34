// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/diskstate.h"
#include "plan/foldercursor.h"
#include "support/testprogram.h"

#include <QTest>

#include <cstdio>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Espalier;

class TestFolderCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entersAnyFolderFromAnyOther();
    void followsNoLink();
    void takesOnlyPlainNames_data();
    void takesOnlyPlainNames();
    void holdsFewDescriptorsAtAnyDepth();
    void noticesAFolderThatWasMovedAway();
    void takesPathsApart();
};

namespace {

FileDescriptor opened(const Playground &ground, const QString &name = {})
{
    return FileDescriptor(open(ground.path(name).toUtf8().constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

ino_t inodeOf(int folder)
{
    struct stat found;
    return folder >= 0 && fstat(folder, &found) == 0 ? found.st_ino : 0;
}

ino_t inodeOf(const Playground &ground, const QString &name)
{
    struct stat found;
    return stat(ground.path(name).toUtf8().constData(), &found) == 0 ? found.st_ino : 1;
}

int openDescriptors()
{
    int count = 0;
    DIR *const list = opendir("/proc/self/fd");
    while (readdir(list))
        ++count;
    closedir(list);
    return count;
}

} // namespace

void TestFolderCursor::entersAnyFolderFromAnyOther()
{
    const Playground ground;
    const QStringList folders{QStringLiteral("a/b/c"), QStringLiteral("a/bc/c"), QStringLiteral("ab"), QStringLiteral("a/b"), QStringLiteral("a")};
    for (const QString &folder : folders)
        ground.makeFolder(folder);
    FolderCursor cursor(opened(ground));
    for (const QString &from : folders) {
        for (const QString &to : folders) {
            QCOMPARE(inodeOf(cursor.enter((from + u'/').toUtf8())), inodeOf(ground, from));
            QCOMPARE(inodeOf(cursor.enter((to + u'/').toUtf8())), inodeOf(ground, to));
            QCOMPARE(inodeOf(cursor.enter({})), inodeOf(ground, {}));
        }
    }
    QCOMPARE(cursor.enter("a/none/"), -1);
    QCOMPARE(errno, ENOENT);
    QCOMPARE(inodeOf(cursor.enter("a/b/")), inodeOf(ground, QStringLiteral("a/b"))); // usable after a failure
}

void TestFolderCursor::followsNoLink()
{
    const Playground ground;
    ground.makeFolder(QStringLiteral("root"));
    ground.makeFolder(QStringLiteral("outside/inner"));
    ground.makeLink(QStringLiteral("root/link"), QStringLiteral("../outside"));
    ground.makeLink(QStringLiteral("root/self"), QStringLiteral("."));
    FolderCursor cursor(opened(ground, QStringLiteral("root")));
    for (const char *path : {"link/", "link/inner/", "self/", "self/self/"}) {
        QCOMPARE(cursor.enter(path), -1);
        QCOMPARE(errno, ENOTDIR);
    }
}

void TestFolderCursor::takesOnlyPlainNames_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const QByteArray &path : QByteArrayList{QByteArray("../"), QByteArray("a/../"), QByteArray("./"), QByteArray("/"), QByteArray("a//"), QByteArray("a"),
                                   QByteArray("/etc/"), QByteArray("a/\0/", 4), QByteArray(256, 'x') + '/'})
        QTest::newRow(path.toPercentEncoding().constData()) << path;
}

void TestFolderCursor::takesOnlyPlainNames()
{
    QFETCH(QByteArray, path);
    const Playground ground;
    ground.makeFolder(QStringLiteral("a"));
    FolderCursor cursor(opened(ground));
    QCOMPARE(cursor.enter(path), -1);
    QCOMPARE(errno, EINVAL);
}

void TestFolderCursor::holdsFewDescriptorsAtAnyDepth()
{
    const Playground ground;
    const int before = openDescriptors();
    FolderCursor cursor(opened(ground));
    const auto depthPath = [](qsizetype depth) { return QByteArray("folder/").repeated(depth); };
    QList<ino_t> inodes{inodeOf(cursor.enter({}))};
    for (int depth = 0; depth < 1000; ++depth) {
        const int folder = cursor.enter(depthPath(depth));
        QVERIFY(folder >= 0);
        QCOMPARE(mkdirat(folder, "folder", 0777), 0);
        inodes.append(inodeOf(cursor.enter(depthPath(depth + 1))));
    }
    QVERIFY(openDescriptors() - before <= FolderCursor::maxOpen + 2);
    // Back by steps, in leaps, and all the way.
    for (const int depth : {999, 998, 990, 700, 701, 300, 301, 1, 2, 900, 0, 40, 3})
        QCOMPARE(inodeOf(cursor.enter(depthPath(depth))), inodes[depth]);
    QVERIFY(openDescriptors() - before <= FolderCursor::maxOpen + 2);
}

void TestFolderCursor::noticesAFolderThatWasMovedAway()
{
    const Playground ground;
    QString path = QStringLiteral("root");
    for (int depth = 0; depth < 40; ++depth)
        path += QStringLiteral("/d");
    ground.makeFolder(path);
    ground.makeFolder(QStringLiteral("elsewhere"));
    FolderCursor cursor(opened(ground, QStringLiteral("root")));
    QVERIFY(cursor.enter(QByteArray("d/").repeated(40)) >= 0);
    // Now ".." of the third folder leads out of the target.
    QCOMPARE(std::rename(ground.path(QStringLiteral("root/d/d/d")).toUtf8().constData(),
                         ground.path(QStringLiteral("elsewhere/d")).toUtf8().constData()), 0);
    QCOMPARE(cursor.enter(QByteArray("d/").repeated(2)), -1);
    QCOMPARE(errno, ESTALE);
    QCOMPARE(inodeOf(cursor.enter("d/d/")), inodeOf(ground, QStringLiteral("root/d/d"))); // and finds it again from the top
}

void TestFolderCursor::takesPathsApart()
{
    const EntryPlace folder("a/b/c/");
    QVERIFY(folder.isValid());
    QCOMPARE(folder.folder(), QByteArrayView("a/b/"));
    QCOMPARE(folder.name(), "c");
    const EntryPlace file("x");
    QVERIFY(file.isValid());
    QCOMPARE(file.folder(), QByteArrayView(""));
    QCOMPARE(file.name(), "x");
    for (const QByteArray &path : {QByteArray(""), QByteArray("a/.."), QByteArray("a/../"), QByteArray("."), QByteArray("a//"), QByteArray("a\0b", 3)})
        QVERIFY2(!EntryPlace(path).isValid(), path.toPercentEncoding().constData());
}

ESPALIER_TEST_APPLESS_MAIN(TestFolderCursor)
#include "tst_foldercursor.moc"
