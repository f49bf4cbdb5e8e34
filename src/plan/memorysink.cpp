// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/memorysink.h"

namespace Espalier {

Result<void> MemorySink::write(const Plan &plan, Progress &progress, Report &)
{
    m_items.clear();
    if (plan.hasConflict())
        return failure(ErrorKind::Conflict, tr("The plan has conflicts, so nothing was written."));
    progress.setTotal(plan.entries.size());
    for (const PlanEntry &entry : plan.entries) {
        if (progress.isCancelled()) {
            m_items.clear();
            return std::unexpected(Plan::cancelled());
        }
        if (entry.action == PlanAction::Create || entry.action == PlanAction::Overwrite) {
            const std::string_view content = plan.contentOf(entry);
            m_items.append({entry.path, QByteArray(content.data(), qsizetype(content.size())), entry.executable});
        }
        progress.advance();
    }
    return {};
}

} // namespace Espalier
