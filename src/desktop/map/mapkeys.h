// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/typeahead.h"

class QKeyEvent;

namespace Espalier {

class MapView;

/// What the keyboard does on the map: walks by direction, finds names by their first letters, opens and closes, zooms,
/// and calls the verbs that the tree has under the same keys.
class MapKeys final
{
public:
    explicit MapKeys(MapView &view) : m_view(view) {}

    /// False: not a key of the map's.
    bool press(QKeyEvent *event);
    void release(QKeyEvent *event);
    /// Keys that would else be taken for shortcuts of the window.
    bool takes(const QKeyEvent &event) const;

    /// While it is held, the mouse pans.
    bool isSpaceHeld() const { return m_isSpaceHeld; }
    /// So that letting it go does not open or close.
    void spaceIsUsed() { m_isSpaceUsed = true; }
    void forgetSpace();

private:
    bool walk(const QKeyEvent &event);
    bool walkBlocks(const QKeyEvent &event);
    bool act(const QKeyEvent &event);
    bool zoom(const QKeyEvent &event);
    bool find(const QKeyEvent &event);
    void goTo(qint32 item, bool extends);
    NodeIndex current() const;

    MapView &m_view;
    bool m_isSpaceHeld = false;
    bool m_isSpaceUsed = false;
    TypeAhead m_typeAhead;
};

} // namespace Espalier
