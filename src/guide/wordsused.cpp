// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/wordsused.h"

#include "guide/richtext.h"

#include <algorithm>

namespace Espalier {

namespace {

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

bool isWordAt(QStringView text, qsizetype at) { return at >= 0 && at < text.size() && isWordCharacter(text[at]); }

/// Letter by letter, and those that most texts consist of at once: QString asks its tables for each.
QString folded(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() >= 0x80)
            c = c.toCaseFolded();
        else if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return text;
}

/// The running text, its letters folded. What is no running text is a sign that no word contains.
QString foldedProse(const QString &markdown)
{
    QString text;
    const auto take = [&text](const QList<RichSpan> &spans) {
        for (const RichSpan &span : spans)
            text += span.isCode || !span.link.isEmpty() ? QStringLiteral(" ` ") : span.text;
        text += u'\n';
    };
    for (const RichBlock &block : richBlocks(markdown)) {
        if (block.kind != RichBlock::Kind::Code)
            take(block.spans);
        std::ranges::for_each(block.cells, take);
    }
    return folded(text);
}

} // namespace

WordsUsed::WordsUsed(const QList<GlossaryEntry> &entries) : m_entries(entries)
{
    for (qsizetype entry = 0; entry < entries.size(); ++entry) {
        for (const QString &form : QStringList(entries[entry].term) + entries[entry].forms) {
            const QString text = folded(form);
            const auto *const first = std::ranges::find_if(text, isWordCharacter);
            const auto *const last = std::find_if_not(first, text.end(), isWordCharacter);
            if (first != text.end())
                m_forms[QString(first, last - first)].append({text, first - text.begin(), entry});
        }
    }
}

QList<GlossaryEntry> WordsUsed::in(const QString &markdown) const
{
    if (m_entries.isEmpty())
        return {};
    const QString prose = foldedProse(markdown);
    const QStringView text = prose;
    QList<bool> isUsed(m_entries.size(), false);
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (isWordAt(text, end))
            ++end;
        const auto forms = m_forms.constFind(text.sliced(at, end - at));
        for (qsizetype i = 0; forms != m_forms.cend() && i < forms->size(); ++i) {
            const Form &form = forms->at(i);
            const qsizetype start = at - form.before;
            if (start >= 0 && text.sliced(start).startsWith(form.folded) && !isWordAt(text, start - 1)
                && !isWordAt(text, start + form.folded.size()))
                isUsed[form.entry] = true;
        }
        at = end;
    }
    QList<GlossaryEntry> used;
    for (qsizetype entry = 0; entry < m_entries.size(); ++entry) {
        if (isUsed[entry])
            used.append(m_entries[entry]);
    }
    return used;
}

} // namespace Espalier
