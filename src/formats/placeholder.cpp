// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/placeholder.h"

#include <algorithm>

namespace Espalier {

QString placeholderFor(const Plan &plan, const QString &words)
{
    const auto isMentioned = [&plan](const std::string &text) {
        return std::ranges::any_of(plan.entries, [&](const PlanEntry &entry) {
            return plan.contentOf(entry).find(text) != std::string_view::npos || entry.path.contains(text.c_str());
        });
    };
    QString unused = words;
    for (int number = 1; isMentioned(unused.toStdString()); ++number)
        unused = words + u'-' + QString::number(number);
    return u'~' + unused + u'~';
}

QString markdownPlaceholder(QString placeholder) { return placeholder.replace(u'~', QStringLiteral("\\~")); }

} // namespace Espalier
