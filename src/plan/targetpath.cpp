// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/targetpath.h"

#include "plan/foldercursor.h"

#include <QCoreApplication>

#include <array>
#include <climits>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Espalier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Espalier::TargetPath)
};

struct FreeDeleter {
    void operator()(char *text) const { std::free(text); }
};
using SystemText = std::unique_ptr<char, FreeDeleter>;

int openFolder(const QByteArray &path)
{
    return retried([&] { return ::open(path.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC); });
}

QString shownPath(const QByteArray &path) { return printable(QString::fromUtf8(path), 400); }

/// Why a folder at \a path could not be opened, in words.
Error openingFailed(const QByteArray &path, int reason)
{
    const QString shown = shownPath(path);
    struct stat found;
    if (reason == ENOTDIR && stat(path.constData(), &found) == 0)
        return {ErrorKind::Refused,
                Text::tr("“%1” exists and is not a folder. Choose another place for the export.").arg(shown),
                {.file = shown}};
    if (reason == ENOENT)
        return {ErrorKind::Refused,
                Text::tr("“%1” is a symbolic link that leads nowhere. Remove it, or choose another place for the export.")
                    .arg(shown),
                {.file = shown}};
    return {ErrorKind::Io, Text::tr("“%1” cannot be opened: %2.").arg(shown, systemReason(reason)), {.file = shown}};
}

} // namespace

QString TargetPath::shown() const { return shownPath(path); }

QByteArray TargetPath::pathThatIsThere() const
{
    QByteArray there = path;
    for (qsizetype i = 0; i < missing.size(); ++i)
        there.truncate(std::max<qsizetype>(there.lastIndexOf('/'), 1));
    return there;
}

QByteArray TargetPath::realPlace() const
{
    const int descriptor = folder.isValid() ? folder.get() : ancestor.get();
    std::array<char, PATH_MAX> real;
    const QByteArray open = "/proc/self/fd/" + QByteArray::number(descriptor);
    const ssize_t size = readlink(open.constData(), real.data(), real.size());
    if (size > 0)
        return QByteArray(real.data(), size);
    const SystemText resolved(realpath(pathThatIsThere().constData(), nullptr));
    return resolved ? QByteArray(resolved.get()) : pathThatIsThere();
}

bool TargetPath::isSameAs(const TargetPath &other) const
{
    struct stat own;
    struct stat others;
    return missing == other.missing && folder.isValid() == other.folder.isValid()
        && fstat(folder.isValid() ? folder.get() : ancestor.get(), &own) == 0
        && fstat(other.folder.isValid() ? other.folder.get() : other.ancestor.get(), &others) == 0
        && own.st_dev == others.st_dev && own.st_ino == others.st_ino;
}

Result<TargetPath> TargetPath::open(const QString &directory)
{
    if (directory.isEmpty() || directory.contains(QChar(u'\0')))
        return failure(ErrorKind::Usage, Text::tr("A folder is needed as the place of the export: “%1” names none.")
                                             .arg(printable(directory)));
    TargetPath target;
    target.path = absoluteTarget(directory.toUtf8());
    if (target.path.isEmpty())
        return failure(ErrorKind::Io, Text::tr("The current folder is gone: %1. Give the place of the export from the root.")
                                          .arg(systemReason(errno)));
    QByteArray path = target.path;
    target.folder.reset(openFolder(path));
    if (target.folder.isValid()) {
        struct stat found;
        target.isLink = lstat(path.constData(), &found) == 0 && S_ISLNK(found.st_mode);
        return target;
    }
    int reason = errno;
    while (reason == ENOENT) {
        struct stat found;
        if (lstat(path.constData(), &found) == 0)
            break; // the link is there, what it leads to is not
        const qsizetype slash = path.lastIndexOf('/');
        target.missing.prepend(path.sliced(slash + 1));
        path.truncate(std::max<qsizetype>(slash, 1));
        target.ancestor.reset(openFolder(path));
        if (target.ancestor.isValid())
            return target;
        reason = errno;
    }
    return std::unexpected(openingFailed(path, reason));
}

bool leadsTo(const QByteArray &path, int folder)
{
    struct stat opened;
    struct stat found;
    return fstat(folder, &opened) == 0 && stat(path.constData(), &found) == 0 && opened.st_dev == found.st_dev
        && opened.st_ino == found.st_ino;
}

QByteArray absoluteTarget(const QByteArray &path)
{
    QByteArray absolute;
    if (!path.startsWith('/')) {
        const SystemText current(getcwd(nullptr, 0));
        if (!current)
            return {};
        absolute = current.get();
        if (absolute == "/")
            absolute.clear();
    }
    for (const QByteArray &name : path.split('/')) {
        if (name.isEmpty() || name == ".")
            continue;
        if (name != "..") {
            absolute += '/' + name;
            continue;
        }
        if (const SystemText real(realpath(absolute.isEmpty() ? "/" : absolute.constData(), nullptr)); real)
            absolute = real.get();
        absolute.truncate(std::max<qsizetype>(absolute.lastIndexOf('/'), 0));
    }
    return absolute.isEmpty() ? QByteArray("/") : absolute;
}

FileSystemRules FileSystemRules::of(int folder)
{
    FileSystemRules rules;
    struct statfs system;
    if (fstatfs(folder, &system) == 0)
        rules = ofType(quint32(system.f_type));
    // ext4 and f2fs can ignore case folder by folder.
    const FileDescriptor readable(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    int flags = 0;
    if (readable.isValid() && ioctl(readable.get(), FS_IOC_GETFLAGS, &flags) == 0 && (flags & FS_CASEFOLD_FL))
        rules.ignoresCase = true;
    return rules;
}

FileSystemRules FileSystemRules::ofType(quint32 type)
{
    switch (type) {
    case 0x4d44:     // FAT
    case 0x2011bab0: // exFAT
    case 0x5346544e: // NTFS, ntfs-3g in the kernel's old driver
    case 0x7366746e: // NTFS, ntfs3
        return {.isWindows = true, .ignoresCase = true};
    case 0x482b: // HFS+
    case 0x517b: // SMB
    case 0xff534d42: // CIFS
    case 0xfe534d42: // SMB2
        return {.isWindows = false, .ignoresCase = true};
    default:
        return {};
    }
}

} // namespace Espalier
