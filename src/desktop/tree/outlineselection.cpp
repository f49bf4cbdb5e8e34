// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlineselection.h"

#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineview.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype mostUnfolded = 64; // selected nodes for which folders are opened

} // namespace

OutlineSelection::OutlineSelection(OutlineView &view) : QObject(&view), m_view(view)
{
    connect(&view.session().selection(), &NodeSelection::changed, this, &OutlineSelection::adopt);
    // Connected behind Qt's selection model, so that what it makes of a change is not what stays.
    const auto changed = [this] {
        m_view.m_isModelChanging = false;
        adopt();
    };
    const QAbstractItemModel *const model = &view.layoutModel();
    connect(model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(model, &QAbstractItemModel::rowsMoved, this, changed);
    connect(model, &QAbstractItemModel::modelReset, this, changed);
}

QItemSelection OutlineSelection::ofNodes(const QList<NodeIndex> &nodes) const
{
    const LayoutModel &model = m_view.layoutModel();
    const VisibleTree &tree = model.tree();
    std::vector<std::pair<NodeIndex, int>> places; // parent and row
    for (const NodeIndex node : nodes) {
        if (tree.contains(node))
            places.emplace_back(tree.parent(node), tree.row(node));
    }
    // Each run of siblings is one range.
    std::ranges::sort(places);
    QItemSelection selection;
    for (size_t first = 0; first < places.size();) {
        const auto [parent, row] = places[first];
        size_t last = first;
        while (last + 1 < places.size() && places[last + 1] == std::pair(parent, places[last].second + 1))
            ++last;
        const QModelIndex above = model.indexOf(parent);
        selection.append(QItemSelectionRange(model.index(row, LayoutModel::NameColumn, above),
                                             model.index(places[last].second, LayoutModel::PhaseColumn, above)));
        first = last + 1;
    }
    return selection;
}

QItemSelection OutlineSelection::ofRows(qsizetype first, qsizetype last) const
{
    QList<NodeIndex> nodes;
    for (qsizetype row = std::max<qsizetype>(0, first); row <= std::min(last, m_view.rows().count() - 1); ++row)
        nodes.append(m_view.rows().at(row));
    return ofNodes(nodes);
}

void OutlineSelection::adopt()
{
    if (m_isPublishing || m_view.m_isModelChanging)
        return;
    const QScopedValueRollback adopting(m_isAdopting, true);
    const NodeSelection &selection = m_view.session().selection();
    QItemSelectionModel *const model = m_view.selectionModel();
    model->select(ofNodes(selection.nodes()), QItemSelectionModel::ClearAndSelect);
    model->setCurrentIndex(m_view.layoutModel().indexOf(selection.current()), QItemSelectionModel::NoUpdate);
    m_view.viewport()->update();
}

void OutlineSelection::publish()
{
    if (m_isAdopting || m_held > 0 || m_view.m_isModelChanging)
        return;
    const LayoutModel &model = m_view.layoutModel();
    QList<NodeIndex> nodes;
    for (const QItemSelectionRange &range : m_view.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            nodes.append(LayoutModel::nodeOf(model.index(row, LayoutModel::NameColumn, range.parent())));
    }
    const OutlineRows &rows = m_view.rows();
    std::ranges::sort(nodes, {}, [&rows](NodeIndex node) { return rows.rowOf(node); });
    const auto twice = std::ranges::unique(nodes); // Qt may hold a row as several ranges
    nodes.erase(twice.begin(), twice.end());
    const NodeIndex current = LayoutModel::nodeOf(m_view.currentIndex());
    const QScopedValueRollback publishing(m_isPublishing, true);
    m_view.session().selection().select(nodes, nodes.isEmpty() ? noNode : current == noNode ? nodes.first() : current);
    m_view.viewport()->update();
}

void OutlineSelection::revealAll()
{
    const NodeSelection &selection = m_view.session().selection();
    if (selection.nodes().size() <= mostUnfolded) {
        for (const NodeIndex node : selection.nodes())
            m_view.expandTo(node);
    }
    m_view.reveal(selection.current());
}

template<typename Stays>
void OutlineSelection::narrow(Stays stays, NodeIndex instead)
{
    NodeSelection &selection = m_view.session().selection();
    QList<NodeIndex> nodes;
    for (const NodeIndex node : selection.nodes()) {
        if (stays(node))
            nodes.append(node);
    }
    const bool currentStays = selection.current() == noNode || stays(selection.current());
    if (nodes.size() == selection.nodes().size() && currentStays)
        return;
    if (nodes.isEmpty() || !currentStays) {
        if (!nodes.contains(instead))
            nodes.append(instead);
    }
    selection.select(nodes, currentStays ? selection.current() : instead);
}

void OutlineSelection::leave(NodeIndex closed)
{
    const VisibleTree &tree = m_view.layoutModel().tree();
    narrow(
        [&](NodeIndex node) {
            if (!tree.contains(node))
                return true; // the filter hides it anyway
            for (NodeIndex above = tree.parent(node); above != noNode; above = tree.parent(above)) {
                if (above == closed)
                    return false;
            }
            return true;
        },
        closed);
}

void OutlineSelection::leaveHidden()
{
    const VisibleTree &tree = m_view.layoutModel().tree();
    NodeIndex instead = m_view.session().selection().current();
    while (instead != noNode && tree.contains(instead) && !m_view.rows().isShown(instead))
        instead = tree.parent(instead);
    narrow([&](NodeIndex node) { return !tree.contains(node) || m_view.rows().isShown(node); }, instead == noNode ? rootNode : instead);
}

} // namespace Espalier
