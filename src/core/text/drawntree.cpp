// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntree.h"

#include "core/text/utf8.h"

namespace Espalier {

namespace {

/// True when a walk over the entries is a walk in document order.
bool isInDocumentOrder(const DrawnTree &tree)
{
    // Only lists of paths come unsorted; what is drawn cannot be.
    if (tree.dialect != TextDialect::Paths && tree.dialect != TextDialect::Shell)
        return true;
    std::vector<quint32> open;
    for (size_t i = tree.root; i < tree.nodes.size(); ++i) {
        const DrawnNode &entry = tree.nodes[i];
        const size_t level = entry.depth - tree.rootEntry().depth;
        if (level > open.size() || (level > 0 && open[level - 1] != entry.parent))
            return false;
        open.resize(level);
        open.push_back(quint32(i));
    }
    return true;
}

/// The entries behind the root in document order; empty when they stand in it already.
std::vector<quint32> documentOrder(const DrawnTree &tree)
{
    if (isInDocumentOrder(tree))
        return {};
    const std::vector<DrawnNode> &nodes = tree.nodes;
    std::vector<quint32> firstChild(nodes.size(), 0), lastChild(nodes.size(), 0), nextSibling(nodes.size(), 0);
    for (size_t i = tree.root + 1; i < nodes.size(); ++i) {
        quint32 &last = lastChild[nodes[i].parent];
        (last == 0 ? firstChild[nodes[i].parent] : nextSibling[last]) = quint32(i);
        last = quint32(i);
    }
    std::vector<quint32> order;
    order.reserve(nodes.size());
    for (quint32 at = firstChild[tree.root]; at != 0;) {
        order.push_back(at);
        quint32 following = firstChild[at];
        while (following == 0 && at != tree.root) {
            following = nextSibling[at];
            at = nodes[at].parent;
        }
        at = following;
    }
    return order;
}

} // namespace

Layout DrawnTree::toLayout(const QString &fallbackName) const
{
    Layout layout(nodes.empty() || rootEntry().name.empty() ? fallbackName : fromUtf8(rootEntry().name));
    if (nodes.empty())
        return layout;
    if (!rootEntry().comment.empty())
        layout.setSummaryUtf8(rootNode, rootEntry().comment);
    layout.reserve(qsizetype(nodes.size() - root));
    const std::vector<quint32> order = documentOrder(*this);
    std::vector<NodeIndex> places; // only needed where the order differs
    if (!order.empty())
        places.resize(nodes.size(), rootNode);
    for (size_t i = 0; i < nodes.size() - root - 1; ++i) {
        const quint32 at = order.empty() ? quint32(i) + root + 1 : order[i];
        const DrawnNode &entry = nodes[at];
        const NodeIndex parent = order.empty() ? entry.parent - root : places[entry.parent];
        const NodeIndex node = layout.append(parent, entry.kind, entry.name);
        if (!entry.comment.empty())
            layout.setSummaryUtf8(node, entry.comment);
        if (entry.pictogram != 0)
            layout.setIcon(node, fromUtf8(pictogram(entry)));
        if (!order.empty())
            places[at] = node;
    }
    return layout;
}

} // namespace Espalier
