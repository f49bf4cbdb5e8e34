// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "desktop/document/answercopies.h"
#include "guide/guide.h"
#include "learn/exercise.h"
#include "learn/exercisemarking.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace Espalier {

/// A student's work on an exercise. Each move stands in the answer's file before the next is accepted, so that a crash
/// costs nothing but the move in hand; the exercise's own file is never written. A copy of the answer is kept on this
/// computer, so that the work goes on where the answer's own file is gone. Shows nothing.
class ExerciseWork : public QObject {
    Q_OBJECT

public:
    /// An answer that was not handed in.
    struct Unfinished {
        QString file; ///< with its path
        QString name; ///< of the student
        qsizetype placed = 0;
        qsizetype of = 0;
    };
    struct Hint {
        QString text;
        int step = 0; ///< from 1
        int of = 0;
        NodeIndex branch = noNode; ///< to be lit
    };

    /// \a layout, read from \a path, holds an exercise and is no answer. \a guide explains it; may be null.
    ExerciseWork(const QString &path, const Layout &layout, const Guide &guide, QObject *parent = nullptr);

    /// The exercise that an answer, read from \a path, is to: it lies beside it, or else is what is left of the answer
    /// without what was placed. Nothing: that cannot be told.
    static std::optional<Layout> exerciseOfAnswer(const QString &path, const Layout &answer);

    const Exercise &exercise() const { return m_exercise; }
    const ExerciseAttempt &attempt() const { return m_attempt; }
    const Layout &layout() const { return m_state.layout; }
    /// The key came along: hints can be given, and the answer be marked.
    bool hasKey() const { return m_key.has_value(); }
    bool isRunning() const { return m_isRunning; }
    bool isHandedIn() const { return m_attempt.finished.isValid(); }
    const std::optional<ExerciseMarking> &marking() const { return m_marking; }
    Layout solution() const;

    QList<ExerciseItem> cards() const; ///< neither placed nor in the bin
    QList<ExerciseItem> bin() const;
    qsizetype placed() const; ///< what was placed, named, moved or deleted, and what is in the bin
    qsizetype total() const { return m_exercise.items.size(); } ///< 0: it is not to be told
    int chosen(NodeId blank) const { return m_state.answers.value(blank, -1); } ///< -1: nothing
    /// Empty places to show in \a folder: as many as the exercise's difficulty tells.
    qsizetype slotsIn(NodeIndex folder) const;
    qint64 seconds() const;
    qint64 secondsLeft() const; ///< -1: there is no clock

    /// Beside the exercise, and copies of those that are gone from there.
    QList<Unfinished> unfinished() const;
    Result<void> begin(const QString &name, const QString &group);
    /// Goes on where an answer ended, or shows how it was marked.
    Result<void> resume(const QString &file);
    /// A new attempt of the same student.
    Result<void> tryAgain();

    // -- moves
    bool canMove(NodeIndex node) const; ///< a card that was placed, or anything where mistakes are to be found
    bool canRemove(NodeIndex node) const;
    Result<void> canPlace(NodeId item, NodeIndex folder) const;
    Result<void> place(NodeId item, NodeIndex folder);
    Result<void> putBack(NodeId item); ///< with the cards that stand in it
    Result<void> putIntoBin(NodeId item);
    Result<void> remove(NodeIndex node);
    Result<void> choose(NodeId blank, int option);
    bool canUndo() const { return m_isRunning && !m_history.isEmpty(); }
    Result<void> undo();
    /// The next hint for \a item; where mistakes are to be found, for one of them.
    Result<Hint> hint(NodeId item);
    Result<void> handIn();

    QString answerFile() const; ///< with its path; empty: not begun
    /// Where answers go when they cannot stand beside the exercise.
    void setFolder(const QString &folder) { m_folder = folder; }

    /// The node of that id, as far as it stands in \a layout.
    static NodeIndex nodeOf(const Layout &layout, NodeId id);

Q_SIGNALS:
    void changed();

private:
    struct State {
        Layout layout;
        QList<NodeId> bin;
        QMap<NodeId, int> answers;
    };

    Result<void> take(State state);
    QString ownFolder() const;
    std::optional<Unfinished> unfinishedIn(const QString &file) const;
    Result<void> store(const State &state, const ExerciseAttempt &attempt) const;
    Result<void> start(const ExerciseAttempt &attempt);
    void mark();
    bool isItem(NodeId id) const { return m_exercise.item(id) != nullptr; }

    QString m_path;
    QString m_folder;
    AnswerCopies m_copies;
    Layout m_given;
    Exercise m_exercise;
    std::optional<ExerciseKey> m_key;
    Guide m_guide;
    ExerciseAttempt m_attempt;
    State m_state;
    QList<State> m_history; ///< cheap: layouts share what they have in common
    std::optional<ExerciseMarking> m_marking;
    QElapsedTimer m_clock; ///< since the work began or was resumed
    bool m_isRunning = false;
};

} // namespace Espalier
