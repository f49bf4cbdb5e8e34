// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/iciclemap.h"

#include "core/layout.h"
#include "core/theme.h"
#include "picture/mapfonts.h"
#include "picture/mapmores.h"
#include "picture/mapsharing.h"
#include "picture/texttable.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>

namespace Espalier {

namespace {

constexpr QSizeF sidewaysBar{168, 22}; // of a leaf, where nothing limits the map
constexpr QSizeF downwardsBar{34, 112}; // turned: as high as a line of text, as wide as a name
constexpr double icicleMapAreaMargin = 8;
constexpr double chipInset = 6;
constexpr double icicleMapTextHalf = 22; // two lines of text stand in the middle of a bar
constexpr double besideText = 160;
constexpr double stripWidth = 36; // of the focus: its name stands upright on it
constexpr double stripHeight = 28; // the same from the top down: a line of text
constexpr double briefChip = 28; // "+12" on the strip, beside the bar of its phase
constexpr qint32 mostInBriefChip = 999;
constexpr double leastForBriefChip = 120;
// What a bar must have for its name to stand on it, in an area.
constexpr double leastLine = 18;
constexpr double leastUpright = 24; // for a name that is turned
constexpr double leastLabel = 64;
constexpr double leastDepthWidth = 72;
constexpr double leastDepthHeight = 22;
// What names take, about: places are the same on every machine, whatever its fonts.
constexpr double letter = 7;
constexpr double besideName = 46; // the phase's bar, the icon and some air
constexpr int mostLetters = 40;
constexpr double uprightRow = 60; // in rows of this height and more, narrow bars have their names turned
constexpr double mostUprightRow = 200;
constexpr double levelRow = 44; // two lines of text

// In columns, on paper: as low and as narrow as the names allow.
constexpr double lowBar = 14.25;
constexpr double spineWidth = 24; // of a branch of the focus: its name stands upright on it
constexpr double spineEnds = 64; // of its name, both together, with icon and number
constexpr double besideBarName = 23;
constexpr double leastBold = 20;
constexpr double leastName = 26; // what less than that leaves is no room for any name
constexpr double mostName = 320;
constexpr double columnGap = 14;
constexpr double stripGap = 6;

/// The first column is \a first wide, the others as wide as they want to be; what is left of \a room is for all of them
/// alike, what is wanting the widest go without.
void spread(std::vector<double> &widths, double first, double room)
{
    const auto count = qsizetype(widths.size()) - 1;
    widths.front() = count == 0 ? room : first;
    if (count == 0)
        return;
    double left = room - first;
    const double wanted = std::accumulate(widths.begin() + 1, widths.end(), 0.0);
    if (wanted <= left) {
        std::for_each(widths.begin() + 1, widths.end(),
                      [more = (left - wanted) / double(count)](double &width) { width += more; });
        return;
    }
    std::vector<size_t> columns(static_cast<size_t>(count));
    std::iota(columns.begin(), columns.end(), size_t(1));
    std::ranges::sort(columns, {}, [&widths](size_t column) { return widths[column]; });
    for (size_t i = 0; i < columns.size(); ++i) {
        double &width = widths[columns[i]];
        width = std::min(width, left / double(columns.size() - i));
        left -= width;
    }
}

/// The length within which nine of ten names stay.
qint32 mostNamesIn(std::vector<qint32> &lengths)
{
    const auto at = lengths.begin() + qsizetype(lengths.size() * 9 / 10);
    std::ranges::nth_element(lengths, at);
    return *at;
}

class IcicleMap
{
public:
    IcicleMap(MapPlaces &places, const Layout &layout, NodeIndex own)
        : m_places(places), m_layout(layout), m_items(places.items), m_bar(isDown() ? downwardsBar : sidewaysBar),
          m_own(own)
    {
    }

    /// The size it takes, turned.
    QSizeF run();

private:
    bool isDown() const { return m_places.axes.isSwapped; }
    /// Lengths in place of weights: in proportion to them, but long enough for a label.
    void widenWeights();
    QSizeF runInColumns();
    void lengthenSpines();
    std::vector<qint32> columnBegins() const;
    double widthOfName(qint32 item) const;
    void placeFamily(qint32 first, qint32 end, double left);
    double placeColumn(qint32 first, qint32 end, double left, MapLanes &lanes);
    void placeAll(double length);
    void divide(double length, qint32 deepest);
    void divideFamily(qint32 parent, bool isDeepest);
    std::vector<double> wantedColumns() const;
    void setColumns(const std::vector<double> &widths);

    MapPlaces &m_places;
    const Layout &m_layout;
    std::vector<MapItem> &m_items;
    QSizeF m_bar; // turned
    NodeIndex m_own;
    std::vector<qint32> m_path; // to the item that must not be joined
    std::vector<quint8> m_shown;
    std::optional<TextTable> m_texts; // in columns: as wide as the names are
    double m_least = leastLine; // length of a bar that can hold a name
};

QSizeF IcicleMap::run()
{
    if (m_places.options.columns > 1 && m_places.options.area.isEmpty() && !isDown() && m_places.hasChildren(0))
        return runInColumns();
    const double first = isDown() ? stripHeight : stripWidth;
    std::vector<double> widths;
    if (m_places.options.area.isEmpty()) {
        widenWeights();
        placeAll(m_places.weights.front());
        widths = wantedColumns();
        for (double &width : widths)
            width = isDown() ? m_bar.width() : std::clamp(width, m_bar.width(), 1.6 * m_bar.width());
        if (widths.size() > 1)
            widths.front() = std::max(first, isDown() ? m_bar.width() : 0);
    } else {
        const QSizeF area = isDown() ? m_places.options.area.transposed() : m_places.options.area;
        const double margin = std::min({icicleMapAreaMargin, area.width() / 8, area.height() / 8});
        const double room = area.width() - 2 * margin;
        const double strip = std::min(first, room / 4);
        if (m_places.joins()) {
            m_path = pathTo(m_places, m_own);
            const auto most = qint32((room - strip) / (isDown() ? leastDepthHeight : leastDepthWidth));
            const qint32 deepest = std::max({1, most, qint32(m_path.size()) - 1});
            if (isDown())
                m_least = (room - strip) / std::min(deepest, m_places.depths.count()) >= uprightRow ? leastUpright
                                                                                                    : leastLabel;
            divide(area.height() - 2 * margin, deepest);
        } else {
            placeAll(area.height() - 2 * margin);
        }
        widths = wantedColumns();
        spread(widths, strip, room);
    }
    setColumns(widths);
    return {std::accumulate(widths.begin(), widths.end(), 0.0), m_items.front().rect.height()};
}

void IcicleMap::widenWeights()
{
    std::vector<double> &weights = m_places.weights;
    qint32 leaves = 0;
    for (qint32 i = 0; i < qint32(m_items.size()); ++i)
        leaves += m_places.hasChildren(i) ? 0 : 1;
    const double scale = m_bar.height() * leaves / weights.front();
    for (auto i = qint32(m_items.size()); i-- > 0;) {
        double &weight = weights[size_t(i)];
        weight = m_places.hasChildren(i) ? 0 : std::max(m_bar.height(), weight * scale);
        for (qint32 child = i + 1; m_places.hasChildren(i) && child >= 0; child = m_places.nextSibling(child))
            weight += weights[size_t(child)];
    }
}

// -- in columns
// --------------------------------------------------------------------------------------------------------

QSizeF IcicleMap::runInColumns()
{
    m_texts.emplace(MapFonts::interface());
    m_bar.setHeight(lowBar);
    widenWeights();
    lengthenSpines();
    placeAll(m_places.weights.front());
    const std::vector<qint32> begins = columnBegins();
    MapLanes lanes;
    double left = 0;
    double bottom = 0;
    for (size_t column = 0; column + 1 < begins.size(); ++column) {
        const qint32 end = begins[column + 1];
        const double above = m_items[size_t(begins[column])].rect.top() - stripHeight - stripGap;
        for (qint32 i = begins[column]; i < end; ++i) {
            QRectF &rect = m_items[size_t(i)].rect;
            rect.translate(0, -above);
            bottom = std::max(bottom, rect.bottom());
        }
        left = placeColumn(begins[column], end, left, lanes) + columnGap;
    }
    const double width = left - columnGap;
    m_items.front().rect = QRectF(0, 0, width, stripHeight);
    m_places.columnDepths = std::move(lanes);
    return {width, bottom};
}

/// A branch with little in it is longer than that, for its name.
void IcicleMap::lengthenSpines()
{
    std::vector<double> &weights = m_places.weights;
    weights.front() = 0;
    for (qint32 branch = 1; branch >= 0 && branch < qint32(m_items.size()); branch = m_places.nextSibling(branch)) {
        const std::string_view branchName = m_layout.nameUtf8(m_items[size_t(branch)].node);
        const double name =
            std::min(m_texts->em(branchName, TextTable::SemiBold) * Metric::smallPixels, mostName) + spineEnds;
        const double factor = m_places.hasChildren(branch) ? std::max(1.0, name / weights[size_t(branch)]) : 1;
        for (qint32 i = branch; i < m_items[size_t(branch)].end; ++i)
            weights[size_t(i)] *= factor;
        weights.front() += weights[size_t(branch)];
    }
}

/// The first item of each column and the end: in the order of the document, the longest as short as it can be.
std::vector<qint32> IcicleMap::columnBegins() const
{
    const std::vector<double> &weights = m_places.weights;
    const auto filled = [&](double most) {
        std::vector<qint32> begins{1};
        double used = 0;
        for (qint32 branch = 1; branch >= 0; branch = m_places.nextSibling(branch)) {
            if (used > 0 && used + weights[size_t(branch)] > most) {
                begins.push_back(branch);
                used = 0;
            }
            used += weights[size_t(branch)];
        }
        begins.push_back(qint32(m_items.size()));
        return begins;
    };
    auto high = qint64(std::ceil(weights.front()));
    auto low = std::min(high, qint64(weights.front() / m_places.options.columns));
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (qint64(filled(double(middle)).size()) - 1 <= m_places.options.columns)
            high = middle;
        else
            low = middle + 1;
    }
    return filled(double(low));
}

double IcicleMap::widthOfName(qint32 i) const
{
    const MapItem &item = m_items[size_t(i)];
    const bool isHigh = item.rect.height() >= leastBold;
    const TextTable::Weight weight = isHigh && m_places.isFolder[size_t(i)] ? TextTable::SemiBold : TextTable::Regular;
    const double name = m_texts->em(m_layout.nameUtf8(item.node), weight) * Metric::smallPixels;
    return std::clamp(name, leastName, mostName) + besideBarName;
}

/// Of siblings, those beside which something stands are as wide as the longest name among them, and so are the others:
/// what is in one folder ends together, and a long name takes room from nothing but its own family. From \a left on.
void IcicleMap::placeFamily(qint32 first, qint32 end, double left)
{
    double holders = 0;
    double leaves = 0;
    for (qint32 i = first; i >= 0 && i < end; i = m_places.nextSibling(i)) {
        const bool isSpine = m_items[size_t(i)].depth == 1 && m_places.hasChildren(i);
        double &width = m_places.hasChildren(i) ? holders : leaves;
        width = std::max(width, isSpine ? spineWidth : widthOfName(i));
    }
    leaves = std::max(leaves, holders);
    for (qint32 i = first; i >= 0 && i < end; i = m_places.nextSibling(i)) {
        QRectF &rect = m_items[size_t(i)].rect;
        rect = QRectF(left, rect.y(), m_places.hasChildren(i) ? holders : leaves, rect.height());
    }
}

/// Returns its right edge.
double IcicleMap::placeColumn(qint32 first, qint32 end, double left, MapLanes &lanes)
{
    placeFamily(first, end, left);
    std::vector<std::vector<qint32>> byDepth;
    for (qint32 i = first; i < end; ++i) {
        const MapItem &item = m_items[size_t(i)];
        if (m_places.hasChildren(i))
            placeFamily(i + 1, end, item.rect.right());
        byDepth.resize(std::max(byDepth.size(), size_t(item.depth)));
        byDepth[size_t(item.depth) - 1].push_back(i);
    }
    double right = left;
    for (const std::vector<qint32> &lane : byDepth) {
        double from = std::numeric_limits<double>::max();
        for (const qint32 i : lane) {
            from = std::min(from, m_items[size_t(i)].rect.left());
            right = std::max(right, m_items[size_t(i)].rect.right());
        }
        lanes.items.insert(lanes.items.end(), lane.begin(), lane.end());
        lanes.begins.push_back(qint32(lanes.items.size()));
        lanes.from.push_back(from);
        lanes.to.push_back(right);
    }
    return right;
}

/// Every item in proportion.
void IcicleMap::placeAll(double length)
{
    // What the children of each item take together, and how much of that stands already.
    std::vector<double> shares(m_items.size(), 0);
    std::vector<double> placed(m_items.size(), 0);
    for (size_t i = 1; i < m_items.size(); ++i)
        shares[size_t(m_items[i].parent)] += m_places.weights[i];
    m_items.front().rect = QRectF(0, 0, 0, length);
    for (size_t i = 1; i < m_items.size(); ++i) {
        MapItem &item = m_items[i];
        const auto parent = size_t(item.parent);
        const QRectF &above = m_items[parent].rect;
        const double begin = above.top() + above.height() * (placed[parent] / shares[parent]);
        placed[parent] += m_places.weights[i];
        const double end = item.end == m_items[parent].end ? above.bottom() : above.top() + above.height() * (placed[parent] / shares[parent]);
        item.rect = QRectF(0, begin, 0, end - begin);
    }
}

/// Items that can hold their names; what is left over is joined. \a deepest: the last column.
void IcicleMap::divide(double length, qint32 deepest)
{
    m_shown.assign(m_items.size(), 0);
    m_shown.front() = 1;
    m_items.front().rect = QRectF(0, 0, 0, length);
    for (qint32 i = 0; i < qint32(m_items.size());) {
        const MapItem &item = m_items[size_t(i)];
        if (!m_shown[size_t(i)]) {
            i = item.end;
            continue;
        }
        if (m_places.hasChildren(i)) {
            // In the last column, a folder with something in it would hide that there is more.
            const bool isDeepest = item.depth + 1 >= deepest && m_places.depths.count() - 1 > deepest;
            divideFamily(i, isDeepest);
        }
        ++i;
    }
    keepShown(m_places, m_shown);
}

void IcicleMap::divideFamily(qint32 parent, bool isDeepest)
{
    const QRectF above = m_items[size_t(parent)].rect;
    const auto below = size_t(m_items[size_t(parent)].depth) + 1;
    const qint32 own = below < m_path.size() && m_path[below - 1] == parent ? m_path[below] : -1;
    if (isDeepest && own < 0) {
        addMore(m_places, m_shown, parent, above);
        return;
    }
    std::vector<qint32> children;
    for (qint32 child = parent + 1; child >= 0; child = m_places.nextSibling(child))
        children.push_back(child);
    const MapShares shares = MapSharing(m_places, std::move(children), above.height(), m_least, own).best();
    std::vector<std::pair<qint32, double>> inOrder;
    for (size_t i = 0; i < shares.items.size(); ++i)
        inOrder.emplace_back(shares.items[i], shares.shares[i]);
    std::ranges::sort(inOrder);
    double at = above.top();
    for (const auto &[item, length] : inOrder) {
        const bool isLast = shares.more == 0 && item == inOrder.back().first;
        m_items[size_t(item)].rect = QRectF(0, at, 0, isLast ? above.bottom() - at : length);
        m_shown[size_t(item)] = 1;
        at += length;
    }
    if (shares.more > 0)
        addMore(m_places, m_shown, parent, QRectF(0, at, 0, above.bottom() - at));
}

/// By depth, the first one's left out: what nine out of ten names need.
std::vector<double> IcicleMap::wantedColumns() const
{
    std::vector<double> wanted(size_t(m_places.depths.count()), 0);
    std::vector<qint32> lengths;
    for (size_t depth = 1; depth < wanted.size(); ++depth) {
        lengths.clear();
        const qint32 *const end = m_places.depths.last(qint32(depth));
        for (const qint32 *at = m_places.depths.first(qint32(depth)); at != end; ++at) {
            const MapItem &item = m_items[size_t(*at)];
            if (!isDown() || item.rect.height() < leastLabel + besideName)
                lengths.push_back(std::min<qint32>(mostLetters, qint32(m_layout.nameUtf8(item.node).size())));
        }
        wanted[depth] = isDown() && lengths.empty() ? levelRow : mostNamesIn(lengths) * letter + besideName;
        if (isDown() && !lengths.empty())
            wanted[depth] = std::clamp(wanted[depth], uprightRow, mostUprightRow);
    }
    const auto isBeyond = [&](const MapMore &more) {
        return size_t(m_items[size_t(more.parent)].depth) + 1 == wanted.size();
    };
    if (std::ranges::any_of(m_places.mores, isBeyond))
        wanted.push_back(isDown() ? leastDepthHeight : leastDepthWidth);
    return wanted;
}

void IcicleMap::setColumns(const std::vector<double> &widths)
{
    std::vector<double> from;
    std::vector<double> to;
    for (double at = 0; const double width : widths) {
        from.push_back(at);
        to.push_back(at += width);
    }
    const auto setColumn = [&](QRectF &rect, size_t column) {
        rect = QRectF(from[column], rect.y(), widths[column], rect.height());
    };
    for (MapItem &item : m_items)
        setColumn(item.rect, size_t(item.depth));
    for (MapMore &more : m_places.mores)
        setColumn(more.rect, size_t(m_items[size_t(more.parent)].depth) + 1);
    sortMores(m_places, from, to);
    from.resize(size_t(m_places.depths.count()));
    to.resize(from.size());
    m_places.depths.from = std::move(from);
    m_places.depths.to = std::move(to);
}

/// Below the text of a bar, or beside it.
QRectF chipOn(const MapItem &item, bool isMirrored)
{
    if (const QRectF &rect = item.rect;
        rect.width() < MapSizes::chipWidth(item.hidden) && rect.width() >= briefChip + 8) {
        // On a strip, "+12" has to do.
        if (item.hidden > mostInBriefChip || rect.height() < leastForBriefChip)
            return {};
        const double left = isMirrored ? rect.left() + 1 : rect.right() - 1 - briefChip;
        return {left, rect.bottom() - chipInset - MapSizes::chipHeight, briefChip, MapSizes::chipHeight};
    }
    const QSizeF size(MapSizes::chipWidth(item.hidden), MapSizes::chipHeight);
    const bool isBelow = item.rect.height() >= 2 * (icicleMapTextHalf + size.height() + chipInset)
        && item.rect.width() >= size.width() + 2 * chipInset;
    if (!isBelow && (item.rect.height() < size.height() + 2 || item.rect.width() < size.width() + besideText))
        return {};
    const double left = isMirrored ? item.rect.left() + chipInset : item.rect.right() - chipInset - size.width();
    return QRectF(QPointF(left, isBelow ? item.rect.bottom() - chipInset - size.height() : item.rect.center().y() - size.height() / 2), size);
}

void placeChips(MapPlaces &places)
{
    for (qint32 i = 0; i < qint32(places.items.size()); ++i) {
        const MapItem &item = places.items[size_t(i)];
        if (item.hidden == 0 || item.isCollapsed)
            continue;
        if (const QRectF chip = chipOn(item, places.axes.isMirrored); !chip.isNull())
            places.chips.push_back({i, chip});
    }
    sortChips(places);
}

} // namespace

void placeIcicle(MapPlaces &places, const Layout &layout, NodeIndex own)
{
    places.axes.isSwapped = places.options.direction == MapDirection::TopDown;
    places.axes.isMirrored = places.options.direction == MapDirection::RightToLeft;
    const QSizeF size = IcicleMap(places, layout, own).run();
    const double shorter = std::min(places.options.area.width(), places.options.area.height());
    turnPlaces(places, size,
               places.options.area.isEmpty() ? icicleMapAreaMargin : std::min(icicleMapAreaMargin, shorter / 8));
    placeChips(places);
}

} // namespace Espalier
