// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

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
    int level = 0;  ///< of a heading, 1 …; else as \c depth, but not above 6
    int depth = 0;  ///< lists around it, an item's own included
    int quotes = 0; ///< quotes around it, not above 6
    bool isNumbered = false; ///< an item of a numbered list
    int number = 0;          ///< of such an item
    bool startsList = false; ///< the first item of its list
    bool continues = false; ///< a further paragraph of the item before
    bool isHead = false;    ///< a table's first row
    QString
        picture; ///< of a paragraph that is one picture alone: its address as written; the spans are its description
    QList<RichSpan> spans;  ///< of code: its text alone
    QList<QList<RichSpan>> cells; ///< of a row
};

struct RichTextOptions {
    qsizetype maxCharacters = 256 * 1024; ///< only these count
    bool findsAddresses = false; ///< web and mail addresses are links without being marked as such, too
};

/// The blocks of a Markdown text, as md4c understands it: what every view of an explanation is made from. HTML in it is
/// text like any other, pictures are their descriptions: nothing in the result loads or runs anything by itself. A line
/// break is QChar::LineSeparator. Linear in time.
QList<RichBlock> richBlocks(const QString &markdown, const RichTextOptions &options = {});
/// The blocks of a list whose items are Markdown texts of their own.
QList<RichBlock> richList(const QStringList &items, bool isNumbered, const RichTextOptions &options = {});

/// The text without any mark, on one line.
QString plainText(const QString &markdown);

} // namespace Espalier
