// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/treepage.h"

#include "desktop/session/session.h"
#include "desktop/tree/outlineview.h"

#include <QVBoxLayout>

namespace Espalier {

TreePage::TreePage(Session &session, NodeVerbs &verbs, QWidget *parent)
    : QWidget(parent), m_session(session), m_view(new OutlineView(session, verbs))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        Q_EMIT contextMenuRequested(m_view->viewport()->mapToGlobal(place));
    });
}

void TreePage::expandToFit(qsizetype rows)
{
    // How many rows each level has, counted once and only as far as they fit.
    const Layout &layout = m_session.layout();
    QList<qsizetype> levels;
    int depth = 0;
    NodeIndex previous = rootNode;
    constexpr qsizetype enough = 5000;
    qsizetype looked = 0;
    for (NodeIndex node = layout.next(rootNode); node != noNode && looked < enough; previous = node, node = layout.next(node), ++looked) {
        if (layout.parent(node) == previous) {
            ++depth;
        } else {
            for (NodeIndex at = previous; layout.parent(at) != layout.parent(node); at = layout.parent(at))
                --depth;
        }
        levels.resize(qMax(levels.size(), qsizetype(depth)));
        ++levels[depth - 1];
    }
    qsizetype total = 1;
    int fits = 1;
    for (qsizetype level = 0; level < levels.size(); ++level) {
        total += levels[level];
        if (total > rows)
            break;
        fits = int(level) + 1;
    }
    m_view->expandToDepth(fits);
    // What room is left shows the insides of the first folders that fit.
    qsizetype shown = 1;
    for (int level = 0; level < fits && level < levels.size(); ++level)
        shown += levels[level];
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode && fits == 1; node = layout.nextSibling(node)) {
        if (layout.childCount(node) > 0 && shown + layout.childCount(node) <= rows) {
            m_view->setExpanded(node, true);
            shown += layout.childCount(node);
        }
    }
}

} // namespace Espalier
