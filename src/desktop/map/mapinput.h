// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "desktop/map/mapcamera.h"

#include <QList>
#include <QPointF>

class QMouseEvent;
class QPainter;
class QWheelEvent;

namespace Espalier {

class MapView;

/// What the mouse does on the map: selects, opens and closes, draws a rubber band, pans, zooms, and hands over to
/// MapDrag when it carries something away.
class MapInput final
{
public:
    explicit MapInput(MapView &view) : m_view(view) {}

    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void doubleClick(QMouseEvent *event);
    void wheel(QWheelEvent *event);

    /// Gives up what is going on. False: nothing was.
    bool cancel();
    /// The rubber band, if there is one.
    void paint(QPainter &painter) const;

    /// As a click with these modifiers selects.
    void select(NodeIndex node, Qt::KeyboardModifiers modifiers);

private:
    enum class Mode { None, Pressed, Fold, Band, Pan };

    void pressOn(NodeIndex node, const QMouseEvent &event);
    bool pressMark(QPointF point);
    NodeIndex foldAt(QPointF point) const;
    bool isBody(QPointF point) const;
    void fold(NodeIndex node, Qt::KeyboardModifiers modifiers);
    void pan(QPointF to);
    void stretchBand(QPointF to);
    void updateCursor(QPointF point);

    MapView &m_view;
    Mode m_mode = Mode::None;
    QPointF m_start;             // in the view
    QPointF m_bandStart;         // in the map
    QPointF m_bandEnd;
    MapCamera m_cameraAtStart;
    QList<NodeIndex> m_before;   // selected when the rubber band began
    NodeIndex m_rangeFrom = noNode;
    bool m_selectsOnRelease = false;
    bool m_hasMoved = false;
};

} // namespace Espalier
