// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pathtree.h"

#include "plan/siblingnames.h"

#include <functional>

namespace Espalier {

namespace {

constexpr size_t firstTable = 1024;

size_t hashOf(NodeIndex parent, std::string_view name)
{
    return std::hash<std::string_view>()(name) ^ (parent * size_t(0x9e3779b97f4a7c15ULL));
}

} // namespace

PathTree::PathTree(Imports &imports) : m_imports(imports), m_table(firstTable, noNode) {}

PathTree::Added PathTree::add(const std::vector<std::string_view> &segments, NodeKind kind)
{
    NodeIndex parent = rootNode;
    size_t shared = 0; // folders in common with the path before
    size_t begin = 0;
    while (shared + 1 < segments.size() && shared < m_steps.size()
           && std::string_view(m_previous).substr(begin, m_steps[shared].end - begin) == segments[shared]) {
        parent = m_steps[shared].node;
        begin = m_steps[shared++].end;
    }
    m_steps.resize(shared);
    m_previous.resize(begin);
    for (size_t i = shared; i + 1 < segments.size(); ++i) {
        parent = folder(parent, segments[i]);
        m_previous += segments[i];
        m_steps.push_back({m_previous.size(), parent});
    }
    const std::string_view name = segments.back();
    NodeIndex node = find(parent, name);
    if (node == noNode)
        node = append(parent, kind, name);
    else if (m_layout.kind(node) != kind)
        node = twinOf(node, kind);
    const bool wasListed = m_listed[node];
    m_listed[node] = true;
    return {node, wasListed};
}

NodeIndex PathTree::folder(NodeIndex parent, std::string_view name)
{
    const NodeIndex node = find(parent, name);
    if (node == noNode)
        return append(parent, NodeKind::Folder, name);
    return m_layout.isFolder(node) ? node : twinOf(node, NodeKind::Folder);
}

NodeIndex PathTree::find(NodeIndex parent, std::string_view name) const { return m_table[slotOf(parent, name)]; }

size_t PathTree::slotOf(NodeIndex parent, std::string_view name) const
{
    const size_t mask = m_table.size() - 1;
    const auto records = m_layout.records();
    size_t at = hashOf(parent, name) & mask;
    while (m_table[at] != noNode && (records[m_table[at]].parent != parent || m_layout.nameUtf8(m_table[at]) != name))
        at = (at + 1) & mask;
    return at;
}

NodeIndex PathTree::append(NodeIndex parent, NodeKind kind, std::string_view name)
{
    if (2 * ++m_entered > m_table.size())
        growTable();
    const size_t slot = slotOf(parent, name);
    const NodeIndex node = m_layout.append(parent, kind, name);
    m_table[slot] = node;
    m_listed.resize(node + 1, false);
    return node;
}

void PathTree::growTable()
{
    std::vector<NodeIndex> old(m_table.size() * 2, noNode);
    old.swap(m_table);
    for (const NodeIndex node : old) {
        if (node != noNode)
            m_table[slotOf(m_layout.parent(node), m_layout.nameUtf8(node))] = node;
    }
}

NodeIndex PathTree::twinOf(NodeIndex node, NodeKind kind)
{
    if (const auto known = m_twins.constFind(node); known != m_twins.cend())
        return *known;
    const NodeIndex parent = m_layout.parent(node);
    const std::string_view name = m_layout.nameUtf8(node);
    QByteArray other;
    for (int number = 2; other.isEmpty() || find(parent, {other.constData(), size_t(other.size())}) != noNode; ++number)
        other = numberedName(QByteArrayView(name.data(), qsizetype(name.size())), number);
    const QString path = m_layout.path(node);
    const NodeIndex twin = append(parent, kind, {other.constData(), size_t(other.size())});
    m_twins.insert(node, twin);
    m_imports.tell(Severity::Warning, "renamed",
                   kind == NodeKind::Folder
                       ? tr("“%1” is both a file and a folder; the folder is called “%2” here.").arg(printable(path), printable(QString::fromUtf8(other)))
                       : tr("“%1” is both a folder and a file; the file is called “%2” here.").arg(printable(path), printable(QString::fromUtf8(other))),
                   path);
    return twin;
}

Layout PathTree::take(const QString &name, bool soleTopIsRoot)
{
    const NodeIndex first = m_layout.firstChild(rootNode);
    if (soleTopIsRoot && first != noNode && m_layout.nextSibling(first) == noNode && m_layout.isFolder(first))
        return inDocumentOrder(m_layout, first, m_layout.name(first));
    if (!m_layout.isInDocumentOrder())
        return inDocumentOrder(m_layout, rootNode, name);
    m_layout.setName(rootNode, name);
    return std::move(m_layout);
}

Layout inDocumentOrder(const Layout &layout, NodeIndex top, const QString &name)
{
    Layout ordered(name);
    ordered.reserve(layout.nodeCount());
    ordered.setSummaryUtf8(rootNode, layout.summaryUtf8(top));
    std::vector<NodeIndex> copies(layout.indexEnd(), noNode);
    copies[top] = rootNode;
    for (NodeIndex node = layout.next(top, top); node != noNode; node = layout.next(node, top))
        copies[node] = ordered.appendCopy(copies[layout.parent(node)], layout, node);
    return ordered;
}

} // namespace Espalier
