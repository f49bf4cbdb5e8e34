// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "formats/formatcatalogue.h"

#include <memory>
#include <vector>

namespace Espalier {

/// All readers and exporters there are, as an object that is passed in. Filled once by each program at its start.
class FormatRegistry
{
public:
    FormatRegistry();
    ~FormatRegistry();
    FormatRegistry(FormatRegistry &&) noexcept;
    FormatRegistry &operator=(FormatRegistry &&) noexcept;

    void add(std::unique_ptr<Reader> reader);
    void add(std::unique_ptr<Exporter> exporter);
    /// A format that another room or another program adds what it takes to: it is known, and stands here in the order.
    void declare(FormatCatalogue::Describe describe);

    const FormatCatalogue &catalogue() const { return m_catalogue; }
    QList<FormatInfo> formats() const { return m_catalogue.formats(); }
    const Reader *reader(QStringView id) const;
    const Exporter *exporter(QStringView id) const;
    /// The exporter as what writes to any device; nullptr: there is none, or it is no single file.
    const Writer *writer(QStringView id) const;

    /// The id of the reader that recognises \a path; an error that says why none does.
    Result<QString> detect(const QString &path) const;
    /// The same for bytes that are in no file; empty: none does.
    QString formatOf(QByteArrayView bytes, const QString &fileName = {}) const;
    /// Reads \a path with the format \a id, or with whichever reader recognises it. Refuses what is no regular file or
    /// folder without blocking.
    Result<ReadResult> readAny(const QString &path, const ReadOptions &options, const QString &id = {}) const;
    /// The same for bytes from the standard input or the clipboard.
    Result<ReadResult> readBytes(const QByteArray &bytes, const ReadOptions &options, const QString &id = {}) const;

private:
    const Reader *bestFor(QByteArrayView head, const QString &fileName) const;

    std::vector<std::unique_ptr<Reader>> m_readers;
    std::vector<std::unique_ptr<Exporter>> m_exporters;
    FormatCatalogue m_catalogue;
};

/// Adds everything that the formats room itself holds, and lists what the others do: the order of the contract.
void registerFormats(FormatRegistry &registry);

} // namespace Espalier
