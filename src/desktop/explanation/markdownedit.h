// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>
#include <Qt>

class QPlainTextEdit;

namespace Espalier {

/// What a tool bar over Markdown does with the text at the cursor. Each is its own inverse where it can be: strong text
/// becomes plain again, a list's items become paragraphs.
namespace MarkdownEdit {

/// "**" or "*" or "`" round the selected words, or round the cursor.
void toggleMark(QPlainTextEdit &edit, QStringView mark);
/// "## ", "- " before each of the selected lines.
void togglePrefix(QPlainTextEdit &edit, QStringView prefix);
/// "1. ", "2. " … before each of the selected lines.
void toggleNumbers(QPlainTextEdit &edit);
/// "[words](address)", with the address selected to be typed over.
void insertLink(QPlainTextEdit &edit, const QString &address);

} // namespace MarkdownEdit

} // namespace Espalier
