// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classreset.h"

#include "desktop/classmode/classmode.h"
#include "desktop/session/recentfiles.h"
#include "desktop/settings/settingkeys.h"

#include <utility>

namespace Espalier {

ClassReset::ClassReset(ClassMode &mode, RecentFiles &recent, AnswerCopies copies)
    : m_mode(mode), m_recent(recent), m_copies(std::move(copies))
{
}

ClassReset::Traces ClassReset::traces(bool isPresenting) const
{
    Traces traces;
    for (const AnswerCopies::Copy &copy : m_copies.list()) {
        ++traces.answers;
        traces.unfinished += copy.isHandedIn ? 0 : 1;
        if (!traces.names.contains(copy.name))
            traces.names.append(copy.name);
    }
    const Settings settings;
    traces.quizzes = settings.details(SettingKeys::quizBoxes).size();
    traces.hasDrawings = isPresenting;
    traces.isLocked = m_mode.isOn() || settings.contains(SettingKeys::classMode);
    traces.recentFiles = m_recent.paths().size();
    return traces;
}

Result<void> ClassReset::clear()
{
    // First what may fail.
    if (const Result<void> removed = m_copies.removeAll(); !removed)
        return removed;
    Settings settings;
    const QStringList guides = settings.details(SettingKeys::quizBoxes);
    for (const QString &guide : guides)
        settings.remove(SettingKeys::quizBoxes, guide);
    settings.remove(SettingKeys::paletteLastUsed);
    m_recent.clear();
    m_mode.forget();
    return {};
}

} // namespace Espalier
