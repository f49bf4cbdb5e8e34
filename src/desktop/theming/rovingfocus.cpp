// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/rovingfocus.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace Espalier {

RovingFocus::RovingFocus(const QList<QWidget *> &buttons, QWidget *row) : QObject(row), m_row(row), m_buttons(buttons)
{
    for (QWidget *const button : buttons) {
        button->setFocusPolicy(Qt::NoFocus);
        button->installEventFilter(this);
    }
    mend();
}

bool RovingFocus::canBeAt(const QWidget *button) const { return button->isEnabled() && button->isVisibleTo(m_row); }

bool RovingFocus::eventFilter(QObject *watched, QEvent *event)
{
    auto *const button = static_cast<QWidget *>(watched);
    switch (event->type()) {
    case QEvent::FocusIn:
        m_wasThere = true;
        setStop(button);
        break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::EnabledChange:
        mend();
        break;
    case QEvent::KeyPress: {
        const auto *const key = static_cast<QKeyEvent *>(event);
        return (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && walk(button, key->key());
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool RovingFocus::walk(const QWidget *from, int key)
{
    QList<QWidget *> row;
    std::ranges::copy_if(m_buttons, std::back_inserter(row), [this](const QWidget *one) { return canBeAt(one); });
    const bool isMirrored = from->isRightToLeft();
    qsizetype to = row.indexOf(from);
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        to += (key == Qt::Key_Right) != isMirrored ? 1 : -1;
    else if (key == Qt::Key_Home)
        to = 0;
    else if (key == Qt::Key_End)
        to = row.size() - 1;
    else
        return false;
    if (to >= 0 && to < row.size()) {
        setStop(row[to]);
        row[to]->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void RovingFocus::setStop(QWidget *stop)
{
    if (stop == m_stop)
        return;
    if (m_stop)
        m_stop->setFocusPolicy(Qt::NoFocus);
    m_stop = stop;
    if (m_stop)
        m_stop->setFocusPolicy(Qt::TabFocus);
}

void RovingFocus::mend()
{
    if (m_wasThere && m_stop && canBeAt(m_stop))
        return;
    m_wasThere = false;
    const auto first = std::ranges::find_if(m_buttons, [this](const QWidget *one) { return canBeAt(one); });
    setStop(first == m_buttons.end() ? nullptr : *first);
}

} // namespace Espalier
