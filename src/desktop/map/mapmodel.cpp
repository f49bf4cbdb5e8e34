// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapmodel.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "picture/texttable.h"

#include <QtConcurrentRun>

#include <limits>

namespace Espalier {

/// Everything that laying out needs, as values of its own.
struct MapModel::Job {
    Layout layout;
    std::optional<NodeBitmap> visible;
    Expansion expansion;
    MapOptions options;
    QSizeF area;
    QFont font;
    MapLook look = MapLook::Kept;
    MapArrangement arrangement;
    NodeIndex newNode = noNode;
    NodeIndex own = noNode;
};

struct MapModel::Outcome {
    Layout layout;
    MapGeometry geometry;
    NodeIndex newNode = noNode;
    MapLook look = MapLook::Kept;
};

MapModel::MapModel(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_expansion.set(rootNode, true);
    LayoutDocument &document = session.document();
    for (const auto signal : {&LayoutDocument::inserted, &LayoutDocument::moved})
        connect(&document, signal, this, &MapModel::invalidate);
    connect(&document, &LayoutDocument::removed, this, &MapModel::invalidate);
    connect(&document, &LayoutDocument::rearranged, this, &MapModel::invalidate);
    connect(&document, &LayoutDocument::changed, this, &MapModel::invalidate);
    connect(&document, &LayoutDocument::infoChanged, this, &MapModel::invalidate); // a guide gives phases
    connect(&document, &LayoutDocument::reset, this, &MapModel::followReset);
    connect(&session.filter(), &ViewFilter::changed, this, &MapModel::followFilter);
    connect(&session.filter(), &ViewFilter::pinned, this, &MapModel::invalidate);
}

MapModel::~MapModel() { stop(); }

// -- what is wanted ----------------------------------------------------------------------------------------------------

void MapModel::setLive(bool live)
{
    if (m_isLive == live)
        return;
    m_isLive = live;
    // A picture kept by somebody who does not look would make every edit copy the layout.
    stop();
    m_painter.reset();
    m_geometry = {};
    m_layout = Layout();
    m_isCurrent = false;
    if (live)
        Q_EMIT outdated();
}

void MapModel::setOptions(const MapOptions &options)
{
    if (options == m_options)
        return;
    const bool isOtherMap = options.style != m_options.style || options.focus != m_options.focus || options.files != m_options.files;
    MapOptions recoloured = m_options;
    recoloured.ground = options.ground;
    const bool isOther = options != recoloured;
    m_options = options;
    m_expansion.set(options.focus, true); // what is looked at is open
    if (isOtherMap)
        composeAnew();
    renew(isOther);
    Q_EMIT optionsChanged();
}

void MapModel::setArea(const QSizeF &area)
{
    if (area == m_area)
        return;
    m_area = area;
    if (!isBlockMap(m_options.style))
        invalidate();
}

void MapModel::compose(MapLook look)
{
    m_look = look;
    if (look == MapLook::First)
        m_isUntouched = true;
    invalidate();
}

/// Another frame, branch or filter: as it is seen for the first time, unless somebody opened or closed folders.
void MapModel::composeAnew()
{
    m_look = m_isUntouched ? MapLook::First : MapLook::Arranged;
}

void MapModel::touch()
{
    m_isUntouched = false;
    // What is composed once stays; only where nothing is shown yet, what was opened decides.
    if (m_arrangement.isNull())
        m_look = MapLook::Arranged;
}

void MapModel::setFont(const QFont &font)
{
    m_font = font;
    repaint();
}

void MapModel::repaint()
{
    if (m_painter)
        m_painter = std::make_shared<const MapPainter>(m_layout, m_geometry, currentTheme(), m_font);
    Q_EMIT renewed(false);
}

void MapModel::invalidate() { renew(false); }

void MapModel::renew(bool isOther)
{
    m_isCurrent = false;
    m_isOther = m_isOther || isOther;
    Q_EMIT outdated();
}

void MapModel::followReset()
{
    stop();
    m_expansion.clear();
    m_expansion.set(rootNode, true);
    m_searchExpansion.forget();
    m_arrangement = {};
    m_look = MapLook::First;
    m_isUntouched = true;
    m_newPlace.reset();
    m_newNode = m_ownPlace = noNode;
    m_painter.reset(); // its nodes are no more
    m_geometry = {};
    m_layout = Layout();
    const bool wasFocused = std::exchange(m_options.focus, rootNode) != rootNode;
    renew(true);
    if (wasFocused)
        Q_EMIT optionsChanged();
}

void MapModel::followFilter()
{
    if (const auto expansion =
            m_searchExpansion.follow(m_session.filter().isSearch(), m_expansion, m_session.layout().indexEnd()))
        m_expansion = *expansion;
    composeAnew();
    if (m_session.filter().isSearch()) // what is found is seen, all of it
        m_look = MapLook::Arranged;
    renew(true);
}

// -- laying out --------------------------------------------------------------------------------------------------------

MapModel::Job MapModel::job()
{
    Job job;
    job.layout = m_session.layout();
    job.expansion = m_expansion;
    job.options = m_options;
    job.area = m_area;
    job.font = m_font;
    job.look = m_runningLook = std::exchange(m_look, MapLook::Kept); // what is wished for from now on is for the next one
    job.arrangement = m_arrangement;
    if (m_session.filter().isActive())
        job.visible = m_session.filter().result().visible;
    if (!job.layout.isLinked(m_options.focus))
        job.options.focus = m_options.focus = rootNode;
    if (m_ownPlace != noNode && job.layout.isLinked(m_ownPlace))
        job.own = m_ownPlace;
    if (!m_newPlace)
        return job;
    // The name is never seen; it only has to be one.
    job.newNode = job.layout.create({.name = QStringLiteral("new"), .kind = m_newPlace->kind});
    job.layout.link(job.newNode, m_newPlace->parent, m_newPlace->before);
    job.own = job.newNode;
    if (job.visible) {
        NodeBitmap larger(job.layout.indexEnd());
        for (NodeIndex node = rootNode; node != noNode; node = job.layout.next(node)) {
            if (node == job.newNode || job.visible->test(node))
                larger.set(node);
        }
        job.visible = larger;
    }
    return job;
}

std::shared_ptr<MapModel::Outcome> MapModel::run(const Job &job, const Progress &progress)
{
    const std::span<const NodeRecord> records = job.layout.records();
    NodeBitmap collapsed(NodeIndex(records.size()));
    for (NodeIndex node = 0; node < records.size(); ++node) {
        if (records[node].firstChild != noNode && !job.expansion.test(node))
            collapsed.set(node);
    }
    MapScope scope;
    scope.visible = job.visible ? &*job.visible : nullptr;
    scope.collapsed = &collapsed;
    scope.own = job.own;
    MapOptions options = job.options;
    options.area = job.area;
    options.hint = true;
    std::optional<TextTable> texts;
    if (isBlockMap(options.style))
        scope.texts = &texts.emplace(job.font);
    scope.look = job.look;
    scope.before = &job.arrangement;
    auto outcome = std::make_shared<Outcome>();
    outcome->layout = job.layout;
    outcome->newNode = job.newNode;
    outcome->look = job.look;
    outcome->geometry = MapGeometry::of(job.layout, scope, options, &progress);
    return outcome;
}

void MapModel::update()
{
    if (m_isCurrent || !m_isLive || m_isRunning)
        return;
    if (m_area.isEmpty())
        return;
    m_isCurrent = true;
    auto progress = std::make_shared<Progress>();
    if (m_session.layout().nodeCount() <= quickNodes) {
        take(*run(job(), *progress));
        return;
    }
    m_isRunning = true;
    m_progress = progress;
    m_watcher = std::make_unique<QFutureWatcher<std::shared_ptr<Outcome>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        m_isRunning = false;
        const std::shared_ptr<Outcome> outcome = m_watcher->result();
        m_watcher.release()->deleteLater();
        take(*outcome);
        if (!m_isCurrent) // it went on meanwhile
            Q_EMIT outdated();
    });
    m_watcher->setFuture(QtConcurrent::run([work = job(), progress] { return run(work, *progress); }));
}

void MapModel::take(const Outcome &outcome)
{
    m_layout = outcome.layout;
    m_geometry = outcome.geometry;
    m_newNode = outcome.newNode;
    if (m_geometry.blocks()) {
        m_arrangement = m_geometry.arrangement();
        if (outcome.look == MapLook::First && m_look == MapLook::Kept && !m_geometry.opened().isEmpty()) {
            m_expansion.clear();
            for (const NodeIndex node : m_geometry.opened())
                m_expansion.set(node, true);
            m_expansion.set(rootNode, true);
            Q_EMIT expansionChanged();
        }
    }
    m_painter = std::make_shared<const MapPainter>(m_layout, m_geometry, currentTheme(), m_font);
    Q_EMIT renewed(std::exchange(m_isOther, false));
}

void MapModel::stop()
{
    if (!m_isRunning)
        return;
    m_progress->cancel();
    m_watcher->disconnect(this);
    m_watcher.reset(); // the thread owns what it works on
    m_isRunning = false;
    if (m_look == MapLook::Kept)
        m_look = m_runningLook; // it never came to be
}

std::shared_ptr<const MapPainter> MapModel::painter()
{
    update();
    return m_painter;
}

const MapGeometry &MapModel::geometry()
{
    update();
    return m_geometry;
}

// -- opening and closing -----------------------------------------------------------------------------------------------

bool MapModel::isExpandable(NodeIndex node)
{
    const qint32 item = geometry().itemOf(node);
    return item >= 0 && m_geometry.items()[size_t(item)].below > 0;
}

void MapModel::setExpansion(const Expansion &expansion)
{
    if (expansion == m_expansion)
        return;
    m_expansion = expansion;
    invalidate();
    Q_EMIT expansionChanged();
}

void MapModel::setExpanded(NodeIndex node, bool expanded)
{
    if (m_expansion.test(node) == expanded)
        return;
    m_expansion.set(node, expanded);
    touch();
    invalidate();
    Q_EMIT expansionChanged();
}

void MapModel::unfoldRun(NodeIndex folder)
{
    m_arrangement.runLines.insert(folder, std::numeric_limits<int>::max());
    touch();
    invalidate();
    Q_EMIT expansionChanged();
}

void MapModel::setExpandedBelow(NodeIndex node, bool expanded)
{
    const Layout &layout = m_session.layout();
    for (NodeIndex at = node; at != noNode; at = layout.next(at, node))
        m_expansion.set(at, expanded);
    m_expansion.set(m_options.focus, true);
    touch();
    if (node == m_options.focus)
        m_look = expanded ? MapLook::Expanded : MapLook::Arranged;
    if (node == m_options.focus && !expanded)
        m_arrangement = {};
    invalidate();
    Q_EMIT expansionChanged();
}

void MapModel::expandTo(NodeIndex node)
{
    const Layout &layout = m_session.layout();
    if (!layout.isLinked(node))
        return;
    if (node != m_options.focus && !layout.isAncestor(m_options.focus, node)) {
        MapOptions options = m_options;
        options.focus = rootNode;
        setOptions(options);
    }
    bool any = false;
    for (NodeIndex above = layout.parent(node); above != noNode; above = layout.parent(above)) {
        any = any || !m_expansion.test(above);
        m_expansion.set(above, true);
    }
    if (!any)
        return;
    touch();
    invalidate();
    Q_EMIT expansionChanged();
}

void MapModel::giveOwnPlace(NodeIndex node)
{
    if (std::exchange(m_ownPlace, node) != node)
        invalidate();
}

// -- a node that is being named ----------------------------------------------------------------------------------------

void MapModel::setNewNode(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    m_newPlace = NewNode{parent, before, kind};
    m_expansion.set(parent, true);
    invalidate();
}

void MapModel::clearNewNode()
{
    if (!m_newPlace)
        return;
    m_newPlace.reset();
    invalidate();
}

} // namespace Espalier
