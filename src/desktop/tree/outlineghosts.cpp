// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlineghosts.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineview.h"

namespace Espalier {

namespace {

constexpr int fadeMs = 150;
constexpr int closeMs = 220;
constexpr double unticked = 0.36; // how strong a row is that will not be added

} // namespace

OutlineGhosts::OutlineGhosts(OutlineView &view) : QObject(&view), m_view(view)
{
    m_fading.setStartValue(0.0);
    m_fading.setEndValue(1.0);
    m_fading.setDuration(fadeMs);
    m_close.setStartValue(1.0);
    m_close.setEndValue(0.0);
    m_close.setDuration(closeMs);
    connect(&m_fading, &QVariantAnimation::valueChanged, view.viewport(), qOverload<>(&QWidget::update));
    connect(&m_close, &QVariantAnimation::valueChanged, view.viewport(), qOverload<>(&QWidget::update));
    connect(&m_close, &QVariantAnimation::finished, this, [this] { m_closing.clear(); });
    GrowPreview *const preview = &view.session().growing();
    connect(preview, &GrowPreview::closed, this, [this] { m_open.clear(); });
    connect(preview, &GrowPreview::itemsChanged, this, &OutlineGhosts::place);
    connect(preview, &GrowPreview::marksChanged, this, &OutlineGhosts::fade);
    connect(preview, &GrowPreview::added, this, [this](const QList<NodeIndex> &nodes) {
        if (hasReducedMotion())
            return;
        m_closing = QSet<NodeIndex>(nodes.begin(), nodes.end());
        m_close.start();
    });
    connect(&view.session().filter(), &ViewFilter::changed, this, &OutlineGhosts::place);
}

const GrowPreview &OutlineGhosts::preview() const { return m_view.session().growing(); }

// -- which rows
// --------------------------------------------------------------------------------------------------------

void OutlineGhosts::place()
{
    const Growth &growth = preview().growth();
    const std::vector<Growth::Item> &items = growth.items();
    const Growth::Marks &offered = preview().offered();
    m_fading.stop();
    m_below.assign(items.size(), {});
    m_taken.clear();
    std::vector<int> tops;
    for (int i = 0; i < int(items.size()); ++i) {
        const Growth::Item &item = items[size_t(i)];
        if (item.takenBy != noNode && item.isProposed)
            m_taken.insert(item.takenBy);
        // What was left out before shows when somebody ticks it.
        if (!offered[size_t(i)] || (!item.isProposed && !preview().chosen()[size_t(i)]))
            continue;
        (item.above < 0 ? tops : m_below[size_t(item.above)]).push_back(i);
    }
    const Layout &layout = m_view.session().layout();
    const VisibleTree &tree = m_view.layoutModel().tree();
    std::vector<OutlineRows::Ghost> ghosts;
    for (const int top : tops) {
        NodeIndex before = items[size_t(top)].before;
        // Where the filter hides the sibling that it is to stand before, the next one to be seen marks the place.
        while (before != noNode && !tree.contains(before))
            before = layout.nextSibling(before);
        std::vector<std::pair<int, int>> open{{top, 0}};
        while (!open.empty()) {
            const auto [item, depth] = open.back();
            open.pop_back();
            ghosts.push_back({.item = item, .host = items[size_t(top)].host, .before = before, .depth = depth});
            const std::vector<int> &below = m_below[size_t(item)];
            for (auto child = below.rbegin(); isExpanded(item) && child != below.rend(); ++child)
                open.emplace_back(*child, depth + 1);
        }
    }
    sumUp();
    m_strength.resize(items.size());
    for (size_t i = 0; i < items.size(); ++i)
        m_strength[i] = preview().chosen()[i] ? 1.0 : unticked;
    m_from = m_strength;
    m_view.showGhosts(std::move(ghosts));
}

void OutlineGhosts::sumUp()
{
    const Layout &layout = m_view.session().layout();
    const std::vector<Growth::Item> &items = preview().growth().items();
    m_sums.assign(items.size(), {});
    m_newIn.clear();
    const auto add = [](Sum &sum, const Growth::Item &item) {
        ++(item.kind == NodeKind::Folder ? sum.folders : sum.files);
        sum.phase = sum.phase == Phase::None ? item.phase : std::min(sum.phase, item.phase);
    };
    for (size_t i = 0; i < items.size(); ++i) {
        if (!preview().chosen()[i])
            continue;
        int top = int(i);
        for (int above = items[i].above; above >= 0; above = items[size_t(above)].above) {
            add(m_sums[size_t(above)], items[i]);
            top = above;
        }
        for (NodeIndex host = items[size_t(top)].host; host != noNode; host = layout.parent(host))
            add(m_newIn[host], items[i]);
    }
}

bool OutlineGhosts::isExpandable(int item) const
{
    return size_t(item) < m_below.size() && !m_below[size_t(item)].empty();
}
bool OutlineGhosts::isExpanded(int item) const { return m_open.contains(preview().growth().key(item)); }

void OutlineGhosts::setExpanded(int item, bool expanded)
{
    const QString key = preview().growth().key(item);
    if (!expanded)
        m_open.remove(key);
    else if (isExpandable(item))
        m_open.insert(key);
    place();
}

void OutlineGhosts::press(int item, bool onChevron)
{
    if (onChevron)
        setExpanded(item, !isExpanded(item));
    else
        Q_EMIT chosen(item);
}

// -- how they look
// -----------------------------------------------------------------------------------------------------

void OutlineGhosts::fade()
{
    // From where each stands just now, which may be halfway.
    std::vector<double> from(m_strength.size());
    for (size_t i = 0; i < from.size(); ++i)
        from[i] = strengthOf(int(i));
    place();
    if (hasReducedMotion() || from.size() != m_strength.size())
        return;
    m_from = std::move(from);
    m_fading.start();
}

double OutlineGhosts::strengthOf(int item) const
{
    const double to = m_strength[size_t(item)];
    return m_fading.state() == QAbstractAnimation::Running
        ? m_from[size_t(item)] + (to - m_from[size_t(item)]) * m_fading.currentValue().toDouble()
        : to;
}

OutlineRow OutlineGhosts::content(int item, int depth) const
{
    const Growth &growth = preview().growth();
    const Growth::Item &what = growth.items()[size_t(item)];
    OutlineRow row;
    row.name = growth.name(item);
    row.summary = growth.fresh().summary(what.fresh);
    row.figure = figureOf(growth.fresh(), what.fresh);
    row.phase = what.phase;
    row.depth = depth;
    row.isFile = what.kind == NodeKind::File;
    row.isBold = depth <= 1 && !row.isFile;
    row.isExpandable = isExpandable(item);
    row.isExpanded = isExpanded(item);
    row.ghost = strengthOf(item);
    if (const qsizetype inside = m_sums[size_t(item)].folders; inside > 0 && !row.isExpanded)
        row.newCount = inside;
    row.newPhase = what.phase;
    return row;
}

void OutlineGhosts::mark(NodeIndex node, OutlineRow &row) const
{
    if (const auto sum = m_newIn.constFind(node); sum != m_newIn.constEnd() && !row.isExpanded) {
        row.newCount = sum->shown();
        row.newPhase = sum->phase;
    }
    row.isNameTaken = m_taken.contains(node);
    if (m_closing.contains(node))
        row.closing = m_close.currentValue().toDouble();
}

} // namespace Espalier
