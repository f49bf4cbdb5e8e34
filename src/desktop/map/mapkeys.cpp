// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapkeys.h"

#include "desktop/map/mapinput.h"
#include "desktop/map/mapview.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"

#include <QApplication>
#include <QKeyEvent>

namespace Espalier {

namespace {

bool isArrow(int key) { return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down; }

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event) { return event.modifiers() & ~Qt::KeypadModifier; }

} // namespace

NodeIndex MapKeys::current() const { return m_view.session().selection().current(); }
bool MapKeys::isTypingAhead() const { return m_typedAt.isValid() && m_typedAt.elapsed() < QApplication::keyboardInputInterval(); }

bool MapKeys::takes(const QKeyEvent &event) const
{
    return event.key() == Qt::Key_Space && modifiersOf(event) == Qt::NoModifier;
}

bool MapKeys::press(QKeyEvent *event)
{
    return walk(*event) || act(*event) || zoom(*event) || find(*event);
}

// -- walking -----------------------------------------------------------------------------------------------------------

void MapKeys::goTo(qint32 item, bool extends)
{
    if (item < 0)
        return;
    const NodeIndex node = m_view.model().geometry().items()[size_t(item)].node;
    m_view.select(node, extends ? Qt::ShiftModifier : Qt::NoModifier);
    m_view.reveal(node);
}

bool MapKeys::walk(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    if (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier))
        return false;
    const bool extends = modifiers & Qt::ShiftModifier;
    const MapGeometry &geometry = m_view.model().geometry();
    if (geometry.isEmpty())
        return false;
    const int key = event.key();
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        goTo(key == Qt::Key_Home ? 0 : qint32(geometry.items().size()) - 1, extends);
        return true;
    }
    if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        MapCamera camera = m_view.camera();
        camera.offset.ry() += m_view.room().height() * (key == Qt::Key_PageUp ? 0.85 : -0.85);
        m_view.setCamera(camera, true);
        return true;
    }
    if (!isArrow(key))
        return false;
    const qint32 item = current() == noNode ? -1 : geometry.itemOf(current());
    if (item < 0) {
        goTo(0, false);
        return true;
    }
    const MapGeometry::Step step = geometry.stepOf(Qt::Key(key));
    if (step == MapGeometry::Step::ToFirstChild && m_view.model().isExpandable(current()) && !m_view.isExpanded(current()))
        m_view.setExpanded(current(), true); // opens first, as trees do
    else
        goTo(geometry.neighbour(item, step), extends);
    return true;
}

bool MapKeys::find(const QKeyEvent &event)
{
    const QString text = event.text();
    if (text.isEmpty() || !text.front().isPrint() || modifiersOf(event) & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    m_typed = isTypingAhead() ? m_typed + text : text;
    m_typedAt.start();
    // One letter again and again walks through what begins with it.
    const bool isRepeated = m_typed.count(m_typed.front()) == m_typed.size();
    const QString wanted = isRepeated ? m_typed.left(1) : m_typed;
    const MapGeometry &geometry = m_view.model().geometry();
    const auto count = qint32(geometry.items().size());
    const qint32 from = std::max(0, current() == noNode ? 0 : geometry.itemOf(current())) + (isRepeated ? 1 : 0);
    const Layout &layout = m_view.model().layout();
    for (qint32 step = 0; step < count; ++step) {
        const qint32 item = (from + step) % count;
        if (layout.name(geometry.items()[size_t(item)].node).startsWith(wanted, Qt::CaseInsensitive)) {
            goTo(item, false);
            break;
        }
    }
    return true;
}

// -- doing -------------------------------------------------------------------------------------------------------------

bool MapKeys::act(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    if (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier))
        return false;
    const bool shifted = modifiers == Qt::ShiftModifier;
    NodeVerbs &verbs = m_view.verbs();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        shifted ? verbs.addSiblingFile() : verbs.addSiblingFolder();
        return true;
    case Qt::Key_Insert:
        shifted ? verbs.addChildFile() : verbs.addChildFolder();
        return true;
    case Qt::Key_F2:
        if (current() != noNode)
            m_view.rename(current());
        return true;
    case Qt::Key_Delete:
        verbs.remove();
        return true;
    case Qt::Key_Escape:
        return m_view.input().cancel();
    case Qt::Key_Asterisk:
        if (current() != noNode)
            m_view.model().setExpandedBelow(current(), true);
        return true;
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) {
            m_isSpaceHeld = true;
            m_isSpaceUsed = false;
        }
        return true;
    default:
        return false;
    }
}

void MapKeys::release(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_isSpaceHeld)
        return event->ignore();
    const bool isUsed = m_isSpaceUsed;
    forgetSpace();
    if (!isUsed && current() != noNode)
        m_view.setExpanded(current(), !m_view.isExpanded(current()));
}

void MapKeys::forgetSpace()
{
    m_isSpaceHeld = m_isSpaceUsed = false;
    m_view.unsetCursor();
}

bool MapKeys::zoom(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event) & ~Qt::KeyboardModifiers(Qt::ShiftModifier); // "+" is a shifted key on many keyboards
    if (modifiers != Qt::NoModifier || isTypingAhead())
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view.zoomIn();
        return true;
    case Qt::Key_Minus:
        m_view.zoomOut();
        return true;
    case Qt::Key_0:
        m_view.fit();
        return true;
    default:
        return false;
    }
}

} // namespace Espalier
