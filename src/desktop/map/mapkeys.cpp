// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapkeys.h"

#include "desktop/map/mapinput.h"
#include "desktop/map/mapview.h"
#include "desktop/session/session.h"
#include "desktop/views/nodekeys.h"

#include <QKeyEvent>

#include <algorithm>

namespace Espalier {

namespace {

bool isArrow(int key) { return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down; }

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event) { return event.modifiers() & ~Qt::KeypadModifier; }

} // namespace

NodeIndex MapKeys::current() const { return m_view.session().selection().current(); }

bool MapKeys::takes(const QKeyEvent &event) const
{
    return event.key() == Qt::Key_Space && modifiersOf(event) == Qt::NoModifier;
}

bool MapKeys::press(QKeyEvent *event)
{
    return walk(*event) || NodeKeys(m_view).press(*event) || act(*event) || zoom(*event) || find(*event);
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

/// From card to card as the eye sees them, and within the siblings.
bool MapKeys::walkBlocks(const QKeyEvent &event)
{
    const MapGeometry &geometry = m_view.model().geometry();
    const qint32 item = current() == noNode || !geometry.blocks() ? -1 : geometry.itemOf(current());
    if (item < 0)
        return false;
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    const int key = event.key();
    if (modifiers == Qt::ControlModifier && isArrow(key)) {
        goTo(geometry.nearestTowards(item, Qt::Key(key)), false);
        return true;
    }
    if (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier))
        return false;
    const qint32 parent = geometry.items()[size_t(item)].parent;
    if ((key == Qt::Key_Home || key == Qt::Key_End) && parent >= 0) {
        qint32 sibling = parent + 1;
        const qint32 end = geometry.items()[size_t(parent)].end;
        while (key == Qt::Key_End && geometry.items()[size_t(sibling)].end < end)
            sibling = geometry.items()[size_t(sibling)].end;
        goTo(sibling, modifiers & Qt::ShiftModifier);
        return true;
    }
    const bool closes = isArrow(key) && modifiers == Qt::NoModifier && geometry.stepOf(Qt::Key(key)) == MapGeometry::Step::ToParent && item > 0
                        && m_view.model().isExpandable(current()) && m_view.isExpanded(current());
    if (closes)
        m_view.setExpanded(current(), false);
    return closes;
}

bool MapKeys::walk(const QKeyEvent &event)
{
    if (walkBlocks(event))
        return true;
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
        goTo(std::max(0, geometry.nearestItemOf(m_view.model().layout(), current())), false);
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
    if (const NodeIndex node = m_typeAhead.find(m_view, text); node != noNode)
        goTo(m_view.model().geometry().itemOf(node), false);
    return true;
}

// -- doing -------------------------------------------------------------------------------------------------------------

bool MapKeys::act(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    if (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        return m_view.input().cancel();
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
    if (modifiers != Qt::NoModifier || m_typeAhead.isGoingOn())
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
