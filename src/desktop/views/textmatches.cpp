// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/textmatches.h"

#include <algorithm>

namespace Espalier {

QList<TextRange> textMatches(QStringView text, QStringView words)
{
    QList<TextRange> found;
    for (qsizetype at = 0; at < words.size();) {
        if (words[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < words.size() && !words[at].isSpace())
            ++at;
        const QStringView word = words.sliced(start, at - start);
        for (qsizetype hit = text.indexOf(word, 0, Qt::CaseInsensitive); hit >= 0;
             hit = text.indexOf(word, hit + word.size(), Qt::CaseInsensitive))
            found.append({hit, word.size()});
    }
    std::ranges::sort(found, {}, &TextRange::start);
    QList<TextRange> merged;
    for (const TextRange &range : std::as_const(found)) {
        if (!merged.isEmpty() && range.start <= merged.last().start + merged.last().length)
            merged.last().length = std::max(merged.last().length, range.start + range.length - merged.last().start);
        else
            merged.append(range);
    }
    return merged;
}

} // namespace Espalier
