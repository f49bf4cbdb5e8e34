// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pendingfile.h"

#include "core/result.h"
#include "core/temporaryname.h"

#include <algorithm>
#include <array>
#include <climits>
#include <cstdio>
#include <mutex>
#include <set>
#include <tuple>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

constexpr int mostLinks = 40; // as the system has it
constexpr qint64 mostAtOnce = 1 << 20;

/// Once in a process and folder: autosave writes into the same one every few seconds.
void clearOnce(int folder)
{
    static std::mutex mutex;
    static std::set<std::tuple<pid_t, dev_t, ino_t>> cleared;
    struct stat found;
    if (fstat(folder, &found) != 0)
        return;
    {
        const std::scoped_lock lock(mutex);
        if (!cleared.emplace(getpid(), found.st_dev, found.st_ino).second)
            return;
    }
    TemporaryName::clear(folder);
}

/// The way by which the system gives an open file that has no name.
QByteArray openFilePath(int descriptor) { return "/proc/self/fd/" + QByteArray::number(descriptor); }

} // namespace

PendingFile::PendingFile(bool hashes) : m_hashes(hashes) { open(WriteOnly | Unbuffered); }

PendingFile::~PendingFile()
{
    if (!m_hidden.isEmpty())
        unlinkat(m_folder.get(), m_hidden.constData(), 0);
}

bool PendingFile::begin(const QByteArray &path)
{
    if (!findPlace(path))
        return false;
    clearOnce(m_folder.get());
    // Only the owner reads what is to replace a file, until it has that file's mode.
    const mode_t mode = m_isReplacing ? 0600 : 0666;
    return openUnnamed(mode) || openHidden(mode);
}

bool PendingFile::findPlace(QByteArray path)
{
    for (int links = 0; links < mostLinks; ++links) {
        const qsizetype slash = path.lastIndexOf('/');
        const QByteArray folder = slash < 0 ? QByteArray(".") : path.first(std::max<qsizetype>(slash, 1));
        m_name = path.sliced(slash + 1);
        if (m_name.isEmpty() || m_name == "." || m_name == "..") {
            errno = EISDIR;
            return false;
        }
        m_folder.reset(retried([&] { return ::open(folder.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC); }));
        if (!m_folder.isValid())
            return false;
        std::array<char, PATH_MAX> target;
        const ssize_t size = readlinkat(m_folder.get(), m_name.constData(), target.data(), target.size());
        if (size < 0) {
            struct stat found;
            m_isReplacing = fstatat(m_folder.get(), m_name.constData(), &found, AT_SYMLINK_NOFOLLOW) == 0;
            m_formerMode = m_isReplacing ? found.st_mode & 07777 : 0;
            return m_isReplacing || errno == ENOENT;
        }
        const QByteArray next(target.data(), size);
        path = next.startsWith('/') ? next : folder + '/' + next;
    }
    errno = ELOOP;
    return false;
}

bool PendingFile::openUnnamed(mode_t mode)
{
    m_file.reset(openat(m_folder.get(), ".", O_TMPFILE | O_RDWR | O_CLOEXEC, mode));
    if (m_file.isValid() && access(openFilePath(m_file.get()).constData(), F_OK) != 0)
        m_file.reset(); // it could never be given a name
    return m_file.isValid();
}

bool PendingFile::openHidden(mode_t mode)
{
    const QByteArray hidden = TemporaryName::make();
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    m_file.reset(retried([&] { return openat(m_folder.get(), hidden.constData(), flags, mode); }));
    if (m_file.isValid())
        m_hidden = hidden;
    return m_file.isValid();
}

qint64 PendingFile::writeData(const char *data, qint64 size)
{
    for (qint64 done = 0; done < size && m_failure == 0;) {
        const size_t wanted = size_t(std::min(mostAtOnce, size - done));
        const ssize_t got = retried([&] { return ::write(m_file.get(), data + done, wanted); });
        if (got > 0) {
            done += got; // a short one is followed by one that says why
        } else {
            m_failure = got < 0 ? errno : ENOSPC;
            setErrorString(systemReason(m_failure));
        }
    }
    if (m_failure != 0)
        return -1;
    if (m_hashes)
        m_hash.addData(QByteArrayView(data, size));
    m_written += size;
    return size;
}

void PendingFile::setMode(bool executable)
{
    struct stat own;
    if (fstat(m_file.get(), &own) != 0)
        return;
    mode_t wanted = m_isReplacing ? m_formerMode : own.st_mode & 07777;
    if (executable) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        wanted |= 0111 & ~mask;
    }
    // Where the file system knows no modes, nothing is lost.
    [[maybe_unused]] const int ignored = fchmod(m_file.get(), wanted);
}

bool PendingFile::sync() { return fsync(m_file.get()) == 0 || errno == EINVAL || errno == EROFS; }

bool PendingFile::isAsWritten()
{
    QCryptographicHash found(QCryptographicHash::Blake2b_256);
    QByteArray piece(mostAtOnce, Qt::Uninitialized);
    qint64 at = 0;
    for (;;) {
        const ssize_t got = retried([&] { return pread(m_file.get(), piece.data(), size_t(piece.size()), at); });
        if (got <= 0)
            return got == 0 && at == m_written && found.result() == m_hash.result();
        found.addData(QByteArrayView(piece.constData(), got));
        at += got;
    }
}

bool PendingFile::commit(bool replaces)
{
    if (m_hidden.isEmpty()) {
        const QByteArray hidden = TemporaryName::make();
        if (linkat(AT_FDCWD, openFilePath(m_file.get()).constData(), m_folder.get(), hidden.constData(),
                   AT_SYMLINK_FOLLOW)
            != 0)
            return false;
        m_hidden = hidden;
    }
    if (!m_file.close())
        return false;
    const int place = m_folder.get();
    if (replaces ? renameat(place, m_hidden.constData(), place, m_name.constData()) == 0
                 : renameat2(place, m_hidden.constData(), place, m_name.constData(), RENAME_NOREPLACE) == 0) {
        m_hidden.clear();
        return true;
    }
    // A file system without that promise; its hidden name goes with this object.
    return !replaces && (errno == EINVAL || errno == ENOSYS)
        && linkat(place, m_hidden.constData(), place, m_name.constData(), 0) == 0;
}

bool PendingFile::syncFolder()
{
    const FileDescriptor folder(openat(m_folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return !folder.isValid() || fsync(folder.get()) == 0 || errno == EINVAL || errno == EROFS || errno == EBADF;
}

} // namespace Espalier
