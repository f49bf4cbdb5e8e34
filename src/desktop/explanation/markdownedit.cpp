// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/markdownedit.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <functional>

namespace Espalier {

namespace {

/// Calls \a edit for each line of the selection, from the last to the first, so that places stay right.
void eachLine(QPlainTextEdit &edit, const std::function<void(QTextCursor, int number)> &change)
{
    const QTextCursor selected = edit.textCursor();
    const QTextBlock first = edit.document()->findBlock(selected.selectionStart());
    QTextBlock block = edit.document()->findBlock(selected.selectionEnd());
    QTextCursor step(edit.document());
    step.beginEditBlock();
    for (int number = block.blockNumber() - first.blockNumber(); number >= 0; --number, block = block.previous())
        change(QTextCursor(block), number);
    step.endEditBlock();
}

/// Length of "12. " at the start of a line; 0: none.
int numberLength(QStringView line)
{
    const auto end = std::ranges::find_if_not(line, [](QChar c) { return c.isDigit(); });
    const auto digits = end - line.begin();
    return digits > 0 && line.sliced(digits).startsWith(u". ") ? int(digits) + 2 : 0;
}

void removeHere(QTextCursor cursor, int length)
{
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, length);
    cursor.removeSelectedText();
}

} // namespace

void MarkdownEdit::toggleMark(QPlainTextEdit &edit, QStringView mark)
{
    const int length = int(mark.size());
    QTextCursor cursor = edit.textCursor();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const QString text = edit.toPlainText();
    const auto marksAt = [&](qsizetype at) {
        return at >= 0 && QStringView(text).sliced(std::min(at, text.size())).startsWith(mark);
    };
    // "*" beside another "*" is half of a "**".
    const bool isHalf = length == 1 && start > 1 && text[start - 2] == mark.front();
    cursor.beginEditBlock();
    if (marksAt(start - length) && marksAt(end) && !isHalf) {
        cursor.setPosition(end);
        removeHere(cursor, length);
        cursor.setPosition(start - length);
        removeHere(cursor, length);
        cursor.setPosition(start - length);
        cursor.setPosition(end - length, QTextCursor::KeepAnchor);
    } else {
        cursor.setPosition(end);
        cursor.insertText(mark.toString());
        cursor.setPosition(start);
        cursor.insertText(mark.toString());
        cursor.setPosition(start + length);
        cursor.setPosition(end + length, QTextCursor::KeepAnchor);
    }
    cursor.endEditBlock();
    edit.setTextCursor(cursor);
    edit.setFocus(Qt::OtherFocusReason);
}

void MarkdownEdit::togglePrefix(QPlainTextEdit &edit, QStringView prefix)
{
    const QTextBlock first = edit.document()->findBlock(edit.textCursor().selectionStart());
    const bool takes = first.text().startsWith(prefix);
    eachLine(edit, [&](QTextCursor line, int) {
        const QString text = line.block().text();
        if (takes && text.startsWith(prefix))
            removeHere(line, int(prefix.size()));
        else if (!takes)
            line.insertText(prefix.toString());
    });
    edit.setFocus(Qt::OtherFocusReason);
}

void MarkdownEdit::toggleNumbers(QPlainTextEdit &edit)
{
    const QTextBlock first = edit.document()->findBlock(edit.textCursor().selectionStart());
    const bool takes = numberLength(first.text()) > 0;
    eachLine(edit, [&](QTextCursor line, int number) {
        const int length = numberLength(line.block().text());
        if (takes && length > 0)
            removeHere(line, length);
        else if (!takes)
            line.insertText(QString::number(number + 1) + QStringLiteral(". "));
    });
    edit.setFocus(Qt::OtherFocusReason);
}

void MarkdownEdit::insertLink(QPlainTextEdit &edit, const QString &address)
{
    QTextCursor cursor = edit.textCursor();
    const QString words = cursor.selectedText();
    cursor.insertText(QStringLiteral("[%1](%2)").arg(words, address));
    // An empty link begins with its words, one with words with its address.
    const int end = cursor.position() - 1;
    if (words.isEmpty()) {
        cursor.setPosition(end - int(address.size()) - 2);
    } else {
        cursor.setPosition(end - int(address.size()));
        cursor.setPosition(end, QTextCursor::KeepAnchor);
    }
    edit.setTextCursor(cursor);
    edit.setFocus(Qt::OtherFocusReason);
}

} // namespace Espalier
