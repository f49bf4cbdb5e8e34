// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/processidentity.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Espalier {

/// What is known of work that was kept against a crash, beside the work itself.
struct RecoveryHeader {
    ProcessIdentity owner;
    QString name;      ///< as the title bar called it
    QString path;      ///< of the document's file; empty: it has none
    QByteArray hash;   ///< of that file's bytes, see DocumentFile
    QDateTime written; ///< in UTC
    qint64 edits = 0;  ///< since it was opened or started
    qint64 folders = 0;
    QByteArray digest; ///< of the project that follows
};

/// The file that autosave writes: a line of JSON, then the document as a project file, so that one atomic write keeps
/// both together and a person can still get at the work with a text editor.
class RecoveryFile
{
public:
    static constexpr int version = 1;

    static QByteArray encode(const RecoveryHeader &header, const QByteArray &project);
    static Result<void> write(const QString &path, const RecoveryHeader &header, const QByteArray &project);
    /// Reads no further than the header, however large the work is.
    static Result<RecoveryHeader> readHeader(const QString &path);
    struct Content;
    /// Fails when there is no header; work that is damaged is told by Content::isWhole.
    static Result<Content> read(const QString &path);
    /// Of a damaged project all lines of nodes that are whole, as a project that can be read with ReadOptions::recover;
    /// empty when there is none.
    static QByteArray salvaged(const QByteArray &project);
};

struct RecoveryFile::Content {
    RecoveryHeader header;
    QByteArray project;
    bool isWhole = false; ///< as it was written
};

} // namespace Espalier
