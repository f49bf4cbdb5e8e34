// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/progress.h"
#include "core/report.h"
#include "core/result.h"
#include "formats/exporter.h"
#include "formats/formatinfo.h"

#include <memory>

namespace Espalier {

class DrawnTree;
class LineRepairs;

struct ReadOptions {
    QString fileName;     ///< as the user named it, for messages and for guessing the root's name
    Progress *progress = nullptr;
    qint64 contentLimit = 256 * 1024; ///< files above are imported by name only, with a report
    bool followLinks = false;
    bool honourGitignore = true;
    bool contents = true; ///< take what stands in text files; off: names alone, and no file is opened
    /// A damaged project file: nodes without a place go under “Recovered items” instead of an error. A damaged archive:
    /// what can be read of it, with a report.
    bool recover = false;
    bool lineRecords = false; ///< of path lists and `tree -J`, read without them otherwise: see ReadResult::reading
    const LineRepairs *repairs = nullptr; ///< of texts: answers laid over the reading
};

/// What a reader made of its input: a layout and what was odd.
struct ReadResult {
    Layout layout;
    Report report;
    std::shared_ptr<const DrawnTree> reading; ///< of texts: what was understood of each line
    bool readOnly = false; ///< a project file of a newer version
    /// A project file of an older version, migrated in memory: its original is to be kept as .bak at the first save.
    bool migrated = false;
};

/// Reads one format. Stateless.
class Reader
{
public:
    virtual ~Reader() = default;
    virtual FormatInfo info() const = 0;
    /// 0: certainly not this; 100: certainly. \a head: the first 64 KiB at most; \a fileName may be empty.
    virtual int sniff(QByteArrayView head, const QString &fileName) const = 0;
    virtual Result<ReadResult> read(const QByteArray &bytes, const ReadOptions &options) const = 0;
    /// For what is not a sequence of bytes in memory (directories, large archives). The default reads the file.
    virtual Result<ReadResult> readFile(const QString &path, const ReadOptions &options) const;
};

} // namespace Espalier
