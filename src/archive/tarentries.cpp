// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/tarentries.h"

#include "archive/importbudget.h"
#include "archive/tarname.h"
#include "core/text/utf8.h"

#include <archive.h>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qint64 tarBlock = 512;
constexpr qint64 pieceBytes = 128 * 1024;
constexpr size_t recentBytes = 512 * 1024; // a longer path has the name that libarchive makes of it

bool isZeros(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c == 0; });
}

/// \a exact is what libarchive made \a shown of.
bool isSameName(const std::string &exact, const std::string &shown)
{
    if (exact == shown || exact.find('\0') != std::string::npos)
        return exact.starts_with(shown);
    return fromUtf8(exact).normalized(QString::NormalizationForm_C)
        == fromUtf8(shown).normalized(QString::NormalizationForm_C);
}

} // namespace

TarStream::TarStream(const ArchiveBytes &bytes, ArchiveCompression compression, ImportBudget &budget)
    : m_stream(bytes, compression), m_budget(budget), m_isCompressed(compression != ArchiveCompression::None),
      m_piece(pieceBytes, Qt::Uninitialized)
{
}

qint64 TarStream::read(const void **buffer)
{
    if (m_error)
        return -1;
    const Result<qint64> got = m_stream.read(m_piece.data(), m_piece.size());
    if (!got) {
        m_error = damage(got.error().message, got.error().where).error();
        return -1;
    }
    const Result<void> ok =
        m_isCompressed ? m_budget.addBytes(*got, m_stream.packed()) : m_budget.checkCancelled(m_stream.packed());
    if (!ok) {
        m_error = ok.error();
        return -1;
    }
    if (m_recent.size() > 2 * recentBytes) {
        const size_t gone = m_recent.size() - recentBytes;
        m_recent.erase(0, gone);
        m_recentStart += qint64(gone);
    }
    m_recent.append(m_piece.constData(), size_t(*got));
    *buffer = m_piece.constData();
    return *got;
}

qint64 TarStream::skip(qint64 bytes)
{
    const qint64 skipped = m_stream.skip(bytes);
    if (skipped > 0) {
        m_recentStart += qint64(m_recent.size()) + skipped;
        m_recent.clear();
    }
    return skipped;
}

std::string_view TarStream::recent(qint64 offset) const
{
    const qint64 from = offset - m_recentStart;
    return from < 0 || from > qint64(m_recent.size()) ? std::string_view()
                                                      : std::string_view(m_recent).substr(size_t(from));
}

Result<bool> TarStream::drain(qint64 offset)
{
    bool hasMore = !isZeros(recent(offset));
    for (;;) {
        const void *bytes = nullptr;
        const qint64 got = read(&bytes);
        if (got < 0)
            return std::unexpected(*m_error);
        if (got == 0)
            return hasMore;
        hasMore = hasMore || !isZeros({static_cast<const char *>(bytes), size_t(got)});
    }
}

TarEntries::TarEntries(TarStream &stream, ImportBudget &budget)
    : LibArchiveEntries(ArchiveInput::fromStream([&stream](const void **buffer) { return stream.read(buffer); },
                                                 [&stream](qint64 bytes) { return stream.skip(bytes); },
                                                 ArchiveInput::Formats::Tar),
                        budget),
      m_stream(stream)
{
}

Result<bool> TarEntries::next(ArchiveEntry &entry)
{
    archive_entry *found = nullptr;
    const int result = input().isOpen() ? archive_read_next_header(reader(), &found) : ARCHIVE_FATAL;
    if (result == ARCHIVE_EOF)
        return checkEnd();
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        return std::unexpected(failed());
    const qint64 place = archive_read_header_position(reader());
    entry.path = pathOf(found);
    if (std::optional<std::string> exact = tarNameOf(m_stream.recent(place)); exact && isSameName(*exact, entry.path))
        entry.path = std::move(*exact);
    take(found, entry);
    m_last = entry.path;
    m_hasEntries = true;
    return true;
}

Result<void> TarEntries::finish()
{
    if (archive_read_data_skip(reader()) == ARCHIVE_FATAL)
        return std::unexpected(failed());
    m_endOfLast = archive_filter_bytes(reader(), 0);
    return budget().checkCancelled(m_stream.packed());
}

/// A tar that was cut between two entries looks whole but for the empty block at its end.
Result<bool> TarEntries::checkEnd()
{
    const qint64 end = archive_filter_bytes(reader(), 0);
    const qint64 endOfLast = (m_endOfLast + tarBlock - 1) / tarBlock * tarBlock;
    if (m_hasEntries && end <= endOfLast)
        return m_stream.error() ? std::unexpected(*m_stream.error())
                                : Result<bool>(damage(tr("its end mark is missing")));
    const Result<bool> more = m_stream.drain(end);
    if (!more)
        return more;
    m_hasMoreBehind = *more;
    return false;
}

Error TarEntries::failed() const
{
    if (m_stream.error())
        return *m_stream.error();
    if (!input().isOpen())
        return LibArchiveEntries::failed();
    const qint64 place = archive_read_header_position(reader());
    const QString text = input().errorText();
    const std::string_view first = m_stream.recent(0);
    if (!m_hasEntries && (first.size() < size_t(tarBlock) || first.substr(257, 5) != "ustar"))
        return LibArchiveEntries::failed(); // no tar at all
    if (!m_hasEntries || text == u"Damaged tar archive")
        return damage(m_last.empty() ? tr("the header at its byte %L1 does not fit its own checksum").arg(place)
                                     : tr("the header at its byte %L1, after “%2”, does not fit its own checksum")
                                           .arg(place)
                                           .arg(printable(fromUtf8(m_last))),
                      {.offset = place, .path = fromUtf8(m_last)})
            .error();
    return damage(tr("it is cut off or cannot be read from its byte %L1 on, where “%2” begins")
                      .arg(place)
                      .arg(printable(fromUtf8(m_last))),
                  {.offset = place, .path = fromUtf8(m_last)})
        .error();
}

QString TarEntries::leftOut() const
{
    return m_hasMoreBehind ? tr("Something stands behind the end of the archive; it was not read.") : QString();
}

} // namespace Espalier
