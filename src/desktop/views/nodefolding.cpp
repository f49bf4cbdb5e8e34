// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/nodefolding.h"

#include "desktop/session/session.h"

namespace Espalier {

NodeFolding::NodeFolding(Session &session) : QObject(&session), m_session(session)
{
    connect(&session.document(), &LayoutDocument::aboutToReset, this, [this] { m_open.clear(); });
}

NodeFolding &NodeFolding::of(Session &session)
{
    auto *const there = session.findChild<NodeFolding *>(Qt::FindDirectChildrenOnly);
    return there ? *there : *new NodeFolding(session);
}

void NodeFolding::setOpen(const Expansion &open)
{
    if (m_session.filter().isSearch() || m_open == open)
        return;
    m_open = open;
    Q_EMIT changed();
}

} // namespace Espalier
