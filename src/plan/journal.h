// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/foldercursor.h"
#include "plan/plan.h"

#include <vector>

namespace Espalier {

/// Remembers, in memory alone, what one run has made and replaced in a folder, and takes it back. Replaced originals
/// are kept whole until the end: as hard links in a hidden folder beside the target, or, where that cannot be (another
/// file system, a parent that is read-only), under a hidden name where they were. Nothing of this is left at the end.
class Journal
{
public:
    /// \a token: part of every hidden name, so that two runs do not meet. All must outlive the journal.
    Journal(const Plan &plan, FolderCursor &cursor, QByteArray token);
    ~Journal(); ///< removes the hidden folder
    Q_DISABLE_COPY_MOVE(Journal)

    void created(qsizetype entry) { m_steps.push_back({quint32(entry), 0}); }
    /// The hidden name for the new content of the next file to be replaced.
    QByteArray nextTemporaryName() const;
    /// Puts the file nextTemporaryName() in \a folder in place of the file \a name, at once and for every observer.
    /// False with errno: nothing has changed.
    bool replace(int folder, const char *name, qsizetype entry);

    /// Takes everything back, newest first. Returns the paths of what could not be.
    QByteArrayList rollBack();
    /// It stays: the originals go. Returns the paths of those that could not be removed.
    QByteArrayList commit();

private:
    struct Step {
        quint32 entry;
        quint32 original;        // its number; 0: there was none
        bool isInPlace = false;  // it lies hidden beside the new file
    };
    bool keepsBeside(int folder, const char *name, quint32 number);
    bool swapsInPlace(int folder, const char *temporary, const char *name) const;
    bool undo(const Step &step);
    QByteArray hiddenName(quint32 number) const;

    const Plan &m_plan;
    FolderCursor &m_cursor;
    const QByteArray m_token;
    std::vector<Step> m_steps;
    quint32 m_replaced = 0;
    bool m_hasTriedBeside = false;
    FileDescriptor m_parent;    // of the target
    FileDescriptor m_originals; // the hidden folder beside it
};

} // namespace Espalier
