// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisedraft.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr int deepestDecoy = 2;
/// Found in real projects, needed in none; the same in every language, as names are.
constexpr const char *uselessNames[] = {"misc", "old", "tmp2", "final_v2", "stuff"};

Phase highestPhase(const Layout &layout, const std::vector<Phase> &phases)
{
    Phase highest = Phase::Beginner;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        highest = laterOf(highest, phases[node]);
    return highest;
}

} // namespace

std::vector<Phase> firstPhases(const Layout &layout)
{
    std::vector<Phase> phases(layout.indexEnd(), Phase::None);
    for (const Phase phase : allPhases) {
        applyFilter(layout, {.upTo = phase}).visible.forEach([&](NodeIndex node) {
            if (phases[node] == Phase::None)
                phases[node] = phase;
        });
    }
    return phases;
}

qsizetype itemsOfDifficulty(int difficulty) { return difficulty <= 1 ? 8 : difficulty == 2 ? 12 : 20; }
qsizetype decoysOfDifficulty(int difficulty) { return difficulty <= 1 ? 0 : difficulty == 2 ? 3 : 6; }

ExerciseDraft::ExerciseDraft(const Layout &layout, const Guide &guide, const ExerciseRequest &request)
    : m_whole(layout), m_guide(guide), m_source(prunedTo(layout, request.filter)), m_phases(firstPhases(m_source)),
      m_random(QByteArray(QByteArray::number(request.seed) + ':' + exerciseKindId(request.kind).toLatin1() + ':'
                          + QByteArray::number(request.difficulty)))
{
    for (NodeIndex node = m_source.next(rootNode); node != noNode; node = m_source.next(node))
        ++m_names[m_source.name(node).toCaseFolded()];
    Exercise &exercise = made.exercise;
    exercise.kind = request.kind;
    exercise.phase = request.filter.upTo != Phase::None ? request.filter.upTo : highestPhase(m_source, m_phases);
    exercise.difficulty = request.difficulty;
    exercise.seed = request.seed;
    exercise.source = sourceHash(m_source);
    exercise.title = request.title;
    exercise.intro = request.intro;
    exercise.minutes = request.minutes;
    exercise.hints = request.hints;
    exercise.id = idFromWords(
        QByteArray(QByteArray::number(exercise.source, 16) + ':' + exerciseKindId(exercise.kind).toLatin1() + ':'
                   + QByteArray::number(exercise.difficulty) + ':' + QByteArray::number(exercise.seed)));
    made.layout = Layout(m_source.name(rootNode));
    LayoutInfo info;
    info.guide = m_source.info().guide;
    info.variables = m_source.info().variables;
    made.layout.setInfo(info);
}

const Topic *ExerciseDraft::topicOf(NodeIndex node) const
{
    const QString topic = m_source.topic(node);
    return m_guide.topic(topic.isEmpty() ? m_source.path(node) : topic);
}

QString ExerciseDraft::topicPathOf(NodeIndex node) const
{
    const Topic *const topic = topicOf(node);
    return topic ? topic->path : QString();
}

NodeIndex ExerciseDraft::nodeOfTopic(QStringView topic) const
{
    for (NodeIndex node = m_source.next(rootNode); node != noNode; node = m_source.next(node)) {
        if (m_source.topic(node) == topic)
            return node;
    }
    const NodeIndex there = m_source.find(topic);
    return there == rootNode ? noNode : there;
}

QStringList ExerciseDraft::rightPlaces(NodeIndex node) const
{
    QStringList places{m_source.path(m_source.parent(node))};
    if (const Topic *const topic = topicOf(node)) {
        for (const QString &further : topic->alsoFits) {
            const NodeIndex folder = nodeOfTopic(further);
            if (folder != noNode && folder != node && m_source.isFolder(folder) && !m_source.isAncestor(node, folder))
                places.append(m_source.path(folder));
        }
    }
    places.removeDuplicates();
    return places;
}

bool ExerciseDraft::isUnique(NodeIndex node) const { return m_names.value(m_source.name(node).toCaseFolded()) == 1; }
bool ExerciseDraft::isNameTaken(const QString &name) const { return m_names.contains(name.toCaseFolded()); }

QList<NodeIndex> ExerciseDraft::choose(const Choice &choice)
{
    QList<QList<NodeIndex>> branches;
    const auto isCandidate = [&](NodeIndex node) {
        return (choice.files || m_source.isFolder(node)) && isUnique(node) && !choice.isGiven(node)
            && choice.isWanted(node);
    };
    for (NodeIndex top = m_source.firstChild(rootNode); top != noNode; top = m_source.nextSibling(top)) {
        QList<NodeIndex> branch;
        for (NodeIndex node = top; node != noNode; node = m_source.next(node, top)) {
            if (isCandidate(node))
                branch.append(node);
        }
        m_random.shuffle(branch);
        std::ranges::stable_sort(branch, std::greater<>(), [this](NodeIndex node) { return m_phases[node]; });
        branches.append(branch);
    }
    QList<NodeIndex> chosen;
    const auto canStand = [&](NodeIndex node) {
        const NodeIndex parent = m_source.parent(node);
        return choice.standsAnywhere || choice.isGiven(parent) || chosen.contains(parent);
    };
    for (bool isGoing = true; isGoing && chosen.size() < choice.count;) {
        isGoing = false;
        for (QList<NodeIndex> &branch : branches) {
            const auto next = std::ranges::find_if(branch, canStand);
            if (next == branch.end() || chosen.size() >= choice.count)
                continue;
            chosen.append(*next);
            branch.erase(next);
            isGoing = true;
        }
    }
    return chosen;
}

QList<ExerciseDraft::Decoy> ExerciseDraft::decoys(qsizetype count)
{
    QList<Decoy> found;
    QSet<QString> names;
    const auto add = [&](const QString &name, const QString &summary, const QString &topic) {
        if (isNameTaken(name) || names.contains(name.toCaseFolded()))
            return;
        names.insert(name.toCaseFolded());
        found.append({name, summary, topic});
    };
    const Phase next = phaseFromNumber(toNumber(phase()) + 1);
    if (next != Phase::None) {
        const std::vector<Phase> phases = firstPhases(m_whole);
        for (NodeIndex node = m_whole.next(rootNode); node != noNode; node = m_whole.next(node)) {
            if (phases[node] == next && m_whole.isFolder(node) && m_whole.depth(node) <= deepestDecoy)
                add(m_whole.name(node), m_whole.summary(node), m_whole.topic(node));
        }
        for (const Topic &topic : m_guide.topics()) {
            if (topic.phase == next && topic.kind == NodeKind::Folder && topic.path.count(u'/') < deepestDecoy)
                add(topic.name, topic.summary, topic.path);
        }
    }
    m_random.shuffle(found);
    for (const char *const name : uselessNames)
        add(QLatin1StringView(name), {}, {});
    return found.first(std::min(count, found.size()));
}

NodeId ExerciseDraft::itemId(qsizetype number) const { return idFor(QStringLiteral("item:%1").arg(number)); }

NodeId ExerciseDraft::idFor(const QString &words) const
{
    return idFromWords(QString(made.exercise.id.toString() + u':' + words).toUtf8());
}

NodeIndex ExerciseDraft::give(NodeIndex node, NodeIndex parent, bool isItem)
{
    const QString path = m_source.path(node);
    NodeData data = m_source.data(node);
    data.id = idFor(QStringLiteral("node:") + path);
    data.content.clear();
    data.notes.clear();
    data.unknown.clear();
    if (!isItem)
        made.key.given.insert(data.id, path);
    return made.layout.append(parent, data);
}

void ExerciseDraft::giveAll(const std::function<bool(NodeIndex)> &isGiven)
{
    std::vector<NodeIndex> there(m_source.indexEnd(), noNode);
    there[rootNode] = rootNode;
    for (NodeIndex node = m_source.next(rootNode); node != noNode; node = m_source.next(node)) {
        const NodeIndex parent = there[m_source.parent(node)];
        if (parent != noNode && isGiven(node))
            there[node] = give(node, parent);
    }
}

void ExerciseDraft::addCards(const QList<NodeIndex> &nodes, const QList<Decoy> &decoys)
{
    struct Card {
        ExerciseItem item;
        ExerciseKey::Item key;
    };
    const bool showsSummary = difficulty() < hardestDifficulty;
    QList<Card> cards;
    for (const NodeIndex node : nodes)
        cards.append({{.name = m_source.name(node),
                       .kind = m_source.kind(node),
                       .summary = showsSummary ? m_source.summary(node) : QString()},
                      {rightPlaces(node), topicPathOf(node)}});
    for (const Decoy &decoy : decoys)
        cards.append({{.name = decoy.name, .summary = showsSummary ? decoy.summary : QString()}, {{}, decoy.topic}});
    m_random.shuffle(cards);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        cards[i].item.id = itemId(i);
        made.exercise.items.append(cards[i].item);
        made.key.items.insert(cards[i].item.id, cards[i].key);
    }
}

} // namespace Espalier
