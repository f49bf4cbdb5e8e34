// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/filterwords.h"

#include <algorithm>

namespace Espalier {

namespace {

/// How long the mark of a tag is that stands there, "#" or "tag:"; 0: none does.
qsizetype markAt(QStringView typed, qsizetype at)
{
    if (at > 0 && !typed[at - 1].isSpace())
        return 0;
    const QStringView rest = typed.sliced(at);
    constexpr QStringView word = u"tag:";
    const qsizetype mark = rest.startsWith(u'#') ? 1 : rest.startsWith(word, Qt::CaseInsensitive) ? word.size() : 0;
    // A "#" alone, with other words behind it, is a word.
    return mark == 1 && rest.size() > 1 && rest[1].isSpace() ? 0 : mark;
}

struct TagPiece {
    QString tag;
    qsizetype length = 0; ///< in what was typed
    bool mayGoOn = false; ///< more typing may make another tag of it
};

TagPiece quotedPiece(QStringView rest)
{
    const qsizetype end = rest.indexOf(u'"', 1);
    if (end < 0)
        return {rest.sliced(1).toString(), rest.size(), true};
    return {rest.sliced(1, end - 1).toString(), end + 1, false};
}

TagPiece pieceAt(QStringView rest, const QStringList &known)
{
    if (rest.startsWith(u'"'))
        return quotedPiece(rest);
    TagPiece piece;
    for (const QString &tag : known) {
        const bool isThere =
            rest.startsWith(tag, Qt::CaseInsensitive) && (rest.size() == tag.size() || rest[tag.size()].isSpace());
        if (isThere && tag.size() > piece.length)
            piece = {tag, tag.size(), false};
        if (tag.size() > rest.size() && tag.startsWith(rest, Qt::CaseInsensitive))
            return {rest.toString(), rest.size(), true};
    }
    if (piece.length == 0) {
        const auto space = std::ranges::find_if(rest, [](QChar c) { return c.isSpace(); });
        piece.length = space - rest.begin();
        piece.tag = rest.first(piece.length).toString();
    }
    piece.mayGoOn = piece.length == rest.size(); // a word ends with a space
    return piece;
}

} // namespace

FilterWords FilterWords::parse(const QString &typed, const QStringList &known, bool isFinished)
{
    FilterWords words;
    QString text;
    bool hasMarks = false;
    for (qsizetype at = 0; at < typed.size();) {
        const qsizetype mark = markAt(typed, at);
        if (mark == 0) {
            text += typed[at++];
            continue;
        }
        hasMarks = true;
        const TagPiece piece = pieceAt(QStringView(typed).sliced(at + mark), known);
        if (piece.mayGoOn && !isFinished) {
            words.openAt = at;
            words.open = piece.tag;
            break;
        }
        const QString tag = piece.tag.simplified();
        const auto spelled = std::ranges::find_if(
            known, [&tag](const QString &other) { return other.compare(tag, Qt::CaseInsensitive) == 0; });
        if (!tag.isEmpty())
            words.tags.append(spelled == known.end() ? tag : *spelled);
        at += mark + piece.length;
    }
    words.text = hasMarks ? text.simplified() : text; // without the gaps that tags leave
    return words;
}

bool FilterWords::hasTags(const QString &typed)
{
    for (qsizetype at = 0; at < typed.size(); ++at) {
        if (markAt(typed, at) > 0)
            return true;
    }
    return false;
}

} // namespace Espalier
