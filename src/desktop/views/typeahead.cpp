// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/typeahead.h"

#include "desktop/views/nodeview.h"

#include <QApplication>

#include <algorithm>

namespace Espalier {

bool TypeAhead::isGoingOn() const
{
    return m_typedAt.isValid() && m_typedAt.elapsed() < QApplication::keyboardInputInterval();
}

NodeIndex TypeAhead::find(const NodeView &view, const QString &typed)
{
    const qsizetype count = view.shownCount();
    if (typed.isEmpty() || count == 0)
        return noNode;
    m_typed = isGoingOn() ? m_typed + typed : typed;
    m_typedAt.start();
    const bool isRepeated = m_typed.count(m_typed.front()) == m_typed.size();
    const QString wanted = isRepeated ? m_typed.left(1) : m_typed;
    const NodeIndex current = view.currentNode();
    const qsizetype from = (view.isShown(current) ? view.positionOf(current) : 0) + (isRepeated ? 1 : 0);
    const Layout &layout = view.shownLayout();
    for (qsizetype step = 0; step < count; ++step) {
        const NodeIndex node = view.shownAt((from + step) % count);
        if (node != noNode && layout.name(node).startsWith(wanted, Qt::CaseInsensitive))
            return node;
    }
    return noNode;
}

} // namespace Espalier
