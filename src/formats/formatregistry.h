// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

#include <memory>
#include <vector>

namespace Espalier {

class Sink;

/// Makes the sink of an archive file; given by the archive room.
class ArchiveWriter
{
public:
    virtual ~ArchiveWriter() = default;
    virtual FormatInfo info() const = 0;
    /// The sink that suits \a plan best; writes \a path atomically.
    virtual std::unique_ptr<Sink> sink(const QString &path, const Plan &plan) const = 0;
};

/// All readers and writers there are, as an object that is passed in. Filled once by each program at its start.
class FormatRegistry
{
public:
    FormatRegistry();
    ~FormatRegistry();
    FormatRegistry(FormatRegistry &&) noexcept;
    FormatRegistry &operator=(FormatRegistry &&) noexcept;

    void add(std::unique_ptr<Reader> reader);
    void add(std::unique_ptr<Writer> writer);
    void add(std::unique_ptr<ArchiveWriter> writer);

    /// All formats in the order of the contract, readers and writers united.
    QList<FormatInfo> formats() const;
    const Reader *reader(QStringView id) const;
    const Writer *writer(QStringView id) const;
    const ArchiveWriter *archiveWriter(QStringView id) const;
    /// The format id that \a path's suffix stands for among writers; "directory" for an existing folder or a name
    /// without suffix; empty: unknown.
    QString writableFormatFor(const QString &path) const;

    /// The id of the reader that recognises \a path; an error that says why none does.
    Result<QString> detect(const QString &path) const;
    /// Reads \a path with the format \a id, or with whichever reader recognises it. Refuses what is no regular file or
    /// folder without blocking.
    Result<ReadResult> readAny(const QString &path, const ReadOptions &options, const QString &id = {}) const;
    /// The same for bytes from the standard input or the clipboard.
    Result<ReadResult> readBytes(const QByteArray &bytes, const ReadOptions &options, const QString &id = {}) const;

private:
    const Reader *bestFor(QByteArrayView head, const QString &fileName) const;

    std::vector<std::unique_ptr<Reader>> m_readers;
    std::vector<std::unique_ptr<Writer>> m_writers;
    std::vector<std::unique_ptr<ArchiveWriter>> m_archives;
};

/// Adds everything that the formats room itself holds.
void registerFormats(FormatRegistry &registry);

} // namespace Espalier
