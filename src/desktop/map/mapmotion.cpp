// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapmotion.h"

#include "desktop/map/blocktransition.h"
#include "desktop/theming/appearance.h"

#include <QPainter>
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

void MapMotion::jump(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera)
{
    m_animation.stop();
    m_isAside = false;
    m_painter = painter;
    m_to = camera;
    rest();
    m_view.update();
}

void MapMotion::show(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera, bool animated)
{
    if (!animated || hasReducedMotion() || !m_view.isVisible() || !m_painter || !painter)
        return jump(painter, camera);
    const MapCamera now = this->camera();
    if (painter == m_painter && m_way == Way::Still) {
        if (now == camera && m_to == camera)
            return;
        m_from = now;
    } else {
        const Way way = follow(painter, camera);
        if (way == Way::Still)
            return jump(painter, camera);
        m_way = way;
    }
    m_to = camera;
    start();
    m_view.update();
}

/// Makes ready to go on from what is seen just now.
MapMotion::Way MapMotion::follow(const std::shared_ptr<const MapPainter> &painter, const MapCamera &camera)
{
    const bool wasBlocks = m_painter->blocks() != nullptr;
    const bool isBlocks = painter->blocks() != nullptr;
    const MapCamera now = this->camera();
    Way way = Way::Fade;
    if (wasBlocks && isBlocks)
        way = followBlocks(*painter);
    else if (!wasBlocks && !isBlocks)
        way = followTiles(*painter, camera);
    if (way == Way::Still)
        return way;
    if (way == Way::Fade) {
        m_moving.clear();
        m_leaving.clear();
        m_blocks.reset();
        m_cameraBefore = now;
        m_from = camera;
    }
    m_isAside = false;
    m_painterBefore = m_painter;
    m_painter = painter;
    return way;
}

BlockMoment MapMotion::moment() const
{
    if (m_way == Way::Blocks && m_blocks)
        return BlockTransition::between(m_blocks->from, m_blocks->to, m_part);
    return BlockTransition::still(m_painter->geometry());
}

MapMotion::Way MapMotion::followBlocks(const MapPainter &painter)
{
    const MapGeometry before = m_painter->geometry();
    const MapGeometry &after = painter.geometry();
    if (before.items().size() + after.items().size() > BlockTransition::mostItems)
        return Way::Still;
    m_from = camera();
    BlockMoment from = BlockTransition::start(before, moment(), after);
    m_leaving.clear();
    m_moving.clear();
    for (const qint32 item : before.itemsIn(m_from.toMap(viewRect()))) {
        const QRectF &rect = before.items()[size_t(item)].rect;
        if (after.itemOf(before.items()[size_t(item)].node) < 0)
            m_leaving.append({item, rect, rect, true});
    }
    m_blocks = Blocks{std::move(from), BlockTransition::still(after)};
    return Way::Blocks;
}

MapMotion::Way MapMotion::followTiles(const MapPainter &painter, const MapCamera &camera)
{
    const MapGeometry before = m_painter->geometry();
    const MapGeometry &after = painter.geometry();
    const MapCamera now = this->camera();
    const QList<qint32> leaving = before.itemsIn(now.toMap(viewRect()), leastFollowed / now.zoom);
    QList<qint32> coming = after.itemsIn(camera.toMap(viewRect()), leastFollowed / camera.zoom);
    if (leaving.size() + coming.size() > mostFollowed)
        return Way::Still;
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
    addComing(coming, after, shown);
    addLeaving(leaving, before, after);
    for (Moving &moving : m_leaving) {
        moving.from = seen(moving.from);
        moving.to = moving.from;
    }
    m_from = isRescaled ? camera : now;
    if (m_leaving.isEmpty() && std::ranges::all_of(m_moving, [](const Moving &moving) { return !moving.fades && moving.from == moving.to; }))
        m_moving.clear();
    return Way::Tiles;
}

void MapMotion::addComing(const QList<qint32> &items, const MapGeometry &after, const std::function<QRectF(NodeIndex)> &shown)
{
    for (const qint32 i : items) {
        const MapItem &item = after.items()[size_t(i)];
        const QRectF from = shown(item.node);
        m_moving.append({i, from.isNull() ? item.rect : from, item.rect, from.isNull()});
    }
}

void MapMotion::addLeaving(const QList<qint32> &items, const MapGeometry &before, const MapGeometry &after)
{
    for (const qint32 i : items) {
        const MapItem &item = before.items()[size_t(i)];
        if (after.itemOf(item.node) < 0)
            m_leaving.append({i, item.rect, item.rect, true});
    }
}

void MapMotion::stepAsideBlocks(const ShiftOf &shiftOf)
{
    const MapGeometry &geometry = m_painter->geometry();
    if (geometry.items().size() > BlockTransition::mostItems)
        return;
    BlockMoment from = moment();
    m_blocks = Blocks{std::move(from), shiftOf ? BlockTransition::shifted(geometry, shiftOf) : BlockTransition::still(geometry)};
    m_leaving.clear();
    m_from = camera();
    m_isAside = bool(shiftOf);
    m_way = Way::Blocks;
    start();
}

void MapMotion::stepAside(const ShiftOf &shiftOf)
{
    if (!m_painter || hasReducedMotion() || (!shiftOf && !m_isAside))
        return;
    if (m_painter->blocks())
        return stepAsideBlocks(shiftOf);
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
    m_way = Way::Tiles;
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
    if (m_isAside)
        return;
    m_moving.clear();
    m_blocks.reset();
    m_way = Way::Still;
}

// -- painting ----------------------------------------------------------------------------------------------------------

void MapMotion::paint(QPainter &painter, const MapMarks &marks) const
{
    if (!m_painter)
        return;
    const MapCamera now = camera();
    const QRectF view = now.toMap(viewRect());
    painter.save();
    if (m_way == Way::Fade && m_painterBefore) {
        painter.save();
        painter.setOpacity(1 - m_part);
        painter.setTransform(m_cameraBefore.transform(), true);
        m_painterBefore->paint(painter, m_cameraBefore.toMap(viewRect()), m_cameraBefore.zoom);
        painter.restore();
        painter.setOpacity(m_part);
    }
    painter.setTransform(now.transform(), true);
    const bool isStill = m_way == Way::Still || m_way == Way::Fade || (m_way == Way::Tiles && m_moving.isEmpty() && m_leaving.isEmpty());
    if (isStill) {
        m_painter->paint(painter, view, now.zoom, marks);
        painter.restore();
        return;
    }
    if (m_painterBefore) {
        painter.setOpacity(1 - m_part);
        for (const Moving &moving : m_leaving)
            m_painterBefore->paintItem(painter, moving.item, rectOf(moving, m_part), now.zoom);
        painter.setOpacity(1);
    }
    if (m_way == Way::Blocks) {
        m_painter->paintMoment(painter, moment(), view, now.zoom, marks);
    } else {
        for (const Moving &moving : m_moving) {
            painter.setOpacity(moving.fades ? m_part : 1);
            m_painter->paintItem(painter, moving.item, rectOf(moving, m_part), now.zoom, marks);
        }
        painter.setOpacity(1);
    }
    if (m_way == Way::Tiles) {
        painter.setOpacity(m_isAside ? 1 : m_part);
        m_painter->paintMores(painter, view, now.zoom);
        painter.setOpacity(1);
    }
    m_painter->paintDrop(painter, marks.drop, now.zoom);
    painter.restore();
}

} // namespace Espalier
