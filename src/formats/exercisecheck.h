// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "guide/guide.h"
#include "learn/exercisemarking.h"

#include <QCoreApplication>

namespace Espalier {

class FormatRegistry;
class Progress;

/// What came of one answer.
struct ExerciseResult {
    QString file; ///< its name
    ExerciseAttempt attempt;
    ExerciseMarking marking;
    // What is not as the program left it: somebody may have had a hand in it.
    bool hasOtherScore = false;
    bool hasOtherItems = false;
    bool hasOtherKey = false;

    bool isChanged() const { return hasOtherScore || hasOtherItems || hasOtherKey; }
    int hints() const; ///< taken, of all items together
};

struct UnreadableAnswer {
    QString file;
    QString reason; ///< a sentence
};

/// The answers of a class.
struct ExerciseResults {
    QList<ExerciseResult> answers; ///< by their files' names
    QList<UnreadableAnswer> unreadable;
};

/// An exercise with its solution, ready to mark answers: always anew, whatever they say of themselves.
class ExerciseCheck {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExerciseCheck)

public:
    static constexpr qsizetype mostFiles = 1'000;

    /// \a layout: of the exercise, or of an answer to it. \a keyFile: the file of a key that is kept apart, with its
    /// bytes in \a keyBytes; empty: the key is in the exercise. \a guide: for reasons; may be null.
    static Result<ExerciseCheck> of(const Layout &layout, const QString &keyFile, const QByteArray &keyBytes,
                                    const Guide &guide);

    const Exercise &exercise() const { return m_exercise; }
    const ExerciseKey &key() const { return m_key; }
    const Layout &given() const { return m_given; }
    const Guide &guide() const { return m_guide; }

    /// The same with one right place more, as the teacher sees it (MarkedItem::folder). Fails when there is nothing to
    /// add.
    Result<ExerciseCheck> withRightPlace(NodeId item, const QString &folder) const;
    /// Writes this key in place of \a before's into the file that holds it: \a file is the exercise's own, or that of a
    /// key that is kept apart. Nothing else of the file changes; one that was changed meanwhile, or that is an answer, is
    /// left as it is.
    Result<void> storeKey(const ExerciseCheck &before, const QString &file) const;

    /// \a answer may be any layout; \a file is how it is called. Fails when it answers another exercise.
    Result<ExerciseResult> mark(const Layout &answer, const QString &file) const;
    /// All answers in \a folder but the exercise itself, \a exerciseFile.
    Result<ExerciseResults> markFolder(const QString &folder, const QString &exerciseFile,
                                       const FormatRegistry &formats, Progress *progress = nullptr) const;

    /// Paths of the exercises in \a folder that nobody has answered: what its answers may be answers to.
    static Result<QStringList> exercisesIn(const QString &folder, const FormatRegistry &formats,
                                           Progress *progress = nullptr);

private:
    static Result<QStringList> namesIn(const QString &folder);

    Exercise m_exercise;
    ExerciseKey m_key;
    QByteArray m_keyText;
    Layout m_given;
    Guide m_guide;
};

} // namespace Espalier
