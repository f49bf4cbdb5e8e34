// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/documentfile.h"

#include "core/safefile.h"
#include "core/text/drawntree.h"
#include "desktop/session/treetext.h"
#include "formats/formatregistry.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>

namespace Espalier {

DocumentFile DocumentFile::ahead(const QString &path, const QByteArray &hash)
{
    DocumentFile file(true);
    file.m_path = path;
    file.m_hash = hash;
    return file;
}

QByteArray DocumentFile::hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

Result<DocumentFile::Loaded> DocumentFile::load(const FormatRegistry &formats, const QString &path, ReadOptions options)
{
    options.fileName = path;
    const Result<QString> format = formats.detect(path);
    if (!format)
        return std::unexpected(format.error());
    if (*format != u"espalier") {
        Result<ReadResult> read = formats.readAny(path, options, *format);
        if (!read)
            return std::unexpected(read.error());
        const QByteArray doubtful = doubtfulTextOf(path, *format, *read);
        return Loaded{DocumentFile(true), std::move(*read), doubtful};
    }
    const Result<QByteArray> bytes = SafeFile::read(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<ReadResult> read = formats.readBytes(*bytes, options, *format);
    if (!read)
        return std::unexpected(read.error());
    DocumentFile file(read->report.contains(u"recovered"));
    file.m_path = path;
    file.m_hash = hashOf(*bytes);
    file.m_readOnly = read->readOnly;
    file.m_migrated = read->migrated;
    return Loaded{file, std::move(*read)};
}

QByteArray DocumentFile::doubtfulTextOf(const QString &path, const QString &format, const ReadResult &read)
{
    if (!read.reading || !isDoubtful(*read.reading))
        return {};
    const Result<QByteArray> bytes = SafeFile::read(path);
    return bytes && isTreeText(format, *bytes) ? *bytes : QByteArray();
}

Result<QByteArray> DocumentFile::encode(const FormatRegistry &formats, const Layout &layout, Progress *progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Report report;
    if (const auto written = formats.writer(u"espalier")->write(layout, {.progress = progress}, buffer, report); !written)
        return std::unexpected(written.error());
    return bytes;
}

Result<DocumentFile::Stored> DocumentFile::store(const FormatRegistry &formats, const Layout &layout, const QString &path, Progress *progress) const
{
    const Result<QByteArray> bytes = encode(formats, layout, progress);
    if (!bytes)
        return std::unexpected(bytes.error());
    Stored stored;
    if (m_migrated && path == m_path) {
        const Result<QString> backup = keepOriginal();
        if (!backup)
            return std::unexpected(backup.error());
        stored.backup = *backup;
    }
    if (const auto saved = SafeFile::write(path, *bytes); !saved)
        return std::unexpected(saved.error());
    stored.file.m_path = path;
    stored.file.m_hash = hashOf(*bytes);
    return stored;
}

Result<QString> DocumentFile::keepOriginal() const
{
    if (!QFileInfo::exists(m_path))
        return QString();
    const Result<QByteArray> original = SafeFile::read(m_path);
    if (!original)
        return std::unexpected(original.error());
    // An older backup of something else is not given up for this one.
    QString backup = m_path + QStringLiteral(".bak");
    for (int number = 2; QFileInfo::exists(backup); ++number) {
        if (const Result<QByteArray> there = SafeFile::read(backup); there && *there == *original)
            return backup;
        backup = m_path + QStringLiteral(".bak%1").arg(number);
    }
    if (const auto saved = SafeFile::write(backup, *original); !saved)
        return std::unexpected(saved.error());
    return backup;
}

DocumentFile::OnDisk DocumentFile::onDisk() const
{
    if (m_path.isEmpty())
        return OnDisk::Known;
    if (const Result<QByteArray> now = SafeFile::read(m_path))
        return hashOf(*now) == m_hash ? OnDisk::Known : OnDisk::Foreign;
    if (QFileInfo::exists(m_path))
        return OnDisk::Foreign;
    // With its folder gone, saving fails, and says so better than a question would.
    return QFileInfo(QFileInfo(m_path).absolutePath()).isDir() ? OnDisk::Missing : OnDisk::Known;
}

} // namespace Espalier
