// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/plannedfiles.h"

namespace Espalier {

PlannedFiles::PlannedFiles(const Plan &plan) : m_plan(plan)
{
    m_file.path = plan.root.toStdString();
    m_rootSize = m_file.path.size();
}

const PlannedFile *PlannedFiles::next()
{
    if (m_at < 0) {
        m_at = 0;
        m_file.isFolder = true;
        return &m_file;
    }
    while (m_at < m_plan.entries.size() && m_plan.entries[m_at].action != PlanAction::Create
           && m_plan.entries[m_at].action != PlanAction::Overwrite)
        ++m_at;
    if (m_at == m_plan.entries.size())
        return nullptr;
    const PlanEntry &entry = m_plan.entries[m_at++];
    m_file.path.resize(m_rootSize);
    m_file.path += '/';
    m_file.path.append(entry.path.constData(), size_t(entry.path.size()) - (entry.path.endsWith('/') ? 1 : 0));
    m_file.isFolder = entry.kind == NodeKind::Folder;
    m_file.executable = entry.executable;
    m_file.content = m_plan.contentOf(entry);
    return &m_file;
}

} // namespace Espalier
