// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/nodecards.h"

#include "desktop/card/nodecard.h"
#include "desktop/card/pathcard.h"
#include "desktop/card/selectionbar.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/views/nodeview.h"

namespace Espalier {

NodeCards::NodeCards(Session &session, NodeVerbs &verbs, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&verbs, &NodeVerbs::propertiesRequested, this, &NodeCards::openProperties);
    connect(&verbs, &NodeVerbs::pathsRequested, this, &NodeCards::openPaths);
}

NodePopup *NodeCards::card() const { return m_card; }

void NodeCards::setView(NodeView *view, bool hasBar)
{
    if (m_card)
        m_card->close(NodePopup::End::Taken);
    delete m_bar;
    m_view = view;
    if (view && hasBar)
        m_bar = new SelectionBar(*view);
}

NodeIndex NodeCards::currentInSight() const
{
    const NodeIndex current = m_session.selection().current();
    const NodeIndex node = current == noNode ? rootNode : current;
    m_view->cancelNaming();
    m_view->reveal(node);
    return node;
}

void NodeCards::open(NodePopup *card)
{
    m_card = card;
    if (m_bar)
        m_bar->setHeldBack(true);
    connect(card, &NodePopup::closed, this, [this] {
        m_card = nullptr;
        if (m_bar)
            m_bar->setHeldBack(false);
    });
    card->open();
}

void NodeCards::openProperties(NodeAspect start)
{
    if (!m_view)
        return;
    if (m_card)
        m_card->close(NodePopup::End::Taken);
    const NodeIndex node = currentInSight();
    m_session.selection().select(node);
    auto *const card = new NodeCard(*m_view, node);
    open(card);
    card->setStart(start);
}

void NodeCards::openPaths()
{
    if (!m_view)
        return;
    if (m_card)
        m_card->close(NodePopup::End::Taken);
    auto *const card = new PathCard(*m_view, currentInSight());
    open(card);
    card->start();
}

} // namespace Espalier
