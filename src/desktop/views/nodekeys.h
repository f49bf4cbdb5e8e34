// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

class QKeyEvent;

namespace Espalier {

class NodeVerbs;
class NodeView;

/// A verb and the action that stands for it.
struct NodeVerbAction {
    const char *action; ///< id
    void (NodeVerbs::*verb)();
};
/// Those that need nothing but the selection.
std::span<const NodeVerbAction> nodeVerbActions();

/// The keys that mean the same in every view of nodes: the shortcuts that the person has for the verbs, and those that
/// no action has. Other keys are the view's.
class NodeKeys
{
public:
    explicit NodeKeys(NodeView &view) : m_view(view) {}

    /// False: not one of these.
    bool press(const QKeyEvent &event);

private:
    bool pressVerb(const QKeyEvent &event);

    NodeView &m_view;
};

} // namespace Espalier
