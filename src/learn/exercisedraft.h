// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/exercisemaker.h"
#include "learn/random.h"

#include <functional>

namespace Espalier {

/// An exercise while it is made: what it is drawn from, and what has been drawn. Indexes are of source() unless said
/// otherwise. Its referees must outlive it.
class ExerciseDraft {
public:
    /// A folder or file that the layout does not need.
    struct Decoy {
        QString name;
        QString summary;
        QString topic;
    };
    /// What choose() may take.
    struct Choice {
        qsizetype count = 0;
        bool files = false;
        std::function<bool(NodeIndex)> isGiven; ///< stands in the exercise: never taken, but a place to be put into
        bool standsAnywhere = false; ///< else only in what is given or taken as well
        std::function<bool(NodeIndex)> isWanted;
    };

    ExerciseDraft(const Layout &layout, const Guide &guide, const ExerciseRequest &request);

    const Layout &source() const { return m_source; }
    const Guide &guide() const { return m_guide; }
    Random &random() { return m_random; }
    int difficulty() const { return made.exercise.difficulty; }
    Phase phase() const { return made.exercise.phase; }
    /// In which it is first seen.
    Phase phaseOf(NodeIndex node) const { return m_phases[node]; }
    const Topic *topicOf(NodeIndex node) const; ///< nullptr: the guide knows nothing of it
    QString topicPathOf(NodeIndex node) const; ///< empty: the same
    /// Paths of the folders that it may stand in, its own first.
    QStringList rightPlaces(NodeIndex node) const;
    /// Where in the source that topic stands; \c noNode: nowhere.
    NodeIndex nodeOfTopic(QStringView topic) const;
    /// No other has its name, in any case of letters.
    bool isUnique(NodeIndex node) const;
    bool isNameTaken(const QString &name) const; ///< in the source, in any case of letters

    /// The branches take turns in their order; each gives what is new in the last phase first.
    QList<NodeIndex> choose(const Choice &choice);
    /// Folders of the next phase whose names the source lacks, then some that nobody needs; fewer than \a count if
    /// there are no more.
    QList<Decoy> decoys(qsizetype count);

    /// Puts \a node into the exercise below \a parent of it, without what is below; returns it there. No contents go
    /// along. What \a isItem is, is not noted as given.
    NodeIndex give(NodeIndex node, NodeIndex parent, bool isItem = false);
    /// All of \a isGiven, in their order.
    void giveAll(const std::function<bool(NodeIndex)> &isGiven);
    /// Makes cards of \a nodes and \a decoys, shuffled, and notes where they belong.
    void addCards(const QList<NodeIndex> &nodes, const QList<Decoy> &decoys);
    /// The id of the \a number-th item.
    NodeId itemId(qsizetype number) const;
    /// An id that follows from \a words within this exercise.
    NodeId idFor(const QString &words) const;

    MadeExercise made;

private:
    const Layout &m_whole;
    const Guide &m_guide;
    Layout m_source;
    std::vector<Phase> m_phases;
    QHash<QString, int> m_names; ///< how many nodes bear it, by the name in small letters
    Random m_random;
};

// The kinds. Each fills the draft as far as it goes.
void draftPlacing(ExerciseDraft &draft);
void draftCompleting(ExerciseDraft &draft);
void draftMistakes(ExerciseDraft &draft);
void draftNaming(ExerciseDraft &draft);

/// How many items an exercise of that difficulty has, and how many decoys among them.
qsizetype itemsOfDifficulty(int difficulty);
qsizetype decoysOfDifficulty(int difficulty);

} // namespace Espalier
