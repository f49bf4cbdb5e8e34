// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/linetext.h"

#include "core/text/drawnentry.h"
#include "core/text/drawnspelling.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype blanksOfLevel = 4;
const QString commentGap = QStringLiteral("  # ");

QString fromUtf8(const std::string &text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

} // namespace

LineText LineText::of(const Layout &layout, NodeIndex node)
{
    std::string name;
    const std::string_view own = layout.nameUtf8(node);
    if (node == rootNode)
        own.empty() ? void(name = ".") : appendRootName(name, own);
    else
        appendName(name, own, layout.kind(node));
    if (layout.isFolder(node))
        name += '/';
    const QString summary = layout.summary(node);
    return {.name = fromUtf8(name), .comment = summary, .hasComment = !summary.isEmpty()};
}

LineText LineText::of(std::string_view nameUtf8, NodeKind kind, const QString &comment)
{
    std::string name;
    appendName(name, nameUtf8, kind);
    if (kind == NodeKind::Folder)
        name += '/';
    return {.name = fromUtf8(name), .comment = comment, .hasComment = !comment.isEmpty()};
}

LineText LineText::parse(QStringView text)
{
    // In quotes a mark is none.
    qsizetype from = 0;
    if (text.startsWith(u'"')) {
        for (from = 1; from < text.size() && text[from] != u'"'; ++from)
            from += text[from] == u'\\';
        if (from >= text.size())
            from = 0; // never closed
    }
    const qsizetype mark = text.indexOf(commentGap, from);
    if (mark < 0) {
        // A mark at the very end has lost its blank.
        if (text.endsWith(QStringLiteral("  #")))
            return {.name = text.chopped(3).toString(), .comment = {}, .hasComment = true};
        return {.name = text.toString(), .comment = {}, .hasComment = false};
    }
    return {.name = text.first(mark).toString(),
            .comment = text.sliced(mark + commentGap.size()).toString(),
            .hasComment = true};
}

QString LineText::toString() const { return hasComment ? name + commentGap + comment : name; }

LineText::Meaning LineText::meaning() const
{
    Meaning meaning{.name = name.trimmed(), .kind = NodeKind::File, .summary = comment.simplified()};
    const bool isQuoted = meaning.name.startsWith(u'"') && meaning.name.size() > 1;
    const qsizetype closing = isQuoted ? meaning.name.lastIndexOf(u'"') : -1;
    const QStringView behind = closing > 0 ? QStringView(meaning.name).sliced(closing + 1) : QStringView();
    if (closing > 0 && (behind.isEmpty() || behind == u"/")) {
        if (!behind.isEmpty())
            meaning.kind = NodeKind::Folder;
        const std::string quoted = meaning.name.first(closing + 1).toStdString();
        const DrawnEntry entry = parseEntry(quoted, CommentMarks::Hash);
        if (entry.nameQuoted) {
            meaning.name = fromUtf8(nameText(entry));
            return meaning;
        }
        meaning.name.truncate(closing + 1);
        return meaning;
    }
    if (meaning.name.endsWith(u'/')) {
        meaning.kind = NodeKind::Folder;
        meaning.name.chop(1);
    }
    return meaning;
}

LooseText LooseText::parse(const QString &kept)
{
    const auto *const word = std::ranges::find_if(kept, [](QChar c) { return c != u' '; });
    const qsizetype blanks = word - kept.cbegin();
    return {.depth = int(std::clamp<qsizetype>(blanks / blanksOfLevel, 1, 4096)),
            .text = LineText::parse(QStringView(kept).sliced(blanks))};
}

QString LooseText::toString() const { return QString(depth * blanksOfLevel, u' ') + text.toString(); }

} // namespace Espalier
