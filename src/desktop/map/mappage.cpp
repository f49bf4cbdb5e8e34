// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mappage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/export/copypicture.h"
#include "desktop/map/mapactions.h"
#include "desktop/map/maphead.h"
#include "desktop/map/mapview.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"

#include <QActionGroup>
#include <QEvent>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr std::pair<const char *, MapStyle> styles[] = {
    {"mapPoster", MapStyle::Poster}, {"mapTwoSided", MapStyle::TwoSided}, {"mapArms", MapStyle::Arms},
    {"mapTiers", MapStyle::Tiers},   {"mapIcicle", MapStyle::Icicle},     {"mapTreemap", MapStyle::Treemap}};
constexpr std::pair<const char *, MapDirection> directions[] = {
    {"mapLeftToRight", MapDirection::LeftToRight}, {"mapRightToLeft", MapDirection::RightToLeft}, {"mapTopDown", MapDirection::TopDown}};
constexpr std::pair<const char *, MapMeasure> measures[] = {
    {"mapByNodes", MapMeasure::Nodes}, {"mapByContent", MapMeasure::ContentSize}};

LayoutView *makeMapPage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent)
{
    return new MapPage(session, verbs, actions, parent);
}

} // namespace

const LayoutViewKind MapPage::kind{
    .id = "map",
    .action = "viewMap",
    .text = QT_TRANSLATE_NOOP("Espalier::Action", "&Map"),
    .icon = "map",
    .make = makeMapPage,
    .addActions = addMapActions,
    .makeMenu = makeMapMenu,
};

const LayoutViewKind &mapView() { return MapPage::kind; }

MapPage::MapPage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent)
    : LayoutView(kind, parent), m_session(session), m_actions(actions), m_view(new MapView(session, verbs, actions))
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
    connect(&session.selection(), &NodeSelection::changed, this, &MapPage::enableActions);
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
    on("copyPicture", [this] {
        const MapOptions &map = m_view->options();
        copyPicture(m_session, window(), {.style = map.style, .direction = map.direction, .theme = currentTheme().kind, .files = map.files});
    });
}

void MapPage::showFirstLook() { m_view->showFirstLook(); }
void MapPage::selectAll() { m_view->selectAll(); }
void MapPage::expandAll() { m_view->expandAll(); }
void MapPage::collapseAll() { m_view->collapseAll(); }
QList<const char *> MapPage::nodeMenuActions() const { return {"focusBranch", "focusUp", "zoomSelection"}; }
NodeNamer &MapPage::namer() { return *m_view; }
NodeView *MapPage::nodes() { return m_view; }

void MapPage::updateActions(bool isFront)
{
    m_isFront = isFront;
    enableActions();
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
    enableActions();
}

void MapPage::enableActions()
{
    const MapOptions &options = m_view->options();
    const Layout &layout = m_session.layout();
    const NodeIndex current = m_session.selection().current();
    const bool isFolder = current != noNode && layout.isLinked(current) && layout.isFolder(current);
    const auto enable = [this](bool enabled, std::initializer_list<const char *> ids) {
        for (const char *const id : ids)
            action(id)->setEnabled(m_isFront && enabled);
    };
    enable(true,
           {"mapPoster", "mapTwoSided", "mapArms", "mapTiers", "mapIcicle", "mapTreemap", "mapLeftToRight", "mapRightToLeft", "mapFiles", "zoomIn", "zoomOut",
            "zoomFit", "zoomActual"});
    // Cards are of one size, and a treemap knows no down.
    enable(!isBlockMap(options.style), {"mapByNodes", "mapByContent"});
    enable(options.style != MapStyle::Treemap, {"mapTopDown"});
    enable(isFolder && current != options.focus, {"focusBranch"});
    enable(options.focus != rootNode, {"focusUp"});
    enable(!m_session.selection().nodes().isEmpty(), {"zoomSelection"});
}

MapDirection MapPage::usualDirection() const { return isRightToLeft() ? MapDirection::RightToLeft : MapDirection::LeftToRight; }

void MapPage::restore()
{
    const Settings settings;
    MapOptions options = m_view->options();
    options.style = settings.value(SettingKeys::mapStyle);
    options.direction = settings.contains(SettingKeys::mapDirection) ? settings.value(SettingKeys::mapDirection) : usualDirection();
    options.measure = settings.value(SettingKeys::mapMeasure);
    options.files = settings.value(SettingKeys::mapFiles);
    m_view->setFitsWhole(settings.value(SettingKeys::mapFitsWhole));
    m_view->setOptions(options);
}

void MapPage::store()
{
    const MapOptions &options = m_view->options();
    Settings settings;
    settings.setValue(SettingKeys::mapStyle, options.style);
    settings.setValue(SettingKeys::mapMeasure, options.measure);
    settings.setValue(SettingKeys::mapFiles, options.files);
    settings.setValue(SettingKeys::mapFitsWhole, m_view->fitsWhole());
    // Another language may run the other way: only what was chosen against it is kept.
    if (options.direction == usualDirection())
        settings.remove(SettingKeys::mapDirection);
    else
        settings.setValue(SettingKeys::mapDirection, options.direction);
}

void MapPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange && !Settings().contains(SettingKeys::mapDirection) && m_view->options().direction != MapDirection::TopDown) {
        MapOptions options = m_view->options();
        options.direction = usualDirection();
        m_view->setOptions(options);
    }
    QWidget::changeEvent(event);
}

} // namespace Espalier
