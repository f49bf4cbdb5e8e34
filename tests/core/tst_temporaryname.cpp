// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/filedescriptor.h"
#include "core/temporaryname.h"
#include "support/abandonedname.h"
#include "support/diskstate.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Espalier;

/// Names of what stands beside a target for a moment, and what is done with those that a killed process left.
class TestTemporaryName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNewAtEachCallAndFitsAnyDisk()
    {
        const QByteArray one = TemporaryName::make();
        QVERIFY(one != TemporaryName::make());
        QVERIFY(one.startsWith(".espalier-"));
        QVERIFY2(one.size() <= 120, one.constData());
    }

    void onlyTheDeadAbandon()
    {
        const QByteArray dead = abandonedName();
        QVERIFY(TemporaryName::isAbandoned(dead));
        QVERIFY(TemporaryName::isAbandoned(QByteArray(dead + "-17")));
        QVERIFY(!TemporaryName::isAbandoned(TemporaryName::make())); // this process is alive
        QVERIFY(!TemporaryName::isAbandoned(QByteArray(dead + "-17-old"))); // the only copy of what was replaced
        for (const char *const other :
             {"", "a", ".espalier-", ".espalier-1x2y3z", ".espalier-1x2y3z-1", ".espalier-a-b-c-d-e-f", "x.espalier"})
            QVERIFY2(!TemporaryName::isAbandoned(other), other);
    }

    void ofOtherMachinesNothingIsKnown()
    {
        QByteArrayList parts = abandonedName().split('-');
        const QByteArrayList known = parts;
        parts[1] = "1"; // the machine
        QVERIFY(!TemporaryName::isAbandoned(parts.join('-')));
        parts = known;
        parts[3] = "1"; // its space of processes
        QVERIFY(!TemporaryName::isAbandoned(parts.join('-')));
        // Before the system was started last, every process has ended, whatever its number is today.
        parts = TemporaryName::make().split('-');
        parts[2] = "1";
        QVERIFY(TemporaryName::isAbandoned(parts.join('-')));
        // A number that was given again belongs to a process that started at another time.
        parts = TemporaryName::make().split('-');
        parts[5] = "1";
        QVERIFY(TemporaryName::isAbandoned(parts.join('-')));
    }

    void onlyWhatIsAbandonedIsCleared()
    {
        const Playground ground;
        const QString living = QString::fromLatin1(TemporaryName::make());
        const QString dead = QString::fromLatin1(abandonedName());
        ground.makeFolder(u("outside"));
        ground.makeFile(u("outside/precious"), "precious");
        ground.makeFolder(u("t"));
        ground.makeFile(u("t/") + living, "in use");
        ground.makeFile(u("t/.espalier-mine"), "mine");
        ground.makeFile(u("t/file"), "mine");
        const auto before = stateOf(ground.path());
        ground.makeFile(u("t/") + dead + u("-3"), "half of a file");
        ground.makeFolder(u("t/") + dead + u("/a/b"));
        ground.makeFile(u("t/") + dead + u("/a/b/1"), "an original");
        ground.makeFile(u("t/") + dead + u("/moved-1"), "of a project that has such a name");
        ground.makeLink(u("t/") + dead + u("/a/link"), u("../../../outside"));
        ground.makeLink(u("t/") + dead + u("-4"), u("../outside"));
        clear(ground.path(u("t")));
        QCOMPARE(stateOf(ground.path()), before);
    }

    void depthDoesNotMatter()
    {
        const Playground ground;
        FileDescriptor folder(::open(ground.path().toUtf8().constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        QByteArray name = abandonedName();
        for (int depth = 0; depth < 3000; ++depth) {
            QCOMPARE(mkdirat(folder.get(), name.constData(), 0700), 0);
            folder.reset(openat(folder.get(), name.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
            QVERIFY(folder.isValid());
            name = "folder";
        }
        clear(ground.path());
        QVERIFY(stateOf(ground.path()).isEmpty());
    }

private:
    static void clear(const QString &path)
    {
        const FileDescriptor folder(::open(path.toUtf8().constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        TemporaryName::clear(folder.get());
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestTemporaryName)
#include "tst_temporaryname.moc"
