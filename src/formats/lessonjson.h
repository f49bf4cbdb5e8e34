// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/lesson.h"

#include <QByteArray>
#include <QCoreApplication>

#include <functional>

struct yyjson_val;

namespace Espalier {

/// The lesson of a project file, between its JSON and a Lesson. What is of another type, an unknown key's, or beyond
/// its limit counts as absent and is told; a broken lesson never keeps a layout from opening, and its bytes stay as
/// they are until somebody edits it.
class LessonJson {
    Q_DECLARE_TR_FUNCTIONS(Espalier::LessonJson)

public:
    static constexpr qsizetype mostText = 120; ///< letters of title and group
    static constexpr qsizetype mostParts = 30; ///< of the plan
    static constexpr qsizetype mostSteps = 500;

    struct Problem {
        QString message; ///< a full sentence that names the key
        qint64 line = 0; ///< from 1, in what was read; 0: not known
    };
    struct Reading {
        Lesson lesson;
        QList<Problem> problems;
        bool isReadOnly = false; ///< of a newer version: it is shown, and never written
    };
    /// \a json: the value of "lesson"; empty: none.
    static Reading read(const QByteArray &json);
    /// What of \a value cannot be used; \a lineOf tells the line of each.
    static QList<Problem> problemsIn(yyjson_val *value, const std::function<qint64(yyjson_val *)> &lineOf);
    /// As the file has it, a step a line; empty: nothing to say.
    static QByteArray write(const Lesson &lesson);
    /// Appends a lesson as it was read in the form of our own files: as write() would, whatever it holds.
    static void append(QByteArray &out, yyjson_val *value);
};

} // namespace Espalier
