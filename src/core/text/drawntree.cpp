// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntree.h"

#include "core/text/namekind.h"
#include "core/text/utf8.h"

#include <QStringDecoder>

#include <algorithm>

namespace Espalier {

namespace {

/// True when a walk over the entries is a walk in document order.
bool isInDocumentOrder(const DrawnTree &tree)
{
    if (!tree.mayBeUnsorted)
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

/// Other than QString's own function, it keeps a byte order mark at the begin.
QString wholeText(std::string_view utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
}

} // namespace

std::string_view DrawnTree::lineText(size_t line) const
{
    const size_t begin = lines[line].begin;
    const size_t end = line + 1 < lines.size() ? lines[line + 1].begin - 1 : size_t(text.size());
    std::string_view found(text.constData() + begin, end - begin);
    if (line + 1 == lines.size() && found.ends_with('\n'))
        found.remove_suffix(1);
    return found;
}

KindBy DrawnTree::kindBy(const DrawnNode &entry) const
{
    if (entry.byMode)
        return KindBy::Mode;
    if (entry.hasSlash)
        return KindBy::Slash;
    if (entry.hasChildren)
        return KindBy::Children;
    if (!entry.kindGuessed)
        return KindBy::Listing;
    if (isKnownFile(entry.name))
        return KindBy::Known;
    return looksLikeFile(entry.name) ? KindBy::Extension : KindBy::Rule;
}

std::vector<quint32> DrawnTree::nodesOf(size_t line) const
{
    const LineRecord &record = lines[line];
    std::vector<quint32> found;
    if (record.first == 0)
        return found;
    found.push_back(record.first);
    const qint64 number = qint64(line) + firstLine;
    for (quint32 i = record.first + 1; i < nodes.size() && found.size() < record.count; ++i) {
        if (nodes[i].line == number && nodes[i].hasLine)
            found.push_back(i);
    }
    return found;
}

Sureness DrawnTree::sureness(size_t line) const
{
    const LineRecord &record = lines[line];
    Sureness weakest = std::max(record.place, record.name);
    if (record.why == LineReason::Repaired || record.kind != LineKind::Node)
        return weakest;
    for (const quint32 node : nodesOf(line)) {
        const KindBy by = kindBy(nodes[node]);
        weakest = std::max(weakest,
                           by == KindBy::Rule                                   ? Sureness::Guess
                               : by == KindBy::Extension || by == KindBy::Known ? Sureness::Likely
                                                                                : Sureness::Certain);
    }
    return weakest;
}

LineReason DrawnTree::reason(size_t line) const
{
    const LineRecord &record = lines[line];
    const bool isUnmarked = sureness(line) == Sureness::Guess && std::max(record.place, record.name) < Sureness::Guess;
    return isUnmarked ? LineReason::Unmarked : record.why;
}

QString DrawnTree::path(quint32 node) const
{
    QStringList names;
    for (quint32 at = node; at != root && at != 0; at = nodes[at].parent)
        names.prepend(fromUtf8(nodes[at].name));
    return names.join(u'/');
}

Layout DrawnTree::toLayout(const QString &fallbackName, std::vector<NodeIndex> *places) const
{
    if (places)
        places->assign(nodes.size(), rootNode);
    Layout layout(nodes.empty() || rootEntry().name.empty() ? fallbackName : wholeText(rootEntry().name));
    if (nodes.empty())
        return layout;
    if (!rootEntry().comment.empty())
        layout.setSummaryUtf8(rootNode, rootEntry().comment);
    layout.reserve(qsizetype(nodes.size() - root));
    const std::vector<quint32> order = documentOrder(*this);
    std::vector<NodeIndex> placed; // only needed where the order differs
    if (!order.empty())
        placed.resize(nodes.size(), rootNode);
    for (size_t i = 0; i < nodes.size() - root - 1; ++i) {
        const quint32 at = order.empty() ? quint32(i) + root + 1 : order[i];
        const DrawnNode &entry = nodes[at];
        const NodeIndex parent = order.empty() ? entry.parent - root : placed[entry.parent];
        const NodeIndex node = layout.append(parent, entry.kind, entry.name);
        if (!entry.comment.empty())
            layout.setSummaryUtf8(node, entry.comment);
        if (entry.pictogram != 0)
            layout.setIcon(node, fromUtf8(pictogram(entry)));
        if (!order.empty())
            placed[at] = node;
        if (places)
            (*places)[at] = node;
    }
    return layout;
}

} // namespace Espalier
