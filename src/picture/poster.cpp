// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/poster.h"

#include "core/layout.h"
#include "picture/ink.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Espalier {

namespace {

// All at scale 1.
constexpr double posterPlaque = 5; // height of the root
constexpr double posterGap = 2.5; // between groups
constexpr double posterTrunkLane = 7; // between two columns with wood between them
constexpr double posterPadding = 3;
constexpr double posterHead = 4;
constexpr double posterBar = 2.4;
constexpr double posterPitch = 4.4; // from line to line
constexpr double posterLetter = 0.9;
constexpr double leastPosterColumn = 26;
constexpr double widestColumn = 64;
constexpr qsizetype mostBars = 24;
constexpr qsizetype mostGroups = 60;
constexpr int mostLines = 8;
constexpr double posterScales[] = {1.5, 1.3, 1.15, 1, 0.87, 0.75, 0.62, 0.5, 0.4};

double barLength(std::string_view name) { return std::clamp(double(name.size()) * posterLetter, 5.0, 22.0); }

/// Wood stands between the first two columns, the next two …; with an odd number, left of the first.
bool hasWoodBefore(int column, int columns) { return column % 2 == (columns % 2 == 0 ? 1 : 0); }

double laneBefore(int column, int columns, double scale)
{
    if (hasWoodBefore(column, columns))
        return posterTrunkLane * scale;
    return column == 0 ? 0 : posterGap * scale;
}

} // namespace

struct Poster::Composition {
    double scale = 1;
    int columns = 1;
    int lines = 0; // of bars, the most that a group takes
    double columnWidth = 0;
    double top = 0; // of the groups
    double height = 0;
    std::vector<int> ends; // of each column: the group behind its last
};

Poster::Poster(const Layout &layout)
{
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node)) {
        const double name = barLength(layout.nameUtf8(node));
        if (!layout.isFolder(node)) {
            if (m_files.size() < mostBars)
                m_files.append({Phase::None, true, name});
            continue;
        }
        if (m_groups.size() == mostGroups)
            continue;
        Group group{.phase = layout.effectivePhase(node), .name = name, .bars = {}};
        for (NodeIndex below = layout.firstChild(node); below != noNode && group.bars.size() < mostBars;
             below = layout.nextSibling(below))
            group.bars.append(
                {layout.effectivePhase(below), !layout.isFolder(below), barLength(layout.nameUtf8(below))});
        m_groups.append(group);
    }
}

int Poster::linesOf(const Group &group, double width, int limit, double scale)
{
    const double room = width - 2 * posterPadding * scale;
    double x = 0;
    int lines = group.bars.isEmpty() ? 0 : 1;
    for (const Bar &bar : group.bars) {
        if (x > 0 && x + bar.length * scale > room) {
            ++lines;
            x = 0;
        }
        x += (bar.length + posterGap) * scale;
    }
    return std::min(lines, limit);
}

double Poster::heightOf(int lines, double scale)
{
    return (2 * posterPadding + posterHead + (lines > 0 ? 1 + lines * posterPitch : 0)) * scale;
}

/// Of all scales and numbers of columns in which every group has its place, the one that shows most and largest.
Poster::Composition Poster::composed(QSizeF size) const
{
    Composition best;
    double bestScore = -1;
    std::vector<int> allLines(size_t(m_groups.size()));
    for (const double scale : posterScales) {
        const double top = (posterPlaque + 3) * scale;
        const double room = size.height() - top - (m_files.isEmpty() ? 0 : posterPitch * scale);
        for (int columns = 1; columns <= std::max(1, std::min(8, int(m_groups.size()))); ++columns) {
            double lanes = 0;
            for (int column = 0; column < columns; ++column)
                lanes += laneBefore(column, columns, scale);
            const double width = (size.width() - lanes) / columns;
            if (columns > 1 && width < leastPosterColumn * scale)
                break;
            // Once for all limits: most of the time went into counting them.
            std::ranges::transform(m_groups, allLines.begin(),
                                   [&](const Group &group) { return linesOf(group, width, mostLines, scale); });
            for (int limit = mostLines; limit >= 0; --limit) {
                Composition found{.scale = scale,
                                  .columns = columns,
                                  .lines = limit,
                                  .columnWidth = width,
                                  .top = top,
                                  .height = room,
                                  .ends = {}};
                double y = 0;
                double used = 0;
                double bars = 0;
                double highest = 0;
                for (int i = 0; i < m_groups.size(); ++i) {
                    const int lines = std::min(allLines[size_t(i)], limit);
                    const double height = heightOf(lines, scale);
                    if (y > 0 && y + height > room) {
                        found.ends.push_back(i);
                        y = 0;
                    }
                    y += height + posterGap * scale;
                    used += height;
                    highest = std::max(highest, height);
                    bars += 2 + lines;
                }
                found.ends.push_back(int(m_groups.size()));
                const bool fits = int(found.ends.size()) <= columns && highest <= room;
                if (!fits && (limit > 0 || scale > posterScales[std::size(posterScales) - 1]))
                    continue;
                const double fill = used / (room * columns);
                const double shape = width > widestColumn * scale ? widestColumn * scale / width : 1;
                const double score = fits ? bars * std::pow(scale, 1.3) * std::min(1.0, fill / 0.7) * shape : 0;
                if (score > bestScore) {
                    bestScore = score;
                    best = found;
                }
                break;
            }
        }
    }
    return best;
}

void Poster::paintBars(QPainter &painter, const QRectF &place, const QList<Bar> &bars, int lines, double scale,
                       const Theme &theme)
{
    QPointF at = place.topLeft();
    const double height = posterBar * scale;
    int line = 0;
    for (const Bar &bar : bars) {
        const double length = std::min(bar.length * scale, place.width());
        if (at.x() > place.left() && at.x() + length > place.right() + 0.01) {
            if (++line == lines)
                return;
            at = QPointF(place.left(), at.y() + posterPitch * scale);
        }
        painter.setBrush(inkOf(bar.isFile ? mixed(theme.panel, theme.faint, 0.55) : MapInk::spot(theme, bar.phase)));
        painter.drawRoundedRect(QRectF(at, QSizeF(length, height)), height / 2, height / 2);
        at.rx() += length + posterGap * scale;
    }
}

void Poster::paintGroup(QPainter &painter, const QRectF &place, const Group &group, const Composition &how,
                        const Theme &theme) const
{
    const double scale = how.scale;
    const PhaseColours &colours = theme.phase(group.phase);
    painter.setPen(QPen(inkOf(mixed(colours.tint, colours.text, 0.35)), 0.8));
    painter.setBrush(inkOf(mixed(theme.window, colours.tint, 0.62)));
    painter.drawRoundedRect(place, 3 * scale, 3 * scale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(colours.text));
    const double padding = posterPadding * scale;
    const QRectF head(place.left() + padding, place.top() + padding, posterHead * scale, posterHead * scale);
    painter.drawRoundedRect(head, scale, scale);
    const double left = head.right() + 1.5 * scale;
    painter.drawRoundedRect(QRectF(left, head.top() + 0.7 * scale,
                                   std::min(1.2 * group.name * scale, place.right() - padding - left), 2.6 * scale),
                            scale, scale);
    const QRectF below(place.left() + padding + 1.5 * scale, head.bottom() + 1.8 * scale,
                       place.width() - 2 * padding - 1.5 * scale, 0);
    if (how.lines > 0)
        paintBars(painter, below, group.bars, how.lines, scale, theme);
}

void Poster::paint(QPainter &painter, const QRectF &place, const Theme &theme, Qt::LayoutDirection direction) const
{
    if (isNull() || place.width() < 8 || place.height() < 8)
        return;
    const Composition how = composed(place.size());
    const double scale = how.scale;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    if (direction == Qt::RightToLeft) {
        painter.translate(place.width(), 0);
        painter.scale(-1, 1);
    }
    painter.setClipRect(QRectF(QPointF(-1, -1), place.size() + QSizeF(2, 2)));
    const int columns = std::min(how.columns, int(how.ends.size()));
    // What fewer columns leave goes to those that there are.
    double lanes = 0;
    for (int column = 0; column < columns; ++column)
        lanes += laneBefore(column, columns, scale);
    const double width = (place.width() - lanes) / columns;
    QPainterPath wood;
    const double cordon = posterPlaque * scale / 2;
    double x = 0;
    int first = 0;
    double bottom = how.top;
    for (int column = 0; column < columns; ++column) {
        x += laneBefore(column, columns, scale);
        const int end = how.ends[size_t(column)];
        double used = 0;
        for (int i = first; i < end; ++i)
            used += heightOf(linesOf(m_groups[i], width, how.lines, scale), scale);
        const double gaps = std::max(0, end - first - 1) * posterGap * scale;
        // Columns end level.
        const double extra = end > first ? std::max(0.0, how.height - used - gaps) / (end - first) : 0;
        double y = how.top;
        if (hasWoodBefore(column, columns) && end > first) {
            const double trunk = x - posterTrunkLane * scale / 2;
            wood.moveTo(place.width() / 2, cordon);
            wood.lineTo(trunk, cordon);
            wood.lineTo(trunk, how.top + how.height - used / std::max(1, end - first) / 2);
        }
        for (int i = first; i < end; ++i) {
            const double height = heightOf(linesOf(m_groups[i], width, how.lines, scale), scale) + extra;
            paintGroup(painter, {x, y, width, height}, m_groups[i], how, theme);
            y += height + posterGap * scale;
            bottom = std::max(bottom, y);
        }
        first = end;
        x += width;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(inkOf(MapInk::edge(theme)), 1.2 * std::max(0.7, scale), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(wood);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(theme.accent));
    const double plaque = std::min(34 * scale, place.width() / 2);
    painter.drawRoundedRect(QRectF((place.width() - plaque) / 2, 0, plaque, posterPlaque * scale), 1.5 * scale,
                            1.5 * scale);
    if (!m_files.isEmpty()) {
        const double left = columns > 0 ? place.width() - width : 0;
        paintBars(painter, {left, std::min(bottom, place.height() - posterBar * scale), width, 0}, m_files, 1, scale,
                  theme);
    }
    painter.restore();
}

} // namespace Espalier
