// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapoverview.h"

#include "desktop/map/mapmotion.h"
#include "desktop/map/mapview.h"
#include "desktop/theming/appearance.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr double mapOverviewInset = 2;
constexpr double margin = 20; // a little less than a map has
constexpr QSize mapOverviewSize(96, 24);
constexpr double leastFrame = 4; // what can be seen, and held

} // namespace

MapOverview::MapOverview(MapView &view, QWidget *parent) : QWidget(parent), m_view(view)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::SizeAllCursor);
    setFixedSize(mapOverviewSize);
    hide();
    connect(&view, &MapView::cameraChanged, this, &MapOverview::follow);
    retranslate();
}

void MapOverview::retranslate()
{
    setAccessibleName(tr("All of the map"));
    setToolTip(tr("All of the map: drag the frame to what you want to see"));
}

void MapOverview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

double MapOverview::scale() const
{
    const QRectF bounds = m_view.model().geometry().bounds();
    return std::min((width() - 2 * mapOverviewInset) / bounds.width(),
                    (height() - 2 * mapOverviewInset) / bounds.height());
}

QPointF MapOverview::origin() const { return QRectF(rect()).center() - m_view.model().geometry().bounds().center() * scale(); }

QRectF MapOverview::frame() const
{
    const QRectF seen = m_view.camera().toMap(QRectF(m_view.rect()));
    return QRectF(seen.topLeft() * scale() + origin(), seen.size() * scale());
}

void MapOverview::follow()
{
    const QRectF bounds = m_view.model().geometry().bounds();
    // The margin round the map may be out of view: nothing is missed.
    const bool isAll = bounds.isEmpty() || m_view.camera().toMap(QRectF(m_view.rect())).contains(bounds.adjusted(margin, margin, -margin, -margin));
    update();
    if (std::exchange(m_isNeeded, !isAll) == isAll)
        Q_EMIT neededChanged();
}

void MapOverview::paintEvent(QPaintEvent *)
{
    const std::shared_ptr<const MapPainter> map = m_view.motion().painter();
    if (!map)
        return;
    const qreal ratio = devicePixelRatioF();
    if (m_pictureOf.lock() != map || m_picture.size() != size() * ratio) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter inner(&m_picture);
        inner.setRenderHint(QPainter::Antialiasing);
        map->paintOverview(
            inner, QRectF(rect()).adjusted(mapOverviewInset, mapOverviewInset, -mapOverviewInset, -mapOverviewInset));
        m_pictureOf = map;
    }
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(ground, Metric::smallRadius, Metric::smallRadius);
    painter.setPen(colour(theme.line));
    painter.setBrush(colour(theme.window));
    painter.drawPath(shape);
    painter.setClipPath(shape);
    painter.drawPixmap(0, 0, m_picture);
    QColor wash = colour(theme.accent);
    wash.setAlphaF(0.10F);
    painter.setPen(QPen(colour(theme.accent), 1.5));
    painter.setBrush(wash);
    const QRectF place = ground.adjusted(1, 1, -1, -1);
    QRectF seen = frame().intersected(place);
    if (seen.width() < leastFrame || seen.height() < leastFrame) {
        seen.setSize(seen.size().expandedTo({leastFrame, leastFrame}));
        seen.moveCenter(frame().center());
        seen.moveLeft(std::clamp(seen.left(), place.left(), place.right() - seen.width()));
        seen.moveTop(std::clamp(seen.top(), place.top(), place.bottom() - seen.height()));
    }
    painter.drawRoundedRect(seen, 2, 2);
}

void MapOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    // The frame is held where it is taken; elsewhere, it comes to the pointer.
    m_grip = frame().contains(event->position()) ? event->position() - frame().center() : QPointF();
    goTo(event->position());
}

void MapOverview::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

void MapOverview::mouseReleaseEvent(QMouseEvent *event) { event->accept(); }
void MapOverview::wheelEvent(QWheelEvent *event) { event->ignore(); }

void MapOverview::goTo(QPointF point)
{
    const QPointF middle = (point - m_grip - origin()) / scale();
    MapCamera camera = m_view.camera();
    camera.offset = QRectF(m_view.rect()).center() - middle * camera.zoom;
    m_view.setCamera(camera, false);
}

} // namespace Espalier
