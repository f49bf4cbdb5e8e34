// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/importbudget.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qint64 headerBytes = 2048; // that an entry may cost beside its contents
constexpr qint64 ratioCountsFrom = qint64(64) << 20; // below, a ratio says nothing: tar pads small files to blocks

} // namespace

ImportBudget::ImportBudget(const ReadOptions &options, qint64 fileSize) : m_options(options), m_fileSize(fileSize)
{
    if (m_options.progress)
        m_options.progress->setTotal(fileSize);
}

Result<void> ImportBudget::addEntry()
{
    if (++m_entries > maxEntries)
        return failure(ErrorKind::Refused,
                       tr("The archive holds more than %L1 entries, too many to read it safely.").arg(maxEntries),
                       {.file = m_options.fileName});
    return {};
}

Result<void> ImportBudget::addBytes(qint64 bytes, qint64 packed)
{
    m_bytes += bytes;
    if (m_bytes > maxBytes + m_entries * headerBytes)
        return failure(ErrorKind::Refused,
                       tr("The archive unpacks to more than %L1 MB, too much to read it safely. Unpack it yourself and "
                          "import the folder.")
                           .arg(maxBytes >> 20),
                       {.file = m_options.fileName});
    if (m_bytes > ratioCountsFrom && m_bytes / maxRatio > packed)
        return failure(
            ErrorKind::Refused,
            tr("The archive unpacks to more than %L1 times its size: it is made to fill the memory and was not read.")
                .arg(maxRatio),
            {.file = m_options.fileName});
    return checkCancelled(packed);
}

Result<void> ImportBudget::checkCancelled(qint64 place) const
{
    if (!m_options.progress)
        return {};
    if (place >= 0)
        m_options.progress->setDone(place);
    return m_options.progress->isCancelled() ? Result<void>(failure(ErrorKind::Cancelled, {})) : Result<void>();
}

bool ImportBudget::isTooMuch(qint64 bytes) const
{
    return bytes > maxBytes || bytes / maxRatio > std::max<qint64>(m_fileSize, ratioCountsFrom / maxRatio);
}

} // namespace Espalier
