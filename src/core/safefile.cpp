// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Espalier {

namespace {

struct SafeFileText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::SafeFile)
};

std::unexpected<Error> notSaved(const QString &path, const QString &reason)
{
    return failure(ErrorKind::Io,
                   SafeFileText::tr("“%1” could not be saved: %2. What was there before is untouched.")
                       .arg(printable(path, 400), reason),
                   {.file = path});
}

QString reasonOf(const QFileDevice &file)
{
    // Qt's own text names the path again; the system's reason is what helps.
    return errno != 0 ? systemReason(errno) : printable(file.errorString());
}

/// Passes everything on to the file, and remembers how much and which bytes should stand there. A write that takes less
/// than asked is a failure: QSaveFile alone would commit the rest (tests/ROBUSTNESS.md F3).
class CheckedDevice final : public QIODevice
{
public:
    /// \a hashes: off where nothing will be read back; it takes as long as writing to memory.
    CheckedDevice(QSaveFile &file, bool hashes) : m_file(file), m_hashes(hashes) { open(WriteOnly | Unbuffered); }

    bool isSequential() const final { return true; }
    bool hasFailed() const { return m_failed; }
    int failedErrno() const { return m_errno; }
    qint64 written() const { return m_written; }
    QByteArray hash() const { return m_hash.result(); }

protected:
    qint64 readData(char *, qint64) final { return -1; }

    qint64 writeData(const char *data, qint64 size) final
    {
        if (m_failed)
            return -1;
        // In pieces: a single large write that comes up short is what goes unnoticed in QSaveFile.
        constexpr qint64 piece = 1 << 20;
        for (qint64 done = 0; done < size;) {
            errno = 0;
            const qint64 wanted = std::min(piece, size - done);
            const qint64 got = m_file.write(data + done, wanted);
            if (got != wanted) {
                m_failed = true;
                m_errno = errno != 0 ? errno : ENOSPC;
                setErrorString(systemReason(m_errno));
                return -1;
            }
            done += got;
        }
        if (m_hashes)
            m_hash.addData(QByteArrayView(data, size));
        m_written += size;
        return size;
    }

private:
    QSaveFile &m_file;
    bool m_hashes;
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
    qint64 m_written = 0;
    bool m_failed = false;
    int m_errno = 0;
};

/// A rename is only lasting once the folder that holds the name is on the disk. A file system that cannot do it
/// (EINVAL) is no reason to tell the user that saving failed.
void syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

Result<void> verify(const QString &path, qint64 size, const QByteArray &hash)
{
    QFile file(path);
    QCryptographicHash found(QCryptographicHash::Blake2b_256);
    if (!file.open(QIODevice::ReadOnly) || file.size() != size || !found.addData(&file) || found.result() != hash)
        return failure(ErrorKind::Io,
                       SafeFileText::tr("“%1” was written, but reading it back gave something else. Save it under "
                                        "another name, on another disk.")
                           .arg(printable(path, 400)),
                       {.file = path});
    return {};
}

} // namespace

Result<void> SafeFile::checkTarget(const QString &path)
{
    const auto refuse = [&](const QString &message) { return failure(ErrorKind::Usage, message, {.file = path}); };
    if (path.trimmed().isEmpty())
        return refuse(SafeFileText::tr("A file name is needed."));
    if (path.contains(QChar(u'\0')))
        return refuse(
            SafeFileText::tr("“%1” contains the character NUL and cannot be a file’s name.").arg(printable(path)));
    if (path.contains(u"://"))
        return refuse(SafeFileText::tr("“%1” is an address, not a file on this computer.").arg(printable(path)));
    const QString last = path.section(u'/', -1);
    if (last.isEmpty() || last == u"." || last == u"..")
        return refuse(SafeFileText::tr("“%1” names a folder, not a file.").arg(printable(path)));
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) == 0) {
        if (S_ISDIR(status.st_mode))
            return refuse(SafeFileText::tr("“%1” is a folder; choose the name of a file.").arg(printable(path)));
        if (!S_ISREG(status.st_mode))
            return refuse(SafeFileText::tr("“%1” is a device or pipe, not a regular file.").arg(printable(path)));
    }
    return {};
}

Result<void> SafeFile::write(const QString &path, QByteArrayView bytes, Options options)
{
    return write(path, [bytes](QIODevice &device) -> Result<void> {
        device.write(bytes.data(), bytes.size());
        return {}; // a short write is noticed by the device
    }, options);
}

Result<void> SafeFile::write(const QString &path, const std::function<Result<void>(QIODevice &)> &produce, Options options)
{
    if (const auto ok = checkTarget(path); !ok)
        return ok;
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notSaved(path, reasonOf(file));

    CheckedDevice device(file, options.verify);
    const Result<void> produced = produce(device);
    if (!produced || device.hasFailed()) {
        file.cancelWriting();
        file.commit();
        return produced ? Result<void>(notSaved(path, systemReason(device.failedErrno()))) : produced;
    }
    if (options.executable) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        struct stat status;
        if (::fstat(file.handle(), &status) == 0)
            ::fchmod(file.handle(), (status.st_mode & 07777) | (0111 & ~mask));
    }
    // QSaveFile ignores a failing fdatasync (F4), so the data is synced here, where a failure counts.
    if (options.durable && ::fsync(file.handle()) != 0 && errno != EINVAL && errno != EROFS) {
        const int reason = errno;
        file.cancelWriting();
        file.commit();
        return notSaved(path, systemReason(reason));
    }
    errno = 0;
    if (!file.commit())
        return notSaved(path, reasonOf(file));
    if (options.durable)
        syncFolderOf(path);
    return options.verify ? verify(path, device.written(), device.hash()) : Result<void>();
}

Result<QByteArray> SafeFile::read(const QString &path, qint64 limit)
{
    const auto refuse = [&](ErrorKind kind, const QString &message) { return failure(kind, message, {.file = path}); };
    // Opened without blocking and looked at afterwards: a pipe would wait for its other end, a device never end.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return refuse(ErrorKind::Io,
                      SafeFileText::tr("“%1” cannot be opened: %2.").arg(printable(path, 400), systemReason(errno)));
    struct stat status;
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        const bool folder = S_ISDIR(status.st_mode);
        ::close(fd);
        return refuse(ErrorKind::Input,
                      folder ? SafeFileText::tr("“%1” is a folder, not a file.").arg(printable(path, 400))
                             : SafeFileText::tr("“%1” is not a regular file but a device, pipe or socket.")
                                   .arg(printable(path, 400)));
    }
    if (status.st_size > limit) {
        ::close(fd);
        return refuse(ErrorKind::Input,
                      SafeFileText::tr("“%1” has %2 bytes, more than the limit of %3.")
                          .arg(printable(path, 400))
                          .arg(status.st_size)
                          .arg(limit));
    }
    QFile file;
    file.open(fd, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    QByteArray bytes;
    bytes.resize(status.st_size);
    qint64 got = 0;
    while (got < bytes.size()) {
        const qint64 more = file.read(bytes.data() + got, bytes.size() - got);
        if (more <= 0)
            break;
        got += more;
    }
    bytes.truncate(got);
    // Files of /proc claim size 0; their content comes all the same.
    while (bytes.size() <= limit) {
        const QByteArray more = file.read(64 * 1024);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError && file.error() != QFileDevice::UnspecifiedError)
        return refuse(
            ErrorKind::Io,
            SafeFileText::tr("“%1” cannot be read: %2.").arg(printable(path, 400), printable(file.errorString())));
    if (bytes.size() > limit)
        return refuse(
            ErrorKind::Input,
            SafeFileText::tr("“%1” is larger than the limit of %2 bytes.").arg(printable(path, 400)).arg(limit));
    return bytes;
}

} // namespace Espalier
