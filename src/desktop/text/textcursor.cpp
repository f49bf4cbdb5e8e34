// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the caret goes and what is selected.

#include "desktop/text/textediting.h"

#include "desktop/session/session.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Espalier {

namespace {

qsizetype textBoundary(const QString &text, qsizetype at, bool forward, bool word)
{
    QTextBoundaryFinder finder(word ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    if (!word) {
        const qsizetype next = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
        return next < 0 ? (forward ? text.size() : 0) : next;
    }
    for (;;) {
        const qsizetype next = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
        if (next < 0)
            return forward ? text.size() : 0;
        if (finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem) || next == 0 || next == text.size())
            return next;
    }
}

} // namespace

qsizetype TextEditing::textRow(qsizetype row, int step) const
{
    for (qsizetype at = row; at >= 0 && at < lines().count(); at += step) {
        if (lines().at(at).kind != TextLine::Kind::Hidden)
            return at;
    }
    return std::clamp<qsizetype>(row - step, 0, lines().count() - 1);
}

TextCaret TextEditing::startOf(qsizetype row) const { return {row}; }

TextCaret TextEditing::endOf(qsizetype row) const
{
    const LineText text = textOf(row);
    return {row, text.hasComment, text.hasComment ? text.comment.size() : text.name.size()};
}

TextCaret TextEditing::clamped(TextCaret caret) const
{
    if (lines().isEmpty())
        return {};
    caret.row = std::clamp<qsizetype>(caret.row, 0, lines().count() - 1);
    if (lines().at(caret.row).kind == TextLine::Kind::Hidden)
        caret.row = textRow(caret.row, -1);
    const LineText text = textOf(caret.row);
    if (caret.inComment && !text.hasComment)
        return {caret.row, false, text.name.size()};
    caret.at = std::clamp<qsizetype>(caret.at, 0, caret.inComment ? text.comment.size() : text.name.size());
    return caret;
}

TextCaret TextEditing::left(TextCaret from, bool word) const
{
    const LineText text = textOf(from.row);
    if (from.at > 0)
        return {from.row, from.inComment,
                textBoundary(from.inComment ? text.comment : text.name, from.at, false, word)};
    if (from.inComment)
        return {from.row, false, text.name.size()};
    const qsizetype above = from.row == 0 ? 0 : textRow(from.row - 1, -1);
    return above < from.row ? endOf(above) : from;
}

TextCaret TextEditing::right(TextCaret from, bool word) const
{
    const LineText text = textOf(from.row);
    const QString &part = from.inComment ? text.comment : text.name;
    if (from.at < part.size())
        return {from.row, from.inComment, textBoundary(part, from.at, true, word)};
    if (!from.inComment && text.hasComment)
        return {from.row, true, 0};
    const qsizetype below = from.row + 1 < lines().count() ? textRow(from.row + 1, 1) : from.row;
    return below > from.row ? startOf(below) : from;
}

void TextEditing::setCaret(TextCaret caret, bool selects)
{
    if (lines().isEmpty())
        return;
    caret = clamped(caret);
    const bool isOtherLine = caret.row != m_caret.row;
    if (isOtherLine) {
        const Key key = keyOf(caret.row);
        commit(true);
        if (const qsizetype row = rowOf(key); row >= 0)
            caret.row = row;
        caret = clamped(caret);
        m_editing = m_session.editor().beginEditing();
    } else if (m_draft && m_draft->hasComment && m_draft->comment.isEmpty() && m_caret.inComment && !caret.inComment) {
        m_draft->hasComment = false; // nothing was written behind the mark
    }
    const bool wasSelection = hasSelection();
    m_caret = caret;
    if (!selects)
        m_anchor = caret;
    if (isOtherLine || wasSelection || selects)
        publish();
    Q_EMIT caretMoved();
}

void TextEditing::selectRange(const TextCaret &from, const TextCaret &to)
{
    setCaret(from);
    setCaret(to, true);
}

void TextEditing::selectBranch(qsizetype row)
{
    setCaret(startOf(row));
    row = m_caret.row;
    setCaret(endOf(textRow(lines().lastOfBranch(row), -1)), true);
}

void TextEditing::selectAll()
{
    commit(true);
    selectRange(startOf(0), endOf(textRow(lines().count() - 1, -1)));
}

} // namespace Espalier
