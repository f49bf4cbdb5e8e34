// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidetree.h"

#include "core/name.h"
#include "core/text/drawntree.h"
#include "core/text/utf8.h"
#include "guide/guidewords.h"

namespace Espalier {

namespace {

/// A name may be anything that Linux allows, but a path may not begin as one of a Windows drive or of another computer.
QString withoutDrive(QString name)
{
    return RelativePath::parse(QString(name + u"/x")) ? name : name.replace(u'\\', u'_').replace(u':', u'_');
}

} // namespace

GuideTree::GuideTree() { m_nodes.emplace_back(); }

int GuideTree::find(QStringView path) const
{
    return path.isEmpty() ? root : m_byPath.value(path.toString(), none);
}

int GuideTree::child(int parent, const QString &drawn, NodeKind kind, qint64 line)
{
    const QString name = parent == root ? withoutDrive(drawn) : drawn;
    const QString &above = m_nodes[size_t(parent)].path;
    const QString path = above.isEmpty() ? name : above + u'/' + name;
    if (const auto found = m_byPath.constFind(path); found != m_byPath.cend()) {
        // Drawn as a file at first, perhaps without its slash, but here it has something below it.
        if (kind == NodeKind::Folder)
            m_nodes[size_t(*found)].kind = kind;
        return *found;
    }
    const int index = int(m_nodes.size());
    Node made;
    made.name = name;
    made.path = path;
    made.kind = kind;
    made.line = line;
    made.parent = parent;
    m_nodes.push_back(std::move(made));
    m_nodes[size_t(parent)].children.push_back(index);
    m_nodes[size_t(parent)].kind = NodeKind::Folder;
    m_byPath.insert(path, index);
    return index;
}

void GuideTree::describe(int index, QString comment, const QString &pictogram)
{
    Node &node = m_nodes[size_t(index)];
    Phase phase = GuideWords::takePhase(comment);
    if (phase == Phase::None && GuideWords::saysFuture(comment))
        phase = Phase::Expert;
    if (node.ownPhase == Phase::None)
        node.ownPhase = phase;
    if (node.summary.isEmpty())
        node.summary = comment;
    if (node.pictogram.isEmpty())
        node.pictogram = pictogram;
}

void GuideTree::grow(int parent, const DrawnTree &tree)
{
    if (parent != root)
        describe(parent, fromUtf8(tree.rootEntry().comment),
                 fromUtf8(tree.pictogram(tree.rootEntry())));
    std::vector<int> places(tree.nodes.size(), parent);
    for (size_t i = tree.root + 1; i < tree.nodes.size(); ++i) {
        const DrawnNode &entry = tree.nodes[i];
        const int place = child(places[entry.parent], fromUtf8(entry.name), entry.kind, entry.line);
        describe(place, fromUtf8(entry.comment), fromUtf8(tree.pictogram(entry)));
        places[i] = place;
    }
}

int GuideTree::makeFolder(const QString &path, qint64 line)
{
    int at = root;
    for (const QStringView name : QStringView(path).tokenize(u'/', Qt::SkipEmptyParts))
        at = child(at, name.toString(), NodeKind::Folder, line);
    return at;
}

std::vector<int> GuideTree::moveTo(Guide::Data &data)
{
    std::vector<int> topics(m_nodes.size(), none);
    std::vector<int> open(m_nodes[root].children.rbegin(), m_nodes[root].children.rend());
    data.topics.reserve(qsizetype(m_nodes.size()));
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        Node &node = m_nodes[size_t(at)];
        const int index = int(data.topics.size());
        topics[size_t(at)] = index;
        Topic topic;
        topic.path = node.path;
        topic.name = node.name;
        topic.kind = node.kind;
        topic.pictogram = node.pictogram;
        topic.summary = node.summary;
        topic.ownPhase = node.ownPhase;
        topic.line = node.line;
        topic.parent = node.parent == root ? -1 : topics[size_t(node.parent)];
        (topic.parent < 0 ? data.topLevel : data.topics[topic.parent].children).append(index);
        data.byPath.insert(topic.path, index);
        data.topics.append(std::move(topic));
        open.insert(open.end(), node.children.rbegin(), node.children.rend());
    }
    return topics;
}

} // namespace Espalier
