// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naiveproject.h"

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

using Node = NaiveProject::Node;

Node nodeOf(const Layout &layout, NodeIndex index)
{
    Node node{.index = index, .data = layout.data(index)};
    for (NodeIndex child = layout.firstChild(index); child != noNode; child = layout.nextSibling(child))
        node.children.push_back(nodeOf(layout, child));
    return node;
}

Node *findIn(Node &node, NodeIndex index)
{
    if (index == noNode)
        return nullptr;
    if (node.index == index)
        return &node;
    for (Node &child : node.children) {
        if (Node *const found = findIn(child, index))
            return found;
    }
    return nullptr;
}

const Node *childOf(const Node &parent, const QString &name)
{
    for (const Node &child : parent.children) {
        if (child.data.name == name)
            return &child;
    }
    return nullptr;
}

bool isFree(const Node &parent, const QString &name) { return !childOf(parent, name); }

QString freeName(const Node &parent, const QString &wanted, NodeKind kind)
{
    const qsizetype dot = wanted.lastIndexOf(u'.');
    const QString stem = kind == NodeKind::File && dot > 0 ? wanted.left(dot) : wanted;
    QString name = wanted;
    for (int number = 2; !isFree(parent, name); ++number)
        name = stem + u' ' + QString::number(number) + wanted.mid(stem.size());
    return name;
}

/// The row of the child \a before; the end when it is not there.
size_t rowBefore(const Node &parent, NodeIndex before)
{
    const auto at = std::ranges::find(parent.children, before, &Node::index);
    return before == noNode ? parent.children.size() : size_t(at - parent.children.begin());
}

void insert(Node &parent, size_t row, Node node) { parent.children.insert(parent.children.begin() + std::ptrdiff_t(row), std::move(node)); }

void makeNew(Node &node)
{
    node.index = noNode;
    node.data.id = {};
    for (Node &child : node.children)
        makeNew(child);
}

int countOf(const Node &node, bool foldersOnly)
{
    int count = 0;
    for (const Node &child : node.children)
        count += (!foldersOnly || child.data.kind == NodeKind::Folder ? 1 : 0) + countOf(child, foldersOnly);
    return count;
}

void describe(QString &state, const Node &node, const QString &path)
{
    for (size_t row = 0; row < node.children.size(); ++row) {
        const Node &child = node.children[row];
        const NodeData &data = child.data;
        const QString childPath = path.isEmpty() ? data.name : path + u'/' + data.name;
        state += QStringLiteral("%1 %2 %3/%4 %5 %6 %7 #%8 ").arg(child.index).arg(childPath, data.id.toString()).arg(row).arg(int(data.kind))
                     .arg(toNumber(data.phase)).arg(int(data.rule)).arg(data.summary);
        state += QStringList{data.tags.join(u','), data.icon, data.topic, data.notes, data.content, data.explanation, QString::fromUtf8(data.unknown)}.join(u'|');
        state += u'\n';
        describe(state, child, childPath);
    }
}

bool learnIn(Node &node, const Layout &layout, NodeIndex index, NodeIndex firstNew)
{
    if (node.index == noNode) {
        if (index < firstNew || layout.id(index).isNull())
            return false;
        node.index = index;
        node.data.id = layout.id(index);
    } else if (node.index != index) {
        return false;
    }
    NodeIndex child = layout.firstChild(index);
    for (Node &own : node.children) {
        if (child == noNode || !learnIn(own, layout, child, firstNew))
            return false;
        child = layout.nextSibling(child);
    }
    return child == noNode;
}

bool isUnique(const Node &node)
{
    QSet<QString> names;
    for (const Node &child : node.children) {
        if (names.contains(child.data.name) || !isUnique(child))
            return false;
        names.insert(child.data.name);
    }
    return true;
}

void dropIn(Node &node, const NaiveProject::Nodes &nodes)
{
    std::erase_if(node.children, [&](const Node &child) { return nodes.contains(child.index); });
    for (Node &child : node.children)
        dropIn(child, nodes);
}

void takeIn(Node &node, const NaiveProject::Nodes &nodes, std::vector<Node> &taken)
{
    for (size_t row = 0; row < node.children.size();) {
        if (nodes.contains(node.children[row].index)) {
            taken.push_back(std::move(node.children[row]));
            node.children.erase(node.children.begin() + std::ptrdiff_t(row));
        } else {
            takeIn(node.children[row++], nodes, taken);
        }
    }
}

void topmostIn(const Node &node, const NaiveProject::Nodes &nodes, std::vector<const Node *> &found)
{
    for (const Node &child : node.children) {
        if (nodes.contains(child.index))
            found.push_back(&child);
        else
            topmostIn(child, nodes, found);
    }
}

Phase laterPhase(const Node &parent, const Node &root, Phase own)
{
    // The effective phase of a child of \a parent, by walking down from the root.
    Phase found = Phase::None;
    const auto walk = [&](auto &&self, const Node &node, Phase above) -> void {
        const Phase here = laterOf(above, node.data.phase);
        if (&node == &parent)
            found = laterOf(here, own);
        for (const Node &child : node.children)
            self(self, child, here);
    };
    walk(walk, root, Phase::Beginner);
    return found;
}

} // namespace

NaiveProject NaiveProject::of(const Layout &layout)
{
    NaiveProject project;
    project.m_root = nodeOf(layout, rootNode);
    project.m_variables = layout.info().variables;
    project.m_guide = layout.info().guide;
    return project;
}

QString NaiveProject::wholeState() const
{
    QString state = m_root.data.name + u' ' + m_guide + u' ' + m_root.data.notes;
    for (const auto &[name, value] : m_variables.asKeyValueRange())
        state += u' ' + name + u'=' + value;
    state += QStringLiteral(" %1 nodes %2 folders\n").arg(countOf(m_root, false)).arg(countOf(m_root, true));
    describe(state, m_root, {});
    return state;
}

bool NaiveProject::learn(const Layout &layout, NodeIndex firstNew) { return learnIn(m_root, layout, rootNode, firstNew); }
bool NaiveProject::hasUniqueNames() const { return isUnique(m_root); }
void NaiveProject::drop(const Nodes &nodes) { dropIn(m_root, nodes); }
NaiveProject::Node *NaiveProject::find(NodeIndex node) { return findIn(m_root, node); }

NaiveProject::Place NaiveProject::placeOf(NodeIndex node)
{
    const auto walk = [&](auto &&self, Node &parent) -> Place {
        for (size_t row = 0; row < parent.children.size(); ++row) {
            if (parent.children[row].index == node)
                return {&parent, row};
            if (const Place place = self(self, parent.children[row]); place.parent)
                return place;
        }
        return {};
    };
    return walk(walk, m_root);
}

std::vector<NaiveProject::Node> NaiveProject::takeTopmost(const Nodes &nodes)
{
    std::vector<Node> taken;
    takeIn(m_root, nodes, taken);
    return taken;
}

std::vector<const NaiveProject::Node *> NaiveProject::topmost(const Nodes &nodes) const
{
    std::vector<const Node *> found;
    topmostIn(m_root, nodes, found);
    return found;
}

bool NaiveProject::haveOneParent(const std::vector<const Node *> &nodes)
{
    return std::ranges::all_of(nodes, [&](const Node *node) { return placeOf(node->index).parent == placeOf(nodes.front()->index).parent; });
}

Outcome NaiveProject::addNode(NodeIndex parent, NodeIndex before, const NodeData &data)
{
    Node *const above = find(parent);
    if (!above || above->data.kind == NodeKind::File || !Name::parse(data.name) || !isFree(*above, data.name))
        return Outcome::Refused;
    insert(*above, rowBefore(*above, before), Node{.data = data});
    return Outcome::Step;
}

Outcome NaiveProject::addPath(NodeIndex parent, NodeIndex before, const QString &path, NodeKind kind)
{
    Node *above = find(parent);
    const auto parsed = RelativePath::parse(path);
    if (!above || above->data.kind == NodeKind::File || !parsed)
        return Outcome::Refused;
    QStringList segments = parsed->segments();
    while (segments.size() > 1 && childOf(*above, segments.first())) {
        above = const_cast<Node *>(childOf(*above, segments.takeFirst()));
        before = noNode;
        if (above->data.kind == NodeKind::File)
            return Outcome::Refused;
    }
    if (childOf(*above, segments.first()))
        return Outcome::Refused;
    Node made{.data = {.name = segments.last(), .kind = parsed->endsWithSlash() ? NodeKind::Folder : kind}};
    for (qsizetype i = segments.size() - 2; i >= 0; --i) {
        Node folder{.data = {.name = segments[i]}};
        folder.children.push_back(std::move(made));
        made = std::move(folder);
    }
    insert(*above, rowBefore(*above, before), std::move(made));
    return Outcome::Step;
}

Outcome NaiveProject::insertLayout(const Layout &piece, NodeIndex parent, NodeIndex before)
{
    Node *const above = find(parent);
    if (!above || above->data.kind == NodeKind::File || piece.nodeCount() == 0)
        return Outcome::Refused;
    for (NodeIndex child = piece.firstChild(rootNode); child != noNode; child = piece.nextSibling(child)) {
        Node node = nodeOf(piece, child);
        makeNew(node);
        node.data.name = freeName(*above, node.data.name, node.data.kind);
        insert(*above, rowBefore(*above, before), std::move(node));
    }
    return Outcome::Step;
}

Outcome NaiveProject::removeNodes(const Nodes &nodes)
{
    return takeTopmost(nodes).empty() ? Outcome::Refused : Outcome::Step;
}

Outcome NaiveProject::rename(NodeIndex node, const QString &name)
{
    Node *const self = find(node);
    if (!self)
        return Outcome::Refused;
    const QString old = self->data.name;
    if (old == name)
        return Outcome::Nothing;
    if (!Name::parse(name))
        return Outcome::Refused;
    if (self != &m_root) {
        const Node &above = *placeOf(node).parent;
        if (!isFree(above, name))
            return Outcome::Refused;
        if (&above == &m_root && !self->data.topic.isEmpty()) {
            for (QString &value : m_variables)
                value = value == old ? name : value;
        }
    }
    self->data.name = name;
    return Outcome::Step;
}

Outcome NaiveProject::put(const Nodes &nodes, NodeIndex parent, NodeIndex before)
{
    const NaiveProject old = *this;
    // A place among the moved ones is the next sibling that stays.
    const Place place = placeOf(before);
    if (place.parent && place.parent->index == parent) {
        size_t row = place.row;
        while (row < place.parent->children.size() && nodes.contains(place.parent->children[row].index))
            ++row;
        before = row < place.parent->children.size() ? place.parent->children[row].index : noNode;
    }
    std::vector<Node> moved = takeTopmost(nodes);
    Node &above = *find(parent);
    size_t row = rowBefore(above, before);
    for (Node &node : moved)
        insert(above, row++, std::move(node));
    return *this == old ? Outcome::Nothing : Outcome::Step;
}

Outcome NaiveProject::moveNodes(const Nodes &nodes, NodeIndex parent, NodeIndex before)
{
    Node *const above = find(parent);
    if (nodes.isEmpty() || !above || above->data.kind == NodeKind::File || nodes.contains(rootNode))
        return Outcome::Refused;
    QSet<QString> names;
    for (const Node *const node : topmost(nodes)) {
        Node copy = *node;
        if (findIn(copy, parent))
            return Outcome::Refused; // into itself
        if (placeOf(node->index).parent == above)
            continue;
        if (!isFree(*above, node->data.name) || names.contains(node->data.name))
            return Outcome::Refused;
        names.insert(node->data.name);
    }
    return put(nodes, parent, before);
}

Outcome NaiveProject::duplicate(const Nodes &nodes)
{
    std::vector<NodeIndex> originals;
    for (const Node *const node : topmost(nodes))
        originals.push_back(node->index);
    for (const NodeIndex original : originals) {
        const Place place = placeOf(original);
        Node copy = place.parent->children[place.row];
        makeNew(copy);
        copy.data.name = freeName(*place.parent, copy.data.name, copy.data.kind);
        insert(*place.parent, place.row + 1, std::move(copy));
    }
    return originals.empty() ? Outcome::Refused : Outcome::Step;
}

Outcome NaiveProject::groupIntoFolder(const Nodes &nodes, const QString &name)
{
    const auto top = topmost(nodes);
    if (top.empty() || !haveOneParent(top) || !Name::parse(name))
        return Outcome::Refused;
    const Place place = placeOf(top.front()->index);
    Node folder{.data = {.name = freeName(*place.parent, name, NodeKind::Folder)}};
    const NodeIndex parent = place.parent->index;
    folder.children = takeTopmost(nodes);
    insert(*find(parent), place.row, std::move(folder)); // nothing before the first was taken out
    return Outcome::Step;
}

Outcome NaiveProject::moveUp(const Nodes &nodes)
{
    const auto top = topmost(nodes);
    if (top.empty() || !haveOneParent(top))
        return Outcome::Refused;
    const Place first = placeOf(top.front()->index);
    return first.row == 0 ? Outcome::Nothing : put(nodes, first.parent->index, first.parent->children[first.row - 1].index);
}

Outcome NaiveProject::moveDown(const Nodes &nodes)
{
    const auto top = topmost(nodes);
    if (top.empty() || !haveOneParent(top))
        return Outcome::Refused;
    const Place last = placeOf(top.back()->index);
    const auto &siblings = last.parent->children;
    if (last.row + 1 == siblings.size())
        return Outcome::Nothing;
    return put(nodes, last.parent->index, last.row + 2 < siblings.size() ? siblings[last.row + 2].index : noNode);
}

Outcome NaiveProject::indent(const Nodes &nodes)
{
    const auto top = topmost(nodes);
    if (top.empty() || !haveOneParent(top))
        return Outcome::Refused;
    const Place first = placeOf(top.front()->index);
    for (size_t row = first.row; row-- > 0;) {
        if (first.parent->children[row].data.kind == NodeKind::Folder) {
            Nodes only;
            for (const Node *const node : top)
                only << node->index;
            return moveNodes(only, first.parent->children[row].index, noNode);
        }
    }
    return Outcome::Refused;
}

Outcome NaiveProject::outdent(const Nodes &nodes)
{
    const auto top = topmost(nodes);
    if (top.empty() || !haveOneParent(top))
        return Outcome::Refused;
    const Node *const parent = placeOf(top.front()->index).parent;
    if (parent == &m_root)
        return Outcome::Refused;
    const Place place = placeOf(parent->index);
    Nodes only;
    for (const Node *const node : top)
        only << node->index;
    const auto &siblings = place.parent->children;
    return moveNodes(only, place.parent->index, place.row + 1 < siblings.size() ? siblings[place.row + 1].index : noNode);
}

Outcome NaiveProject::setKind(const Nodes &nodes, NodeKind kind)
{
    const NaiveProject old = *this;
    for (const NodeIndex index : nodes) {
        Node *const node = find(index);
        if (!node)
            continue;
        if (kind == NodeKind::File && (node == &m_root || !node->children.empty())) {
            *this = old;
            return Outcome::Refused;
        }
        if (node == &m_root)
            continue;
        node->data.kind = kind;
        if (kind == NodeKind::Folder)
            node->data.content.clear();
    }
    return *this == old ? Outcome::Nothing : Outcome::Step;
}

Outcome NaiveProject::setNotes(NodeIndex node, const QString &notes)
{
    Node *const self = find(node);
    if (!self)
        return Outcome::Refused;
    return std::exchange(self->data.notes, notes) == notes ? Outcome::Nothing : Outcome::Step;
}

Outcome NaiveProject::setContent(NodeIndex node, const QString &content)
{
    const Node *const self = find(node);
    return !self || self->data.kind == NodeKind::Folder ? Outcome::Refused : setValue({node}, &NodeData::content, content);
}

void NaiveProject::sortOne(Node &parent, Editor::SortOrder order, bool recursively)
{
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto isBefore = [&](const Node &a, const Node &b) {
        const Phase phaseOfA = laterPhase(parent, m_root, a.data.phase);
        const Phase phaseOfB = laterPhase(parent, m_root, b.data.phase);
        if (order == Editor::SortOrder::ByPhase && phaseOfA != phaseOfB)
            return phaseOfA < phaseOfB;
        if (order != Editor::SortOrder::ByName && a.data.kind != b.data.kind)
            return a.data.kind == NodeKind::Folder;
        return collator.compare(a.data.name, b.data.name) < 0;
    };
    auto &children = parent.children;
    for (size_t i = 1; i < children.size(); ++i) {
        for (size_t at = i; at > 0 && isBefore(children[at], children[at - 1]); --at)
            std::swap(children[at], children[at - 1]);
    }
    if (!recursively)
        return;
    for (Node &child : children)
        sortOne(child, order, true);
}

Outcome NaiveProject::sortChildren(NodeIndex parent, Editor::SortOrder order, bool recursively)
{
    Node *const node = find(parent);
    if (!node)
        return Outcome::Refused;
    const NaiveProject old = *this;
    sortOne(*node, order, recursively);
    return *this == old ? Outcome::Nothing : Outcome::Step;
}

Outcome NaiveProject::setVariable(const QString &name, const QString &value)
{
    if (m_variables.contains(name) && m_variables.value(name) == value)
        return Outcome::Nothing;
    m_variables.insert(name, value);
    return Outcome::Step;
}

} // namespace Espalier
