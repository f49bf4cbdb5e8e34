// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/text/drawntree.h"

namespace Espalier {

class LineRepairs;
class Progress;

/// Reads a tree from text of any origin: drawn with bars and branches (`tree` and its like, READMEs, what
/// DrawnTreeWriter writes), indented, as a list of paths, or as mkdir commands; mixed with prose and fences, in any
/// usual encoding, with terminal colours. One pass, without recursion; memory and time grow with the text alone.
///
/// It never fails on what a text says: what is odd goes into the report with its line, what had to be guessed is
/// marked in the entries.
class DrawnTreeReader
{
public:
    struct Options {
        QString fileName;      ///< for messages
        qint64 firstLine = 1;  ///< number of the text's first line in that file
        Progress *progress = nullptr;
        const LineRepairs *repairs = nullptr; ///< laid over the reading
    };

    /// Fails only when cancelled.
    static Result<DrawnTree> read(const QByteArray &bytes, const Options &options);
    static Result<DrawnTree> read(const QByteArray &bytes) { return read(bytes, Options()); }
    /// The second pass alone: \a tree's text with its blocks is read again, under other answers.
    static Result<DrawnTree> readAgain(const DrawnTree &tree, const Options &options);
    /// How \a text (UTF-8) would be read. Looks no further than it must.
    static TextDialect dialectOf(QByteArrayView text);
    /// Are most of the lines of \a text (UTF-8) drawn with branches? For blocks of a document that may hold anything.
    static bool isDrawn(QByteArrayView text);
};

} // namespace Espalier
