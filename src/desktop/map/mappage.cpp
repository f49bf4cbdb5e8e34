// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mappage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/export/copypicture.h"
#include "desktop/map/mapactions.h"
#include "desktop/map/mapfoot.h"
#include "desktop/map/maphead.h"
#include "desktop/map/mapview.h"
#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "picture/mapground.h"

#include <QActionGroup>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr std::pair<const char *, MapStyle> styles[] = {
    {"mapPoster", MapStyle::Poster}, {"mapTwoSided", MapStyle::TwoSided}, {"mapArms", MapStyle::Arms},
    {"mapTiers", MapStyle::Tiers},   {"mapIcicle", MapStyle::Icicle},     {"mapTreemap", MapStyle::Treemap}};
constexpr std::pair<const char *, MapDirection> directions[] = {
    {"mapLeftToRight", MapDirection::LeftToRight}, {"mapRightToLeft", MapDirection::RightToLeft}, {"mapTopDown", MapDirection::TopDown}};
constexpr std::pair<const char *, MapGround> grounds[] = {{"mapByPhase", MapGround::ByPhase},
                                                          {"mapByBranch", MapGround::ByBranch}};
constexpr std::pair<const char *, MapMeasure> measures[] = {
    {"mapByNodes", MapMeasure::Nodes}, {"mapByContent", MapMeasure::ContentSize}};
const QString groundIds[] = {QStringLiteral("phase"), QStringLiteral("branch")};

QString idOf(MapStyle style) { return QString::fromLatin1(SettingKeys::mapStyles[size_t(style)]); }

std::optional<MapGround> groundOf(QStringView id)
{
    const auto found = std::ranges::find(groundIds, id);
    return found == std::end(groundIds) ? std::nullopt : std::optional(MapGround(found - std::begin(groundIds)));
}

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
    .switchOff = switchOffMapActions,
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
    column->addWidget(new MapFoot(*m_view, actions));
    setFocusProxy(m_view);
    connectActions();
    connect(m_view, &MapView::contextMenuRequested, this, &MapPage::contextMenuRequested);
    connect(&m_view->model(), &MapModel::optionsChanged, this, &MapPage::showOptions);
    connect(&session.selection(), &NodeSelection::changed, this, &MapPage::enableActions);
    connect(&session.mapChoice(), &MapChoice::changed, this, &MapPage::followChoice);
    connect(&session.document(), &LayoutDocument::reset, this, &MapPage::followChoice);
    auto *const watch = new DocumentWatch(session.document(), this);
    watch->setAspects(NodeAspect::Kind | NodeAspect::Phase);
    connect(watch, &DocumentWatch::changed, this, &MapPage::followChoice);
    connect(&session.document(), &LayoutDocument::infoChanged, watch, &DocumentWatch::touch); // a guide gives phases
    restore();
    showOptions();
}

QAction *MapPage::action(const char *id) const { return m_actions.action(id); }

void MapPage::connectActions()
{
    const auto on = [this](const char *id, auto function) { connect(action(id), &QAction::triggered, this, function); };
    const auto choices = [&](const auto &entries, auto take) {
        auto *const group = new QActionGroup(this);
        for (const auto &[id, value] : entries) {
            group->addAction(action(id));
            on(id, [value, take] { take(value); });
        }
    };
    const auto chosen = [this](auto value) { choose(value); };
    choices(styles, chosen);
    choices(grounds, chosen);
    choices(directions, chosen);
    choices(measures, [this](MapMeasure measure) {
        MapOptions options = m_view->options();
        options.measure = measure;
        change(options);
    });
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

std::optional<MapStyle> MapPage::styleOf(QStringView id)
{
    const auto is = [id](const char *known) { return id == QLatin1StringView(known); };
    const auto found = std::ranges::find_if(SettingKeys::mapStyles, is);
    if (found != std::end(SettingKeys::mapStyles))
        return MapStyle(found - std::begin(SettingKeys::mapStyles));
    return id == u"cards" ? std::optional(MapStyle::Poster) : std::nullopt; // of earlier versions
}

void MapPage::imposeStyle(MapStyle style)
{
    m_imposed = style;
    followChoice();
}

void MapPage::choose(MapStyle style)
{
    m_imposed.reset();
    Settings().setValue(SettingKeys::mapStyle, style);
    MapChoice &choice = m_session.mapChoice();
    choice.set(style == MapStyle::Poster ? QString() : idOf(style), choice.ground());
    followChoice();
}

void MapPage::choose(MapGround ground)
{
    // What holds by itself is not kept: the layout may grow into what makes something else of it.
    MapChoice &choice = m_session.mapChoice();
    choice.set(choice.frame(), ground == usualGround(m_session.layout()) ? QString() : groundIds[size_t(ground)]);
    followChoice();
}

void MapPage::choose(MapDirection direction)
{
    m_direction = direction;
    followChoice();
    store();
}

void MapPage::change(const MapOptions &options)
{
    m_view->setOptions(options);
    store();
}

void MapPage::followChoice()
{
    const MapChoice &choice = m_session.mapChoice();
    MapOptions options = m_view->options();
    options.style = m_imposed ? *m_imposed : styleOf(choice.frame()).value_or(Settings().value(SettingKeys::mapStyle));
    options.ground = groundOf(choice.ground()).value_or(usualGround(m_session.layout()));
    const bool mayGoDown = options.style == MapStyle::Icicle;
    options.direction = m_direction == MapDirection::TopDown && !mayGoDown ? usualDirection() : m_direction;
    m_view->setOptions(options);
}

void MapPage::showOptions()
{
    const MapOptions &options = m_view->options();
    for (const auto &[id, style] : styles)
        action(id)->setChecked(style == options.style);
    for (const auto &[id, ground] : grounds)
        action(id)->setChecked(ground == options.ground);
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
           {"mapPoster", "mapTwoSided", "mapArms", "mapTiers", "mapIcicle", "mapTreemap", "mapLeftToRight",
            "mapRightToLeft", "mapByPhase", "mapByBranch", "mapFiles", "zoomIn", "zoomOut", "zoomFit", "zoomActual"});
    enable(!isBlockMap(options.style), {"mapByNodes", "mapByContent"}); // blocks take what they need
    enable(options.style == MapStyle::Icicle, {"mapTopDown"});
    enable(isFolder && current != options.focus, {"focusBranch"});
    enable(options.focus != rootNode, {"focusUp"});
    enable(!m_session.selection().nodes().isEmpty(), {"zoomSelection"});
}

MapDirection MapPage::usualDirection() const { return isRightToLeft() ? MapDirection::RightToLeft : MapDirection::LeftToRight; }

void MapPage::restore()
{
    Settings settings;
    m_direction =
        settings.contains(SettingKeys::mapDirection) ? settings.value(SettingKeys::mapDirection) : usualDirection();
    // Once: what it means must not change with the direction of icicles.
    if (const QString kept = settings.value(SettingKeys::mapStyleAsKept); kept == u"cards" || kept == u"0")
        settings.setValue(SettingKeys::mapStyle,
                          m_direction == MapDirection::TopDown ? MapStyle::Tiers : MapStyle::Poster);
    MapOptions options = m_view->options();
    options.measure = settings.value(SettingKeys::mapMeasure);
    options.files = settings.value(SettingKeys::mapFiles);
    m_view->setFitsWhole(settings.value(SettingKeys::mapFitsWhole));
    m_view->setOptions(options);
    followChoice();
}

void MapPage::store()
{
    const MapOptions &options = m_view->options();
    Settings settings;
    settings.setValue(SettingKeys::mapMeasure, options.measure);
    settings.setValue(SettingKeys::mapFiles, options.files);
    settings.setValue(SettingKeys::mapFitsWhole, m_view->fitsWhole());
    // Another language may run the other way: only what was chosen against it is kept.
    if (m_direction == usualDirection())
        settings.remove(SettingKeys::mapDirection);
    else
        settings.setValue(SettingKeys::mapDirection, m_direction);
}

void MapPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        if (!Settings().contains(SettingKeys::mapDirection))
            m_direction = usualDirection();
        followChoice();
    }
    QWidget::changeEvent(event);
}

} // namespace Espalier
