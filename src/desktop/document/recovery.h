// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/documentfile.h"
#include "desktop/document/recoveryfile.h"

#include <QList>
#include <QString>

#include <memory>

namespace Espalier {

/// Work that a crash left behind.
struct RecoveredWork {
    QString id; ///< for the functions of Recovery; changes when it is opened
    RecoveryHeader about;
    int attempts = 0; ///< how often it was opened and the program did not end well

    /// Nothing that opens it may happen by itself any more: it may be what ends the program (tests/ROBUSTNESS.md S11).
    bool isSuspicious() const { return attempts >= 2; }
};

/// The folder where autosave keeps what is not saved, and what a crash left there. Knows no window. Nothing in it is
/// ever given up silently: what was recovered or discarded stays for seven days, what is damaged stays.
///
/// Names tell all that must not be lost by a crash: ID.ATTEMPTS.work. Opening renames the file first, which counts the
/// attempt and takes it from another instance of the program in one atomic step.
class Recovery
{
public:
    static constexpr int daysKept = 7;

    /// \a folder: made when something is written into it.
    explicit Recovery(QString folder) : m_folder(std::move(folder)) {}
    /// In the person's state folder.
    static QString standardFolder();

    const QString &folder() const { return m_folder; }
    /// A path for the work of a document, that none has had before.
    QString newPath() const;
    /// Makes the folder, for the person alone.
    Result<void> prepare() const;

    /// What owners that are surely gone left behind, newest first. Puts aside what is damaged, and removes what was
    /// discarded long ago.
    QList<RecoveredWork> list() const;

    struct Looked;
    /// Reads the work and leaves it as it is: for its picture, or to be viewed. Counts as an attempt when the program
    /// does not live until the last copy of Looked::trace is gone.
    Result<Looked> look(const QString &id, const FormatRegistry &formats, Progress *progress = nullptr) const;

    struct Opened;
    /// Takes over the work and reads it. What is damaged is read as far as it goes, and a copy is kept aside.
    Result<Opened> open(const QString &id, const FormatRegistry &formats, Progress *progress = nullptr) const;
    /// Its place in \c discarded, for restore().
    Result<QString> discard(const QString &id) const;
    Result<void> restore(const QString &discarded) const;

private:
    QString pathOf(const QString &id) const { return m_folder + u'/' + id; }
    Result<QString> putAside(const QString &id, const QString &place) const;
    void removeOldDiscarded() const;
    void countInterruptedLooks() const;
    void removeHalves() const;

    QString m_folder;
};

/// Tells for as long as it lives that work is being looked at, so that it is known afterwards if the program ended with
/// it.
class RecoveryTrace {
public:
    /// \a path: of the file that tells it.
    explicit RecoveryTrace(const QString &path);
    ~RecoveryTrace();
    Q_DISABLE_COPY_MOVE(RecoveryTrace)

private:
    QString m_path;
};

struct Recovery::Looked {
    RecoveryHeader about;
    Layout layout;
    bool isWhole = true; ///< else \c layout is what could be read
    std::shared_ptr<const RecoveryTrace> trace;
};

struct Recovery::Opened {
    DocumentFile file; ///< ahead of the document's file if that is as it was, else in none
    ReadResult read;
    QString path;      ///< of the work, where autosave goes on
    qint64 edits = 0;  ///< that were made before the crash
    bool isWhole = true;
};

} // namespace Espalier
