// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/directoryreader.h"

#include "formats/directoryexporter.h"

#include "core/name.h"
#include "formats/directoryscan.h"
#include "plan/targetpath.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include <fcntl.h>
#include <unistd.h>

namespace Espalier {

namespace {

/// What a person or another program meant by \a path.
QByteArray systemPath(const QString &path)
{
    const QByteArray plain = QFile::encodeName(path);
    if (::access(plain.constData(), F_OK) == 0)
        return plain;
    if (path.startsWith(u"file:"))
        return QFile::encodeName(QUrl(path).toLocalFile());
    if (path == u"~" || path.startsWith(u"~/"))
        return QFile::encodeName(QDir::homePath() + path.mid(1));
    return plain;
}

} // namespace

FormatInfo DirectoryReader::info() const { return DirectoryExporter().info(); }

int DirectoryReader::sniff(QByteArrayView, const QString &) const { return 0; } // a folder has no bytes to look at

Result<ReadResult> DirectoryReader::read(const QByteArray &, const ReadOptions &options) const
{
    return failure(ErrorKind::Usage, tr("A folder cannot be read from a stream of bytes; give its path."), {.file = options.fileName});
}

Result<ReadResult> DirectoryReader::readFile(const QString &path, const ReadOptions &options) const
{
    const QByteArray place = systemPath(path);
    FileDescriptor folder(retried([&] { return ::open(place.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (!folder.isValid())
        return failure(ErrorKind::Io, tr("The folder “%1” cannot be opened: %2.").arg(printable(path, 400), systemReason(errno)), {.file = path});

    ReadOptions named = options;
    if (named.fileName.isEmpty())
        named.fileName = path;
    ReadResult result;
    const QByteArray absolute = absoluteTarget(place);
    const QByteArray name = absolute.mid(absolute.lastIndexOf('/') + 1);
    result.layout.setName(rootNode, name.isEmpty() ? QStringLiteral("root") : Name::nearest(QString::fromUtf8(name)).toString());
    DirectoryScan scan(result.layout, result.report, named);
    const std::optional<GitRepository> repository =
        named.honourGitignore ? GitRepository::around(absolute) : std::nullopt;
    if (const Result<void> ok = scan.run(std::move(folder), repository ? &*repository : nullptr); !ok)
        return std::unexpected(ok.error());
    return result;
}

} // namespace Espalier
