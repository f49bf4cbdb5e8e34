// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/linerepairs.h"

#include "core/text/drawnentry.h"
#include "core/text/sourceline.h"
#include "core/text/textdialects.h"

#include <algorithm>

namespace Espalier {

void LineRepairs::add(LineRepair repair)
{
    std::erase_if(m_repairs, [&](const LineRepair &old) {
        return old.text == repair.text && old.occurrence == repair.occurrence
            && groupOf(old.answer) == groupOf(repair.answer);
    });
    m_repairs.push_back(std::move(repair));
}

void LineRepairs::remove(std::string_view text, quint32 occurrence)
{
    std::erase_if(m_repairs, [&](const LineRepair &old) { return old.text == text && old.occurrence == occurrence; });
}

std::string_view LineRepairs::keyOf(std::string_view line)
{
    line.remove_prefix(quoteMargin(line));
    line.remove_prefix(drawnPrefix(line).length);
    return withoutBullet(line);
}

int LineRepairs::groupOf(LineAnswer answer)
{
    switch (answer) {
    case LineAnswer::Folder:
    case LineAnswer::File:
        return 0;
    case LineAnswer::Under:
        return 1;
    case LineAnswer::Drop:
    case LineAnswer::Comment:
    case LineAnswer::Name:
        return 2;
    case LineAnswer::Split:
    case LineAnswer::Join:
        return 3;
    }
    Q_UNREACHABLE_RETURN(0);
}

LineRepair LineRepairs::forLine(const DrawnTree &tree, quint32 line, LineAnswer answer, std::string to)
{
    LineRepair repair{.text = std::string(keyOf(tree.lineText(line))), .answer = answer, .to = std::move(to)};
    for (quint32 earlier = 0; earlier < line; ++earlier)
        repair.occurrence += keyOf(tree.lineText(earlier)) == repair.text;
    return repair;
}

LineRepairs LineRepairs::forLines(const DrawnTree &tree, const std::vector<At> &answers)
{
    std::vector<At> sorted = answers;
    std::ranges::stable_sort(sorted, {}, &At::line);
    LineRepairs repairs;
    QHash<QByteArrayView, quint32> seen;
    size_t next = 0;
    for (quint32 line = 0; line < tree.lines.size() && next < sorted.size(); ++line) {
        const std::string_view key = keyOf(tree.lineText(line));
        const quint32 occurrence = seen[QByteArrayView(key.data(), qsizetype(key.size()))]++;
        for (; next < sorted.size() && sorted[next].line == line; ++next)
            repairs.m_repairs.push_back({std::string(key), occurrence, sorted[next].answer, sorted[next].to});
    }
    return repairs;
}

BoundRepairs::BoundRepairs(const LineRepairs &repairs, std::string_view text)
{
    if (repairs.isEmpty())
        return;
    struct Bound {
        std::vector<const LineRepair *> repairs;
        quint32 seen = 0;
    };
    QHash<QByteArrayView, Bound> byText;
    for (const LineRepair &repair : repairs.all())
        byText[QByteArrayView(repair.text.data(), qsizetype(repair.text.size()))].repairs.push_back(&repair);
    forEachLine(text, [&](std::string_view line, qint64 number) {
        const std::string_view key = LineRepairs::keyOf(line);
        const auto bound = byText.find(QByteArrayView(key.data(), qsizetype(key.size())));
        if (bound == byText.end())
            return true;
        const quint32 occurrence = bound->seen++;
        for (const LineRepair *repair : bound->repairs) {
            if (repair->occurrence == occurrence) {
                m_byLine[quint32(number - 1)].push_back(repair);
                ++m_found;
            }
        }
        return true;
    });
}

} // namespace Espalier
