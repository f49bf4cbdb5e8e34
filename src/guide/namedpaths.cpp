// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/namedpaths.h"

#include "guide/richtext.h"

#include <algorithm>

namespace Espalier {

namespace {

void addNamedPath(QStringList &paths, QStringView path)
{
    path = path.trimmed();
    if (path.startsWith(u"./"))
        path = path.sliced(2);
    while (path.endsWith(u'/') || path.endsWith(u'.'))
        path.chop(1);
    if (!path.isEmpty() && !path.contains(u':') && !path.startsWith(u'#'))
        paths.append(path.toString());
}

} // namespace

QStringList namedPaths(const QString &markdown)
{
    if (markdown.isEmpty())
        return {};
    QStringList links;
    QStringList code;
    QStringList words;
    for (const RichBlock &block : richBlocks(markdown)) {
        for (const RichSpan &span : block.spans) {
            if (!span.link.isEmpty())
                addNamedPath(links, span.link);
            else if (span.isCode)
                addNamedPath(code, span.text);
            else if (QString text = span.text; !text.isEmpty()) {
                std::ranges::replace(text, QChar(u','), QChar(u' '));
                const QString plain = text.simplified();
                for (const QStringView word : QStringView(plain).tokenize(u' ', Qt::SkipEmptyParts))
                    addNamedPath(words, word);
            }
        }
    }
    return !links.isEmpty() ? links : !code.isEmpty() ? code : words;
}

} // namespace Espalier
