// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <unistd.h>

namespace Espalier::Bench {

/// Ends the process as soon as its window has been painted for the first time, children and all.
class EndAtFirstPaint final : public QObject
{
public:
    explicit EndAtFirstPaint(QWidget &window) : m_window(window) { QApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) final
    {
        // The paint events of all widgets are sent out of one event; what is queued comes behind it.
        if (event->type() == QEvent::Paint && watched->isWidgetType() && static_cast<QWidget *>(watched)->window() == &m_window && !m_ends) {
            m_ends = true;
            QMetaObject::invokeMethod(this, [] { ::_exit(0); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    QWidget &m_window;
    bool m_ends = false;
};

} // namespace Espalier::Bench
