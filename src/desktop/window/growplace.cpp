// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/growplace.h"

#include "core/theme.h"
#include "desktop/grow/growpanel.h"
#include "desktop/session/session.h"
#include "desktop/theming/looks.h"
#include "desktop/window/dock.h"

#include <QKeyEvent>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int growPlaceRoomyWidth = 1180; // from which guide, tree and panel stand side by side

} // namespace

GrowPlace::GrowPlace(Session &session, QMainWindow &window, QWidget &ground, std::function<Dock *()> explanation)
    : QObject(&window), m_session(session), m_window(window), m_ground(ground), m_explanation(std::move(explanation))
{
    connect(&session.growing(), &GrowPreview::opened, this, &GrowPlace::open);
    connect(&session.growing(), &GrowPreview::closed, this, &GrowPlace::close);
    window.installEventFilter(this);
    ground.installEventFilter(this);
}

bool GrowPlace::isNarrow() const { return m_window.width() < growPlaceRoomyWidth; }

void GrowPlace::open()
{
    if (!m_panel) {
        m_panel = new GrowPanel(m_session);
        m_panel->setParent(&m_ground);
        m_panel->setMinimumWidth(Metric::guideDockWidth);
        connect(m_panel, &GrowPanel::topicRequested, this, &GrowPlace::topicRequested);
    }
    m_isShown = true;
    arrange();
    m_panel->setFocus(Qt::OtherFocusReason);
}

void GrowPlace::close()
{
    if (!m_isShown)
        return;
    const bool hadFocus = m_panel->isAncestorOf(m_window.focusWidget());
    giveWay();
    if (hadFocus)
        m_ground.setFocus(Qt::OtherFocusReason);
}

void GrowPlace::giveWay()
{
    if (!m_isShown)
        return;
    m_isShown = false;
    m_panel->hide();
    if (Dock *const dock = m_explanation())
        dock->uncover();
    m_panel->setParent(&m_ground);
}

void GrowPlace::arrange()
{
    if (!m_isShown)
        return;
    Dock *const dock = m_explanation();
    if (dock && !isNarrow()) {
        setLook(m_panel, "panel");
        dock->cover(m_panel);
        return;
    }
    if (dock)
        dock->uncover();
    if (m_panel->parentWidget() != &m_ground)
        m_panel->setParent(&m_ground);
    setLook(m_panel, "overlay");
    const int width = std::min(Metric::explanationDockWidth, m_ground.width());
    const bool mirrored = m_ground.layoutDirection() == Qt::RightToLeft;
    m_panel->setGeometry(mirrored ? 0 : m_ground.width() - width, 0, width, m_ground.height());
    m_panel->show();
    m_panel->raise();
}

bool GrowPlace::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::LayoutDirectionChange:
        if (m_isShown)
            arrange();
        break;
    case QEvent::KeyPress:
        if (watched == &m_window && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
            && m_session.growing().isOpen()) {
            m_session.growing().close();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Espalier
