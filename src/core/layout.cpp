// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout.h"

#include "core/textpool.h"

#include <QStringView>

#include <utility>
#include <vector>

namespace Espalier {

#define ESPALIER_NOTHING(...)

/// What few nodes have; kept aside so that the others need not pay for it.
struct NodeExtra {
#define ESPALIER_RARE(member, Aspect, column, Type) Type member;
    ESPALIER_NODE_FIELDS(ESPALIER_NOTHING, ESPALIER_NOTHING, ESPALIER_RARE)
#undef ESPALIER_RARE
    QByteArray unknown;

    friend bool operator==(const NodeExtra &, const NodeExtra &) = default;
};

static_assert(sizeof(NodeRecord) <= 64); // a million of them are to fit into 120 MB with all that is found by index

namespace {

/// UTF-8 of \a text without a heap allocation for the usual short ones.
class Utf8
{
public:
    explicit Utf8(QStringView text) : m_bytes(text.toUtf8()) {}
    operator std::string_view() const { return {m_bytes.constData(), size_t(m_bytes.size())}; }

private:
    QByteArray m_bytes;
};

} // namespace

struct Layout::Data : QSharedData {
    std::vector<NodeRecord> nodes;
    std::vector<NodeExtra> extras{1}; // number 0 stands for "none"
    TextPool texts;
    LayoutInfo info;
    qsizetype linked = 0;  // without the root
    qsizetype folders = 0; // linked ones, without the root
    bool inDocumentOrder = true;

    NodeExtra &extraOf(NodeIndex node)
    {
        quint32 &number = nodes[node].extra;
        if (number == 0) {
            number = quint32(extras.size());
            extras.emplace_back();
        }
        return extras[number];
    }

    const NodeExtra &extraOf(NodeIndex node) const { return extras[nodes[node].extra]; }

    void hook(NodeIndex node, NodeIndex parent, NodeIndex before);
    void unhook(NodeIndex node);
    bool isLinked(NodeIndex node) const;
    void count(NodeIndex top, int sign);
    NodeIndex nextAfter(NodeIndex node, NodeIndex top) const;
    NodeIndex next(NodeIndex node, NodeIndex top) const;
};

void Layout::Data::hook(NodeIndex node, NodeIndex parent, NodeIndex before)
{
    Q_ASSERT(nodes[node].parent == noNode && node != rootNode);
    NodeRecord &self = nodes[node];
    NodeRecord &above = nodes[parent];
    const NodeIndex previous = before == noNode ? above.lastChild : nodes[before].previousSibling;
    self.parent = parent;
    self.previousSibling = previous;
    self.nextSibling = before;
    (previous == noNode ? above.firstChild : nodes[previous].nextSibling) = node;
    (before == noNode ? above.lastChild : nodes[before].previousSibling) = node;
    ++above.childCount;
}

void Layout::Data::unhook(NodeIndex node)
{
    NodeRecord &self = nodes[node];
    NodeRecord &above = nodes[self.parent];
    (self.previousSibling == noNode ? above.firstChild : nodes[self.previousSibling].nextSibling) = self.nextSibling;
    (self.nextSibling == noNode ? above.lastChild : nodes[self.nextSibling].previousSibling) = self.previousSibling;
    --above.childCount;
    self.parent = self.previousSibling = self.nextSibling = noNode;
}

bool Layout::Data::isLinked(NodeIndex node) const
{
    while (node != rootNode && node != noNode)
        node = nodes[node].parent;
    return node == rootNode;
}

void Layout::Data::count(NodeIndex top, int sign)
{
    for (NodeIndex node = top; node != noNode; node = next(node, top)) {
        linked += sign;
        if (nodes[node].kind == NodeKind::Folder)
            folders += sign;
    }
}

NodeIndex Layout::Data::nextAfter(NodeIndex node, NodeIndex top) const
{
    while (node != top && node != noNode) {
        if (const NodeIndex sibling = nodes[node].nextSibling; sibling != noNode)
            return sibling;
        node = nodes[node].parent;
    }
    return noNode;
}

NodeIndex Layout::Data::next(NodeIndex node, NodeIndex top) const
{
    const NodeIndex child = nodes[node].firstChild;
    return child != noNode ? child : nextAfter(node, top);
}

Layout::Layout(const QString &name) : m_d(new Data)
{
    m_d->nodes.emplace_back();
    if (!name.isEmpty())
        setName(rootNode, name);
}

Layout::Layout(const Layout &) = default;
Layout::Layout(Layout &&) noexcept = default;
Layout &Layout::operator=(const Layout &) = default;
Layout &Layout::operator=(Layout &&) noexcept = default;
Layout::~Layout() = default;

const LayoutInfo &Layout::info() const { return d().info; }
void Layout::setInfo(const LayoutInfo &info) { m_d->info = info; }

qsizetype Layout::nodeCount() const { return d().linked; }
qsizetype Layout::folderCount() const { return d().folders; }
NodeIndex Layout::indexEnd() const { return NodeIndex(d().nodes.size()); }
NodeIndex Layout::parent(NodeIndex node) const { return d().nodes[node].parent; }
NodeIndex Layout::firstChild(NodeIndex node) const { return d().nodes[node].firstChild; }
NodeIndex Layout::lastChild(NodeIndex node) const { return d().nodes[node].lastChild; }
NodeIndex Layout::nextSibling(NodeIndex node) const { return d().nodes[node].nextSibling; }
NodeIndex Layout::previousSibling(NodeIndex node) const { return d().nodes[node].previousSibling; }
qsizetype Layout::childCount(NodeIndex node) const { return d().nodes[node].childCount; }

NodeIndex Layout::childAt(NodeIndex parent, qsizetype row) const
{
    if (row < 0 || row >= childCount(parent))
        return noNode;
    NodeIndex node = firstChild(parent);
    while (row-- > 0)
        node = nextSibling(node);
    return node;
}

qsizetype Layout::rowOf(NodeIndex node) const
{
    if (parent(node) == noNode)
        return -1;
    qsizetype row = 0;
    while ((node = previousSibling(node)) != noNode)
        ++row;
    return row;
}

NodeIndex Layout::next(NodeIndex node, NodeIndex top) const { return d().next(node, top); }
NodeIndex Layout::nextAfter(NodeIndex node, NodeIndex top) const { return d().nextAfter(node, top); }
bool Layout::isLinked(NodeIndex node) const { return node < indexEnd() && d().isLinked(node); }

bool Layout::isAncestor(NodeIndex ancestor, NodeIndex node) const
{
    while (node != noNode) {
        node = parent(node);
        if (node == ancestor)
            return node != noNode;
    }
    return false;
}

int Layout::depth(NodeIndex node) const
{
    int depth = 0;
    while ((node = parent(node)) != noNode)
        ++depth;
    return depth;
}

bool Layout::isInDocumentOrder() const { return d().inDocumentOrder; }

NodeId Layout::id(NodeIndex node) const { return d().nodes[node].id; }
NodeKind Layout::kind(NodeIndex node) const { return d().nodes[node].kind; }

Phase Layout::effectivePhase(NodeIndex node) const
{
    Phase phase = Phase::Beginner;
    for (; node != noNode; node = parent(node))
        phase = laterOf(phase, d().nodes[node].phase);
    return phase;
}

Phase Layout::toldPhase(NodeIndex node) const
{
    Phase phase = d().info.guide.isEmpty() ? Phase::None : Phase::Beginner;
    for (; node != noNode; node = parent(node))
        phase = laterOf(phase, d().nodes[node].phase);
    return phase;
}

QString Layout::name(NodeIndex node) const { return d().texts.string(d().nodes[node].name); }
std::string_view Layout::nameUtf8(NodeIndex node) const { return d().texts.view(d().nodes[node].name); }

#define ESPALIER_TEXT(member, Aspect, column, pool)                                                                     \
    QString Layout::member(NodeIndex node) const { return d().texts.string(d().nodes[node].member); }                   \
    std::string_view Layout::member##Utf8(NodeIndex node) const { return d().texts.view(d().nodes[node].member); }      \
    void Layout::set##Aspect(NodeIndex node, QStringView value) { set##Aspect##Utf8(node, Utf8(value)); }               \
    void Layout::set##Aspect##Utf8(NodeIndex node, std::string_view value)                                              \
    {                                                                                                                   \
        m_d->nodes[node].member = m_d->texts.pool(value);                                                               \
    }
#define ESPALIER_SMALL(member, Aspect, column, Type)                                                                    \
    Type Layout::member(NodeIndex node) const { return d().nodes[node].member; }                                        \
    void Layout::set##Aspect(NodeIndex node, Type value) { m_d->nodes[node].member = value; }
#define ESPALIER_RARE(member, Aspect, column, Type)                                                                     \
    const Type &Layout::member(NodeIndex node) const { return d().extraOf(node).member; }                               \
    void Layout::set##Aspect(NodeIndex node, const Type &value) { m_d->extraOf(node).member = value; }
ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_SMALL, ESPALIER_RARE)
#undef ESPALIER_TEXT
#undef ESPALIER_SMALL
#undef ESPALIER_RARE

bool Layout::hasContent(NodeIndex node) const { return d().nodes[node].content != 0; }
const QByteArray &Layout::unknown(NodeIndex node) const { return d().extraOf(node).unknown; }

NodeData Layout::data(NodeIndex node) const
{
    NodeData data{.id = id(node), .name = name(node), .kind = kind(node), .unknown = unknown(node)};
#define ESPALIER_FIELD(member, ...) data.member = member(node);
    ESPALIER_NODE_FIELDS(ESPALIER_FIELD, ESPALIER_FIELD, ESPALIER_FIELD)
#undef ESPALIER_FIELD
    return data;
}

std::span<const NodeRecord> Layout::records() const { return d().nodes; }
std::string_view Layout::text(TextRef ref) const { return d().texts.view(ref); }
const TextPool &Layout::texts() const { return d().texts; }

QString Layout::path(NodeIndex node) const
{
    QStringList segments;
    for (; node != rootNode && node != noNode; node = parent(node))
        segments.prepend(name(node));
    return segments.join(u'/');
}

NodeIndex Layout::child(NodeIndex parent, QStringView name) const
{
    const Utf8 wanted(name);
    for (NodeIndex node = firstChild(parent); node != noNode; node = nextSibling(node)) {
        if (nameUtf8(node) == std::string_view(wanted))
            return node;
    }
    return noNode;
}

NodeIndex Layout::find(QStringView path) const
{
    NodeIndex node = rootNode;
    for (const QStringView segment : path.tokenize(u'/', Qt::SkipEmptyParts)) {
        node = child(node, segment);
        if (node == noNode)
            break;
    }
    return node;
}

NodeIndex Layout::findById(NodeId id) const
{
    const auto &nodes = d().nodes;
    for (NodeIndex node = 1; node < nodes.size(); ++node) {
        if (nodes[node].id == id && d().isLinked(node))
            return node;
    }
    return noNode;
}

void Layout::reserve(qsizetype nodes)
{
    m_d->nodes.reserve(m_d->nodes.size() + size_t(nodes));
}

NodeIndex Layout::create(const NodeData &data)
{
    Data &d = *m_d;
    const auto node = NodeIndex(d.nodes.size());
    d.inDocumentOrder = false; // until it is linked at the very end; see append()
    NodeRecord record;
    record.id = data.id.isNull() ? NodeId::random() : data.id;
    record.kind = data.kind;
    record.name = d.texts.intern(Utf8(data.name));
    NodeExtra extra{.unknown = data.unknown};
#define ESPALIER_TEXT(member, Aspect, column, pool) record.member = d.texts.pool(Utf8(data.member));
#define ESPALIER_SMALL(member, ...) record.member = data.member;
#define ESPALIER_RARE(member, ...) extra.member = data.member;
    ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_SMALL, ESPALIER_RARE)
#undef ESPALIER_TEXT
#undef ESPALIER_SMALL
#undef ESPALIER_RARE
    d.nodes.push_back(record);
    if (extra != NodeExtra())
        d.extraOf(node) = std::move(extra);
    return node;
}

NodeIndex Layout::append(NodeIndex parent, NodeKind kind, std::string_view nameUtf8, NodeId id)
{
    Data &d = *m_d;
    const auto node = NodeIndex(d.nodes.size());
    const bool allLinked = d.inDocumentOrder; // then nobody needs to walk up from far below to know it
    if (d.inDocumentOrder) {
        // The new last child continues document order when the node before it is the last of the whole tree, that is,
        // when \a parent is the newest node or one of its ancestors.
        NodeIndex last = node - 1;
        while (last != parent && last != noNode)
            last = d.nodes[last].parent;
        d.inDocumentOrder = last == parent;
    }
    NodeRecord record;
    record.id = id.isNull() ? NodeId::random() : id;
    record.kind = kind;
    record.name = d.texts.intern(nameUtf8);
    d.nodes.push_back(record);
    d.hook(node, parent, noNode);
    if (allLinked || d.isLinked(parent)) {
        ++d.linked;
        d.folders += kind == NodeKind::Folder;
    }
    return node;
}

NodeIndex Layout::append(NodeIndex parent, const NodeData &data)
{
    const bool wasInOrder = m_d->inDocumentOrder;
    const auto last = NodeIndex(m_d->nodes.size()) - 1;
    const NodeIndex node = create(data);
    link(node, parent);
    if (wasInOrder && (last == parent || isAncestor(parent, last)))
        m_d->inDocumentOrder = true;
    return node;
}

NodeIndex Layout::appendCopy(NodeIndex parent, const Layout &source, NodeIndex node)
{
    const NodeRecord from = source.d().nodes[node];
    const NodeIndex copy = append(parent, from.kind, source.text(from.name), from.id);
    Data &d = *m_d;
    NodeRecord &to = d.nodes[copy];
#define ESPALIER_TEXT(member, Aspect, column, pool) \
    if (from.member != 0)                           \
        to.member = d.texts.pool(source.text(from.member));
#define ESPALIER_SMALL(member, ...) to.member = from.member;
    ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_SMALL, ESPALIER_NOTHING)
#undef ESPALIER_TEXT
#undef ESPALIER_SMALL
    if (from.extra != 0)
        d.extraOf(copy) = source.d().extras[from.extra];
    return copy;
}

void Layout::link(NodeIndex node, NodeIndex parent, NodeIndex before)
{
    Data &d = *m_d;
    d.inDocumentOrder = false;
    d.hook(node, parent, before);
    if (d.isLinked(parent))
        d.count(node, +1);
}

void Layout::unlink(NodeIndex node)
{
    Data &d = *m_d;
    d.inDocumentOrder = false;
    if (d.isLinked(node))
        d.count(node, -1);
    d.unhook(node);
}

void Layout::move(NodeIndex node, NodeIndex parent, NodeIndex before)
{
    Q_ASSERT(node != parent && !isAncestor(node, parent));
    Data &d = *m_d;
    if (before == node)
        before = d.nodes[node].nextSibling;
    if (d.nodes[node].parent == parent && d.nodes[node].nextSibling == before)
        return;
    d.inDocumentOrder = false;
    d.unhook(node);
    d.hook(node, parent, before);
}

void Layout::setName(NodeIndex node, QStringView name) { m_d->nodes[node].name = m_d->texts.intern(Utf8(name)); }

void Layout::setKind(NodeIndex node, NodeKind kind)
{
    Data &d = *m_d;
    if (node != rootNode && d.nodes[node].kind != kind && d.isLinked(node))
        d.folders += kind == NodeKind::Folder ? 1 : -1;
    d.nodes[node].kind = kind;
}

void Layout::setUnknown(NodeIndex node, const QByteArray &unknown) { m_d->extraOf(node).unknown = unknown; }

NodeIndex Layout::copyFrom(const Layout &source, NodeIndex node, bool keepIds)
{
    // \a source may be this layout: everything is read by index, and what is made is linked to nothing in it.
    const auto dataOf = [&](NodeIndex which) {
        NodeData data = source.data(which);
        if (!keepIds)
            data.id = {};
        return data;
    };
    const NodeIndex top = create(dataOf(node));
    // Both trees are walked together: \a above is the copy of the parent of the node visited.
    NodeIndex above = top;
    NodeIndex at = source.firstChild(node);
    while (at != noNode) {
        const NodeIndex copy = create(dataOf(at));
        link(copy, above);
        if (source.firstChild(at) != noNode) {
            at = source.firstChild(at);
            above = copy;
            continue;
        }
        while (at != node && source.nextSibling(at) == noNode) {
            at = source.parent(at);
            if (at != node)
                above = parent(above);
        }
        at = at == node ? noNode : source.nextSibling(at);
    }
    return top;
}

size_t Layout::memoryUsage() const
{
    return d().nodes.capacity() * sizeof(NodeRecord) + d().extras.capacity() * sizeof(NodeExtra) + d().texts.memoryUsage();
}

bool Layout::isSameTree(const Layout &a, const Layout &b, bool compareIds)
{
    if (a.nodeCount() != b.nodeCount() || a.name(rootNode) != b.name(rootNode) || a.notes(rootNode) != b.notes(rootNode)
        || a.info() != b.info())
        return false;
    NodeIndex x = a.next(rootNode);
    NodeIndex y = b.next(rootNode);
    for (; x != noNode && y != noNode; x = a.next(x), y = b.next(y)) {
        NodeData left = a.data(x);
        NodeData right = b.data(y);
        if (!compareIds)
            left.id = right.id = {};
        // Equal depth at each step of two walks in document order means equal shape.
        if (left != right || a.depth(x) != b.depth(y))
            return false;
    }
    return x == noNode && y == noNode;
}

#undef ESPALIER_NOTHING

} // namespace Espalier
