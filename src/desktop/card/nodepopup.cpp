// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/nodepopup.h"

#include "desktop/card/cardplace.h"
#include "desktop/session/session.h"
#include "desktop/theming/looks.h"
#include "desktop/views/nodeview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>

#include <algorithm>
#include <utility>

namespace Espalier {

NodePopup::NodePopup(NodeView &view, NodeIndex node) : QFrame(view.widget().window()), m_view(view), m_node(node)
{
    setLook(this, "bubble");
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    m_follow.setSingleShot(true);
    connect(&m_follow, &QTimer::timeout, this, &NodePopup::follow);
    // Whatever moves what a view shows repaints it.
    view.viewport()->installEventFilter(this);
    window()->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) { followFocus(now); });
    LayoutDocument &document = view.session().document();
    const auto leaveGone = [this] {
        if (!m_view.session().layout().isLinked(m_node))
            close(End::Gone);
    };
    connect(&document, &LayoutDocument::removed, this, leaveGone);
    connect(&document, &LayoutDocument::rearranged, this, leaveGone);
    connect(&document, &LayoutDocument::aboutToReset, this, [this] { close(End::Gone); });
    hide();
}

void NodePopup::open()
{
    follow();
    show();
    raise();
}

void NodePopup::follow()
{
    if (m_isClosed)
        return;
    const QWidget *const viewport = m_view.viewport();
    const QPoint offset = viewport->mapTo(window(), QPoint());
    CardRoom room;
    room.view = viewport->rect().translated(offset);
    room.window = window()->rect();
    room.isMirrored = isRightToLeft();
    const QRectF whole =
        m_view.isShown(m_node) ? m_view.rectOf(m_node) : QRectF(viewport->rect().center(), QSizeF(1, 1));
    const QRect name = m_view.isShown(m_node) ? m_view.nameFieldRect(m_node) : QRect();
    room.whole = whole.toAlignedRect().translated(offset);
    room.name = name.isNull() ? room.whole : name.translated(offset);
    layout()->activate();
    const int width = std::clamp(sizeHint().width(), minimumWidth(), maximumWidth());
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry(placeCard(room, {width, height}, {width, height - spareHeight()}));
}

void NodePopup::close(End end)
{
    if (std::exchange(m_isClosed, true))
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    finish(end);
    m_view.viewport()->removeEventFilter(this);
    window()->removeEventFilter(this);
    hide();
    if (hadFocus)
        m_view.widget().setFocus(Qt::OtherFocusReason);
    deleteLater();
    Q_EMIT closed();
}

void NodePopup::enter()
{
    if (!m_isClosed && accepts())
        close(End::Taken);
}

void NodePopup::followFocus(const QWidget *now)
{
    // Another window, a menu of this one or nobody: the person comes back.
    if (m_isClosed || !now || now->window() != window() || isAncestorOf(now) || QApplication::activePopupWidget())
        return;
    close(endOfLeaving());
}

bool NodePopup::focusNextPrevChild(bool next)
{
    QWidget *const from = focusWidget() ? focusWidget() : this;
    for (QWidget *to = from;;) {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
        if (to == from)
            return true;
        const bool stops = (to->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && to->isVisible() && to->isEnabled();
        if (isAncestorOf(to) && stops) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
}

bool NodePopup::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        m_follow.start(0);
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // the card's, not a shortcut's of the window
        return true;
    }
    return QFrame::event(event);
}

void NodePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close(endOfEscape());
    event->accept(); // what is left over means no node of the view behind
}

void NodePopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        close(endOfLeaving()); // its words would be of two languages
    QFrame::changeEvent(event);
}

bool NodePopup::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Paint:
    case QEvent::Resize:
        if (watched == m_view.viewport() || event->type() == QEvent::Resize)
            m_follow.start(0);
        break;
    case QEvent::Close:
        if (watched == window())
            close(endOfLeaving()); // before somebody asks whether there is anything to save
        break;
    case QEvent::Hide:
        if (watched == m_view.viewport())
            close(window()->isVisible() ? endOfLeaving() : End::Gone);
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Espalier
