// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/draggeditems.h"
#include "desktop/views/dropwords.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>

class QDropEvent;
class QMimeData;
class QPainter;

namespace Espalier {

class DragView;

/// Dragging out of and over a view of nodes: asks the view which place the pointer means, says it in words, or why it
/// cannot be; opens folders it waits over and moves on at the edges. What is let go lands where it was said, since the
/// place is found anew whenever something happens under the pointer.
class NodeDrag : public QObject
{
    Q_OBJECT

public:
    explicit NodeDrag(DragView &view);

    /// Carries away what is selected.
    void start();
    void enter(QDropEvent *event);
    void move(QDropEvent *event);
    void leave();
    void drop(QDropEvent *event);
    /// To be called by the view when it scrolled, opened something or was laid out anew below a pointer that may stand
    /// still.
    virtual void follow();

    bool isActive() const { return m_isActive; }
    bool isRefused() const { return !m_error.isEmpty(); }
    /// What the label beside the pointer says, marks of emphasis included; an error outranks the place. Empty: nowhere.
    QString sentence() const;

    void paint(QPainter &painter) const;

protected:
    struct Target {
        NodeIndex parent = noNode; ///< noNode: nowhere
        NodeIndex before = noNode; ///< noNode: as the last
        bool isBetween = false; ///< between siblings, rather than into the folder
        friend bool operator==(const Target &, const Target &) = default;
    };

    /// Finds out, and remembers for painting, what the pointer means.
    virtual Target placeAt(QPoint pointer) = 0;
    /// Moves on by so many pixels, right and down, as far as there is something to be seen. False: there is no more.
    virtual bool moveAtEdge(QPointF by) = 0;
    /// The mark of the place; not called for what is refused.
    virtual void paintPlace(QPainter &) const {}
    /// The place or its words may be others now; \c target() is nowhere when the drag is over.
    virtual void showPlace() {}
    /// The nodes that are being carried, away from this view; none any more when it is empty.
    virtual void showCarried(const QList<NodeIndex> &) {}

    const Target &target() const { return m_target; }

    void timerEvent(QTimerEvent *event) final;

private:
    void update();
    bool isCarried(NodeIndex node) const;
    void waitOverFolder();
    void moveOrWaitAtEdge();
    QPointF edgeSpeed() const;

    DragView &m_view;
    bool m_isActive = false;
    bool m_isUpdating = false;
    QPointer<const QMimeData> m_mime; ///< the platform's; may go at any time
    DraggedItems m_dragged;
    QPoint m_pointer;
    Qt::DropAction m_action = Qt::IgnoreAction;
    Target m_target;
    QString m_error;
    NodeIndex m_askedParent = noNode; ///< for which m_error was found out
    Qt::DropAction m_askedAction = Qt::IgnoreAction;
    NodeIndex m_waitingOver = noNode;
    QBasicTimer m_openTimer;
    QBasicTimer m_edgeTimer;
};

} // namespace Espalier
