// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

class QWidget;

namespace Espalier {

class NodeVerbs;
class Session;

/// A widget that nodes are dragged out of and over, as NodeDrag knows it. Places are in the coordinates of the
/// viewport.
class DragView {
public:
    DragView(Session &session, NodeVerbs &verbs) : m_session(session), m_verbs(verbs) { }

    Session &session() const { return m_session; }
    NodeVerbs &verbs() const { return m_verbs; }

    /// Has the focus.
    virtual QWidget &widget() = 0;
    /// What nodes are painted in; fields to type in are its children.
    virtual QWidget *viewport() const = 0;

    virtual bool isExpandable(NodeIndex node) const = 0;
    virtual bool isExpanded(NodeIndex node) const = 0;
    /// What lies under the pointer, or else nearest to the node, keeps its place.
    virtual void setExpanded(NodeIndex node, bool expanded) = 0;

    /// Gives up what is being named.
    virtual void cancelNaming() = 0;

protected:
    ~DragView() = default;

private:
    Session &m_session;
    NodeVerbs &m_verbs;
};

} // namespace Espalier
