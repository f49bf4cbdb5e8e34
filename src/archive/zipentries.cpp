// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/zipentries.h"

#include "archive/archiveinput.h"
#include "archive/importbudget.h"
#include "core/text/utf8.h"
#include "formats/imports.h"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <algorithm>

namespace Espalier {

namespace {

constexpr quint16 zipStored = 0;
constexpr quint16 zipDeflated = 8;
constexpr qint64 longestTarget = 4095;

quint32 sumOf(const std::vector<char> &bytes)
{
    return quint32(::crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
}

/// False: \a packed is not the whole of one stream, or not of \a contents.size() bytes.
bool inflated(QByteArrayView packed, std::vector<char> &contents)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) // without a header
        return false;
    char nothing = 0;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(contents.empty() ? &nothing : contents.data());
    stream.avail_out = uInt(contents.size());
    const int result = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return result == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
}

} // namespace

ZipEntries::ZipEntries(const ArchiveBytes &bytes, ZipDirectory directory, ImportBudget &budget)
    : m_bytes(bytes), m_directory(std::move(directory)), m_budget(budget), m_window(bytes)
{
}

Result<bool> ZipEntries::next(ArchiveEntry &entry)
{
    if (m_next == m_directory.records.size())
        return false;
    ZipRecord &record = m_directory.records[m_next++];
    const ZipRecord *const following = m_next < m_directory.records.size() ? &m_directory.records[m_next] : nullptr;
    m_record = &record;
    if (const Result<void> ok = m_budget.checkCancelled(record.header); !ok)
        return std::unexpected(ok.error());
    if (const QString reason = m_directory.contradiction(record, following, m_window); !reason.isEmpty())
        return damaged(reason);
    m_unlisted += m_directory.hasUnlisted(record, following, m_window);
    mendSlashes(record);
    entry = {.path = record.name,
             .kind = {},
             .target = {},
             .size = record.size,
             .isEncrypted = record.isEncrypted(),
             .isOldName = !record.isUtf8()};
    entry.kind = kindOf(record, entry.target);
    return true;
}

/// Some programs for Windows separate folders by backslashes. Those of Unix, which give a mode, mean them.
void ZipEntries::mendSlashes(ZipRecord &record)
{
    constexpr quint8 dos = 0;
    constexpr quint8 unixes[] = {3, 19};
    const bool isWindows =
        record.system == dos || (!std::ranges::contains(unixes, record.system) && record.attributes >> 16 == 0);
    if (isWindows && record.name.find('/') == std::string::npos)
        std::ranges::replace(record.name, '\\', '/');
}

/// By the mode of Unix in its attributes. A name with a slash at its end is a folder whatever they say, and nothing but
/// a path can be a link's target.
ArchiveEntry::Kind ZipEntries::kindOf(const ZipRecord &record, std::string &target)
{
    using enum ArchiveEntry::Kind;
    const quint32 mode = record.attributes >> 16;
    const quint32 type = mode & AE_IFMT;
    if (record.name.ends_with('/') || (type == AE_IFDIR && record.size == 0))
        return Folder;
    if (record.size == 0)
        return type == AE_IFIFO || type == AE_IFCHR || type == AE_IFBLK || type == AE_IFSOCK ? Special : File;
    const bool mayBeLink =
        type == AE_IFLNK && record.size <= longestTarget && !record.isEncrypted() && ((mode & 0111) || !(mode & 0777));
    std::vector<char> contents;
    if (!mayBeLink || !unpack(contents, size_t(longestTarget)).value_or(false))
        return File;
    const std::string_view text(contents.data(), contents.size());
    if (!Imports::isText(text) || text.find('\n') != std::string_view::npos)
        return File;
    target = text;
    return Link;
}

Result<bool> ZipEntries::read(std::vector<char> &contents, size_t limit) { return unpack(contents, limit); }

Result<bool> ZipEntries::unpack(std::vector<char> &contents, size_t limit)
{
    if (m_record->method != zipStored && m_record->method != zipDeflated)
        return unpackOther(contents, limit);
    if (m_record->size > qint64(limit) || (m_record->method == zipStored && m_record->packed != m_record->size))
        return damaged(tr("its sizes do not agree"));
    // What deflate cannot make smaller grows by a few bytes, so more than this is no use to it.
    if (m_record->packed > 2 * m_record->size + 1024)
        return damaged(tr("it cannot be unpacked"));
    const QByteArray packed = m_bytes.bytesAt(m_record->contents, m_record->packed);
    contents.resize(size_t(m_record->size));
    if (m_record->method == zipStored)
        std::ranges::copy(packed, contents.begin());
    if (packed.size() < m_record->packed || (m_record->method == zipDeflated && !inflated(packed, contents)))
        return damaged(tr("it cannot be unpacked"));
    if (sumOf(contents) != m_record->sum)
        return damaged(tr("its contents do not fit their checksum"));
    const Result<void> ok = m_budget.addBytes(m_record->size, m_bytes.size());
    return ok ? Result<bool>(true) : std::unexpected(ok.error());
}

/// What is packed in another way libarchive unpacks, which is shown nothing but this one entry.
Result<bool> ZipEntries::unpackOther(std::vector<char> &contents, size_t limit)
{
    constexpr qint64 longestDescriptor = 24;
    const qint64 end = m_record->contents + m_record->packed + longestDescriptor;
    const ArchiveInput input =
        ArchiveInput::fromBytes(m_bytes, m_record->header, end - m_record->header, ArchiveInput::Formats::ZipStream);
    archive_entry *entry = nullptr;
    const int result = input.isOpen() ? archive_read_next_header(input.get(), &entry) : ARCHIVE_FATAL;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        return damaged(tr("it cannot be unpacked"));
    contents.resize(std::min<size_t>(limit, size_t(m_record->size)));
    const la_ssize_t got = archive_read_data(input.get(), contents.data(), contents.size());
    if (got < 0) {
        m_reason = input.errorText();
        static constexpr quint16 known[] = {12, 14, 93, 95, 98}; // that libarchive unpacks
        return std::ranges::contains(known, m_record->method) ? Result<bool>(damaged(tr("it cannot be unpacked")))
                                                              : Result<bool>(false);
    }
    if (got != m_record->size || sumOf(contents) != m_record->sum)
        return damaged(tr("its contents do not fit their checksum"));
    const Result<void> ok = m_budget.addBytes(m_record->size, m_bytes.size());
    return ok ? Result<bool>(true) : std::unexpected(ok.error());
}

std::unexpected<Error> ZipEntries::damaged(const QString &reason) const
{
    const QString path = fromUtf8(m_record->name);
    return damage(tr("“%1”, at its byte %L2: %3").arg(printable(path)).arg(m_record->header).arg(reason),
                  {.offset = m_record->header, .path = path});
}

QString ZipEntries::leftOut() const
{
    return m_unlisted > 0 ? tr("The archive holds entries that its directory does not list; they were left out.")
                          : QString();
}

} // namespace Espalier
