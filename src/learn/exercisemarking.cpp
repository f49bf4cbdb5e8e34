// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisemarking.h"

#include "learn/exercisematch.h"
#include "learn/exercisewords.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double nearlyRight = 0.5;
constexpr double scoreDigits = 10'000;

/// Marks one answer.
class Marker {
public:
    Marker(const Exercise &exercise, const ExerciseKey &key, const Layout &given, const Layout &answer,
           const ExerciseAttempt *attempt, const Guide &guide)
        : m_exercise(exercise), m_key(key), m_given(given), m_answer(answer), m_attempt(attempt),
          m_words(answer, guide), m_match(exercise, key, given, answer)
    {
    }

    ExerciseMarking run()
    {
        if (m_exercise.kind == ExerciseKind::Quiz)
            markQuestions();
        else
            markNodes();
        double credit = 0;
        for (const MarkedItem &item : std::as_const(m_marking.items)) {
            credit += item.credit;
            m_marking.right += item.mark == ExerciseMark::Right ? 1 : 0;
            m_marking.nearly += item.mark == ExerciseMark::Nearly ? 1 : 0;
        }
        if (m_marking.of > 0) {
            const double share = (credit - double(m_marking.extra) - double(m_marking.damage)) / double(m_marking.of);
            constexpr double rounding = 1e-6; // sums of thirds must not lose a digit
            m_marking.score = std::clamp(std::floor(share * scoreDigits + rounding) / scoreDigits, 0.0, 1.0);
        }
        return std::move(m_marking);
    }

private:
    void markQuestions()
    {
        for (const ExerciseItem &item : m_exercise.items) {
            const auto right = m_key.answers.constFind(item.id);
            if (right == m_key.answers.cend())
                continue;
            ++m_marking.of;
            MarkedItem marked{.id = item.id, .name = item.question, .expected = item.options.value(*right)};
            if (m_attempt && m_attempt->answers.contains(item.id)) {
                const int chosen = m_attempt->answers[item.id];
                marked.path = item.options.value(chosen);
                marked.mark = chosen == *right ? ExerciseMark::Right : ExerciseMark::Wrong;
                marked.credit = chosen == *right ? 1 : 0;
            }
            if (marked.mark != ExerciseMark::Right)
                marked.reason = m_words.reason(m_key.items.value(item.id).why, {}, noNode, {}).toString();
            m_marking.items.append(marked);
        }
    }

    void markNodes()
    {
        for (const ExerciseItem &item : m_exercise.items)
            markItem(item.id);
        for (const auto &[id, deleted] : m_key.plants.asKeyValueRange())
            markItem(id);
        for (const ExerciseItem &item : m_exercise.items)
            markDecoy(item);
        markCopies();
        markDamage();
    }

    void markItem(NodeId id)
    {
        const ExerciseReference *const reference = m_match.reference(id);
        if (!reference)
            return;
        ++m_marking.of;
        MarkedItem marked{.id = id, .name = reference->name, .node = reference->node};
        if (!reference->in.isEmpty())
            marked.expected = reference->path();
        if (reference->node != noNode) {
            marked.path = m_answer.path(reference->node);
            marked.folder = m_match.placeOf(m_answer.parent(reference->node));
        }
        if (m_key.plants.contains(id))
            judgePlant(*reference, marked);
        else
            judgePlace(*reference, marked);
        if (marked.mark != ExerciseMark::Right) {
            const NodeIndex chosen = reference->node == noNode ? noNode : m_answer.parent(reference->node);
            const ExerciseItem *const item = m_exercise.item(id);
            marked.reason =
                m_words.reason(m_key.items.value(id).why, reference->in, chosen, item ? item->summary : QString())
                    .toString();
        }
        m_marking.items.append(marked);
    }

    bool standsRight(const ExerciseReference &reference) const
    {
        const NodeIndex parent = m_answer.parent(reference.node);
        return m_answer.name(reference.node) == reference.name
            && std::ranges::any_of(reference.in, [&](const QString &place) { return m_match.nodeAt(place) == parent; });
    }

    void judgePlace(const ExerciseReference &reference, MarkedItem &marked) const
    {
        if (reference.node == noNode || m_exercise.bin.contains(reference.id))
            return;
        const QString name = m_answer.name(reference.node);
        if (!reference.blank.isEmpty() && name == reference.blank)
            return;
        marked.mark = ExerciseMark::Wrong;
        if (standsRight(reference)) {
            marked.mark = ExerciseMark::Right;
            marked.credit = 1;
        } else if (reference.blank.isEmpty() && name == reference.name) {
            marked.credit = nearlyRight * shareOfWay(reference);
            if (marked.credit > 0)
                marked.mark = ExerciseMark::Nearly;
        }
    }

    void judgePlant(const ExerciseReference &reference, MarkedItem &marked) const
    {
        if (reference.node == noNode) {
            const bool mends = m_key.plants.value(reference.id);
            marked.mark = mends ? ExerciseMark::Right : ExerciseMark::Nearly;
            marked.credit = mends ? 1 : nearlyRight;
            return;
        }
        if (standsRight(reference)) {
            marked.mark = ExerciseMark::Right;
            marked.credit = 1;
            return;
        }
        const NodeIndex planted = m_given.findById(reference.id);
        const bool isUntouched = planted != noNode && m_given.path(planted) == marked.path;
        marked.mark = isUntouched ? ExerciseMark::Missing : ExerciseMark::Wrong;
    }

    /// Which part of the way to the best of its right places leads to where it stands.
    double shareOfWay(const ExerciseReference &reference) const
    {
        QList<NodeIndex> way; // from the top
        for (NodeIndex node = m_answer.parent(reference.node); node != rootNode && node != noNode;
             node = m_answer.parent(node))
            way.prepend(node);
        double best = 0;
        for (const QString &place : reference.in) {
            if (place.isEmpty())
                continue;
            const QStringList names = place.split(u'/');
            qsizetype shared = 0;
            while (shared < names.size() && shared < way.size()
                   && m_match.nodeAt(names.first(shared + 1).join(u'/')) == way[shared])
                ++shared;
            best = std::max(best, double(shared) / double(names.size()));
        }
        return best;
    }

    void markDecoy(const ExerciseItem &item)
    {
        const auto place = m_key.items.constFind(item.id);
        if (place == m_key.items.cend() || !place->in.isEmpty() || m_key.plants.contains(item.id))
            return;
        const NodeIndex node = m_match.takeLoose(item.id, item.name, item.kind);
        if (node == noNode)
            return;
        ++m_marking.extra;
        m_marking.items.append(
            {.id = item.id,
             .name = item.name,
             .path = m_answer.path(node),
             .expected = {},
             .mark = ExerciseMark::Extra,
             .reason = m_words.reason(place->why, {}, m_answer.parent(node), item.summary).toString(),
             .node = node});
    }

    void markCopies()
    {
        for (const ExerciseReference &reference : m_match.references()) {
            if (!reference.isItem || reference.node == noNode)
                continue;
            for (const NodeIndex node : m_match.unmatched(reference.name, reference.kind)) {
                if (m_given.findById(m_answer.id(node)) != noNode)
                    continue; // part of a planted copy
                ++m_marking.extra;
                m_marking.items.append({.id = reference.id,
                                        .name = reference.name,
                                        .path = m_answer.path(node),
                                        .expected = {},
                                        .mark = ExerciseMark::Extra,
                                        .node = node});
            }
        }
    }

    /// Given nodes that are gone, renamed or moved; what is below such a one does not count again.
    void markDamage()
    {
        QSet<QString> damaged; // paths
        for (const ExerciseReference &reference : m_match.references()) {
            if (reference.isItem)
                continue;
            const QString folder = reference.in.first();
            const NodeIndex parent = m_match.nodeAt(folder);
            const bool isIntact = reference.node != noNode && m_answer.name(reference.node) == reference.name
                && m_answer.parent(reference.node) == parent;
            if (isIntact)
                continue;
            damaged.insert(reference.path());
            if (parent == noNode || damaged.contains(folder))
                continue;
            ++m_marking.damage;
            m_marking.items.append({.id = reference.id,
                                    .name = reference.name,
                                    .path = reference.node == noNode ? QString() : m_answer.path(reference.node),
                                    .expected = reference.path(),
                                    .mark = ExerciseMark::Damaged,
                                    .node = reference.node});
        }
    }

    const Exercise &m_exercise;
    const ExerciseKey &m_key;
    const Layout &m_given;
    const Layout &m_answer;
    const ExerciseAttempt *m_attempt;
    ExerciseWords m_words;
    ExerciseMatch m_match;
    ExerciseMarking m_marking;
};

} // namespace

QString exerciseMarkId(ExerciseMark mark)
{
    switch (mark) {
    case ExerciseMark::Right:
        return QStringLiteral("right");
    case ExerciseMark::Nearly:
        return QStringLiteral("nearly");
    case ExerciseMark::Wrong:
        return QStringLiteral("wrong");
    case ExerciseMark::Missing:
        return QStringLiteral("missing");
    case ExerciseMark::Extra:
        return QStringLiteral("extra");
    case ExerciseMark::Damaged:
        return QStringLiteral("damaged");
    }
    Q_UNREACHABLE_RETURN({});
}

ExerciseMarking markAnswer(const Exercise &exercise, const ExerciseKey &key, const Layout &given, const Layout &answer,
                           const ExerciseAttempt *attempt, const Guide &guide)
{
    return Marker(exercise, key, given, answer, attempt, guide).run();
}

} // namespace Espalier
