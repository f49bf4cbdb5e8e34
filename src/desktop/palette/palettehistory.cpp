// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettehistory.h"

#include "desktop/settings/settingkeys.h"

namespace Espalier {

PaletteHistory::PaletteHistory() : m_ids(Settings().value(SettingKeys::paletteLastUsed)) { }

qsizetype PaletteHistory::age(const QString &id) const
{
    const qsizetype place = id.isEmpty() ? -1 : m_ids.indexOf(id);
    return place < 0 ? most : place;
}

void PaletteHistory::add(const QString &id)
{
    if (id.isEmpty())
        return;
    m_ids.removeAll(id);
    m_ids.prepend(id);
    m_ids.resize(qMin(m_ids.size(), qsizetype(most)));
    Settings().setValue(SettingKeys::paletteLastUsed, m_ids);
}

} // namespace Espalier
