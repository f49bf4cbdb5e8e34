// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "formats/format.h"

#include <QByteArray>
#include <QString>

namespace Espalier {

class FormatRegistry;

/// The project file that a document was read from or saved to, as a value: where it is, what stood in it then, and what
/// may be done with it. Knows neither the document nor a window; everything that touches the disk blocks and is meant
/// for another thread.
class DocumentFile
{
public:
    struct Loaded;
    struct Stored;
    /// What is found where the file was.
    enum class OnDisk {
        Known,   ///< what was read or written last, or nothing was ever there
        Foreign, ///< what somebody else wrote
        Missing  ///< nothing any more, though its folder is there
    };

    /// In no file yet. \a isWorthSaving: made of something, so that there is something to lose before the first edit.
    explicit DocumentFile(bool isWorthSaving = false) : m_neverSaved(isWorthSaving) {}
    /// A document that belongs to this file, of these bytes, but stands there in an older state: recovered work.
    static DocumentFile ahead(const QString &path, const QByteArray &hash);

    /// Where it is; empty: nowhere yet.
    const QString &path() const { return m_path; }
    /// Of the bytes that were read or written last; empty without a path.
    const QByteArray &hash() const { return m_hash; }
    /// Of a newer format version: to be saved under another name only.
    bool isReadOnly() const { return m_readOnly; }
    /// Of an older format version: the first store() in its place keeps the original beside it.
    bool isMigrated() const { return m_migrated; }
    /// What it holds is in no file, even if nothing was edited.
    bool isNeverSaved() const { return m_neverSaved; }

    /// Anything readable; what is no project file has no path afterwards, since it is never written back. \a options:
    /// its fileName is \a path.
    static Result<Loaded> load(const FormatRegistry &formats, const QString &path, ReadOptions options = {});
    /// The bytes of a project file.
    static Result<QByteArray> encode(const FormatRegistry &formats, const Layout &layout, Progress *progress = nullptr);
    static QByteArray hashOf(const QByteArray &bytes);

    /// Writes \a layout to \a path, whatever is there; ask onDisk() before.
    Result<Stored> store(const FormatRegistry &formats, const Layout &layout, const QString &path, Progress *progress = nullptr) const;
    /// Looks by content, since times lie (tests/ROBUSTNESS.md S5).
    OnDisk onDisk() const;
    bool isForeign() const { return onDisk() == OnDisk::Foreign; }

private:
    static QByteArray doubtfulTextOf(const QString &path, const QString &format, const ReadResult &read);
    Result<QString> keepOriginal() const;

    QString m_path;
    QByteArray m_hash;
    bool m_readOnly = false;
    bool m_migrated = false;
    bool m_neverSaved = false;
};

struct DocumentFile::Loaded {
    DocumentFile file;
    ReadResult read;
    QByteArray doubtfulText; ///< the file, where it is a drawn tree of which lines were guessed or not read; else empty
};

struct DocumentFile::Stored {
    DocumentFile file;
    QString backup; ///< where the original of an older version was kept; empty: there was none to keep
};

} // namespace Espalier
