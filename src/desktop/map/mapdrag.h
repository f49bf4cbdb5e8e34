// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/draggeditems.h"
#include "picture/mapgeometry.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>

class QDropEvent;
class QMimeData;
class QPainter;

namespace Espalier {

class MapView;

/// Dragging out of and over the map: finds the folder or the gap that the pointer means, shows it and says it in words,
/// or why not; others make room; folders it waits over open, and the map moves on at its edges.
class MapDrag final : public QObject
{
    Q_OBJECT

public:
    explicit MapDrag(MapView &view);

    /// Carries away what is selected.
    void start();
    void enter(QDropEvent *event);
    void move(QDropEvent *event);
    void leave();
    void drop(QDropEvent *event);

    /// The map moved on below a pointer that stands still.
    void follow();

    bool isActive() const { return m_isActive; }
    bool isRefused() const { return !m_error.isEmpty(); }
    const MapDropPlace &place() const { return m_place; }
    /// What the label beside the pointer says, marks of emphasis included; an error outranks the place.
    QString sentence() const;

    void paint(QPainter &painter) const;

protected:
    void timerEvent(QTimerEvent *event) final;

private:
    void update(const QMimeData &mime);
    void show();
    void makeRoom();
    void waitOverFolder();
    void moveAtEdge();
    QPointF edgeSpeed() const;
    NodeIndex shownBefore(NodeIndex parent, NodeIndex before) const;

    MapView &m_view;
    bool m_isActive = false;
    DraggedItems m_dragged;
    QPoint m_pointer;
    Qt::DropAction m_action = Qt::IgnoreAction;
    MapDropPlace m_place;
    QString m_error;
    NodeIndex m_askedParent = noNode; // for which m_error was found out
    Qt::DropAction m_askedAction = Qt::IgnoreAction;
    QString m_told;
    MapDropPlace m_roomFor; // for which others stepped aside
    NodeIndex m_waitingOver = noNode;
    QBasicTimer m_openTimer;
    QBasicTimer m_edgeTimer;
};

} // namespace Espalier
