// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/temporaryname.h"

#include "core/filedescriptor.h"
#include "core/processidentity.h"
#include "core/progress.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <mutex>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

constexpr QByteArrayView temporaryPrefix = ".espalier-";
constexpr int numberBase = 36;
constexpr int folderToRead = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

/// A name holds only little of a text; enough that two machines are not taken for one.
QByteArray digestOf(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2b_256);
    return QByteArray::number(qFromBigEndian<quint64>(hash.constData()) >> 16, numberBase);
}

/// The prefix of this process; made anew in a process that was forked off.
QByteArray ownPrefix()
{
    static std::mutex mutex;
    static pid_t owner = 0;
    static QByteArray prefix;
    const std::scoped_lock lock(mutex);
    if (owner != getpid()) {
        owner = getpid();
        const ProcessIdentity own = ProcessIdentity::current();
        const QByteArrayList parts{digestOf(own.host), digestOf(own.boot), digestOf(own.space),
                                   QByteArray::number(own.pid, numberBase),
                                   QByteArray::number(own.started, numberBase)};
        prefix = temporaryPrefix + parts.join('-') + '-';
    }
    return prefix;
}

/// What a name says only by its digest: as here, or something else.
QString recognised(const QByteArray &digest, const QString &here)
{
    if (digest == digestOf(here))
        return here;
    return digest == digestOf({}) ? QString() : QStringLiteral("another");
}

QByteArrayList namesIn(int folder)
{
    QByteArrayList names;
    const int readable = openat(folder, ".", folderToRead);
    DIR *const list = readable >= 0 ? fdopendir(readable) : nullptr;
    if (!list) {
        FileDescriptor(readable).reset();
        return names;
    }
    while (const dirent *const entry = readdir(list)) {
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            names.append(name.toByteArray());
    }
    closedir(list);
    return names;
}

/// Empties a folder however deep it is: what lies two levels down is moved up, so that paths and descriptors stay few.
class FolderRemoval
{
public:
    FolderRemoval(int folder, const Progress *progress) : m_folder(folder), m_progress(progress) {}

    bool empty()
    {
        struct stat found;
        if (fstat(m_folder, &found) != 0)
            return false;
        m_device = found.st_dev;
        for (QByteArrayList names = namesIn(m_folder); !names.isEmpty(); names = namesIn(m_folder)) {
            for (const QByteArray &name : names) {
                if ((m_progress && m_progress->isCancelled())
                    || (unlinkat(m_folder, name.constData(), 0) != 0 && !removeInner(name.constData())))
                    return false;
            }
        }
        return true;
    }

private:
    bool removeInner(const char *name)
    {
        const FileDescriptor inner(openat(m_folder, name, folderToRead));
        struct stat found;
        if (!inner.isValid() || fstat(inner.get(), &found) != 0 || found.st_dev != m_device)
            return false;
        for (const QByteArray &deeper : namesIn(inner.get())) {
            if (unlinkat(inner.get(), deeper.constData(), 0) != 0 && !moveUp(inner.get(), deeper.constData()))
                return false;
        }
        return unlinkat(m_folder, name, AT_REMOVEDIR) == 0;
    }

    bool moveUp(int from, const char *name)
    {
        do {
            const QByteArray above = "moved-" + QByteArray::number(++m_moved);
            if (renameat(from, name, m_folder, above.constData()) == 0)
                return true; // should an empty folder of that name have been there, it had to go, too
        } while (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR);
        return false;
    }

    const int m_folder;
    const Progress *const m_progress;
    dev_t m_device = 0;
    quint64 m_moved = 0;
};

} // namespace

QByteArray TemporaryName::make()
{
    return ownPrefix() + QByteArray::number(QRandomGenerator::system()->generate64() >> 24, numberBase);
}

bool TemporaryName::isAbandoned(QByteArrayView name)
{
    if (!name.startsWith(temporaryPrefix) || name.endsWith("-old"))
        return false;
    const QByteArrayList parts = name.sliced(temporaryPrefix.size()).toByteArray().split('-');
    if (parts.size() < 6)
        return false;
    const ProcessIdentity here = ProcessIdentity::current();
    const ProcessIdentity owner{.host = recognised(parts[0], here.host),
                                .boot = recognised(parts[1], here.boot),
                                .space = recognised(parts[2], here.space),
                                .pid = parts[3].toLongLong(nullptr, numberBase),
                                .started = parts[4].toLongLong(nullptr, numberBase)};
    return owner.life() == ProcessIdentity::Life::Gone;
}

void TemporaryName::clear(int folder, const Progress *progress)
{
    for (const QByteArray &name : namesIn(folder)) {
        struct stat found;
        if (!isAbandoned(name) || fstatat(folder, name.constData(), &found, AT_SYMLINK_NOFOLLOW) != 0
            || found.st_uid != geteuid())
            continue;
        if (!S_ISDIR(found.st_mode)) {
            unlinkat(folder, name.constData(), 0);
            continue;
        }
        const FileDescriptor inner(openat(folder, name.constData(), folderToRead));
        if (inner.isValid() && FolderRemoval(inner.get(), progress).empty())
            unlinkat(folder, name.constData(), AT_REMOVEDIR);
    }
}

} // namespace Espalier
