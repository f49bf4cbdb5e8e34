// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Espalier {

/// A piece of running text in one form.
struct RichSpan {
    QString text;
    bool isStrong = false;
    bool isEmphasis = false;
    bool isCode = false;
    bool isStruck = false;
    QString link; ///< as written; empty: none

    friend bool operator==(const RichSpan &, const RichSpan &) = default;
};

/// A paragraph, or what stands for one.
struct RichBlock {
    enum class Kind { Paragraph, Heading, Item, Code, Rule, Row };

    Kind kind = Kind::Paragraph;
    int level = 0;  ///< of a heading, 1 …; of lists around it: 0 none
    int quotes = 0; ///< quotes around it
    int number = 0; ///< of an item in a numbered list; 0: a bullet
    bool continues = false; ///< a further paragraph of the item before
    bool isHead = false;    ///< a table's first row
    QList<RichSpan> spans;  ///< of code: its text alone
    QList<QList<RichSpan>> cells; ///< of a row
};

/// The blocks of a Markdown text, as md4c understands it. HTML in it is text like any other, pictures are their
/// descriptions: nothing in the result can load or run anything. Linear in time; only the first 256 KiB count.
QList<RichBlock> richBlocks(const QString &markdown);

/// The text without any mark, on one line.
QString plainText(const QString &markdown);

} // namespace Espalier
