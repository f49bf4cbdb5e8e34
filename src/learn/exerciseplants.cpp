// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisedraft.h"

#include "guide/explanation.h"
#include "guide/namedpaths.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype mostCopiedFiles = 3;

qsizetype plantsOfDifficulty(int difficulty) { return 2 + 2 * qsizetype(difficulty); }

/// Plants mistakes into a whole layout, one after the other.
class Planting {
public:
    explicit Planting(ExerciseDraft &draft) : m_draft(draft), m_source(draft.source())
    {
        m_core = topFolder({u"your_ml_core", u"src", u"core", u"lib", u"app"});
        m_tests = topFolder({u"tests", u"test"});
        m_raw = folderAt(u"data/raw");
        m_models = folderAt(u"data/models");
    }

    void run()
    {
        const qsizetype wanted = plantsOfDifficulty(m_draft.difficulty());
        QList<void (Planting::*)()> additions;
        if (m_core != noNode && !m_draft.isNameTaken(QStringLiteral(".env")))
            additions.append(&Planting::plantSecret);
        if (m_tests != noNode && !m_draft.isNameTaken(copyName()))
            additions.append(&Planting::plantCopy);
        if (m_core != noNode && !m_draft.isNameTaken(modelName()))
            additions.append(&Planting::plantModel);
        if (m_raw != noNode && !m_draft.isNameTaken(correctedName()))
            additions.append(&Planting::plantCorrection);
        m_draft.random().shuffle(additions);
        chooseMoves(wanted - std::min(additions.size(), wanted / 2));
        copyTree();
        for (qsizetype i = 0; i < additions.size() && m_draft.made.key.plants.size() < wanted; ++i)
            (this->*additions[i])();
    }

private:
    struct Move {
        NodeIndex node;
        NodeIndex to;
    };

    NodeIndex topFolder(std::initializer_list<QStringView> names) const
    {
        for (const QStringView name : names) {
            const NodeIndex node = m_draft.nodeOfTopic(name);
            if (node != noNode && m_source.isFolder(node) && m_source.parent(node) == rootNode)
                return node;
        }
        return noNode;
    }
    NodeIndex folderAt(QStringView path) const
    {
        const NodeIndex node = m_draft.nodeOfTopic(path);
        return node != noNode && m_source.isFolder(node) ? node : noNode;
    }
    QString copyName() const { return m_source.name(m_tests) + u"_old"; }
    static QString modelName() { return QStringLiteral("model.pkl"); }
    static QString correctedName() { return QStringLiteral("export_corrected.csv"); }

    /// Nothing that a mistake is planted into, or that one is told by, is moved itself.
    bool isFixed(NodeIndex node) const
    {
        for (const NodeIndex kept : {m_core, m_tests, m_raw, m_models}) {
            if (kept != noNode && (kept == node || m_source.isAncestor(node, kept)))
                return true;
        }
        return m_source.parent(node) == rootNode;
    }

    void chooseMoves(qsizetype count)
    {
        const QList<NodeIndex> candidates =
            m_draft.choose({.count = m_source.nodeCount(),
                            .files = false,
                            .isGiven = [](NodeIndex) { return false; },
                            .standsAnywhere = true,
                            .isWanted = [this](NodeIndex node) { return !isFixed(node); }});
        for (const NodeIndex node : candidates) {
            if (m_moves.size() >= count)
                return;
            const bool isBusy = std::ranges::any_of(m_moves, [&](const Move &move) {
                return m_source.isAncestor(move.node, node) || m_source.isAncestor(node, move.node) || move.to == node
                    || m_source.isAncestor(node, move.to);
            });
            if (const NodeIndex to = isBusy ? noNode : wrongPlace(node); to != noNode)
                m_moves.append({node, to});
        }
    }

    bool canTake(NodeIndex folder, NodeIndex node) const
    {
        const bool isMoved = std::ranges::any_of(
            m_moves, [&](const Move &move) { return move.node == folder || m_source.isAncestor(move.node, folder); });
        return !isMoved && folder != node && !m_source.isAncestor(node, folder)
            && m_source.child(folder, m_source.name(node)) == noNode
            && !m_draft.rightPlaces(node).contains(m_source.path(folder));
    }

    /// A folder that sends \a node away, else the top of another branch.
    NodeIndex wrongPlace(NodeIndex node)
    {
        const QString topic = m_draft.topicPathOf(node);
        QList<NodeIndex> senders;
        QList<NodeIndex> tops;
        for (NodeIndex folder = m_source.next(rootNode); folder != noNode; folder = m_source.next(folder)) {
            if (!m_source.isFolder(folder) || !canTake(folder, node))
                continue;
            if (m_source.parent(folder) == rootNode && !m_source.isAncestor(folder, node))
                tops.append(folder);
            if (!topic.isEmpty() && sendsAway(folder, topic))
                senders.append(folder);
        }
        const QList<NodeIndex> &places = senders.isEmpty() ? tops : senders;
        return places.isEmpty() ? noNode : places[qsizetype(m_draft.random().below(quint64(places.size())))];
    }

    bool sendsAway(NodeIndex folder, const QString &wanted) const
    {
        const Topic *const topic = m_draft.topicOf(folder);
        if (!topic)
            return false;
        for (const GuideSection &section : topic->sections) {
            if (roleOf(section) != SectionRole::BelongsElsewhere)
                continue;
            for (const QString &item : section.items) {
                if (item.contains(wanted) && namedPaths(item).contains(wanted))
                    return true;
            }
        }
        return false;
    }

    /// The whole source, what is moved at its wrong place.
    void copyTree()
    {
        m_there.assign(m_source.indexEnd(), noNode);
        m_there[rootNode] = rootNode;
        for (NodeIndex node = m_source.next(rootNode); node != noNode; node = m_source.next(node)) {
            const bool isMoved = std::ranges::any_of(m_moves, [node](const Move &move) { return move.node == node; });
            m_there[node] = m_draft.give(node, m_there[m_source.parent(node)], isMoved);
        }
        for (const Move &move : std::as_const(m_moves)) {
            m_draft.made.layout.move(m_there[move.node], m_there[move.to]);
            notePlant(m_draft.made.layout.id(m_there[move.node]), m_draft.rightPlaces(move.node),
                      m_draft.topicPathOf(move.node), false);
        }
    }

    void notePlant(NodeId id, const QStringList &places, const QString &why, bool isDeleted)
    {
        m_draft.made.key.items.insert(id, {places, why});
        m_draft.made.key.plants.insert(id, isDeleted);
    }

    NodeIndex add(const QString &name, NodeKind kind, NodeIndex folder, const QString &content)
    {
        return m_draft.made.layout.append(
            m_there[folder],
            NodeData{
                .id = m_draft.idFor(QStringLiteral("plant:") + name), .name = name, .kind = kind, .content = content});
    }
    NodeId idOf(NodeIndex made) const { return m_draft.made.layout.id(made); }
    QString topicOf(NodeIndex node) const { return node == noNode ? QString() : m_draft.topicPathOf(node); }

    void plantSecret()
    {
        const NodeIndex secret = add(QStringLiteral(".env"), NodeKind::File, m_core,
                                     QStringLiteral("API_KEY=sk-made-up-0123456789abcdef\n"));
        notePlant(idOf(secret), {QString()}, topicOf(m_core), true);
    }
    void plantModel()
    {
        QList<NodeIndex> folders{m_core};
        for (NodeIndex child = m_source.firstChild(m_core); child != noNode; child = m_source.nextSibling(child)) {
            if (m_source.isFolder(child))
                folders.append(child);
        }
        const NodeIndex folder = folders[qsizetype(m_draft.random().below(quint64(folders.size())))];
        const NodeIndex model = add(modelName(), NodeKind::File, folder, {});
        notePlant(idOf(model), m_models == noNode ? QStringList() : QStringList{m_source.path(m_models)},
                  topicOf(m_models), true);
    }
    void plantCorrection()
    {
        const NodeIndex corrected = add(correctedName(), NodeKind::File, m_raw, {});
        const NodeIndex processed = folderAt(u"data/processed");
        notePlant(idOf(corrected), processed == noNode ? QStringList() : QStringList{m_source.path(processed)},
                  topicOf(m_raw), true);
    }
    void plantCopy()
    {
        const NodeIndex copy =
            m_draft.made.layout.append(rootNode,
                                       NodeData{.id = m_draft.idFor(QStringLiteral("plant:") + copyName()),
                                                .name = copyName(),
                                                .summary = m_source.summary(m_tests),
                                                .phase = m_source.phase(m_tests)});
        qsizetype count = 0;
        for (NodeIndex child = m_source.firstChild(m_tests); child != noNode && count < mostCopiedFiles;
             child = m_source.nextSibling(child)) {
            if (m_source.isFolder(child))
                continue;
            ++count;
            m_draft.made.layout.append(copy,
                                       NodeData{.id = m_draft.idFor(QStringLiteral("copy:") + m_source.path(child)),
                                                .name = m_source.name(child),
                                                .kind = NodeKind::File,
                                                .summary = m_source.summary(child),
                                                .phase = m_source.phase(child)});
        }
        notePlant(idOf(copy), {}, topicOf(m_tests), true);
    }

    ExerciseDraft &m_draft;
    const Layout &m_source;
    NodeIndex m_core = noNode;
    NodeIndex m_tests = noNode;
    NodeIndex m_raw = noNode;
    NodeIndex m_models = noNode;
    QList<Move> m_moves;
    std::vector<NodeIndex> m_there; ///< the nodes of the source in the exercise
};

} // namespace

void draftMistakes(ExerciseDraft &draft) { Planting(draft).run(); }

} // namespace Espalier
