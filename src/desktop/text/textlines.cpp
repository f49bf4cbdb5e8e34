// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textlines.h"

#include "desktop/text/linetext.h"

#include <QHash>

#include <algorithm>

namespace Espalier {

/// One pass over the layout.
class TextLines::Walk {
public:
    Walk(TextLines &lines, const Layout &layout, const NodeBitmap *visible, const Expansion &open, NewTextLine made)
        : m_out(lines), m_layout(layout), m_records(layout.records()), m_visible(visible), m_open(open), m_new(made)
    {
        const QList<LooseLine> &loose = layout.info().viewLoose;
        for (qsizetype i = 0; i < loose.size(); ++i) {
            if (!loose[i].isInstead)
                m_looseAfter[loose[i].after].append(quint32(i));
        }
    }

    void run()
    {
        addNode(rootNode, 0);
        NodeIndex node = enter(rootNode);
        while (node != noNode || m_depth > 0) {
            if (node == noNode) {
                node = leave();
                continue;
            }
            if (!isVisible(node)) {
                countHidden(node);
                node = m_records[node].nextSibling;
                continue;
            }
            addNode(node, m_depth);
            node = enter(node);
        }
        for (const QList<quint32> &left : std::as_const(m_looseAfter)) {
            for (const quint32 line : left)
                m_left.append(line);
        }
        std::ranges::sort(m_left);
        for (const quint32 line : std::as_const(m_left))
            addLoose(line, rootNode, 0);
        markLast();
    }

private:
    struct Level {
        NodeIndex folder;
        quint32 hidden = 0;
        Phase from = Phase::None;
    };

    bool isVisible(NodeIndex node) const { return !m_visible || m_visible->test(node); }
    bool isFolded() const { return m_foldedAt > 0; }

    void addNode(NodeIndex node, int depth)
    {
        ++m_out.m_total;
        const auto row = quint32(m_out.m_lines.size());
        if (!isFolded()) {
            m_out.m_rowOf[node] = qint32(row);
            TextLine line{.node = node, .number = quint32(m_out.m_total), .depth = quint16(std::min(depth, 0xffff))};
            line.isFoldable = node != rootNode && m_records[node].firstChild != noNode;
            line.isFolded = line.isFoldable && !m_open.test(node);
            m_out.m_folded += line.isFolded;
            m_out.m_lines.push_back(line);
        }
        if (m_looseAfter.isEmpty())
            return;
        if (const auto loose = m_looseAfter.constFind(m_layout.id(node)); loose != m_looseAfter.cend()) {
            for (const quint32 line : *loose)
                addLoose(line, node, depth);
            m_looseAfter.erase(loose);
        }
    }

    void addLoose(quint32 index, NodeIndex above, int depthAbove)
    {
        ++m_out.m_total;
        ++m_out.m_loose;
        if (isFolded())
            return;
        const int depth = LooseText::parse(m_layout.info().viewLoose[index].text).depth;
        NodeIndex folder = above;
        for (int at = depthAbove; at > 0 && (at >= depth || !m_layout.isFolder(folder)); --at)
            folder = m_layout.parent(folder);
        m_out.m_lines.push_back({.node = folder,
                                 .number = quint32(m_out.m_total),
                                 .extra = index,
                                 .depth = quint16(depth),
                                 .kind = TextLine::Kind::Loose});
    }

    void addNew()
    {
        ++m_out.m_total;
        if (isFolded())
            return;
        m_out.m_newRow = qsizetype(m_out.m_lines.size());
        m_out.m_lines.push_back({.node = m_new.parent,
                                 .number = quint32(m_out.m_total),
                                 .depth = quint16(m_depth),
                                 .kind = TextLine::Kind::New});
    }

    /// Goes into \a node if there is anything in it; else to what comes behind it.
    NodeIndex enter(NodeIndex node)
    {
        const bool holdsNew = m_new.parent == node;
        if (node == rootNode || m_records[node].firstChild != noNode || holdsNew) {
            m_levels.push_back({node});
            ++m_depth;
            if (!isFolded() && node != rootNode && !m_open.test(node) && !holdsNew)
                m_foldedAt = m_depth;
            if (holdsNew && m_new.after == noNode)
                addNew();
            return m_records[node].firstChild;
        }
        return behind(node);
    }

    /// All of \a node has been seen.
    NodeIndex behind(NodeIndex node)
    {
        if (m_new.parent != noNode && m_new.after == node && m_layout.parent(node) == m_new.parent)
            addNew();
        return m_records[node].nextSibling;
    }

    NodeIndex leave()
    {
        const Level level = m_levels.back();
        m_levels.pop_back();
        if (level.hidden > 0 && !isFolded()) {
            TextLine line{
                .node = level.folder, .extra = level.hidden, .depth = quint16(m_depth), .kind = TextLine::Kind::Hidden};
            line.phase = quint8(toNumber(level.from));
            m_out.m_lines.push_back(line);
        }
        if (m_foldedAt == m_depth)
            m_foldedAt = 0;
        --m_depth;
        return m_depth == 0 ? noNode : behind(level.folder);
    }

    void countHidden(NodeIndex top)
    {
        Level &level = m_levels.back();
        for (NodeIndex node = top; node != noNode; node = m_layout.next(node, top))
            ++level.hidden;
        const Phase phase = m_layout.effectivePhase(top);
        level.from = level.from == Phase::None ? phase : std::min(level.from, phase);
    }

    void markLast()
    {
        std::vector<bool> follows; // by depth: a sibling comes below
        for (auto line = m_out.m_lines.rbegin(); line != m_out.m_lines.rend(); ++line) {
            if (line->kind == TextLine::Kind::Loose || line->kind == TextLine::Kind::Hidden)
                continue;
            if (follows.size() <= line->depth)
                follows.resize(line->depth + size_t(1));
            line->isLast = !follows[line->depth];
            follows.resize(line->depth + size_t(1));
            follows[line->depth] = true;
        }
    }

    TextLines &m_out;
    const Layout &m_layout;
    const std::span<const NodeRecord> m_records;
    const NodeBitmap *m_visible;
    const Expansion &m_open;
    const NewTextLine m_new;
    QHash<NodeId, QList<quint32>> m_looseAfter;
    QList<quint32> m_left;
    std::vector<Level> m_levels;
    int m_depth = 0; // of what is entered
    int m_foldedAt = 0; // depth of the lines of the topmost closed folder; 0: none is closed
};

void TextLines::assign(const Layout &layout, const NodeBitmap *visible, const Expansion &open, NewTextLine made)
{
    m_lines.clear();
    m_rowOf.assign(layout.indexEnd(), -1);
    m_newRow = -1;
    m_folded = m_total = m_loose = 0;
    Walk(*this, layout, visible, open, made).run();
}

qsizetype TextLines::rowOfLoose(qsizetype loose) const
{
    const auto found = std::ranges::find_if(
        m_lines, [loose](const TextLine &line) { return line.kind == TextLine::Kind::Loose && line.extra == loose; });
    return found == m_lines.end() ? -1 : found - m_lines.begin();
}

qsizetype TextLines::lastOfBranch(qsizetype row) const
{
    qsizetype last = row;
    while (at(row).kind == TextLine::Kind::Node && last + 1 < count() && at(last + 1).depth > at(row).depth)
        ++last;
    return last;
}

qsizetype TextLines::parentRow(qsizetype row) const
{
    const int depth = at(row).depth;
    do
        --row;
    while (row >= 0 && (at(row).depth >= depth || at(row).kind != TextLine::Kind::Node));
    return row;
}

bool TextLines::hasBar(const Layout &layout, qsizetype row, int depth) const
{
    const TextLine &line = at(row);
    NodeIndex node = line.node;
    int nodeDepth = line.kind == TextLine::Kind::Node ? line.depth : layout.depth(node);
    for (; node != noNode && nodeDepth > depth; --nodeDepth)
        node = layout.parent(node);
    if (node == noNode || nodeDepth != depth)
        return false;
    const qsizetype of = rowOf(node);
    return of >= 0 && !at(of).isLast;
}

QString TextLines::bars(const Layout &layout, qsizetype row) const
{
    const TextLine &line = at(row);
    if (line.depth == 0)
        return {};
    QString bars;
    NodeIndex node = line.kind == TextLine::Kind::Node ? layout.parent(line.node) : line.node;
    // From the line to the root, since nodes know their parents.
    for (int depth = line.kind == TextLine::Kind::Node ? line.depth - 1 : layout.depth(node); depth > 0; --depth) {
        const qsizetype of = rowOf(node);
        bars.prepend(of >= 0 && !at(of).isLast ? QStringLiteral("│   ") : QStringLiteral("    "));
        node = layout.parent(node);
    }
    bars = bars.leftJustified((line.depth - 1) * 4, u' ', true);
    if (line.kind == TextLine::Kind::Node || line.kind == TextLine::Kind::New)
        return bars + (line.isLast ? QStringLiteral("└── ") : QStringLiteral("├── "));
    return bars + (line.kind == TextLine::Kind::Loose ? QStringLiteral("  ─ ") : QStringLiteral("    "));
}

} // namespace Espalier
