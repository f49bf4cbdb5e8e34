// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "desktop/document/recoveryfile.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Espalier {

class Document;
class DocumentFile;

/// Keeps what is not saved of a document against a crash: snapshots, written in another thread into the recovery
/// folder, never more than ten seconds (and as long as one write takes) nor twenty edits behind. When nothing is at
/// risk any more, and when this object goes, what it wrote goes too. Shows nothing and opens nothing: see Recovery.
class Autosave : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        int delayMs = 5'000; ///< from the first edit that is not written; leaves time for writing
        int edits = 20;
    };

    Autosave(Document &document, const QString &folder, Limits limits, QObject *parent = nullptr);
    Autosave(Document &document, const QString &folder, QObject *parent = nullptr) : Autosave(document, folder, Limits(), parent) {}
    ~Autosave() override;

    /// The document has something to lose. \a file, \a name: what it belongs to, and what it is called.
    void protect(const DocumentFile &file, const QString &name);
    /// Nothing is at risk: it was saved, undone or closed.
    void release();
    /// The document that comes next is recovered work: goes on in its file, so that the attempts counted there are not
    /// forgotten, and counts on from its \a edits.
    void adopt(const QString &path, qint64 edits);
    /// Writes what is not written yet and waits for it, and leaves it behind: for an end of the program that cannot be put
    /// off until the person was asked.
    void flush();

    bool isProtecting() const { return m_about.has_value(); }
    /// Where the work of the document stands that is open.
    const QString &path() const { return m_path; }

Q_SIGNALS:
    /// The state of this revision of the editor is on the disk.
    void written(quint64 revision);
    /// Once, until writing succeeds again: work goes on all the same.
    void failed(const Espalier::Error &error);

private:
    void follow();
    void write();
    void finish();
    void remove();
    void removeAbandoned();

    Document &m_document;
    QString m_folder;
    Limits m_limits;
    QString m_path;
    QString m_abandoned; // still being written, for nobody
    std::optional<RecoveryHeader> m_about; // of what is protected
    qint64 m_editsBefore = 0;              // of recovered work, until it is safe
    quint64 m_takenRevision = 0;           // of the last snapshot
    bool m_isStale = false;                // the last snapshot is not what should be on the disk
    bool m_hasFile = false;                // there may be one
    bool m_hasFailed = false;
    bool m_staysBehind = false;            // for the next start of the program
    QTimer m_delay;
    QFutureWatcher<std::shared_ptr<Result<void>>> m_writing;
    std::shared_ptr<Progress> m_progress;
};

} // namespace Espalier
