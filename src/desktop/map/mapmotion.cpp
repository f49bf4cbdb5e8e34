// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapmotion.h"

#include "desktop/theming/appearance.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype mostFollowed = 5'000;
constexpr qsizetype mostAside = 1'500;
constexpr double leastFollowed = 2; // pixels; what is smaller does not show that it moves

QRectF mapMotionBetween(const QRectF &from, const QRectF &to, double part)
{
    const auto mix = [part](double a, double b) { return a + (b - a) * part; };
    return {mix(from.x(), to.x()), mix(from.y(), to.y()), mix(from.width(), to.width()), mix(from.height(), to.height())};
}

/// The place of \a rect's size in the middle of another one.
QRectF centredOn(const QRectF &other, const QRectF &rect)
{
    QRectF moved = rect;
    moved.moveCenter(other.center());
    return moved;
}

} // namespace

MapMotion::MapMotion(QWidget &view) : QObject(&view), m_view(view)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(Metric::animationMs);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_part = value.toDouble();
        m_view.update();
    });
    connect(&m_animation, &QAbstractAnimation::finished, this, &MapMotion::rest);
}

QRectF MapMotion::viewRect() const { return m_view.rect(); }
MapCamera MapMotion::camera() const { return m_part >= 1 ? m_to : MapCamera::between(m_from, m_to, m_part); }
QRectF MapMotion::rectOf(const Moving &moving, double part) { return mapMotionBetween(moving.from, moving.to, part); }

void MapMotion::show(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera, bool animated)
{
    const bool isStill = !animated || hasReducedMotion() || !m_view.isVisible() || !m_painter || !painter;
    if (isStill) {
        m_animation.stop();
        m_painter = painter;
        m_from = m_to = camera;
        rest();
        m_view.update();
        return;
    }
    const MapCamera now = this->camera();
    if (painter == m_painter && m_moving.isEmpty()) {
        m_from = now;
        m_to = camera;
        if (now == camera)
            return;
        start();
    } else if (follow(painter, camera)) {
        m_to = camera;
        start();
    } else {
        m_animation.stop();
        m_painter = painter;
        m_from = m_to = camera;
        rest();
    }
    m_view.update();
}

bool MapMotion::follow(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera)
{
    const MapGeometry before = m_painter->geometry();
    const MapGeometry after = painter->geometry();
    const MapCamera now = this->camera();
    const QList<qint32> leaving = before.itemsIn(now.toMap(viewRect()), leastFollowed / now.zoom);
    QList<qint32> coming = after.itemsIn(camera.toMap(viewRect()), leastFollowed / camera.zoom);
    if (leaving.size() + coming.size() > mostFollowed)
        return false;
    // On another area all is of another size: what is there just now is seen with the eyes of what comes.
    const bool isRescaled = before.options().area != after.options().area;
    const auto seen = [&](const QRectF &rect) { return isRescaled ? camera.toMap(now.toView(rect)) : rect; };
    QHash<NodeIndex, QRectF> onTheWay;
    for (const Moving &moving : std::as_const(m_moving))
        onTheWay.insert(before.items()[size_t(moving.item)].node, seen(rectOf(moving, m_part)));
    const auto shown = [&](NodeIndex node) {
        if (const auto rect = onTheWay.constFind(node); rect != onTheWay.constEnd())
            return *rect;
        const qint32 item = before.itemOf(node);
        return item < 0 ? QRectF() : seen(before.items()[size_t(item)].rect);
    };
    for (const qint32 item : leaving) {
        if (const qint32 stays = after.itemOf(before.items()[size_t(item)].node); stays >= 0)
            coming.append(stays); // it may move out of the view
    }
    std::ranges::sort(coming);
    const auto twice = std::ranges::unique(coming);
    coming.erase(twice.begin(), twice.end());

    m_moving.clear();
    m_leaving.clear();
    m_isAside = false;
    addComing(coming, after, shown);
    addLeaving(leaving, before, after);
    for (Moving &moving : m_leaving) {
        moving.from = seen(moving.from);
        moving.to = isRescaled ? moving.from : moving.to;
    }
    m_from = isRescaled ? camera : now;
    const bool isStill = m_leaving.isEmpty() && std::ranges::all_of(m_moving, [](const Moving &moving) { return !moving.fades && moving.from == moving.to; });
    m_painterBefore = m_painter;
    m_painter = painter;
    if (isStill)
        m_moving.clear();
    return true;
}

void MapMotion::addComing(const QList<qint32> &items, const MapGeometry &after, const std::function<QRectF(NodeIndex)> &shown)
{
    const bool grows = isBlockMap(after.options().style);
    for (const qint32 i : items) {
        const MapItem &item = after.items()[size_t(i)];
        QRectF from = shown(item.node);
        const bool isNew = from.isNull();
        if (isNew && grows) {
            // It comes out of what was there of the folders above.
            qint32 above = item.parent;
            while (above >= 0 && from.isNull()) {
                from = shown(after.items()[size_t(above)].node);
                above = after.items()[size_t(above)].parent;
            }
        }
        m_moving.append({i, from.isNull() ? item.rect : isNew ? centredOn(from, item.rect) : from, item.rect, isNew});
    }
}

void MapMotion::addLeaving(const QList<qint32> &items, const MapGeometry &before, const MapGeometry &after)
{
    const bool shrinks = isBlockMap(after.options().style);
    for (const qint32 i : items) {
        const MapItem &item = before.items()[size_t(i)];
        if (after.itemOf(item.node) >= 0)
            continue;
        QRectF to = item.rect;
        for (qint32 above = item.parent; shrinks && above >= 0; above = before.items()[size_t(above)].parent) {
            if (const qint32 stays = after.itemOf(before.items()[size_t(above)].node); stays >= 0) {
                to = centredOn(after.items()[size_t(stays)].rect, item.rect);
                break;
            }
        }
        m_leaving.append({i, item.rect, to, true});
    }
}

void MapMotion::stepAside(const ShiftOf &shiftOf)
{
    if (!m_painter || hasReducedMotion() || (!shiftOf && !m_isAside))
        return;
    const MapGeometry &geometry = m_painter->geometry();
    const MapCamera now = camera();
    const QList<qint32> items = geometry.itemsIn(now.toMap(viewRect()).adjusted(-200, -200, 200, 200), leastFollowed / now.zoom);
    if (items.size() > mostAside)
        return;
    QHash<qint32, QRectF> onTheWay;
    for (const Moving &moving : std::as_const(m_moving))
        onTheWay.insert(moving.item, rectOf(moving, m_part));
    m_moving.clear();
    m_leaving.clear();
    for (const qint32 item : items) {
        const QRectF rect = geometry.items()[size_t(item)].rect;
        m_moving.append({item, onTheWay.value(item, rect), shiftOf ? rect.translated(shiftOf(item)) : rect, false});
    }
    m_isAside = bool(shiftOf);
    m_from = now;
    start();
}

void MapMotion::start()
{
    m_animation.stop();
    m_part = 0;
    m_animation.start();
}

void MapMotion::finish()
{
    m_animation.stop();
    rest();
    m_view.update();
}

void MapMotion::rest()
{
    m_part = 1;
    m_from = m_to;
    m_leaving.clear();
    m_painterBefore.reset();
    if (!m_isAside)
        m_moving.clear();
}

// -- painting ----------------------------------------------------------------------------------------------------------

void MapMotion::paint(QPainter &painter, const MapMarks &marks) const
{
    if (!m_painter)
        return;
    const MapCamera now = camera();
    const QRectF view = now.toMap(viewRect());
    painter.save();
    painter.setTransform(now.transform(), true);
    if (m_moving.isEmpty() && m_leaving.isEmpty()) {
        m_painter->paint(painter, view, now.zoom, marks);
        painter.restore();
        return;
    }
    painter.setOpacity(1 - m_part);
    for (const Moving &moving : m_leaving)
        m_painterBefore->paintItem(painter, moving.item, rectOf(moving, m_part), now.zoom);
    painter.setOpacity(1);
    paintLines(painter, view);
    for (const Moving &moving : m_moving) {
        painter.setOpacity(moving.fades ? m_part : 1);
        m_painter->paintItem(painter, moving.item, rectOf(moving, m_part), now.zoom, marks);
    }
    painter.setOpacity(1);
    m_painter->paintDrop(painter, marks.drop, now.zoom);
    painter.restore();
}

void MapMotion::paintLines(QPainter &painter, const QRectF &view) const
{
    const MapGeometry &geometry = m_painter->geometry();
    if (!isBlockMap(geometry.options().style))
        return;
    QHash<qint32, const Moving *> byItem;
    for (const Moving &moving : m_moving)
        byItem.insert(moving.item, &moving);
    const auto placeOf = [&](qint32 item) {
        const Moving *const moving = byItem.value(item);
        return moving ? rectOf(*moving, m_part) : geometry.items()[size_t(item)].rect;
    };
    for (const Moving &moving : m_moving) {
        const qint32 above = geometry.items()[size_t(moving.item)].parent;
        if (above < 0)
            continue;
        const QRectF from = placeOf(above);
        const QRectF to = placeOf(moving.item);
        if (!from.united(to).intersects(view))
            continue;
        painter.setOpacity(moving.fades ? m_part : 1);
        m_painter->paintLine(painter, from, to);
    }
}

} // namespace Espalier
