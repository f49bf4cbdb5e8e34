// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map as a view of nodes, what is told of them, and where names are typed on it.

#include "desktop/map/mapview.h"

#include "desktop/map/mapmotion.h"
#include "desktop/session/session.h"
#include "desktop/views/nodenaming.h"
#include "desktop/views/nodetreeaccessible.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr double minNameFieldWidth = 112;
constexpr double nameFieldHeight = 24;
constexpr double nameFieldInset = 6; // the line edit's own padding: the text stays where it was

} // namespace

const MapItem &MapView::itemOf(NodeIndex node) const
{
    const MapGeometry &geometry = m_model->geometry();
    return geometry.items()[size_t(geometry.itemOf(node))];
}

qsizetype MapView::shownCount() const { return qsizetype(m_model->geometry().items().size()); }
NodeIndex MapView::shownAt(qsizetype position) const { return m_model->geometry().items()[size_t(position)].node; }
qsizetype MapView::positionOf(NodeIndex node) const { return m_model->geometry().itemOf(node); }
int MapView::depthOf(NodeIndex node) const { return itemOf(node).depth; }
qsizetype MapView::countInside(NodeIndex node) const { return itemOf(node).below; }
NodeIndex MapView::currentNode() const { return session().selection().current(); }
QAccessibleInterface *MapView::makeAccessible() { return new NodeTreeAccessible(*this); }

// -- showing ----------------------------------------------------------------------------------------------------------

/// Of what is selected together, all is opened to and, if there is room, in sight: \a node in any case.
void MapView::revealSelected(NodeIndex node)
{
    constexpr qsizetype many = 500; // to be opened to one by one
    const QList<NodeIndex> &nodes = session().selection().nodes();
    if (!isVisible() || nodes.size() < 2 || nodes.size() > many || !session().selection().contains(node))
        return reveal(node);
    for (const NodeIndex selected : nodes)
        m_model->expandTo(selected);
    reveal(node);
    const MapGeometry &geometry = m_model->geometry();
    QRectF together;
    for (const NodeIndex selected : nodes) {
        if (const qint32 item = geometry.itemOf(selected); item >= 0)
            together |= geometry.headRect(item);
    }
    const QRectF place = room();
    const QRectF shown = m_camera.toView(together);
    if (together.isNull() || place.contains(shown) || shown.width() > place.width() || shown.height() > place.height())
        return;
    m_isFitting = false;
    take(m_camera.showing(together, place), true);
}

// -- words ------------------------------------------------------------------------------------------------------------

QString MapView::toolTipAt(QPointF point) const
{
    const std::shared_ptr<const MapPainter> painter = m_motion->painter();
    if (!painter)
        return {};
    if (const NodeIndex node = chipAt(point); node != noNode) {
        const ViewFilter::Hidden hidden = session().filter().hiddenBelow(node);
        return tr("%n item(s) in here are hidden by the filter. Click to show them.", nullptr, int(hidden.count));
    }
    if (const qint32 row = m_model->geometry().rowMoreAt(m_camera.toMap(point)); row >= 0) {
        const MapRow &chips = m_model->geometry().blocks()->rows[size_t(row)];
        return moreText(chips.more, chips.moreFolders);
    }
    if (const NodeIndex folder = moreAt(point); folder != noNode) {
        const MapMore &more = *m_model->geometry().moreOf(m_model->geometry().itemOf(folder));
        return moreText(more.nodes, more.folders);
    }
    const qint32 item = itemAt(point);
    if (item < 0)
        return {};
    const NodeIndex node = m_model->geometry().items()[size_t(item)].node;
    if (const MapMore *more = m_model->geometry().moreOf(item); more && more->rect.isNull() && isFoldAt(item, point))
        return moreText(more->nodes, more->folders);
    if (isFoldAt(item, point) && m_model->isExpandable(node))
        return isExpanded(node) ? tr("%Ln item(s) inside. Click to close.", nullptr, m_model->geometry().items()[size_t(item)].below)
                                : tr("%Ln item(s) inside. Click to open.", nullptr, m_model->geometry().items()[size_t(item)].below);
    if (!painter->isElided(item, m_camera.zoom))
        return {};
    const QString summary = m_model->layout().summary(node);
    const QString name = printable(m_model->layout().name(node));
    return summary.isEmpty() ? name : name + u'\n' + summary;
}

/// "6 more: 2 folders, 4 files"
QString MapView::moreText(int nodes, int folders) const
{
    const int files = nodes - folders;
    const QString folderText = tr("%Ln folder(s)", nullptr, folders);
    const QString fileText = tr("%Ln file(s)", nullptr, files);
    const QString kinds = files == 0 ? folderText : folders == 0 ? fileText : tr("%1, %2", "3 folders, 8 files").arg(folderText, fileText);
    return tr("%Ln more: %1. Click to see them.", "%1: 3 folders, 8 files", nodes).arg(kinds);
}

void MapView::unfold(qint32 row)
{
    const MapRow &at = m_model->geometry().blocks()->rows[size_t(row)];
    const NodeIndex folder = m_model->geometry().items()[size_t(at.parent)].node;
    m_anchor = m_model->geometry().items()[size_t(at.first)].node;
    m_anchorRect = rectOf(m_anchor);
    m_isFitting = false;
    m_model->unfoldRun(folder);
}

// -- naming -----------------------------------------------------------------------------------------------------------

bool MapView::nameNew(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    return m_naming->begin(parent, before, kind);
}
void MapView::cancelNaming() { m_naming->cancel(); }

bool MapView::openPlace(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    if (session().layout().nodeCount() > MapModel::quickNodes)
        return false;
    m_model->expandTo(parent);
    if (m_model->geometry().itemOf(parent) < 0)
        return false;
    m_model->setNewNode(parent, before, kind);
    m_model->painter();
    if (m_model->geometry().itemOf(m_model->newNode()) < 0) {
        m_model->clearNewNode(); // files are not shown, for one
        return false;
    }
    reveal(m_model->newNode());
    return true;
}

QRect MapView::nameFieldRect(NodeIndex node) const
{
    if (node == noNode)
        node = m_model->newNode();
    const qint32 item = node == noNode ? -1 : m_model->geometry().itemOf(node);
    const std::shared_ptr<const MapPainter> painter = m_model->painter();
    if (item < 0 || !painter)
        return {};
    // Read and typed at its usual size, however small the map is just now.
    QRectF place = camera().toView(painter->nameRect(item));
    const QPointF middle = place.center();
    place.setHeight(nameFieldHeight);
    place.moveCenter(middle);
    const double width = std::max(minNameFieldWidth, place.width() + 2 * nameFieldInset);
    place = isRightToLeft() ? QRectF(place.right() + nameFieldInset - width, place.y(), width, place.height())
                            : QRectF(place.left() - nameFieldInset, place.y(), width, place.height());
    return place.toRect();
}

void MapView::rename(NodeIndex node)
{
    reveal(node);
    if (m_model->geometry().itemOf(node) >= 0)
        m_naming->rename(node);
    else if (m_model->isBusy())
        m_toRename = node;
}

} // namespace Espalier
