// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/richtext.h"

#include <QString>

namespace Espalier {

/// Markdown as people read it in a terminal: paragraphs and lists broken into lines, code and tables as they are, the
/// marks of emphasis gone, addresses of links behind their words. Control characters become visible.
class MarkdownText
{
public:
    struct Options {
        int columns = 80;
        int indent = 0; ///< spaces before every line
        bool bold = false; ///< headings and strong words in bold, by ANSI sequences
    };

    /// Every line ends with a line feed; no blank lines around it. Empty for empty text.
    static QString render(const QString &markdown, const Options &options);
    static QString render(const QList<RichBlock> &blocks, const Options &options);
    static QList<RichBlock> blocks(const QString &markdown);
    static QList<RichBlock> list(const QStringList &items, bool isNumbered);
};

} // namespace Espalier
