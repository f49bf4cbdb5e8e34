// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/likelytopic.h"

#include "guide/topicmarkdown.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype leastNeighbours = 2;

/// Names that differ in case and dashes alone are the same.
QString comparable(const QString &name) { return name.toLower().replace(u'-', u'_'); }

QSet<QString> neighboursOf(const Layout &layout, NodeIndex node)
{
    QSet<QString> names;
    const auto addFolders = [&](NodeIndex parent) {
        for (NodeIndex child = layout.firstChild(parent); child != noNode; child = layout.nextSibling(child)) {
            if (child != node && layout.isFolder(child))
                names.insert(comparable(layout.name(child)));
        }
    };
    const NodeIndex parent = layout.parent(node);
    if (parent != rootNode)
        names.insert(comparable(layout.name(parent)));
    addFolders(parent);
    addFolders(node);
    return names;
}

QSet<QString> neighboursOf(const Guide &guide, const Topic &topic)
{
    QSet<QString> names;
    const auto add = [&](const QList<int> &topics) {
        for (const int index : topics) {
            const Topic &other = guide.topics().at(index);
            if (other.kind == NodeKind::Folder && other.path != topic.path)
                names.insert(comparable(other.name));
        }
    };
    if (topic.parent >= 0)
        names.insert(comparable(guide.topics().at(topic.parent).name));
    add(topic.parent < 0 ? guide.topLevel() : guide.topics().at(topic.parent).children);
    add(topic.children);
    return names;
}

} // namespace

std::optional<LikelyTopic> LikelyTopics::find(const Layout &layout, NodeIndex node, const std::vector<Guide> &guides,
                                              const QSet<QString> &refused)
{
    if (node == noNode || node == rootNode || !layout.isFolder(node))
        return {};
    const QString name = comparable(layout.name(node));
    const QSet<QString> mine = neighboursOf(layout, node);
    std::optional<LikelyTopic> best;
    for (const Guide &guide : guides) {
        for (const Topic &topic : guide.topics()) {
            if (topic.kind != NodeKind::Folder || topic.body.isEmpty() || comparable(topic.name) != name)
                continue;
            QSet<QString> theirs = neighboursOf(guide, topic);
            LikelyTopic likely{guide.name(), topic.path, topic.summary, {}, 0, std::min(mine.size(), theirs.size())};
            likely.agreeing = theirs.intersect(mine).size();
            const bool isBetter = !best || likely.agreeing * best->neighbours > best->agreeing * likely.neighbours;
            if (likely.neighbours < leastNeighbours || likely.agreeing * 100 < likely.neighbours * leastPercent
                || !isBetter || refused.contains(keyOf(layout, node, likely)))
                continue;
            likely.words = topicMarkdown(topic);
            best = likely;
        }
    }
    return best;
}

QString LikelyTopics::keyOf(const Layout &layout, NodeIndex node, const LikelyTopic &topic)
{
    return layout.id(node).toString() + u' ' + topic.guide + u' ' + topic.path;
}

} // namespace Espalier
