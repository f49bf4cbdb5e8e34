// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Espalier {

/// Copies of the answers that students gave on this computer, in a folder of the program's own: a stick that was pulled
/// out costs no answer. They are called as the answers are, behind a number for the place that the exercise lies in; they
/// stay until the next class (ClassReset). The answers themselves are files of the students' own, and none of this
/// class's business.
class AnswerCopies {
public:
    struct Copy {
        QString file; ///< with its path
        QString answer; ///< what the answer's own file is called
        QString name; ///< of the student
        bool isHandedIn = false;
    };

    explicit AnswerCopies(QString folder = standardFolder()) : m_folder(std::move(folder)) { }
    static QString standardFolder();

    const QString &folder() const { return m_folder; }
    /// Replaces the one of that name. \a place: the folder of the exercise. Nothing depends on it: the answer itself is
    /// stored elsewhere.
    Result<void> keep(const QString &place, const QString &answer, QByteArrayView bytes) const;
    /// Those of exercises in \a place, or of all, that can be read.
    QList<Copy> list(const QString &place = {}) const;
    /// Puts those that were not handed in into \a folder as well; one attempt replaces itself there. Returns how many.
    Result<qsizetype> saveUnfinished(const QString &folder) const;
    /// All of them, those that cannot be read, too.
    Result<void> removeAll() const;

private:
    QStringList files() const;

    QString m_folder;
};

} // namespace Espalier
