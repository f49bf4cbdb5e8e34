// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

#include <memory>

namespace Espalier {

/// Drags over a viewport as Qt's platform would.
class Carry {
public:
    Carry(QWidget &viewport, std::unique_ptr<QMimeData> mime) : m_viewport(viewport), m_mime(std::move(mime)) { }
    ~Carry()
    {
        // Qt remembers what was last dragged over, and would go on with it in the next test.
        QDragLeaveEvent event;
        QCoreApplication::sendEvent(&m_viewport, &event);
    }
    Q_DISABLE_COPY_MOVE(Carry)

    bool over(const QPoint &point, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!m_entered) {
            QDragEnterEvent event(point, actions, m_mime.get(), Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(&m_viewport, &event);
            m_entered = true;
        }
        QDragMoveEvent event(point, actions, m_mime.get(), Qt::LeftButton, modifiers);
        event.ignore();
        QCoreApplication::sendEvent(&m_viewport, &event);
        m_action = event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
        return event.isAccepted();
    }
    bool drop(const QPoint &point, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        over(point, modifiers);
        QDropEvent event(point, actions, m_mime.get(), Qt::LeftButton, modifiers);
        event.ignore();
        QCoreApplication::sendEvent(&m_viewport, &event);
        m_entered = false; // whoever comes back enters again
        return event.isAccepted();
    }
    Qt::DropAction action() const { return m_action; }

    Qt::DropActions actions = Qt::MoveAction | Qt::CopyAction;

private:
    QWidget &m_viewport;
    std::unique_ptr<QMimeData> m_mime;
    Qt::DropAction m_action = Qt::IgnoreAction;
    bool m_entered = false;
};

} // namespace Espalier
