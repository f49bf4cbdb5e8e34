// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/arrowgroup.h"

#include <QKeyEvent>
#include <QWidget>

namespace Espalier {

void ArrowGroup::setWidgets(const QList<QWidget *> &widgets, int columns)
{
    m_widgets = widgets;
    m_columns = columns;
    for (QWidget *const widget : widgets) {
        widget->setFocusPolicy(Qt::ClickFocus);
        widget->installEventFilter(this);
    }
    setCurrent(widgets.value(0));
}

void ArrowGroup::setCurrent(QWidget *widget)
{
    const qsizetype index = m_widgets.indexOf(widget);
    if (index < 0)
        return;
    current()->setFocusPolicy(Qt::ClickFocus);
    m_current = index;
    widget->setFocusPolicy(Qt::StrongFocus);
}

qsizetype ArrowGroup::targetOf(int key) const
{
    const bool mirrored = current()->layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Left:
        return m_current + (mirrored ? 1 : -1);
    case Qt::Key_Right:
        return m_current + (mirrored ? -1 : 1);
    case Qt::Key_Up:
        return m_current - m_columns;
    case Qt::Key_Down:
        return m_current + m_columns;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return m_widgets.size() - 1;
    default:
        return -1;
    }
}

bool ArrowGroup::eventFilter(QObject *object, QEvent *event)
{
    auto *const widget = static_cast<QWidget *>(object);
    if (event->type() == QEvent::FocusIn && m_widgets.contains(widget)) {
        setCurrent(widget);
        Q_EMIT entered(widget);
    } else if (event->type() == QEvent::KeyPress && widget == current()) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & ~Qt::KeypadModifier)
            return false;
        const bool isArrow = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right || key->key() == Qt::Key_Up
            || key->key() == Qt::Key_Down;
        if (QWidget *const next = m_widgets.value(targetOf(key->key())))
            next->setFocus(Qt::TabFocusReason);
        else if (!isArrow)
            return false;
        return true; // at the edge, too: the page must not scroll away from it
    }
    return QObject::eventFilter(object, event);
}

} // namespace Espalier
