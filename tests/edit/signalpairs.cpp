// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signalpairs.h"

#include <utility>

namespace Espalier {

SignalPairs::SignalPairs(LayoutDocument &document) : m_document(document)
{
    const auto on = [&](auto signal, auto slot) { connect(&document, signal, this, slot); };
    on(&LayoutDocument::aboutToInsert, [this](NodeIndex parent, qsizetype row) {
        expect(row >= 0 && row <= m_document.layout().childCount(parent), "an insertion is announced at a row that exists");
        open(QStringLiteral("insert"), noNode, parent, row);
    });
    on(&LayoutDocument::inserted, [this](NodeIndex node) { inserted(node); });
    on(&LayoutDocument::aboutToRemove, [this](NodeIndex node) {
        open(QStringLiteral("remove"), node, m_document.layout().parent(node), m_document.layout().rowOf(node));
    });
    on(&LayoutDocument::removed, [this](NodeIndex node, NodeIndex parent) { removed(node, parent); });
    on(&LayoutDocument::aboutToMove, [this](NodeIndex node, NodeIndex parent, qsizetype row) {
        open(QStringLiteral("move"), node, parent, row);
    });
    on(&LayoutDocument::moved, [this](NodeIndex node) { moved(node); });
    on(&LayoutDocument::aboutToRearrange, [this] { open(QStringLiteral("rearrange"), noNode, noNode, -1); });
    on(&LayoutDocument::rearranged, [this] {
        if (close(QStringLiteral("rearrange")))
            m_heard << QStringLiteral("rearrange");
    });
    on(&LayoutDocument::aboutToReset, [this] { open(QStringLiteral("reset"), noNode, noNode, -1); });
    on(&LayoutDocument::reset, [this] {
        if (close(QStringLiteral("reset")))
            m_heard << QStringLiteral("reset");
    });
    on(&LayoutDocument::changed, [this](const QList<NodeIndex> &nodes) { changed(nodes); });
    on(&LayoutDocument::infoChanged, [this] { m_heard << QStringLiteral("info"); });
}

int SignalPairs::count(const QString &what) const
{
    return int(m_heard.filter(QStringLiteral("%1").arg(what)).size());
}

QString SignalPairs::problem() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    return m_open ? QStringLiteral("“%1” was announced and never happened").arg(m_open->what) : QString();
}

void SignalPairs::expect(bool condition, const char *sentence)
{
    if (!condition && m_problem.isEmpty())
        m_problem = QStringLiteral("broken promise: %1 (heard before: %2)").arg(QString::fromUtf8(sentence), m_heard.join(u", "));
}

QString SignalPairs::pathOf(NodeIndex node) const { return m_document.layout().path(node); }

void SignalPairs::open(const QString &what, NodeIndex node, NodeIndex parent, qsizetype row)
{
    expect(!m_open, "nothing is announced while something else is under way");
    if (parent != noNode)
        expect(m_document.layout().isLinked(parent), "what is announced happens in the tree");
    m_open = Open{what, node, parent, row, m_document.layout()};
}

std::optional<SignalPairs::Open> SignalPairs::close(const QString &what)
{
    expect(m_open && m_open->what == what, "what happened is what was announced");
    std::optional<Open> open = std::exchange(m_open, {});
    return open && open->what == what ? std::move(open) : std::nullopt;
}

void SignalPairs::inserted(NodeIndex node)
{
    const auto open = close(QStringLiteral("insert"));
    if (!open)
        return;
    const Layout &now = m_document.layout();
    m_heard << QStringLiteral("insert ") + pathOf(node);
    expect(!open->before.isLinked(node), "what is inserted was not there before");
    expect(now.parent(node) == open->parent && now.rowOf(node) == open->row, "a node appears where it was announced");
    expect(now.childCount(open->parent) == open->before.childCount(open->parent) + 1, "one row is inserted");
}

void SignalPairs::removed(NodeIndex node, NodeIndex formerParent)
{
    const auto open = close(QStringLiteral("remove"));
    if (!open)
        return;
    m_heard << QStringLiteral("remove ") + open->before.path(node);
    expect(open->node == node && open->parent == formerParent, "the node that was announced goes");
    expect(open->before.isLinked(node) && !m_document.layout().isLinked(node), "a removed node was there and is no more");
}

void SignalPairs::moved(NodeIndex node)
{
    const auto open = close(QStringLiteral("move"));
    if (!open)
        return;
    const Layout &now = m_document.layout();
    m_heard << QStringLiteral("move ") + pathOf(node);
    expect(open->node == node, "the node that was announced moves");
    const NodeIndex from = open->before.parent(node);
    const qsizetype fromRow = open->before.rowOf(node);
    // Qt's convention: rows are counted before the node is taken out; and beginMoveRows() refuses what stays.
    const qsizetype row = from == open->parent && open->row > fromRow ? open->row - 1 : open->row;
    expect(now.parent(node) == open->parent && now.rowOf(node) == row, "a node lands where it was announced");
    expect(from != open->parent || (open->row != fromRow && open->row != fromRow + 1), "no move to where it is");
    expect(!open->before.isAncestor(node, open->parent) && node != open->parent, "no node moves below itself");
}

void SignalPairs::changed(const QList<NodeIndex> &nodes)
{
    expect(!m_open, "values are told when the tree is whole");
    expect(!nodes.isEmpty(), "some value of something changed");
    for (const NodeIndex node : nodes) {
        expect(m_document.layout().isLinked(node), "values are told of what is there");
        m_heard << QStringLiteral("change ") + pathOf(node);
    }
}

} // namespace Espalier
