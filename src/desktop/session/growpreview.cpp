// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/growpreview.h"

#include "desktop/session/document.h"
#include "desktop/session/documentwatch.h"
#include "desktop/session/viewfilter.h"
#include "guide/starterbuilder.h"

#include <algorithm>

namespace Espalier {

GrowPreview::GrowPreview(Document &document, ViewFilter &filter, QObject *parent)
    : QObject(parent), m_document(document), m_filter(filter), m_watch(new DocumentWatch(document.nodes(), this))
{
    m_watch->setAspects(NodeAspect::Name | NodeAspect::Kind | NodeAspect::Phase | NodeAspect::Topic);
    connect(m_watch, &DocumentWatch::changed, this, &GrowPreview::follow);
    connect(&document.nodes(), &LayoutDocument::infoChanged, m_watch, &DocumentWatch::touch);
    connect(&document.nodes(), &LayoutDocument::reset, this, [this] {
        close();
        updateOutlook(); // at once: nothing may be seen of the document before
    });
    connect(&document, &Document::guideChanged, m_watch, &DocumentWatch::touch);
    updateOutlook();
}

GrowPreview::~GrowPreview() = default;

/// The one that the preview is made from: a starter's is the one that is shown.
const Guide &GrowPreview::guide() const { return m_starter.isEmpty() ? m_document.layoutGuide() : m_document.guide(); }

/// The last phase that may be seen.
Phase GrowPreview::furthest() const { return m_filter.limit() == Phase::None ? Phase::Expert : m_filter.limit(); }

bool GrowPreview::mayGrowTo(Phase phase) const { return phase <= furthest() && !m_document.editor().isLocked(); }

void GrowPreview::followLimits()
{
    close();
    updateOutlook();
    Q_EMIT outlookChanged();
}

void GrowPreview::follow()
{
    updateOutlook();
    if (m_isOpen)
        updateItems();
}

// -- where the layout stands
// -------------------------------------------------------------------------------------------

void GrowPreview::updateOutlook()
{
    const Layout &layout = m_document.layout();
    const Guide &guide = m_document.layoutGuide();
    const bool hasGuide = !layout.info().guide.isEmpty();
    Phase phase = hasGuide && layout.nodeCount() > 0 ? Phase::Beginner : Phase::None;
    for (NodeIndex node = layout.next(rootNode); node != noNode && phase < Phase::Expert; node = layout.next(node))
        phase = laterOf(phase, layout.phase(node));
    std::array<qsizetype, 5> ahead{};
    if (hasGuide && !guide.isNull()) {
        if (const Result<Growth> all = Growth::toPhase(layout, guide, Phase::Expert)) {
            const Growth::Marks proposed = all->chosen({});
            for (size_t i = 0; i < proposed.size(); ++i) {
                const Growth::Item &item = all->items()[i];
                if (!mayGrowTo(item.phase))
                    continue;
                ahead[size_t(toNumber(item.phase))] += int(proposed[i]) & int(item.kind == NodeKind::Folder);
            }
        }
    }
    if (phase == m_phase && ahead == m_ahead)
        return;
    m_phase = phase;
    m_ahead = ahead;
    Q_EMIT outlookChanged();
}

qsizetype GrowPreview::aheadUpTo(Phase upTo) const
{
    qsizetype count = 0;
    for (const Phase phase : allPhases)
        count += phase <= upTo ? ahead(phase) : 0;
    return count;
}

Phase GrowPreview::next() const
{
    for (const Phase phase : allPhases) {
        if (ahead(phase) > 0)
            return phase;
    }
    return Phase::None;
}

void GrowPreview::choose(Phase phase)
{
    if (isAhead(phase))
        openPhase(phase);
    else
        m_filter.setPhase(phase >= m_phase && m_phase != Phase::None ? Phase::None
                                                                     : phase); // all that there is: nothing filters
}

// -- the preview
// -------------------------------------------------------------------------------------------------------

QString GrowPreview::title() const
{
    if (m_starter.isEmpty())
        return tr("Grow to %1").arg(phaseName(m_target));
    const Starter *const starter = m_document.guide().starter(m_starter);
    return tr("Add %1", "a project type or career path").arg(starter ? starter->name : m_starter);
}

void GrowPreview::openPhase(Phase phase)
{
    if (m_isOpen && m_target == phase && m_starter.isEmpty())
        return Q_EMIT opened(); // to be looked at again
    if (!mayGrowTo(phase))
        return;
    if (!m_starter.isEmpty())
        m_choice = {}; // of something else
    m_starter.clear();
    m_target = phase;
    m_isOpen = true;
    updateItems();
    Q_EMIT opened();
}

bool GrowPreview::openNext()
{
    updateOutlook();
    if (next() == Phase::None) {
        const Result<Growth> all = Growth::toPhase(m_document.layout(), m_document.layoutGuide(), furthest());
        if (!all || all->items().empty() || !mayGrowTo(Phase::Beginner))
            return false;
    }
    openPhase(next() == Phase::None ? furthest() : next());
    return true;
}

void GrowPreview::openStarter(const QString &id)
{
    if (!m_document.guide().starter(id) || !mayGrowTo(Phase::Beginner))
        return;
    m_choice = {};
    m_starter = id;
    m_target = Phase::None;
    m_isOpen = true;
    updateItems();
    Q_EMIT opened();
}

void GrowPreview::close()
{
    m_choice = {};
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_target = Phase::None;
    m_starter.clear();
    updateItems();
    Q_EMIT closed();
}

Growth GrowPreview::workOut() const
{
    if (!m_isOpen)
        return {};
    const Starter *const starter = m_starter.isEmpty() ? nullptr : guide().starter(m_starter);
    StarterSelection selection = starter ? StarterSelection::of(*starter) : StarterSelection();
    if (starter && m_filter.limit() != Phase::None)
        selection.level = starter->level == Phase::None ? furthest() : std::min(starter->level, furthest());
    const Result<Growth> growth = starter ? Growth::ofStarters(m_document.layout(), guide(), selection)
                                          : Growth::toPhase(m_document.layout(), guide(), m_target);
    return growth.value_or(Growth());
}

void GrowPreview::updateItems()
{
    m_growth = workOut();
    m_revision = m_document.editor().revision();
    mark();
    Q_EMIT itemsChanged();
}

void GrowPreview::mark()
{
    m_offered = m_growth.offered(m_choice);
    m_chosen = m_growth.chosen(m_choice);
}

QString GrowPreview::spoken(int item) const
{
    const QList<int> branch = m_growth.branch(item);
    const qsizetype all = std::ranges::count_if(branch, [this](int i) { return m_offered[size_t(i)]; });
    const qsizetype chosen = std::ranges::count_if(branch, [this](int i) { return m_chosen[size_t(i)]; });
    const QString ticked = chosen == 0 ? tr("not ticked") : chosen == all ? tr("ticked") : tr("ticked in part");
    if (m_growth.items()[size_t(item)].kind == NodeKind::File)
        return tr("%1, would be added, %2", "file, whether it is ticked").arg(m_growth.name(item), ticked);
    const qsizetype folders = std::ranges::count_if(
        branch, [this](int i) { return m_offered[size_t(i)] && m_growth.items()[size_t(i)].kind == NodeKind::Folder; });
    return tr("%1, would be added, %2, %3", "folder, how many folders, whether it is ticked")
        .arg(m_growth.name(item), tr("%Ln folder(s)", nullptr, int(folders)), ticked);
}

void GrowPreview::setTicked(const QList<int> &items, bool ticked)
{
    m_growth.setTicked(m_choice, items, ticked);
    mark();
    Q_EMIT marksChanged();
}

void GrowPreview::setBeside(int item, bool beside)
{
    if (beside)
        m_choice.beside.insert(m_growth.key(item));
    else
        m_choice.beside.remove(m_growth.key(item));
    mark();
    Q_EMIT itemsChanged(); // what can be ticked is another
}

bool GrowPreview::add()
{
    if (m_isOpen && m_revision != m_document.editor().revision())
        updateItems(); // an edit of this very moment
    if (totals().isNothing())
        return false;
    Phase latest = Phase::None;
    for (size_t i = 0; i < m_chosen.size(); ++i) {
        if (m_chosen[i])
            latest = laterOf(latest, m_growth.items()[i].phase);
    }
    const Growth growth = m_growth;
    const GrowthChoice choice = m_choice;
    const QString text = m_starter.isEmpty() ? tr("Grew to %1").arg(phaseName(m_target)) : title();
    close();
    // What was added is to be seen.
    if (const Phase shown = m_filter.filter().upTo; shown != Phase::None && shown < latest)
        m_filter.setPhase(Phase::None);
    const QList<NodeIndex> nodes = m_document.editor().grow(growth, choice, text);
    follow();
    Q_EMIT added(nodes);
    return true;
}

} // namespace Espalier
