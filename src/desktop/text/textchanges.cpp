// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textchanges.h"

#include "desktop/session/session.h"

#include <QUndoStack>

namespace Espalier {

TextChanges::TextChanges(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_before = session.layout();
    connect(&session.document(), &LayoutDocument::reset, this, &TextChanges::forget);
    connect(&session.editor().history(), &QUndoStack::cleanChanged, this, [this](bool isClean) {
        if (isClean)
            forget();
    });
}

void TextChanges::forget()
{
    m_before = m_session.layout();
    Q_EMIT forgotten();
}

bool TextChanges::wasThere(NodeIndex node) const
{
    // Numbers of nodes that are gone for good may be given to others.
    return node < m_before.indexEnd() && m_before.isLinked(node) && m_before.id(node) == m_session.layout().id(node);
}

TextChanges::Change TextChanges::changeOf(NodeIndex node) const
{
    const Layout &now = m_session.layout();
    if (!wasThere(node))
        return Change::New;
    const bool isSame = m_before.nameUtf8(node) == now.nameUtf8(node)
        && m_before.summaryUtf8(node) == now.summaryUtf8(node) && m_before.kind(node) == now.kind(node)
        && m_before.parent(node) == now.parent(node);
    return isSame ? Change::None : Change::Changed;
}

QString TextChanges::formerName(NodeIndex node) const
{
    const bool isRenamed = wasThere(node) && m_before.nameUtf8(node) != m_session.layout().nameUtf8(node);
    return isRenamed ? m_before.name(node) : QString();
}

} // namespace Espalier
