// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exercisecheck.h"

namespace Espalier {

/// The document of the command line contract for one answer, without a line feed at its end.
QByteArray exerciseResultJson(const Exercise &exercise, const ExerciseResult &result);
/// That for a class.
QByteArray exerciseResultsJson(const Exercise &exercise, const ExerciseResults &results);
/// The class as a table that spreadsheets open as it is: UTF-8 with a byte order mark, CRLF, and no cell that would be
/// taken for a formula.
QByteArray exerciseResultsCsv(const Exercise &exercise, const ExerciseResults &results);

/// What of an answer is not as the program left it: "score", "items", "key".
QStringList exerciseChanges(const ExerciseResult &result);

/// How an item went in a whole class.
struct ItemStatistics {
    NodeId id;
    QString name;
    qsizetype right = 0;
    qsizetype of = 0; ///< answers
    QString oftenWrong; ///< path of the folder that it was put into most often instead; "": nowhere
    qsizetype oftenCount = 0;
};
/// The hardest first.
QList<ItemStatistics> whatWasHard(const ExerciseResults &results);

} // namespace Espalier
