// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodedata.h"

#include <QObject>
#include <QPointer>

namespace Espalier {

class NodePopup;
class NodeVerbs;
class NodeView;
class SelectionBar;
class Session;

/// Opens the cards for which NodeVerbs asks, one at a time, in the view that is in front.
class NodeCards final : public QObject {
    Q_OBJECT

public:
    NodeCards(Session &session, NodeVerbs &verbs, QObject *parent = nullptr);

    /// The one in front, which outlives its being that; nullptr: it shows no nodes. \a hasBar: with a bar for several
    /// selected nodes.
    void setView(NodeView *view, bool hasBar);
    /// nullptr: none is open.
    NodePopup *card() const;

private:
    void openProperties(NodeAspect start);
    void openPaths();
    /// The node that it is about, in sight.
    NodeIndex currentInSight() const;
    void open(NodePopup *card);

    Session &m_session;
    NodeView *m_view = nullptr;
    QPointer<NodePopup> m_card;
    QPointer<SelectionBar> m_bar;
};

} // namespace Espalier
