// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/paneset.h"

#include "desktop/session/pane.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/window/dock.h"
#include "desktop/window/panelist.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHash>
#include <QMainWindow>
#include <QStyle>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int narrowWindow = 1280; // below it, the panes of both sides share one
constexpr int leastCentre = 640; // that the middle keeps, while it can
constexpr int leastPane = 220;

bool isAtSide(Qt::DockWidgetArea area) { return area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea; }

} // namespace

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
    connect(&m_settle, &QTimer::timeout, this, &PaneSet::settle);
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

void PaneSet::settle()
{
    followRoom();
    updateTabs();
    restoreWidths();
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
    if (isAtSide(m_window.dockWidgetArea(dock)) && !dock->isFloating() && m_window.width() == m_windowWidth
        && QGuiApplication::mouseButtons() != Qt::NoButton)
        m_widths[dock] = dock->width();
}

void PaneSet::restoreWidths()
{
    const bool isResized = std::exchange(m_windowWidth, m_window.width()) != m_window.width();
    QList<QDockWidget *> docks; // one of each that stand beside each other
    QList<int> widths;
    for (Dock *const dock : std::as_const(m_docks)) {
        const int own = m_widths.value(dock, isAtSide(dock->pane().area) ? dock->pane().extent : 0);
        if (dock->isHidden() || dock->isFloating() || own == 0)
            continue;
        // A third of the window at most: what is in the middle is what it is about.
        const int wanted = std::min(own, m_window.width() / 3);
        const QList<QDockWidget *> mates = m_window.tabifiedDockWidgets(dock);
        const auto mate = std::ranges::find_if(docks, [&mates](QDockWidget *one) { return mates.contains(one); });
        if (mate == docks.end()) {
            docks.append(dock);
            widths.append(wanted);
        } else {
            widths[mate - docks.begin()] = std::max(widths[mate - docks.begin()], wanted);
        }
    }
    const int line = m_window.style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, &m_window);
    const int room = std::max(0, m_window.width() - leastCentre - line * int(docks.size()));
    int wanted = 0;
    int taken = 0;
    for (qsizetype i = 0; i < docks.size(); ++i) {
        wanted += widths[i];
        taken += std::max(widths[i], docks[i]->width());
    }
    if (wanted > room) {
        for (int &width : widths)
            width = std::max(std::min(width, leastPane), int(qint64(width) * room / wanted));
    }
    for (qsizetype i = docks.size() - 1; i >= 0; --i) {
        const int width = docks[i]->width();
        const bool givesWay = isResized && taken > room; // else what the person made wider stays so
        if (width == widths[i] || (width > widths[i] && !givesWay)) {
            docks.removeAt(i);
            widths.removeAt(i);
        }
    }
    if (!docks.isEmpty())
        m_window.resizeDocks(docks, widths, Qt::Horizontal);
}

// -- one side for both -------------------------------------------------------------------------------------------------

/// As they stand at first.
bool PaneSet::isApart() const
{
    const auto stands = [this](Dock *dock) {
        return !dock->isFloating() && m_window.dockWidgetArea(dock) == dock->pane().area;
    };
    return stands(m_left) && stands(m_right);
}

bool PaneSet::isTogether() const
{
    return !m_left->isFloating() && !m_right->isFloating() && m_window.tabifiedDockWidgets(m_left).contains(m_right);
}

void PaneSet::followRoom()
{
    if (m_isFolded && !isTogether()) { // the person pulled them apart
        m_isFolded = false;
        Settings().setValue(SettingKeys::foldsPanes, false);
    }
    const bool isNarrow = m_window.width() < narrowWindow;
    if (m_isFolded) {
        if (!isNarrow)
            unfold();
    } else if (isNarrow && isTogether()) {
        Settings().setValue(SettingKeys::foldsPanes, true);
    } else if (isNarrow && isApart() && !m_left->isHidden() && !m_right->isHidden()
               && Settings().value(SettingKeys::foldsPanes)) {
        fold();
    }
}

void PaneSet::fold()
{
    m_window.tabifyDockWidget(m_right, m_left);
    m_right->raise();
    m_isFolded = true;
    m_windowWidth = 0; // all widths are other ones now
}

void PaneSet::unfold()
{
    m_isFolded = false;
    m_window.addDockWidget(m_left->pane().area, m_left);
    m_windowWidth = 0;
}

QByteArray PaneSet::save()
{
    if (!m_isFolded)
        return m_window.saveState();
    const bool leftIsFront = !m_left->isHidden() && m_left->visibleRegion().boundingRect().isValid();
    unfold();
    const QByteArray state = m_window.saveState();
    fold();
    if (leftIsFront)
        m_left->raise();
    return state;
}

bool PaneSet::restore(const QByteArray &state)
{
    if (m_isFolded)
        unfold();
    const bool isRestored = m_window.restoreState(state);
    m_settle.start();
    return isRestored;
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
            const bool isBeside = isAtSide(pane.area);
            first[isBeside ? 0 : 1].append(dock);
            extents[isBeside ? 0 : 1].append(pane.extent);
            if (isBeside)
                (pane.area == Qt::LeftDockWidgetArea ? m_left : m_right) = dock;
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
