// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/draggeditems.h"
#include "desktop/tree/outlinedrop.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>

class QDropEvent;
class QMimeData;
class QPainter;

namespace Espalier {

class OutlineView;

/// Dragging out of and over the outline: finds where the pointer means, shows it as a line or a frame and in words,
/// or why not; opens folders it waits over and scrolls at the edges. What is let go goes to the model.
class OutlineDrag final : public QObject
{
    Q_OBJECT

public:
    explicit OutlineDrag(OutlineView &view);

    void start(Qt::DropActions supported);
    void enter(QDropEvent *event);
    void move(QDropEvent *event);
    void leave();
    void drop(QDropEvent *event);

    bool isActive() const { return m_isActive; }
    /// The folder that is framed as the target; noNode: none is.
    NodeIndex frameNode() const { return m_isActive && m_drop.line < 0 && m_error.isEmpty() ? m_drop.parent : noNode; }
    const OutlineDrop &place() const { return m_drop; }
    /// What the label beside the pointer says, marks of emphasis included; an error outranks the place.
    QString sentence() const;
    bool isRefused() const { return !m_error.isEmpty(); }

    void paint(QPainter &painter) const;

protected:
    void timerEvent(QTimerEvent *event) final;

private:
    void update(const QMimeData &mime);
    void waitOverFolder();
    void scrollAtEdge();
    void paintLine(QPainter &painter) const;

    OutlineView &m_view;
    bool m_isActive = false;
    DraggedItems m_dragged;
    QPoint m_pointer; // in the viewport
    Qt::DropAction m_action = Qt::IgnoreAction;
    OutlineDrop m_drop;
    QString m_error;
    NodeIndex m_askedParent = noNode; // for which m_error was found out
    Qt::DropAction m_askedAction = Qt::IgnoreAction;
    NodeIndex m_waitingOver = noNode;
    QBasicTimer m_openTimer;
    QBasicTimer m_scrollTimer;
};

} // namespace Espalier
