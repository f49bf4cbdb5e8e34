// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/wordsused.h"

#include "guide/richtext.h"

#include <algorithm>

namespace Espalier {

namespace {

/// The running text, its letters folded: a project has hundreds of texts, and comparing letters whatever their case costs
/// ten times as much. What is no running text is a sign that no word contains.
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
    return text.toCaseFolded();
}

bool usesWord(const QString &folded, const QString &form)
{
    return placeOfWord(folded, form.toCaseFolded(), Qt::CaseSensitive) >= 0;
}

} // namespace

QList<GlossaryEntry> wordsUsedIn(const QString &markdown, const QList<GlossaryEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    const QString text = foldedProse(markdown);
    QList<GlossaryEntry> used = entries;
    used.removeIf([&text](const GlossaryEntry &entry) {
        return !usesWord(text, entry.term)
            && std::ranges::none_of(entry.forms, [&text](const QString &form) { return usesWord(text, form); });
    });
    return used;
}

} // namespace Espalier
