// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safefile.h"

#include "core/pendingfile.h"

#include <QCoreApplication>
#include <QFile>

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

bool SafeFile::isWriteProtected(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status;
    if (::stat(name.constData(), &status) != 0)
        return false;
    constexpr mode_t writable = S_IWUSR | S_IWGRP | S_IWOTH;
    return (status.st_mode & writable) == 0
        || (::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0 && errno == EACCES);
}

Result<void> SafeFile::write(const QString &path, const std::function<Result<void>(QIODevice &)> &produce, Options options)
{
    if (const auto ok = checkTarget(path); !ok)
        return ok;
    if (!options.replacesProtected && isWriteProtected(path))
        return notSaved(path, SafeFileText::tr("it is write-protected"));
    PendingFile file(options.verify);
    if (!file.begin(QFile::encodeName(path)))
        return notSaved(path, systemReason(errno));
    const Result<void> produced = produce(file);
    if (!produced || file.failure() != 0)
        return produced ? Result<void>(notSaved(path, systemReason(file.failure()))) : produced;
    file.setMode(options.executable);
    if (options.durable && !file.sync())
        return notSaved(path, systemReason(errno));
    if (options.verify && !file.isAsWritten())
        return notSaved(path,
                        SafeFileText::tr("reading back what was written gave something else; choose another disk"));
    if (!file.commit(options.replaces))
        return notSaved(path, systemReason(errno));
    if (options.durable && !file.syncFolder()) {
        const QString reason = systemReason(errno);
        return failure(
            ErrorKind::Io,
            SafeFileText::tr("“%1” was saved, but the disk does not confirm that it will last: %2. Save it once "
                             "more, on another disk.")
                .arg(printable(path, 400), reason),
            {.file = path});
    }
    return {};
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
