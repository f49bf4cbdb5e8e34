// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blocktree.h"

#include "core/progress.h"
#include "picture/blockmetrics.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Espalier {

namespace {

struct BlockTreeText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::BlockMap)
};

} // namespace

BlockTree::BlockTree(const Layout &layout, const MapScope &scope, const MapOptions &options, const TextTable &texts,
                     const Progress *progress)
    : m_layout(layout), m_texts(texts), m_rowGap(options.rowGap)
{
    if (options.focus >= layout.indexEnd() || !layout.isLinked(options.focus))
        return;
    if (!collect(scope, options, progress))
        m_nodes.clear();
    m_names.assign(m_nodes.size(), -1);
    m_summaries.assign(m_nodes.size(), -1);
}

bool BlockTree::collect(const MapScope &scope, const MapOptions &options, const Progress *progress)
{
    const std::span<const NodeRecord> records = m_layout.records();
    const auto isSeen = [&](NodeIndex node) {
        return (!scope.visible || scope.visible->test(node))
               && (options.files || records[node].kind == NodeKind::Folder);
    };
    m_indexOf.assign(m_layout.indexEnd(), -1);
    const NodeIndex top = options.focus;
    qint32 current = -1;
    const auto add = [&](NodeIndex node) {
        m_indexOf[node] = qint32(m_nodes.size());
        m_nodes.push_back({.node = node, .parent = current, .isFolder = records[node].kind == NodeKind::Folder});
        current = m_indexOf[node];
    };
    const auto close = [&] {
        m_nodes[size_t(current)].end = qint32(m_nodes.size());
        current = m_nodes[size_t(current)].parent;
    };
    add(top);
    NodeIndex skipped = noNode; // nothing below it is seen
    quint32 visited = 0;
    for (NodeIndex node = top;;) {
        if (records[node].firstChild != noNode) {
            node = records[node].firstChild;
        } else {
            while (node != top && records[node].nextSibling == noNode) {
                if (skipped == noNode)
                    close();
                else if (skipped == node)
                    skipped = noNode;
                node = records[node].parent;
            }
            if (node == top)
                break;
            if (skipped == noNode)
                close();
            else if (skipped == node)
                skipped = noNode;
            node = records[node].nextSibling;
        }
        if (skipped != noNode || !isSeen(node)) {
            m_nodes[size_t(current)].hidden += scope.visible && !scope.visible->test(node);
            if (skipped == noNode)
                skipped = node;
        } else {
            add(node);
        }
        if ((++visited & 0xfff) == 0 && progress && progress->isCancelled())
            return false;
    }
    close();
    return !progress || !progress->isCancelled();
}

qint32 BlockTree::nextSibling(qint32 index) const
{
    const BlockNode &node = (*this)[index];
    return node.parent >= 0 && node.end < (*this)[node.parent].end ? node.end : -1;
}

int BlockTree::depth(qint32 index) const
{
    int depth = 0;
    while ((index = (*this)[index].parent) >= 0)
        ++depth;
    return depth;
}

qint32 BlockTree::folderCount(qint32 first, qint32 end) const
{
    return qint32(std::count_if(m_nodes.begin() + first, m_nodes.begin() + end,
                                [](const BlockNode &node) { return node.isFolder; }));
}

double BlockTree::nameWidth(qint32 index, double pixels) const
{
    float &em = m_names[size_t(index)];
    if (em < 0)
        em = float(m_texts.em(name(index), (*this)[index].isFolder ? TextTable::SemiBold : TextTable::Regular));
    return em * pixels;
}

double BlockTree::flagsWidth(qint32 index) const
{
    return BlockMetric::flagsWidth(m_layout.tags((*this)[index].node).size());
}

double BlockTree::summaryWidth(qint32 index, double pixels) const
{
    float &em = m_summaries[size_t(index)];
    if (em < 0)
        em = float(m_texts.em(summary(index), TextTable::Regular));
    return em * pixels;
}

double BlockTree::plusWidth(qint32 count, double pixels, TextTable::Weight weight) const
{
    return m_texts.em(plusText(count), weight) * pixels;
}

QString plusText(qint32 count)
{
    return u'+' + QLocale().toString(count);
}

QString rootTotalText(qint32 count, bool files)
{
    return files ? BlockTreeText::tr("%Ln folder(s) and files", nullptr, count) : BlockTreeText::tr("%Ln folder(s)", nullptr, count);
}

} // namespace Espalier
