// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/paneset.h"

#include "desktop/session/pane.h"
#include "desktop/window/dock.h"
#include "desktop/window/panelist.h"

#include <QAction>
#include <QHash>
#include <QMainWindow>

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
        contents.append(dock->widget());
    return contents;
}

} // namespace Espalier
