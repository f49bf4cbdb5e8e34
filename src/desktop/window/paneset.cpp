// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/paneset.h"

#include "desktop/session/pane.h"
#include "desktop/window/dock.h"
#include "desktop/window/panelist.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHash>
#include <QMainWindow>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace Espalier {

#define ESPALIER_DECLARE(pane) Pane pane(Session &);
ESPALIER_PANES(ESPALIER_DECLARE)
#undef ESPALIER_DECLARE

PaneSet::PaneSet(QMainWindow &window, Session &session) : QObject(&window), m_window(window)
{
#define ESPALIER_MAKE(pane) m_docks.append(new Dock(pane(session), &window));
    ESPALIER_PANES(ESPALIER_MAKE)
#undef ESPALIER_MAKE
    arrange();
    connectDocks();
    m_window.installEventFilter(this);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        updateTabs();
        restoreWidths();
    });
    m_settle.start();
}

void PaneSet::connectDocks()
{
    for (Dock *const dock : std::as_const(m_docks)) {
        dock->installEventFilter(this);
        // Who asks for a pane wants to see it, not a tab behind another.
        connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool shown) {
            if (shown)
                dock->raise();
        });
        connect(dock, &QDockWidget::visibilityChanged, &m_settle, qOverload<>(&QTimer::start));
        connect(dock, &QDockWidget::dockLocationChanged, &m_settle, qOverload<>(&QTimer::start));
        connect(dock, &QDockWidget::topLevelChanged, &m_settle, qOverload<>(&QTimer::start));
    }
}

void PaneSet::updateTabs()
{
    for (Dock *const dock : std::as_const(m_docks)) {
        const QList<QDockWidget *> others = m_window.tabifiedDockWidgets(dock);
        dock->setTabbed(!dock->isFloating()
                        && std::ranges::any_of(others, [](const QDockWidget *other) { return !other->isHidden(); }));
    }
    for (QTabBar *const tabs : m_window.findChildren<QTabBar *>(Qt::FindDirectChildrenOnly)) {
        if (tabs->tabsClosable())
            continue;
        tabs->setTabsClosable(true);
        tabs->setFocusPolicy(Qt::TabFocus);
        connect(tabs, &QTabBar::tabCloseRequested, this, [this, tabs](int index) {
            const auto found = std::ranges::find(m_docks, tabs->tabText(index), &QWidget::windowTitle);
            if (found != m_docks.end())
                (*found)->close();
        });
    }
}

// A narrow window takes from all; in a wide one each has again what it was given.

void PaneSet::noteWidth(Dock *dock)
{
    const Qt::DockWidgetArea area = m_window.dockWidgetArea(dock);
    const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    if (isBeside && !dock->isFloating() && m_window.width() == m_windowWidth
        && QGuiApplication::mouseButtons() != Qt::NoButton)
        m_widths[dock] = dock->width();
}

void PaneSet::restoreWidths()
{
    m_windowWidth = m_window.width();
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (Dock *const dock : std::as_const(m_docks)) {
        if (dock->isHidden() || dock->isFloating())
            continue;
        const Pane &pane = dock->pane();
        const bool isBeside = pane.area == Qt::LeftDockWidgetArea || pane.area == Qt::RightDockWidgetArea;
        const int wanted = m_widths.value(dock, isBeside ? pane.extent : 0);
        // A third of the window at most: what is in the middle is what it is about.
        if (wanted > 0 && dock->width() < std::min(wanted, m_window.width() / 3)) {
            docks.append(dock);
            widths.append(std::min(wanted, m_window.width() / 3));
        }
    }
    if (!docks.isEmpty())
        m_window.resizeDocks(docks, widths, Qt::Horizontal);
}

bool PaneSet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        if (watched == &m_window && m_window.width() != m_windowWidth)
            m_settle.start();
        else if (auto *const dock = qobject_cast<Dock *>(watched))
            noteWidth(dock);
    }
    return QObject::eventFilter(watched, event);
}

void PaneSet::arrange()
{
    // The sides reach down to the bottom.
    m_window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    QHash<Qt::DockWidgetArea, Dock *> last;
    QList<QDockWidget *> first[2]; // of each area: at the sides, at the bottom
    QList<int> extents[2];
    for (Dock *const dock : std::as_const(m_docks)) {
        const Pane &pane = dock->pane();
        m_window.addDockWidget(pane.area, dock);
        dock->toggleViewAction()->setObjectName(pane.id);
        if (!pane.isShownAtFirst)
            dock->hide();
        if (Dock *const neighbour = last.value(pane.area)) {
            m_window.tabifyDockWidget(neighbour, dock);
        } else {
            const bool isBeside = pane.area == Qt::LeftDockWidgetArea || pane.area == Qt::RightDockWidgetArea;
            first[isBeside ? 0 : 1].append(dock);
            extents[isBeside ? 0 : 1].append(pane.extent);
        }
        last.insert(pane.area, dock);
    }
    m_window.resizeDocks(first[0], extents[0], Qt::Horizontal);
    m_window.resizeDocks(first[1], extents[1], Qt::Vertical);
}

QList<QAction *> PaneSet::actions() const
{
    QList<QAction *> actions;
    for (const Dock *const dock : m_docks)
        actions.append(dock->toggleViewAction());
    return actions;
}

Dock *PaneSet::dock(QStringView id) const
{
    const auto found = std::ranges::find(m_docks, id, [](const Dock *dock) { return dock->objectName(); });
    return found == m_docks.end() ? nullptr : *found;
}

void PaneSet::show(QStringView id)
{
    if (Dock *const shown = dock(id)) {
        shown->show();
        shown->raise();
    }
}

void PaneSet::hideAll()
{
    for (Dock *const dock : std::as_const(m_docks))
        dock->hide();
}

void PaneSet::showUsual()
{
    for (Dock *const dock : std::as_const(m_docks)) {
        if (dock->pane().isShownAtFirst)
            dock->show();
    }
}

void PaneSet::setEnabled(bool enabled)
{
    for (QAction *const action : actions())
        action->setEnabled(enabled);
}

QList<QWidget *> PaneSet::contents() const
{
    QList<QWidget *> contents;
    for (const Dock *const dock : m_docks)
        contents.append(dock->pane().content); // which another widget may stand before
    return contents;
}

} // namespace Espalier
