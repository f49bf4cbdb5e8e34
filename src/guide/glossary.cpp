// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/glossary.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr QStringView termMark = u"**";

/// "- **Term** (form, form): meaning"; false: another item.
bool takeEntry(QStringView item, GlossaryEntry &entry)
{
    if (!item.startsWith(termMark))
        return false;
    const qsizetype end = item.indexOf(termMark, 2);
    if (end <= 2)
        return false;
    entry.term = item.sliced(2, end - 2).trimmed().toString();
    QStringView rest = item.sliced(end + 2).trimmed();
    if (rest.startsWith(u'(')) {
        const qsizetype close = rest.indexOf(u')');
        if (close < 0)
            return false;
        for (const QStringView form : rest.sliced(1, close - 1).tokenize(u',', Qt::SkipEmptyParts))
            entry.forms.append(form.trimmed().toString());
        rest = rest.sliced(close + 1).trimmed();
    }
    if (!rest.startsWith(u':') || entry.term.isEmpty())
        return false;
    entry.meaning = rest.sliced(1).trimmed().toString();
    return true;
}

/// Where \a word stands in \a text as a word of its own; -1: nowhere.
qsizetype placeOfWord(const QString &text, const QString &word)
{
    const auto isLetterAt = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
    };
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (!isLetterAt(at - 1) && !isLetterAt(at + word.size()))
            return at;
    }
    return -1;
}

/// Of the first form that \a text uses, the longest of them at that place.
GlossaryFinder::Use firstUse(const QString &text, const GlossaryEntry &entry, qsizetype index)
{
    GlossaryFinder::Use first{-1, 0, index};
    const auto look = [&](const QString &form) {
        const qsizetype at = placeOfWord(text, form);
        if (at >= 0 && (first.at < 0 || at < first.at || (at == first.at && form.size() > first.length)))
            first = {at, form.size(), index};
    };
    look(entry.term);
    std::ranges::for_each(entry.forms, look);
    return first;
}

} // namespace

QList<GlossaryEntry> glossaryOf(const QString &markdown)
{
    QList<GlossaryEntry> entries;
    bool isInEntry = false;
    for (const QStringView line : QStringView(markdown).tokenize(u'\n')) {
        const QStringView text = line.trimmed();
        if (line.startsWith(u"- ") || line.startsWith(u"* ")) {
            GlossaryEntry entry;
            isInEntry = takeEntry(text.sliced(2).trimmed(), entry)
                && !std::ranges::contains(entries, entry.term, &GlossaryEntry::term);
            if (isInEntry)
                entries.append(entry);
        } else if (isInEntry && line.startsWith(u"  ") && !text.isEmpty()) {
            entries.last().meaning += u' ' + text;
        } else {
            isInEntry = false;
        }
    }
    entries.removeIf([](const GlossaryEntry &entry) { return entry.meaning.isEmpty(); });
    return entries;
}

QList<GlossaryFinder::Use> GlossaryFinder::take(const QString &text)
{
    QList<Use> uses;
    for (qsizetype index = 0; index < m_entries.size(); ++index) {
        if (m_found[index])
            continue;
        if (const Use use = firstUse(text, m_entries[index], index); use.at >= 0)
            uses.append(use);
    }
    std::ranges::sort(uses,
                      [](const Use &a, const Use &b) { return a.at != b.at ? a.at < b.at : a.length > b.length; });
    qsizetype end = 0;
    uses.removeIf([&](const Use &use) {
        if (use.at < end)
            return true; // inside another; its own first use comes later
        end = use.at + use.length;
        m_found[use.entry] = true;
        return false;
    });
    return uses;
}

bool GlossaryFinder::mentions(const QString &text, const GlossaryEntry &entry)
{
    return firstUse(text, entry, 0).at >= 0;
}

} // namespace Espalier
