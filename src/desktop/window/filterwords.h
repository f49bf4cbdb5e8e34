// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Espalier {

/// What was typed into the filter field, taken apart: "api #ci tag:"week 3"" looks for api among what is tagged with
/// one of the two.
struct FilterWords {
    QString text; ///< the words to look for
    QStringList tags; ///< complete ones, as \c known spells them
    /// The beginning of a tag at the end, that may go on; its place in what was typed. -1: there is none.
    qsizetype openAt = -1;
    QString open; ///< without its mark

    /// \a known: the tags in use, which may have spaces; any other ends at the first one, unless it is quoted.
    /// \a isFinished: nothing goes on any more.
    static FilterWords parse(const QString &typed, const QStringList &known, bool isFinished);
    /// Is there anything like a tag in it? If not, nothing need be known.
    static bool hasTags(const QString &typed);
};

} // namespace Espalier
