// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/recovery.h"

#include <QCoreApplication>

namespace Espalier {

/// What is known of work that a crash left, in sentences. Nothing is guessed: when exactly the program ended nobody
/// knows, and of work without an edit none is counted.
class RecoveryWords {
    Q_DECLARE_TR_FUNCTIONS(Espalier::RecoveryWords)

public:
    /// Looks at the document's file, too.
    explicit RecoveryWords(const RecoveredWork &work);

    QString title() const; ///< "Recovered: fraud-service"
    QString text() const;
    /// \a read: of so many folders; the rest of the work is damaged.
    void setDamaged(qsizetype read) { m_readFolders = read; }
    /// Is the work to be looked at before it is opened?
    bool isDoubtful() const { return m_work.isSuspicious() || m_readFolders >= 0; }
    /// "fraud-service"
    QString name() const;

private:
    QString whatIsHere() const;
    QString whatOfTheFile() const;

    RecoveredWork m_work;
    DocumentFile::OnDisk m_onDisk = DocumentFile::OnDisk::Known;
    QDateTime m_saved; // the document's file, if it is as it was
    qsizetype m_readFolders = -1;
};

} // namespace Espalier
