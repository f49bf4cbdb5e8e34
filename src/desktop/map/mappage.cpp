// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mappage.h"

#include "desktop/map/maphead.h"
#include "desktop/map/mapview.h"
#include "desktop/session/session.h"
#include "desktop/window/actionregistry.h"

#include <QActionGroup>
#include <QEvent>
#include <QSettings>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr std::pair<const char *, MapStyle> styles[] = {
    {"mapCards", MapStyle::Cards}, {"mapIcicle", MapStyle::Icicle}, {"mapTreemap", MapStyle::Treemap}};
constexpr std::pair<const char *, MapDirection> directions[] = {
    {"mapLeftToRight", MapDirection::LeftToRight}, {"mapRightToLeft", MapDirection::RightToLeft}, {"mapTopDown", MapDirection::TopDown}};
constexpr std::pair<const char *, MapMeasure> measures[] = {
    {"mapByNodes", MapMeasure::Nodes}, {"mapByContent", MapMeasure::ContentSize}};

const QString styleKey = QStringLiteral("map/style");
const QString directionKey = QStringLiteral("map/direction");
const QString measureKey = QStringLiteral("map/measure");
const QString filesKey = QStringLiteral("map/files");
const QString wholeKey = QStringLiteral("map/fitsWhole");

} // namespace

MapPage::MapPage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent), m_session(session), m_actions(actions), m_view(new MapView(session, verbs))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new MapHead(*m_view, actions));
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connectActions();
    connect(m_view, &MapView::contextMenuRequested, this, &MapPage::contextMenuRequested);
    connect(&m_view->model(), &MapModel::optionsChanged, this, &MapPage::showOptions);
    connect(&session.selection(), &NodeSelection::changed, this, &MapPage::updateFocusActions);
    restore();
    showOptions();
}

QAction *MapPage::action(const char *id) const { return m_actions.action(id); }

void MapPage::connectActions()
{
    const auto on = [this](const char *id, auto function) { connect(action(id), &QAction::triggered, this, function); };
    const auto choices = [&](const auto &entries, auto member) {
        auto *const group = new QActionGroup(this);
        for (const auto &[id, value] : entries) {
            group->addAction(action(id));
            on(id, [this, value, member] {
                MapOptions options = m_view->options();
                options.*member = value;
                change(options);
            });
        }
    };
    choices(styles, &MapOptions::style);
    choices(directions, &MapOptions::direction);
    choices(measures, &MapOptions::measure);
    on("mapFiles", [this](bool files) {
        MapOptions options = m_view->options();
        options.files = files;
        change(options);
    });
    on("focusBranch", [this] { m_view->focusOn(m_session.selection().current()); });
    on("focusUp", [this] { m_view->focusOn(m_session.layout().parent(m_view->options().focus)); });
    on("zoomIn", [this] { m_view->zoomIn(); });
    on("zoomOut", [this] { m_view->zoomOut(); });
    on("zoomFit", [this] {
        m_view->fit();
        store();
    });
    on("zoomActual", [this] {
        m_view->showActualSize();
        store();
    });
    on("zoomSelection", [this] { m_view->zoomToSelection(); });
}

void MapPage::change(const MapOptions &options)
{
    m_view->setOptions(options);
    store();
}

void MapPage::setStyle(MapStyle style)
{
    MapOptions options = m_view->options();
    options.style = style;
    m_view->setOptions(options);
}

void MapPage::showOptions()
{
    const MapOptions &options = m_view->options();
    for (const auto &[id, style] : styles)
        action(id)->setChecked(style == options.style);
    for (const auto &[id, direction] : directions)
        action(id)->setChecked(direction == options.direction);
    for (const auto &[id, measure] : measures)
        action(id)->setChecked(measure == options.measure);
    action("mapFiles")->setChecked(options.files);
    // Cards are of one size, and a treemap knows no down.
    for (const auto &[id, measure] : measures)
        action(id)->setEnabled(options.style != MapStyle::Cards);
    action("mapTopDown")->setEnabled(options.style != MapStyle::Treemap);
    updateFocusActions();
}

void MapPage::updateFocusActions()
{
    const Layout &layout = m_session.layout();
    const NodeIndex current = m_session.selection().current();
    action("focusBranch")->setEnabled(current != noNode && layout.isLinked(current) && layout.isFolder(current) && current != m_view->options().focus);
    action("focusUp")->setEnabled(m_view->options().focus != rootNode);
    action("zoomSelection")->setEnabled(!m_session.selection().nodes().isEmpty());
}

MapDirection MapPage::usualDirection() const { return isRightToLeft() ? MapDirection::RightToLeft : MapDirection::LeftToRight; }

void MapPage::restore()
{
    const QSettings settings;
    const auto numberOf = [&](const QString &key, int usual, int most) {
        const int number = settings.value(key, usual).toInt();
        return number < 0 || number > most ? usual : number;
    };
    MapOptions options = m_view->options();
    options.style = MapStyle(numberOf(styleKey, 0, 2));
    options.direction = MapDirection(numberOf(directionKey, int(usualDirection()), 2));
    options.measure = MapMeasure(numberOf(measureKey, 0, 1));
    options.files = settings.value(filesKey, true).toBool();
    m_view->setFitsWhole(settings.value(wholeKey, false).toBool());
    m_view->setOptions(options);
}

void MapPage::store()
{
    const MapOptions &options = m_view->options();
    QSettings settings;
    settings.setValue(styleKey, int(options.style));
    settings.setValue(measureKey, int(options.measure));
    settings.setValue(filesKey, options.files);
    settings.setValue(wholeKey, m_view->fitsWhole());
    // Another language may run the other way: only what was chosen against it is kept.
    if (options.direction == usualDirection())
        settings.remove(directionKey);
    else
        settings.setValue(directionKey, int(options.direction));
}

void MapPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange && !QSettings().contains(directionKey) && m_view->options().direction != MapDirection::TopDown) {
        MapOptions options = m_view->options();
        options.direction = usualDirection();
        m_view->setOptions(options);
    }
    QWidget::changeEvent(event);
}

} // namespace Espalier
