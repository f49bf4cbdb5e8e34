// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapdrop.h"

#include "picture/mapmores.h"
#include "picture/mapquery.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr double widestEdge = 44; // of what counts as near the edge of a card or bar
constexpr double reach = 48;      // how far from a card "between two siblings" goes

class DropSearch
{
public:
    DropSearch(const MapPlaces &places, QPointF point) : m_places(places), m_turned(places.axes.turned(point)), m_point(point) {}

    MapDropPlace run() const;

private:
    const MapItem &item(qint32 i) const { return m_places.items[size_t(i)]; }
    QRectF turnedRect(qint32 i) const { return m_places.axes.turned(item(i).rect); }
    MapDropPlace into(qint32 i) const;
    MapDropPlace before(qint32 i) const;
    MapDropPlace after(qint32 i) const;
    MapDropPlace onItem(qint32 i) const;
    qint32 previousSibling(qint32 i) const;
    QLineF lineAt(const QRectF &turned, double at) const;

    const MapPlaces &m_places;
    QPointF m_turned;
    QPointF m_point;
};

MapDropPlace DropSearch::run() const
{
    if (m_places.items.empty())
        return {};
    if (const qint32 folder = folderOfMoreAt(m_places, m_point); folder >= 0)
        return into(folder);
    const qint32 found = itemAt(m_places, m_point);
    return found < 0 ? into(0) : onItem(found);
}

MapDropPlace DropSearch::into(qint32 i) const
{
    while (i > 0 && !m_places.isFolder[size_t(i)])
        i = item(i).parent;
    return {.parent = item(i).node, .before = noNode, .frame = item(i).rect, .line = {}};
}

QLineF DropSearch::lineAt(const QRectF &turned, double at) const
{
    return {m_places.axes.turned(QPointF(turned.left(), at)), m_places.axes.turned(QPointF(turned.right(), at))};
}

qint32 DropSearch::previousSibling(qint32 i) const
{
    if (i == item(i).parent + 1)
        return -1;
    qint32 previous = i - 1; // the last one below the sibling before
    while (item(previous).parent != item(i).parent)
        previous = item(previous).parent;
    return previous;
}

MapDropPlace DropSearch::before(qint32 i) const
{
    const QRectF rect = turnedRect(i);
    const qint32 previous = previousSibling(i);
    double at = rect.top();
    if (previous >= 0 && rect.top() - turnedRect(previous).bottom() < reach)
        at = (rect.top() + turnedRect(previous).bottom()) / 2;
    return {.parent = item(item(i).parent).node, .before = item(i).node, .frame = {}, .line = lineAt(rect, at)};
}

MapDropPlace DropSearch::after(qint32 i) const
{
    const qint32 next = m_places.nextSibling(i);
    const QRectF rect = turnedRect(i);
    double at = rect.bottom();
    if (next >= 0 && turnedRect(next).top() - rect.bottom() < reach)
        at = (rect.bottom() + turnedRect(next).top()) / 2;
    NodeIndex before = next < 0 ? noNode : item(next).node;
    if (const MapMore *more = moreOf(m_places, item(i).parent); more && next < 0)
        before = more->next; // what is joined stands behind it
    return {.parent = item(item(i).parent).node, .before = before, .frame = {}, .line = lineAt(rect, at)};
}

MapDropPlace DropSearch::onItem(qint32 i) const
{
    if (i == 0 || m_places.options.style == MapStyle::Treemap)
        return into(i);
    const QRectF rect = turnedRect(i);
    const double edge = std::min(rect.height() / 4, widestEdge);
    const bool isFolder = m_places.isFolder[size_t(i)];
    const bool isBefore = m_turned.y() < (isFolder ? rect.top() + edge : rect.center().y());
    const bool isAfter = m_turned.y() > (isFolder ? rect.bottom() - edge : rect.center().y());
    if (isBefore)
        return before(i);
    if (isFolder && !isAfter)
        return into(i);
    return after(i);
}

} // namespace

MapDropPlace dropPlaceAt(const MapPlaces &places, QPointF point) { return DropSearch(places, point).run(); }

} // namespace Espalier
