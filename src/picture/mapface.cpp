// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapface.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr qsizetype mostFaces = 16'384; // kept; a view of readable items holds fewer
constexpr double step = Metric::step;
constexpr double tileSide = 22;
constexpr double iconSide = 14;
constexpr double smallIconSide = 12;
constexpr double chipHeight = 18;
constexpr double smallChipHeight = 14;
constexpr double chevronSide = 7;
constexpr double leastLabelWidth = 26;
constexpr double leastLabelHeight = 13;
constexpr double leastUprightWidth = 18;
constexpr double leastUprightHeight = 52;
constexpr double narrowName = 72; // a bar that has less for its name is better read upright
constexpr double airAtEnds = 8; // of what is upright

/// Fewer letters than find room there say nothing.
bool holdsLine(double room) { return room >= leastLabelWidth; }

QRectF squareAt(double left, double middle, double side) { return {left, middle - side / 2, side, side}; }

void mirrorRect(QRectF &rect, double width)
{
    if (!rect.isNull())
        rect.moveLeft(width - rect.right());
}

void mirrorText(MapFaceText &text, double width, double smallLetters)
{
    const double across = text.isUpright ? -smallLetters * text.fit : text.width;
    text.baseline.setX(width - text.baseline.x() - across);
}

/// Turns a face made from left to right round.
void mirrorFace(MapFace &face, double width, const MapFonts &fonts)
{
    for (QRectF *rect : {&face.bar, &face.tile, &face.icon, &face.chip, &face.chevron, &face.nameRoom})
        mirrorRect(*rect, width);
    for (MapFaceText *text : {&face.name, &face.summary, &face.number})
        mirrorText(*text, width, fonts[text->kind].metrics.xHeight());
}

} // namespace

MapFaces::MapFaces(const Layout &layout, const MapGeometry &geometry, const QFont &font, Theme::Kind theme)
    : m_layout(layout)
    , m_geometry(geometry)
    , m_fonts(font)
    , m_barWidth(theme == Theme::Kind::Print ? 6 : 4) // paper may have no colour: there the pattern must be seen
{
    // Parents come before their children, so that one pass knows every effective phase.
    const std::vector<MapItem> &items = m_geometry.items();
    m_phases.reserve(items.size());
    const std::span<const NodeRecord> records = m_layout.records();
    for (const MapItem &item : items)
        m_phases.push_back(item.parent < 0 ? m_layout.toldPhase(item.node)
                                           : laterOf(m_phases[size_t(item.parent)], records[item.node].phase));
}

const MapFace &MapFaces::faceOf(qint32 item)
{
    if (const auto found = m_faces.constFind(item); found != m_faces.constEnd())
        return *found;
    if (m_faces.size() >= mostFaces)
        m_faces.clear();
    return *m_faces.insert(item, faceOf(item, m_geometry.items()[size_t(item)].rect.size()));
}

MapFace MapFaces::faceOf(qint32 item, QSizeF size) const
{
    const MapItem &place = m_geometry.items()[size_t(item)];
    MapFace face;
    switch (m_geometry.options().style) {
    case MapStyle::Poster:
    case MapStyle::TwoSided:
    case MapStyle::Arms:
    case MapStyle::Tiers:
        return face; // BlockFaces has theirs
    case MapStyle::Icicle:
        face = barFace(place, size);
        break;
    case MapStyle::Treemap:
        face = tileFace(place, size, std::min(size.height(), m_geometry.headRect(item).height()));
        break;
    }
    face.isElided = face.name.isElided || face.summary.isElided || face.name.text.isEmpty();
    if (isMirrored())
        mirrorFace(face, size.width(), m_fonts);
    return face;
}

const NodeFigure &MapFaces::figureOf(NodeIndex node)
{
    if (const auto found = m_figures.constFind(node); found != m_figures.constEnd())
        return *found;
    if (m_figures.size() >= mostFaces)
        m_figures.clear();
    return *m_figures.insert(node, Espalier::figureOf(m_layout, node));
}

MapFaceText MapFaces::moreText(const MapMore &more, QSizeF size) const
{
    const QFontMetricsF &metrics = m_fonts[MapTextKind::Summary].metrics;
    MapFaceText line{.text = tr("+%Ln more", nullptr, more.nodes), .kind = MapTextKind::Summary};
    line.width = metrics.horizontalAdvance(line.text);
    const double away = metrics.xHeight() / 2;
    if (line.width + 2 * step > size.width() && line.width + 2 * step <= size.height()
        && size.width() < size.height()) {
        line.isUpright = true;
        line.baseline = QPointF(size.width() / 2 + away, (size.height() + line.width) / 2);
        return line;
    }
    if (line.width + 2 * step > size.width()) {
        line.text = tr("+%Ln", "short form of “+%n more”", more.nodes);
        line.width = metrics.horizontalAdvance(line.text);
    }
    if (line.width > size.width() || size.height() < leastLabelHeight)
        return {};
    line.baseline = QPointF((size.width() - line.width) / 2, size.height() / 2 + away);
    return line;
}

QString MapFaces::hiddenText(int hidden, double width) const
{
    const QFontMetricsF &metrics = m_fonts[MapTextKind::Summary].metrics;
    const QString whole = tr("+%n hidden", nullptr, hidden);
    if (metrics.horizontalAdvance(whole) + 4 * step <= width + 1)
        return whole;
    const QString brief = tr("+%n", "short form of “+%n hidden”", hidden);
    return metrics.horizontalAdvance(brief) <= width ? brief : QString();
}

MapFaceText MapFaces::lineOf(const QString &text, MapTextKind kind, double left, double right, double middle, Qt::TextElideMode elide) const
{
    MapFaceText line{.kind = kind};
    const double room = right - left;
    if (text.isEmpty() || !holdsLine(room))
        return line;
    const QFontMetricsF &metrics = m_fonts[kind].metrics;
    line.text = text;
    line.width = metrics.horizontalAdvance(text);
    if (line.width > room && line.width * m_leastFit <= room && kind != MapTextKind::Summary) {
        line.fit = room / line.width;
        line.width = room;
    } else if (line.width > room) {
        // What cannot be whole is at least not small as well.
        line.fit = kind == MapTextKind::Summary ? 1 : std::max(m_leastFit, 0.9);
        // What elides counts letters alone; beside each other they may take more.
        for (double cut = room; cut > 0; cut -= 2) {
            line.text = metrics.elidedText(text, elide, cut / line.fit);
            line.width = metrics.horizontalAdvance(line.text) * line.fit;
            if (line.width <= room + 0.5)
                break;
        }
        line.isElided = true;
        if (line.text.size() <= 1 || line.width > room + 0.5)
            line.text.clear();
    }
    line.baseline = QPointF(left, middle + metrics.xHeight() * line.fit / 2);
    return line;
}

MapFaceText MapFaces::nameOf(const MapItem &item, MapTextKind kind, double left, double right, double middle) const
{
    // Of a file's name, the end tells what it is.
    const Qt::TextElideMode elide = m_layout.isFolder(item.node) ? Qt::ElideRight : Qt::ElideMiddle;
    return lineOf(shownText(m_layout.nameUtf8(item.node)), kind, left, right, middle, elide);
}

double MapFaces::addChip(MapFace &face, const MapItem &item, double right, double middle, double height) const
{
    if (item.below == 0)
        return right;
    const QFontMetricsF &metrics = m_fonts[MapTextKind::Number].metrics;
    face.number = {.text = QString::number(item.below), .kind = MapTextKind::Number};
    face.number.width = metrics.horizontalAdvance(face.number.text);
    const double mark = item.isCollapsed ? chevronSide + 3 : 0;
    const double padding = height >= chipHeight ? 7 : 5;
    const double width = std::max(face.number.width + mark + 2 * padding, height + 4);
    face.chip = QRectF(right - width, middle - height / 2, width, height);
    const double left = face.chip.center().x() - (face.number.width + mark) / 2;
    if (item.isCollapsed)
        face.chevron = squareAt(left, middle, chevronSide);
    face.number.baseline = QPointF(left + mark, middle + metrics.capHeight() / 2);
    return face.chip.left() - 2 * step;
}

double MapFaces::addBriefChip(MapFace &face, const MapItem &item, double right, double middle) const
{
    constexpr double padding = 3;
    face.number = {.text = QString::number(item.below), .kind = MapTextKind::Number};
    const QFontMetricsF &metrics = m_fonts[MapTextKind::Number].metrics;
    face.number.width = metrics.horizontalAdvance(face.number.text);
    const double width = face.number.width + 2 * padding;
    face.chip = QRectF(right - width, middle - smallChipHeight / 2, width, smallChipHeight);
    face.number.baseline = QPointF(face.chip.left() + padding, middle + metrics.capHeight() / 2);
    face.chevron = {};
    return face.chip.left() - step;
}

double MapFaces::addShutChip(MapFace &face, const MapItem &item, double left, double right, double middle,
                             double height) const
{
    if (const double nameRight = addChip(face, item, right, middle, height); nameRight - left >= narrowName)
        return nameRight;
    const double nameRight = addBriefChip(face, item, right, middle);
    if (face.chip.left() >= left)
        return nameRight;
    face.chip = {};
    face.number = {};
    return right;
}

bool MapFaces::isShut(const MapItem &item) const
{
    const qint32 index = m_geometry.itemOf(item.node);
    if (item.below == 0 || item.end > index + 1)
        return false;
    const MapMore *const more = m_geometry.moreOf(index);
    return !more || more->rect.isNull();
}

void MapFaces::preferName(MapFace &face, const MapItem &item, double left, double right, double middle) const
{
    if (face.chip.isNull() || item.isCollapsed
        || (!isBlockMap(m_geometry.options().style)
            && isShut(item))) // the number of what is folded away is what opens it
        return;
    face.name = nameOf(item, face.name.kind, left, right, middle);
    face.number = {};
    face.chip = {};
}

double MapFaces::roomForHidden(const MapItem &item) const
{
    if (item.hidden == 0)
        return 0;
    const QRectF chip = m_geometry.chipRect(m_geometry.itemOf(item.node));
    const double middle = m_geometry.headRect(m_geometry.itemOf(item.node)).center().y();
    return chip.top() < middle && chip.bottom() > middle ? chip.width() + step : 0; // else it stands below
}

bool MapFaces::isUpright(const MapItem &item, QSizeF size) const
{
    if (size.width() < leastUprightWidth || size.height() < std::max(leastUprightHeight, 1.5 * size.width()))
        return false;
    const double room = size.width() - m_barWidth - 7 - 2 * step - (size.width() >= 90 ? iconSide + 7 : 0);
    if (!holdsLine(room)) // level, it would have none, however short it is
        return true;
    if (room >= narrowName && size.height() < 2.5 * size.width())
        return false;
    const QFontMetricsF &metrics = m_fonts[MapTextKind::HeadName].metrics;
    const double number = isShut(item)
        ? m_fonts[MapTextKind::Number].metrics.horizontalAdvance(QString::number(item.below)) + 3 * step
        : 0;
    return metrics.horizontalAdvance(shownText(m_layout.nameUtf8(item.node), 64)) + number > room;
}

MapFace MapFaces::uprightFace(const MapItem &item, QSizeF size) const
{
    MapFace face;
    const qint32 index = m_geometry.itemOf(item.node);
    const double inset = 3;
    face.bar = QRectF(0, inset, m_barWidth, size.height() - 2 * inset);
    const double across = (m_barWidth + size.width()) / 2;
    double middle = size.height() / 2;
    double room = size.height() - 2 * airAtEnds;
    if (const QRectF chip = m_geometry.chipRect(index); !chip.isNull()) { // mostly at the foot
        const double above = chip.top() - m_geometry.items()[size_t(index)].rect.top();
        const double below = size.height() - above - chip.height();
        room = std::min(room, 2 * (above - middle) - airAtEnds);
        if (room < leastUprightHeight) { // in the middle: the name stands on the larger side of it
            room = std::max(above, below) - 2 * airAtEnds;
            middle = above >= below ? above / 2 : size.height() - below / 2;
        }
    }
    double number = 0;
    if (item.below > 0) {
        addBriefChip(face, item, 0, 0);
        const bool isNeeded = isShut(item) || room >= 2 * leastUprightHeight;
        number = isNeeded && face.chip.width() <= size.width() - m_barWidth ? smallChipHeight + 2 * step : 0;
    }
    const double icon = room - number >= 2 * leastUprightHeight ? iconSide + 6 : 0;
    const MapTextKind kind = item.parent < 0 ? MapTextKind::Name
        : m_layout.isFolder(item.node)       ? MapTextKind::HeadName
                                             : MapTextKind::SmallName;
    face.name = nameOf(item, kind, 0, room - number - icon, 0);
    double at = middle + (face.name.width + number + icon) / 2;
    if (icon > 0)
        face.icon = squareAt(across - iconSide / 2, at - iconSide / 2, iconSide);
    at -= icon;
    face.name.isUpright = true;
    face.name.baseline = QPointF(across + m_fonts[kind].metrics.xHeight() * face.name.fit / 2, at);
    at -= face.name.width;
    face.nameRoom = QRectF(m_barWidth, at, size.width() - m_barWidth, std::max(face.name.width, leastLabelHeight));
    if (number > 0) {
        const QPointF moved = QPointF(across, at - number + smallChipHeight / 2) - face.chip.center();
        face.chip.translate(moved);
        face.number.baseline += moved;
    } else {
        face.chip = {};
        face.number = {};
    }
    return face;
}

MapFace MapFaces::barFace(const MapItem &item, QSizeF size) const
{
    if (isUpright(item, size))
        return uprightFace(item, size);
    MapFace face;
    const double middle = size.height() / 2;
    const double inset = std::min(3.0, size.height() / 4);
    if (size.width() >= 3 * m_barWidth)
        face.bar = QRectF(0, inset, m_barWidth, size.height() - 2 * inset);
    if (size.height() < leastLabelHeight || size.width() < leastLabelWidth)
        return face;
    double left = m_barWidth + 7;
    const double textRight = size.width() - 2 * step - roomForHidden(item);
    double right = textRight;
    if (size.height() >= 20 && size.width() >= 90 && m_geometry.options().columns == 1) {
        face.icon = squareAt(left, middle, iconSide);
        left += iconSide + 7;
    }
    const bool isTwoLines = size.height() >= 38 && size.width() >= 90 && !m_layout.summaryUtf8(item.node).empty();
    const double nameMiddle = isTwoLines ? middle - 8 : middle;
    face.lowering = middle - nameMiddle;
    face.nameRoom = QRectF(left, nameMiddle - 10, right - left, 20);
    const double chip = size.height() >= 24 ? chipHeight : smallChipHeight;
    if (isShut(item) && size.height() >= smallChipHeight)
        right = addShutChip(face, item, left, right, nameMiddle, chip);
    else if (size.width() >= 110 && size.height() >= 18)
        right = addChip(face, item, right, nameMiddle, chip);
    const bool isHead = size.height() >= 20 && m_layout.isFolder(item.node);
    face.name = nameOf(item, isHead ? MapTextKind::HeadName : MapTextKind::SmallName, left, right, nameMiddle);
    if (face.name.isElided || face.name.fit < 1)
        preferName(face, item, left, textRight, nameMiddle);
    if (isTwoLines)
        face.summary = lineOf(shownText(m_layout.summaryUtf8(item.node)), MapTextKind::Summary, left, textRight, middle + 9);
    return face;
}

MapFace MapFaces::tileFace(const MapItem &item, QSizeF size, double headHeight) const
{
    MapFace face;
    const bool isHolder = headHeight < size.height() - 1;
    const double barInset = 3;
    if (size.width() >= 4 * m_barWidth && headHeight >= 3 * barInset)
        face.bar = QRectF(barInset, barInset, m_barWidth, (isHolder ? headHeight : size.height()) - 2 * barInset);
    if (headHeight < leastLabelHeight || size.width() < leastLabelWidth)
        return face;
    double left = face.bar.isNull() ? step : face.bar.right() + 6;
    const double textRight = size.width() - 6 - roomForHidden(item);
    double right = textRight;
    const bool isAboveNumber = isShut(item) && size.width() < 84 && size.height() >= 32;
    const bool isTwoLines = !isHolder && !isAboveNumber && size.height() >= 42 && size.width() >= 64
        && !m_layout.summaryUtf8(item.node).empty();
    const double middle = isHolder         ? headHeight / 2
        : isTwoLines || size.height() > 44 ? 15
                                           : size.height() / 2 - (isAboveNumber ? 8 : 0);
    const MapTextKind kind = isHolder ? MapTextKind::HeadName : MapTextKind::SmallName;
    const double besideIcon = textRight - left - smallIconSide - 6;
    const bool isNarrow = size.width() < 110; // then the name comes first
    const double nameWidth = m_fonts[kind].metrics.horizontalAdvance(shownText(m_layout.nameUtf8(item.node), 64));
    const bool isWholeAlone = nameWidth > besideIcon && nameWidth <= textRight - left;
    const bool fits = isNarrow ? !isShut(item) && nameWidth <= besideIcon : !isWholeAlone;
    if (size.width() >= 84 && headHeight >= 18 && fits) {
        face.icon = squareAt(left, middle, smallIconSide);
        left += smallIconSide + 6;
    }
    face.nameRoom = QRectF(left, middle - 10, right - left, 20);
    if (isAboveNumber)
        addShutChip(face, item, step, textRight, middle + 16, smallChipHeight);
    else if (isShut(item))
        right = addShutChip(face, item, left, right, middle, smallChipHeight);
    else if (size.width() >= 110 && isHolder)
        right = addChip(face, item, right + 2, middle, smallChipHeight);
    face.name = nameOf(item, kind, left, right, middle);
    if (face.name.isElided || face.name.fit < 1)
        preferName(face, item, left, textRight, middle);
    if (isTwoLines)
        face.summary = lineOf(shownText(m_layout.summaryUtf8(item.node)), MapTextKind::Summary, face.bar.isNull() ? step : face.bar.right() + 6, size.width() - 6, 33);
    return face;
}

} // namespace Espalier
