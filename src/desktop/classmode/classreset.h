// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "desktop/document/answercopies.h"

#include <QStringList>

namespace Espalier {

class ClassMode;
class RecentFiles;

/// What a class leaves behind on this computer, and its end before the next one comes. Project files, answers beside
/// exercises among them, are not touched.
class ClassReset {
public:
    struct Traces {
        QStringList names; ///< of students, each once
        qsizetype answers = 0; ///< copies of them
        qsizetype unfinished = 0; ///< those among them that were not handed in
        qsizetype quizzes = 0; ///< guides that there are boxes of
        bool hasDrawings = false;
        bool isLocked = false; ///< class mode, with its code and what it chose
        qsizetype recentFiles = 0;

        bool isNothing() const { return answers == 0 && quizzes == 0 && !hasDrawings && !isLocked && recentFiles == 0; }
    };

    ClassReset(ClassMode &mode, RecentFiles &recent, AnswerCopies copies = AnswerCopies());

    /// \a isPresenting: a show with drawings runs.
    Traces traces(bool isPresenting) const;
    Result<qsizetype> saveUnfinished(const QString &folder) const { return m_copies.saveUnfinished(folder); }
    /// The show is ended by who runs it.
    Result<void> clear();

private:
    ClassMode &m_mode;
    RecentFiles &m_recent;
    AnswerCopies m_copies;
};

} // namespace Espalier
