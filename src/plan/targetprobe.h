// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "plan/foldercursor.h"
#include "plan/plan.h"

#include <QCoreApplication>

#include <sys/stat.h>

namespace Espalier {

/// Looks at a target folder and decides for each entry of a plan what is to happen with what stands there: the second
/// half of planning a directory. Touches nothing, and looks at nothing behind a symbolic link.
class TargetProbe
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::TargetProbe)

public:
    /// \a plan: parents before children, in depth-first order.
    TargetProbe(Plan &plan, ConflictPolicy policy);

    /// Sets the actions and reasons. Under "skip" the entries inside folders that are left alone vanish from the plan.
    /// False when cancelled.
    bool decide(FileDescriptor target, Progress *progress);

private:
    /// What holds for everything below a folder that was decided already.
    enum class Below { Looked, Absent, Refused, LeftAlone };

    void look(FolderCursor &cursor, PlanEntry &entry);
    void meetsFolder(PlanEntry &entry, mode_t found);
    void meetsFile(FolderCursor &cursor, PlanEntry &entry, const EntryPlace &place, int folder,
                   const struct stat &found);
    void makes(PlanEntry &entry, PlanAction action, int folder);
    void refuse(PlanEntry &entry, const QString &reason);
    void below(const PlanEntry &entry, Below what);

    Plan &m_plan;
    const ConflictPolicy m_policy;
    QByteArray m_prefix; // of the subtree that m_below is about
    Below m_below = Below::Looked;
    QByteArray m_checkedFolder; // asked last whether it can be written to
    QString m_notWritable;      // why not; empty: it can
    bool m_hasChecked = false;

    // Sentences that many entries share.
    const QString m_folderKept, m_folderLeftAlone, m_sameFile, m_otherFile, m_unreadableFile, m_replaced, m_conflict;
    const QString m_linkInTheWay, m_fileInTheWay, m_folderInTheWay, m_specialInTheWay, m_refusedAbove;
};

} // namespace Espalier
