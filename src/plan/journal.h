// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/foldercursor.h"
#include "plan/plan.h"

#include <vector>

#include <sys/stat.h>

namespace Espalier {

/// Remembers, in memory alone, what one run has made and replaced in a folder, and takes it back. Replaced originals
/// are kept whole until the end: as hard links in a hidden folder beside the target, or, where that cannot be (another
/// file system, a parent that is read-only), under a hidden name where they were. Nothing of this is left at the end.
/// Takes back only what the run made and nobody has touched since: each is known by its inode, files by size and time
/// of their content, too.
class Journal
{
public:
    /// \a hidden: a TemporaryName, with which every hidden name begins. All must outlive the journal.
    Journal(const Plan &plan, FolderCursor &cursor, QByteArray hidden);
    ~Journal(); ///< removes the hidden folder
    Q_DISABLE_COPY_MOVE(Journal)

    /// \a made: the new folder, or the new file when it is whole.
    void created(qsizetype entry, const struct stat &made);
    /// The hidden name for the new content of the next file to be replaced.
    QByteArray nextTemporaryName() const;
    /// Puts the file nextTemporaryName() in \a folder, which is \a made, in place of the file \a name, at once and for
    /// every observer. False with errno: nothing has changed.
    bool replace(int folder, const char *name, qsizetype entry, const struct stat &made);

    /// Paths of what is not as it was before.
    struct Left {
        QByteArrayList failed; ///< could not be taken back
        QByteArrayList touched; ///< somebody else has changed it; what it had replaced stands beside it as "….orig"
        bool isEmpty() const { return failed.isEmpty() && touched.isEmpty(); }
    };
    /// Takes everything back, newest first.
    Left rollBack();
    /// It stays: the originals go. Returns the paths of those that could not be removed.
    QByteArrayList commit();

private:
    struct Step {
        quint32 entry;
        quint32 original; // its number; 0: there was none
        bool isInPlace = false; // it lies hidden beside the new file
        ino_t inode = 0; // of what was made
        qint64 size = 0;
        timespec changed = {};
    };
    enum class Undone { Yes, Failed, Touched };
    bool keepsBeside(int folder, const char *name, quint32 number);
    bool swapsInPlace(int folder, const char *temporary, const char *name) const;
    Undone undo(const Step &step);
    bool isUntouched(const Step &step, const struct stat &found) const;
    bool keepsOriginal(const Step &step, int folder, const char *name) const;
    static Step step(qsizetype entry, quint32 original, bool isInPlace, const struct stat &made);
    QByteArray hiddenName(quint32 number) const;

    const Plan &m_plan;
    FolderCursor &m_cursor;
    const QByteArray m_hidden;
    std::vector<Step> m_steps;
    quint32 m_replaced = 0;
    bool m_hasTriedBeside = false;
    FileDescriptor m_parent;    // of the target
    FileDescriptor m_originals; // the hidden folder beside it
};

} // namespace Espalier
