// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report.h"

#include <algorithm>

namespace Espalier {

void Report::add(Severity severity, QString code, QString message, Position where)
{
    if (m_items.size() >= maxItems)
        ++m_omitted;
    else
        m_items.append({severity, std::move(code), harmless(std::move(message)), std::move(where)});
}

void Report::append(const Report &other)
{
    for (const ReportItem &item : other.m_items)
        add(item.severity, item.code, item.message, item.where);
    m_omitted += other.m_omitted;
}

bool Report::contains(QStringView code) const
{
    return std::ranges::any_of(m_items, [code](const ReportItem &item) { return item.code == code; });
}

} // namespace Espalier
