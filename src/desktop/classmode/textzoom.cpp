// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/textzoom.h"

#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"

#include <QApplication>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int wheelNotch = 120;

/// Has it, or what it stands in, a use of its own for Ctrl and the wheel?
bool zoomsItself(const QObject *object)
{
    for (; object; object = object->parent()) {
        if (object->property("zoomsByWheel").toBool())
            return true;
    }
    return false;
}

} // namespace

TextZoom::TextZoom(Appearance &appearance, QObject *parent) : QObject(parent), m_appearance(appearance) { }

TextZoom::~TextZoom() = default;

void TextZoom::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    if (on) {
        qApp->installEventFilter(this);
        m_appearance.setTextPercent(std::clamp(Settings().value(SettingKeys::classTextPercent), least, most));
    } else {
        qApp->removeEventFilter(this);
        m_appearance.setTextPercent(least);
    }
}

void TextZoom::setPercent(int percent)
{
    percent = std::clamp(percent, least, most);
    m_appearance.setTextPercent(percent);
    Settings().setValue(SettingKeys::classTextPercent, percent);
}

bool TextZoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !qobject_cast<QWidget *>(watched))
        return false;
    auto *const wheel = static_cast<QWheelEvent *>(event);
    if (!wheel->modifiers().testFlag(Qt::ControlModifier) || zoomsItself(watched))
        return false;
    m_turned += wheel->angleDelta().y();
    const int notches = m_turned / wheelNotch;
    m_turned -= notches * wheelNotch;
    if (notches != 0)
        setPercent(m_appearance.textPercent() + notches * step);
    wheel->accept();
    return true;
}

} // namespace Espalier
