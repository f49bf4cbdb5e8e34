// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/nodesource.h"

#include "core/result.h"
#include "desktop/palette/palettehistory.h"
#include "picture/nodefigure.h"

#include <QStringTokenizer>

#include <algorithm>
#include <tuple>

namespace Espalier {

namespace {

QString nodeIdPrefix() { return QStringLiteral("node/"); }

} // namespace

NodeSource::NodeSource(const Layout &layout, std::function<void(NodeIndex)> show)
    : m_layout(layout), m_show(std::move(show))
{
}

bool NodeSource::standsBelow(NodeIndex node, const std::vector<FuzzyMatcher> &above) const
{
    // The last one named is the nearest that fits; between them there may be others.
    NodeIndex ancestor = m_layout.parent(node);
    for (auto part = above.rbegin(); part != above.rend(); ++part) {
        while (ancestor != noNode && ancestor != rootNode && !part->rankUtf8(m_layout.nameUtf8(ancestor)))
            ancestor = m_layout.parent(ancestor);
        if (ancestor == noNode || ancestor == rootNode)
            return false;
        ancestor = m_layout.parent(ancestor);
    }
    return true;
}

void NodeSource::search(const FuzzyMatcher &name, const std::vector<FuzzyMatcher> &above)
{
    std::vector<Hit> hits;
    const auto look = [&](NodeIndex node) {
        const FuzzyRank rank = name.rankUtf8(m_layout.nameUtf8(node));
        if (rank && standsBelow(node, above))
            hits.push_back({node, rank, m_layout.depth(node), PaletteHistory::most, int(hits.size())});
    };
    // What more letters fit, fewer did already.
    const bool goesOn = above.empty() && !m_typed.isNull() && name.typed().startsWith(m_typed);
    if (goesOn) {
        for (const Hit &hit : m_hits)
            look(hit.node);
    } else {
        for (NodeIndex node = m_layout.next(rootNode); node != noNode; node = m_layout.next(node)) {
            m_layout.prefetchAhead(node);
            look(node);
        }
    }
    m_hits = std::move(hits);
    m_typed = above.empty() ? name.typed() : QString();
}

PaletteSource::Found NodeSource::find(const FuzzyMatcher &matcher, const PaletteHistory &history, qsizetype most)
{
    std::vector<FuzzyMatcher> parts;
    for (const QStringView part : QStringView(matcher.typed()).tokenize(u'/', Qt::SkipEmptyParts))
        parts.emplace_back(part);
    const FuzzyMatcher name = parts.empty() ? FuzzyMatcher(u"") : parts.back();
    if (!parts.empty())
        parts.pop_back();
    search(name, parts);

    if (!name.isEmpty()) {
        int age = 0;
        for (const QString &id : history.ids()) {
            const NodeIndex node =
                id.startsWith(nodeIdPrefix()) ? m_layout.find(QStringView(id).sliced(nodeIdPrefix().size())) : noNode;
            for (Hit &hit : m_hits) {
                if (hit.node == node && node != noNode)
                    hit.age = age;
            }
            ++age;
        }
    }
    const auto key = [&](const Hit &hit) {
        return name.isEmpty() ? std::tuple(0, 0, 0, 0, hit.order)
                              : std::tuple(-hit.rank.coarse, hit.age, -hit.rank.fine, hit.depth, hit.order);
    };
    const auto shown = std::min(m_hits.size(), size_t(most));
    std::vector<Hit> best(shown);
    std::ranges::partial_sort_copy(m_hits, best, {}, key, key);
    Found found{.count = qsizetype(m_hits.size())};
    for (const Hit &hit : best) {
        PaletteEntry entry = entryOf(hit.node);
        entry.rank = hit.rank;
        entry.titleMarks = name.marks(entry.title);
        found.best.append(std::move(entry));
    }
    return found;
}

std::optional<PaletteEntry> NodeSource::entry(const QString &id)
{
    if (!id.startsWith(nodeIdPrefix()))
        return std::nullopt;
    const NodeIndex node = m_layout.find(QStringView(id).sliced(nodeIdPrefix().size()));
    return node == noNode || node == rootNode ? std::nullopt : std::optional(entryOf(node));
}

PaletteEntry NodeSource::entryOf(NodeIndex node) const
{
    const QString path = m_layout.path(node);
    const QString name = m_layout.name(node);
    return {.id = nodeIdPrefix() + path,
            .group = PaletteGroup::Nodes,
            .icon = nodeIconName(m_layout.isFolder(node), name),
            .title = printable(name, 200),
            .context = path == name ? QString() : printable(QString(path).replace(u'/', QStringLiteral(" / ")), 400),
            .trailing = m_layout.summary(node),
            .run = [show = m_show, node] { show(node); }};
}

} // namespace Espalier
