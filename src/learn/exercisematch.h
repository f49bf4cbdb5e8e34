// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/exercise.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Espalier {

/// What an answer is measured by: an item or something given, as it should be.
struct ExerciseReference {
    NodeId id;
    QString name;
    QString blank; ///< what it is called until it is named; empty: the same
    NodeKind kind = NodeKind::Folder;
    QStringList in; ///< paths of its right parents; empty: it has none
    bool isItem = false;
    NodeIndex node = noNode; ///< in the answer; \c noNode: it is not there

    /// Below its usual parent.
    QString path() const { return in.value(0).isEmpty() ? name : in.first() + u'/' + name; }
};

/// Finds the nodes of an answer that an exercise asks for: by id, else at a right path, else by name and kind, each
/// node once. Parents are found before what stands in them, wherever they stand.
class ExerciseMatch {
public:
    ExerciseMatch(const Exercise &exercise, const ExerciseKey &key, const Layout &given, const Layout &answer);

    /// Parents before children.
    const std::vector<ExerciseReference> &references() const { return m_references; }
    const ExerciseReference *reference(NodeId id) const; ///< nullptr: there is none
    const ExerciseReference *atPath(const QString &path) const; ///< by where it should stand; nullptr: there is none
    bool isMatched(NodeIndex node) const { return m_taken.contains(node); }
    /// The answer's node for the right place \a path; the root for an empty one.
    NodeIndex nodeAt(const QString &path) const;
    /// The other way round: what a key calls the folder \a node. Nothing: it stands where something else belongs.
    std::optional<QString> placeOf(NodeIndex node) const;
    /// Takes a node for something that has no place, such as a card too many: by id, else by name among what is left.
    NodeIndex takeLoose(NodeId id, const QString &name, NodeKind kind);
    /// What is left with that name.
    QList<NodeIndex> unmatched(const QString &name, NodeKind kind) const;

private:
    void collect(const Exercise &exercise, const ExerciseKey &key, const Layout &given);
    void matchByIds();
    bool matchAtPlace(ExerciseReference &reference);
    void matchByName(ExerciseReference &reference);
    void take(ExerciseReference &reference, NodeIndex node);

    const Layout &m_answer;
    std::vector<ExerciseReference> m_references;
    QHash<QString, qsizetype> m_byPath;
    QHash<NodeId, NodeIndex> m_byId;
    QHash<QString, QList<NodeIndex>> m_byName;
    QSet<NodeIndex> m_taken;
};

} // namespace Espalier
