// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archiveentries.h"
#include "archive/entrypath.h"
#include "archive/importbudget.h"
#include "archive/tarentries.h"
#include "formats/pathtree.h"

#include <QCoreApplication>

#include <memory>
#include <optional>
#include <vector>

namespace Espalier {

/// One archive becoming a layout. Entries that lead out of the project are refused one by one, links are shown as
/// files; the whole archive is refused when it is damaged, unless recovering is asked for, when it is more than
/// ImportBudget allows, or when an entry lies deeper than ImportLimits::depth.
class ArchiveImport
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ArchiveImport)

public:
    /// All must outlive it.
    ArchiveImport(const ArchiveBytes &bytes, const ReadOptions &options, Report &report);

    Result<Layout> run();
    /// Failed on what stands in the files: without contents it may go better.
    bool hasFailedOnContents() const { return m_hasFailedOnContents; }

private:
    Result<void> open();
    Result<void> readEntries();
    /// The file that the entry becomes, if its contents are wanted; else \c noNode.
    Result<NodeIndex> addEntry();
    NodeIndex addFile(NodeIndex node, bool wasListed);
    void tellKind(NodeIndex node);
    Result<void> readContents(NodeIndex wanted);
    void checkSolidSize();
    /// An error, or, when recovering is asked for, a report and the end of reading, if it cannot go on.
    Result<void> failed(const Error &error);
    void tellWhatIsMissing();

    std::unexpected<Error> refuse(const QString &message, ErrorKind kind = ErrorKind::Refused) const;
    bool isOnePart() const;
    QString unrecognised(const QString &reason) const;
    QString toldCount() const;
    QString projectName() const;

    const ArchiveBytes &m_bytes;
    const ReadOptions &m_options;
    Report &m_report;
    ImportBudget m_budget;
    std::optional<TarStream> m_stream;
    std::unique_ptr<ArchiveEntries> m_entries;
    ArchiveEntry m_entry;
    Imports m_imports;
    PathTree m_tree;
    EntryPath m_path;
    std::vector<char> m_contents;
    bool m_takesContents;
    bool m_isCompressed = false;
    qint64 m_encrypted = 0;
    qint64 m_broken = 0; // entries
    bool m_isDamaged = false;
    bool m_hasEnded = false;
    bool m_hasFailedOnContents = false;
};

} // namespace Espalier
