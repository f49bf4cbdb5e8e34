// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archiveinput.h"
#include "archive/entrypath.h"
#include "formats/pathtree.h"

#include <QCoreApplication>

#include <functional>
#include <optional>
#include <vector>

struct archive_entry;

namespace Espalier {

/// One archive becoming a layout. Entries that lead out of the project are refused one by one, links are shown as files;
/// the whole archive is refused when it holds more than \c maxEntries, when one lies deeper than ImportLimits::depth,
/// or when it unpacks to more than \c maxBytes or to a thousand times its size.
class ArchiveImport
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveImport)

public:
    static constexpr qint64 maxEntries = 2'000'000;
    static constexpr qint64 maxBytes = qint64(512) << 20; ///< of contents; headers come on top
    static constexpr qint64 maxRatio = 1'000;

    using Open = std::function<Result<ArchiveInput>()>;
    /// \a open: gives the archive from its beginning; called more than once.
    ArchiveImport(Open open, const ReadOptions &options, Report &report);

    Result<Layout> run();
    /// Failed on what stands in the files: without contents it may go better.
    bool hasFailedOnContents() const { return m_hasFailedOnContents; }

private:
    Result<void> readEntries();
    /// The file that the entry becomes, if its contents are wanted; else \c noNode.
    Result<NodeIndex> addEntry(archive_entry *entry);
    NodeIndex addFile(archive_entry *entry, NodeIndex node, bool wasListed);
    void tellKind(archive_entry *entry, NodeIndex node);
    Result<void> readContents(NodeIndex wanted);
    Result<void> readSmall(NodeIndex node);
    Result<void> passOver();
    Result<void> checkLimits();
    Result<void> checkDeclaredSize();
    Result<void> checkEnd();
    /// An error, or, when recovering is asked for, a report and the end of reading.
    Result<void> damaged(const QString &reason);
    void tellEncrypted();

    std::unexpected<Error> refuse(const QString &message, ErrorKind kind = ErrorKind::Refused) const;
    QString unrecognised() const;
    QString projectName() const;
    int container() const;
    bool isCompressed() const;
    archive *reader() const { return m_input->get(); }

    Open m_open;
    std::optional<ArchiveInput> m_input;
    const ReadOptions &m_options;
    Report &m_report;
    Imports m_imports;
    PathTree m_tree;
    EntryPath m_path;
    std::vector<char> m_buffer;
    bool m_takesContents;
    qint64 m_entries = 0;
    qint64 m_unpacked = 0; // read from entries by us
    qint64 m_encrypted = 0;
    qint64 m_endOfLast = 0; // behind the last entry, in unpacked bytes
    bool m_isDamaged = false;
    bool m_hasFailedOnContents = false;
};

} // namespace Espalier
