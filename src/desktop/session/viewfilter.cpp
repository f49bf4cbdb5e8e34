// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/viewfilter.h"

#include "core/layoutdocument.h"

namespace Espalier {

ViewFilter::ViewFilter(LayoutDocument &document, QObject *parent) : QObject(parent), m_document(document)
{
    const auto touched = [this](const QList<NodeIndex> &nodes) {
        invalidate();
        show(nodes);
    };
    connect(&document, &LayoutDocument::inserted, this, [touched](NodeIndex node) { touched({node}); });
    connect(&document, &LayoutDocument::moved, this, [touched](NodeIndex node) { touched({node}); });
    connect(&document, &LayoutDocument::changed, this, touched);
    connect(&document, &LayoutDocument::removed, this, &ViewFilter::invalidate);
    connect(&document, &LayoutDocument::rearranged, this, &ViewFilter::invalidate);
    connect(&document, &LayoutDocument::reset, this, [this] {
        m_pinned.clear();
        invalidate();
    });
}

Filter ViewFilter::limited(Filter filter) const
{
    if (m_limit != Phase::None && (filter.upTo == Phase::None || filter.upTo > m_limit))
        filter.upTo = m_limit;
    return filter;
}

void ViewFilter::setLimit(Phase limit)
{
    m_limit = limit == Phase::Expert ? Phase::None : limit;
    Filter wanted = m_filter;
    wanted.upTo = m_wantedPhase;
    const Filter filter = limited(wanted);
    if (filter == m_filter && m_pinned.isEmpty())
        return;
    m_filter = filter;
    m_pinned.clear();
    invalidate();
    Q_EMIT changed();
}

bool ViewFilter::isBeyondLimit(NodeIndex node) const
{
    return m_limit != Phase::None && m_document.layout().effectivePhase(node) > m_limit;
}

void ViewFilter::setFilter(const Filter &filter)
{
    // Who adds a word to what is shown does not ask for the limit's phase.
    const bool isLimitAlone = m_limit != Phase::None && filter.upTo == m_limit && m_filter.upTo == m_limit;
    if (!isLimitAlone)
        m_wantedPhase = filter.upTo;
    const Filter shown = limited(filter);
    if (shown == m_filter)
        return;
    m_filter = shown;
    m_pinned.clear();
    invalidate();
    Q_EMIT changed();
}

void ViewFilter::setPhase(Phase phase)
{
    Filter filter = m_filter;
    filter.upTo = phase;
    setFilter(filter);
}

void ViewFilter::setText(const QString &text)
{
    Filter filter = m_filter;
    filter.text = text.trimmed();
    setFilter(filter);
}

void ViewFilter::setTags(const QStringList &tags)
{
    Filter filter = m_filter;
    filter.tags = tags;
    setFilter(filter);
}

void ViewFilter::toggleTag(const QString &tag)
{
    QStringList tags = m_filter.tags;
    if (tags.removeIf([&tag](const QString &own) { return own.compare(tag, Qt::CaseInsensitive) == 0; }) == 0)
        tags.append(tag);
    setTags(tags);
}

void ViewFilter::setStarter(const QString &id, const QStringList &topics)
{
    m_starter = id;
    Filter filter = m_filter;
    filter.topics = topics;
    setFilter(filter);
}

void ViewFilter::clear()
{
    m_starter.clear();
    setFilter({});
}

void ViewFilter::pin(const QList<NodeIndex> &nodes)
{
    if (show(nodes))
        Q_EMIT pinned();
}

bool ViewFilter::show(const QList<NodeIndex> &nodes)
{
    if (!isActive())
        return false;
    bool any = false;
    for (const NodeIndex node : nodes) {
        if (isVisible(node) || !m_document.layout().isLinked(node) || isBeyondLimit(node))
            continue;
        m_pinned.append(node);
        showWithAncestors(node);
        any = true;
    }
    if (any)
        m_hidden.clear();
    return any;
}

void ViewFilter::showWithAncestors(NodeIndex node) const
{
    const Layout &layout = m_document.layout();
    for (; node != rootNode && !m_result.visible.test(node); node = layout.parent(node)) {
        m_result.visible.set(node);
        ++(layout.isFolder(node) ? m_result.folders : m_result.files);
    }
}

const FilterResult &ViewFilter::result() const
{
    if (m_valid)
        return m_result;
    const Layout &layout = m_document.layout();
    m_result = applyFilter(layout, m_filter);
    for (const NodeIndex node : m_pinned) {
        if (layout.isLinked(node) && !isBeyondLimit(node))
            showWithAncestors(node);
    }
    m_valid = true;
    return m_result;
}

NodeIndex ViewFilter::nextMatch(NodeIndex node, bool forward) const
{
    if (!isSearch())
        return noNode;
    const Layout &layout = m_document.layout();
    const NodeBitmap &matching = result().matching;
    QList<NodeIndex> found;
    for (NodeIndex at = layout.next(rootNode); at != noNode; at = layout.next(at)) {
        if (matching.test(at))
            found.append(at);
    }
    if (found.isEmpty())
        return noNode;
    const qsizetype at = found.indexOf(node);
    if (at < 0)
        return forward ? found.first() : found.last();
    return found[(at + (forward ? 1 : found.size() - 1)) % found.size()];
}

std::optional<qsizetype> ViewFilter::matches() const
{
    if (!isSearch())
        return {};
    return result().matching.count() - 1; // the root is always among them
}

ViewFilter::Hidden ViewFilter::hiddenBelow(NodeIndex node) const
{
    if (!isActive() || !isVisible(node))
        return {};
    if (const auto known = m_hidden.constFind(node); known != m_hidden.constEnd())
        return *known;
    // Only rows that are painted are asked for, so only what is hidden below them is counted.
    const Layout &layout = m_document.layout();
    const std::span<const NodeRecord> records = layout.records();
    const NodeBitmap &visible = result().visible;
    Hidden hidden;
    for (NodeIndex child = records[node].firstChild; child != noNode; child = records[child].nextSibling) {
        if (visible.test(child))
            continue;
        const Phase phase = laterOf(layout.effectivePhase(node), records[child].phase);
        if (hidden.from == Phase::None || phase < hidden.from)
            hidden.from = phase;
        for (NodeIndex at = child; at != noNode; at = layout.next(at, child))
            ++hidden.count;
    }
    m_hidden.insert(node, hidden);
    return hidden;
}

const std::array<qsizetype, 4> &ViewFilter::foldersByPhase() const
{
    if (!m_countsValid) {
        // A search is a look at what is there: it makes no phase smaller.
        Filter filter = m_filter;
        filter.text.clear();
        m_counts = Espalier::foldersByPhase(m_document.layout(), filter);
        m_countsValid = true;
    }
    return m_counts;
}

void ViewFilter::invalidate()
{
    m_valid = m_countsValid = false;
    m_hidden.clear();
}

} // namespace Espalier
