// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace Espalier {

/// What a student is to do.
enum class ExerciseKind : quint8 {
    Place, ///< cards to their folders
    Complete, ///< what a phase adds to the one before
    Mistakes, ///< planted ones, to be found and mended
    Name, ///< folders without names, told by the guide's words
    Quiz, ///< questions with options
};
inline constexpr ExerciseKind allExerciseKinds[] = {ExerciseKind::Place, ExerciseKind::Complete, ExerciseKind::Mistakes,
                                                    ExerciseKind::Name, ExerciseKind::Quiz};

QString exerciseKindId(ExerciseKind kind); ///< "place" …
std::optional<ExerciseKind> exerciseKindFromId(QStringView id);
/// "Place the folders" …, translated: what an exercise without a title of its own is called.
QString exerciseKindName(ExerciseKind kind);

inline constexpr int easiestDifficulty = 1;
inline constexpr int hardestDifficulty = 3;
inline constexpr quint64 largestSeed = (quint64(1) << 53) - 1; ///< the largest that every JSON reader keeps

/// A card, a blank or a question, as the student sees it: whether it is one too many is not to be seen.
struct ExerciseItem {
    NodeId id; ///< that its node gets when it is placed
    QString name;
    NodeKind kind = NodeKind::Folder;
    QString summary;
    QString question; ///< of blanks and quizzes
    QStringList options; ///< of blanks and quizzes: one of them is right
    QByteArray unknown; ///< further members of its JSON, as read

    friend bool operator==(const ExerciseItem &, const ExerciseItem &) = default;
};

/// What a student has done with an exercise.
struct ExerciseAttempt {
    NodeId id;
    QString name; ///< of the student
    QString group;
    QDateTime started; ///< UTC
    QDateTime finished; ///< UTC; null: not handed in
    qint64 seconds = 0; ///< of a clock that never jumps
    int tries = 1;
    QMap<NodeId, int> hints; ///< how many were taken for an item
    QMap<NodeId, int> answers; ///< of blanks and quizzes: the option chosen
    std::optional<double> score; ///< as marked when it was handed in
    QByteArray unknown;

    friend bool operator==(const ExerciseAttempt &, const ExerciseAttempt &) = default;
};

/// What a project file says of the exercise that it is, or of the answer to one. The nodes beside it are what was given
/// and what the student placed. The solution stands in \c key, which formats/exercisekeytext.h reads.
struct Exercise {
    static constexpr int newestVersion = 1;

    int version = newestVersion;
    NodeId id; ///< follows from source, kind, difficulty and seed: a renamed file stays itself
    ExerciseKind kind = ExerciseKind::Place;
    Phase phase = Phase::None; ///< that is taught
    int difficulty = easiestDifficulty;
    quint64 seed = 1;
    quint64 source = 0; ///< sourceHash() of what it was made from; 0: not known
    QString title; ///< empty: the kind's name
    QString intro;
    int minutes = 0; ///< 0: no clock
    bool hints = true;
    QList<ExerciseItem> items;
    QList<NodeId> bin; ///< items that are not needed, as the student says
    QByteArray key; ///< as the file holds it; empty: it is kept apart
    std::optional<ExerciseAttempt> attempt; ///< of answers only
    QByteArray unknown;

    QString shownTitle() const { return title.isEmpty() ? exerciseKindName(kind) : title; }
    const ExerciseItem *item(NodeId id) const; ///< nullptr: there is none

    friend bool operator==(const Exercise &, const Exercise &) = default;
};

/// The solution.
struct ExerciseKey {
    struct Item {
        QStringList in; ///< paths of the folders that it may stand in, the usual one first; empty: it is one too many
        QString why; ///< path of the guide's topic that says so; empty: none does

        friend bool operator==(const Item &, const Item &) = default;
    };

    QMap<NodeId, Item> items;
    QMap<NodeId, QString> given; ///< paths of what the student found there
    /// Planted mistakes; true: deleting it mends it. What was only moved is half mended when it is deleted.
    QMap<NodeId, bool> plants;
    QMap<NodeId, int> answers; ///< of blanks and quizzes: the option that is right

    /// It belongs somewhere, so that it can be right elsewhere, too: a card that is needed, or what was moved.
    bool hasPlace(NodeId item) const;
    /// Lets \a item be right in \a folder, too, behind its other places. False: it is already, or has no place.
    bool addPlace(NodeId item, const QString &folder);
    /// \a later is the same but for right places that were added to it.
    bool isBefore(const ExerciseKey &later) const;

    friend bool operator==(const ExerciseKey &, const ExerciseKey &) = default;
};

/// Names all folders and files of a layout by where they stand: differs as soon as one of them does.
quint64 sourceHash(const Layout &layout);
/// The id that follows from \a words: the same in every run.
NodeId idFromWords(QByteArrayView words);

/// "place-beginner-7_Ana-Garcia_k7m2.espalier": what the answer of an attempt is called. Namesakes never collide, and
/// an attempt replaces itself.
QString answerFileName(const Exercise &exercise, const ExerciseAttempt &attempt);

} // namespace Espalier
