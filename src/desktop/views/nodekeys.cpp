// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/nodekeys.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/views/nodeview.h"

#include <QAction>
#include <QKeyEvent>

namespace Espalier {

namespace {

constexpr NodeVerbAction verbActions[] = {
    {"cut", &NodeVerbs::cut},
    {"copy", &NodeVerbs::copy},
    {"paste", &NodeVerbs::paste},
    {"duplicate", &NodeVerbs::duplicate},
    {"rename", &NodeVerbs::rename},
    {"properties", &NodeVerbs::editProperties},
    {"delete", &NodeVerbs::remove},
    {"addChildFolder", &NodeVerbs::addChildFolder},
    {"addChildFile", &NodeVerbs::addChildFile},
    {"addSibling", &NodeVerbs::addSiblingFolder},
    {"addByPath", &NodeVerbs::addByPath},
    {"group", &NodeVerbs::group},
    {"moveUp", &NodeVerbs::moveUp},
    {"moveDown", &NodeVerbs::moveDown},
    {"indent", &NodeVerbs::indent},
    {"outdent", &NodeVerbs::outdent},
};

} // namespace

std::span<const NodeVerbAction> nodeVerbActions() { return verbActions; }

bool NodeKeys::pressVerb(const QKeyEvent &event)
{
    // In the window the actions themselves come first; a view stands in others, too.
    const QKeySequence keys(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
    for (const auto &[id, verb] : verbActions) {
        const QAction *const action = m_view.registry().action(id);
        if (!action->isEnabled() || !action->shortcuts().contains(keys))
            continue;
        (m_view.verbs().*verb)();
        return true;
    }
    return false;
}

bool NodeKeys::press(const QKeyEvent &event)
{
    if (pressVerb(event))
        return true;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers != Qt::ShiftModifier)
            return false; // a verb's, if it is a key at all
        m_view.verbs().addSiblingFile();
        return true;
    case Qt::Key_Asterisk:
        if (const NodeIndex node = m_view.currentNode(); node != noNode)
            m_view.setExpandedBelow(node, true);
        return true;
    default:
        return false;
    }
}

} // namespace Espalier
