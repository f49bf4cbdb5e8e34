// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinepainter.h"

#include "core/result.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"
#include "desktop/views/droplabel.h"
#include "desktop/views/rulewords.h"
#include "desktop/views/textmatches.h"
#include "picture/tagflag.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int outlinePainterStep = Metric::step;
constexpr int outlinePainterFigureOffset = 26; // from a row's indent to its picture
constexpr int outlinePainterTileSize = 20;
constexpr int outlinePainterGap = 2 * outlinePainterStep;
constexpr int chipGap = 3 * outlinePainterStep;
constexpr int outlinePainterChipPadding = 2 * outlinePainterStep;
constexpr int outlinePainterLeastName = 72; // what stays of a name beside a chip
constexpr int leastNameRoom = 120; // what deep rows leave for the name
constexpr int accentBar = 3;
constexpr int outlinePainterDotSize = 8;
constexpr int outlinePainterCellPadding = 6;
constexpr double ghostTint = 0.26;
constexpr int ruleMarkSize = 13;
constexpr int flagGap = outlinePainterStep;
constexpr int mostFlagWidth = 120;
constexpr QSize smallFlag(10, 9);

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

} // namespace

OutlinePainter::OutlinePainter(const QFont &font, Qt::LayoutDirection direction, bool isCompact)
    : m_font(font), m_nameFont(weighted(font, QFont::Medium)), m_boldFont(weighted(font, QFont::DemiBold)),
      m_chipFont(scaledFont(font, Metric::labelPixels)), m_direction(direction)
{
    // The person's own font may be larger than the look's.
    m_rowHeight =
        std::max(isCompact ? Metric::compactRowHeight : Metric::rowHeight,
                 QFontMetrics(m_boldFont).height() + (isCompact ? outlinePainterStep : 2 * outlinePainterStep));
    m_tile = std::min(outlinePainterTileSize, m_rowHeight - outlinePainterStep);
}

QRect OutlinePainter::visual(const QRect &cell, const QRect &logical) const
{
    return QStyle::visualRect(m_direction, cell, logical);
}

// -- where things are --------------------------------------------------------------------------------------------------

int OutlinePainter::indentOf(int depth, int cellWidth) const
{
    const int most =
        std::max(0, cellWidth - margin - outlinePainterFigureOffset - m_tile - outlinePainterGap - leastNameRoom);
    return margin + int(std::min<qint64>(qint64(depth) * indentStep, most));
}

int OutlinePainter::depthAt(const QRect &nameCell, int x) const
{
    const int logical = m_direction == Qt::RightToLeft ? nameCell.right() - x : x - nameCell.left();
    return std::max(0, logical - margin - indentStep) / indentStep;
}

QRect OutlinePainter::chevronRect(const QRect &nameCell, int depth) const
{
    const int x = nameCell.left() + indentOf(depth, nameCell.width());
    return visual(nameCell, {x, nameCell.top(), indentStep, nameCell.height()});
}

QRect OutlinePainter::figureRect(const QRect &nameCell, int depth) const
{
    const int x = nameCell.left() + indentOf(depth, nameCell.width()) + outlinePainterFigureOffset;
    return visual(nameCell, {x, nameCell.top() + (nameCell.height() - m_tile) / 2, m_tile, m_tile});
}

QRect OutlinePainter::nameRect(const QRect &nameCell, int depth) const
{
    const int x =
        nameCell.left() + indentOf(depth, nameCell.width()) + outlinePainterFigureOffset + m_tile + outlinePainterGap;
    return visual(nameCell,
                  {x, nameCell.top(), std::max(0, nameCell.right() + 1 - outlinePainterGap - x), nameCell.height()});
}

QRect OutlinePainter::summaryRect(const QRect &summaryCell) const
{
    return summaryCell.adjusted(outlinePainterCellPadding, 0, -outlinePainterCellPadding, 0);
}

OutlinePainter::NameParts OutlinePainter::layOutName(const OutlineRow &row, const QRect &nameCell) const
{
    NameParts parts;
    const QRect room = nameRect(nameCell, row.depth);
    const QFontMetrics metrics(nameFont(row));
    const QFontMetrics chipMetrics(m_chipFont);
    const int nameWidth = metrics.horizontalAdvance(row.name);
    int chipWidth = 0;
    bool isFirst = true;
    for (const QString &text : chipTexts(row, parts.chipKind)) {
        const int width = chipMetrics.horizontalAdvance(text) + 2 * outlinePainterChipPadding;
        const int least = isFirst ? nameWidth : std::min(nameWidth, outlinePainterLeastName);
        isFirst = false;
        if (least + chipGap + width > room.width())
            continue;
        parts.chip = text;
        chipWidth = width;
        break;
    }
    const int nameRoom = room.width() - (chipWidth > 0 ? chipGap + chipWidth : 0);
    parts.isElided = nameWidth > nameRoom;
    parts.name = parts.isElided ? metrics.elidedText(row.name, row.isFile ? Qt::ElideMiddle : Qt::ElideRight, nameRoom) : row.name;
    const int shown = parts.isElided ? nameRoom : nameWidth;
    parts.nameRect = visual(room, {room.left(), room.top(), shown, room.height()});
    int end = room.left() + shown;
    if (!parts.isElided)
        end = layOutFlags(row, room, end, room.left() + nameRoom, parts);
    if (chipWidth > 0) {
        const int height = chipMetrics.height() + outlinePainterStep;
        parts.chipRect = visual(room, {end + chipGap, room.top() + (room.height() - height) / 2, chipWidth, height});
    }
    return parts;
}

int OutlinePainter::layOutFlags(const OutlineRow &row, const QRect &room, int from, int to, NameParts &parts) const
{
    const auto middle = [&](int x, int width, int height) {
        return visual(room, {x, room.top() + (room.height() - height) / 2, width, height});
    };
    int x = from;
    if (row.rule != NodeRule::Default && x + outlinePainterGap + ruleMarkSize <= to) {
        parts.ruleRect = middle(x + outlinePainterGap, ruleMarkSize, ruleMarkSize);
        x += outlinePainterGap + ruleMarkSize;
    }
    if (row.tags.isEmpty())
        return x;
    const QFontMetrics metrics(m_chipFont);
    const int height = metrics.height() + outlinePainterStep - 1;
    QList<int> widths;
    int all = outlinePainterGap - flagGap;
    for (const QString &tag : row.tags) {
        widths.append(std::min(mostFlagWidth, int(TagFlag::width(metrics, tag, height))));
        all += widths.last() + flagGap;
    }
    // All words, or none: which of them are left out would be chance.
    parts.haveFlagsWords = x + all <= to;
    x += outlinePainterGap;
    for (qsizetype i = 0; i < row.tags.size(); ++i) {
        const int width = parts.haveFlagsWords ? widths[i] : smallFlag.width();
        if (x + width > to)
            break;
        parts.flags.append({row.tags[i], middle(x, width, parts.haveFlagsWords ? height : smallFlag.height())});
        x += width + flagGap;
    }
    return parts.flags.isEmpty() ? x - outlinePainterGap : x - flagGap;
}

QStringList OutlinePainter::chipTexts(const OutlineRow &row, NameParts::Chip &kind) const
{
    QStringList texts;
    if (row.isNameTaken) {
        kind = NameParts::Chip::Taken;
        texts = {tr("! name taken", "mark behind a name"), QStringLiteral("!")};
    } else if (row.newCount > 0) {
        kind = NameParts::Chip::New;
        const QString brief = u'+' + QLocale().toString(row.newCount);
        texts = {row.ghost > 0 ? brief : tr("+%Ln new", "mark behind a folder's name", int(row.newCount)), brief};
    } else if (row.hiddenCount > 0) {
        const QString brief = tr("+%n hidden", "mark behind a folder's name", int(row.hiddenCount));
        texts = {row.hiddenFrom == Phase::None
                     ? brief
                     : tr("+%n hidden · %1", "mark behind a folder's name; %1 is the phase that shows them",
                          int(row.hiddenCount))
                           .arg(phaseName(row.hiddenFrom)),
                 brief};
    }
    return texts;
}

bool OutlinePainter::isSummaryElided(const OutlineRow &row, const QRect &summaryCell) const
{
    return QFontMetrics(m_font).horizontalAdvance(row.summary) > summaryRect(summaryCell).width();
}

// -- painting ----------------------------------------------------------------------------------------------------------

void OutlinePainter::paintRow(QPainter &painter, const QRect &rect, const OutlineCells &cells, const OutlineRow &row,
                              const OutlineRowState &state, QStringView words) const
{
    paintBackground(painter, rect, state);
    painter.save();
    if (row.ghost > 0 || row.closing > 0)
        paintGhostGround(painter, rect, row);
    if (row.ghost > 0)
        painter.setOpacity(row.ghost);
    paintName(painter, cells.name, row, state, words);
    if (row.hasNameProblem)
        paintWarning(painter, figureRect(cells.name, row.depth));
    if (!cells.summary.isNull() && !row.summary.isEmpty()) {
        const QRect room = summaryRect(cells.summary);
        const QFontMetrics metrics(m_font);
        paintText(painter, room, m_font, currentTheme().dim, metrics.elidedText(row.summary, Qt::ElideRight, room.width()), words);
    }
    if (!cells.phase.isNull() && row.phase != Phase::None)
        paintPhase(painter, cells.phase, row, state);
    painter.restore();
}

void OutlinePainter::paintBackground(QPainter &painter, const QRect &rect, const OutlineRowState &state) const
{
    const Theme &theme = currentTheme();
    if (state.isSelected || state.isHovered)
        painter.fillRect(rect,
                         colour(!state.isSelected   ? theme.hover
                                    : state.isQuiet ? theme.sunken
                                                    : theme.selection));
    if (state.isSelected)
        painter.fillRect(visual(rect, {rect.left(), rect.top(), accentBar, rect.height()}),
                         colour(state.hasFocus && !state.isQuiet ? theme.accent : theme.faint));
    if (!state.isDropTarget && !state.isOutlined)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(theme.accent), state.isDropTarget ? 2 : 1));
    if (state.isDropTarget)
        painter.setBrush(colour(theme.selection));
    const QRectF frame = QRectF(rect).adjusted(accentBar + 3, 1.5, -outlinePainterStep - 1.5, -1.5);
    painter.drawRoundedRect(frame, Metric::controlRadius, Metric::controlRadius);
    painter.restore();
}

void OutlinePainter::paintName(QPainter &painter, const QRect &cell, const OutlineRow &row, const OutlineRowState &state,
                               QStringView words) const
{
    const Theme &theme = currentTheme();
    if (row.isExpandable)
        paintChevron(painter, chevronRect(cell, row.depth), row.isExpanded, m_direction);
    if (row.ghost > 0 || row.closing > 0)
        paintGhostFigure(painter, figureRect(cell, row.depth), row);
    else
        paintFigure(painter, figureRect(cell, row.depth), row.figure, row.phase);
    if (state.isNameEdited)
        return;
    const NameParts parts = layOutName(row, cell);
    paintText(painter, parts.nameRect, nameFont(row), row.ghost > 0 ? theme.phase(row.phase).text : theme.text,
              parts.name, row.ghost > 0 ? QStringView() : words);
    paintFlags(painter, parts, row);
    if (!parts.chipRect.isNull())
        paintChip(painter, parts, row, state);
}

void OutlinePainter::paintFlags(QPainter &painter, const NameParts &parts, const OutlineRow &row) const
{
    const Theme &theme = currentTheme();
    if (!parts.ruleRect.isNull())
        painter.drawPixmap(parts.ruleRect,
                           tinted(ruleIconName(row.rule), colour(theme.dim), parts.ruleRect.size(),
                                  painter.device()->devicePixelRatioF()));
    painter.setFont(m_chipFont);
    for (const NameParts::Flag &flag : parts.flags) {
        if (parts.haveFlagsWords)
            TagFlag::paint(painter, flag.rect, printable(flag.tag), theme, m_direction);
        else
            TagFlag::paintSmall(painter, flag.rect, flag.tag, theme, m_direction);
    }
}

void OutlinePainter::paintChip(QPainter &painter, const NameParts &parts, const OutlineRow &row,
                               const OutlineRowState &state) const
{
    const Theme &theme = currentTheme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = parts.chipRect.height() / 2.0;
    const bool isNew = parts.chipKind == NameParts::Chip::New;
    const QColor newColour = colour(theme.phase(row.newPhase).text);
    if (isNew) {
        QPen pen(newColour, 1);
        pen.setDashPattern({3, 2.5});
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(parts.chipRect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(state.isSelected ? theme.panel : theme.sunken));
        painter.drawRoundedRect(parts.chipRect, radius, radius);
    }
    painter.setPen(isNew ? newColour : colour(parts.chipKind == NameParts::Chip::Taken ? theme.warning : theme.dim));
    painter.setFont(m_chipFont);
    painter.setLayoutDirection(parts.chip.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(parts.chipRect, Qt::AlignCenter, parts.chip);
    painter.restore();
}

// -- what a preview would add
// ------------------------------------------------------------------------------------------

void OutlinePainter::paintGhostGround(QPainter &painter, const QRect &rect, const OutlineRow &row) const
{
    QColor tint = colour(currentTheme().phase(row.ghost > 0 ? row.phase : row.newPhase).tint);
    tint.setAlphaF(float(ghostTint * std::max(row.ghost, row.closing)));
    painter.fillRect(rect, tint);
}

void OutlinePainter::paintGhostFigure(QPainter &painter, const QRect &rect, const OutlineRow &row) const
{
    const PhaseColours &colours = currentTheme().phase(row.phase);
    if (row.ghost <= 0)
        paintFigure(painter, rect, row.figure, row.phase);
    if (row.ghost > 0 && !row.figure.isTile) {
        const QString icon = row.isFile ? QStringLiteral("nodes/file-ghost") : QStringLiteral("nodes/folder-ghost");
        const int side = std::min(rect.width(), 4 * outlinePainterStep);
        const QRect middle(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side,
                           side);
        painter.drawPixmap(middle,
                           tinted(icon, colour(colours.text), middle.size(), painter.device()->devicePixelRatioF()));
        return;
    }
    if (!row.figure.isTile)
        return;
    if (row.ghost > 0) {
        NodeFigure plain = row.figure;
        plain.isTile = false;
        if (plain.icon.isEmpty()) {
            paintFigure(painter, rect, row.figure, row.phase);
        } else {
            constexpr int side = 14;
            const QRect middle(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side,
                               side);
            painter.drawPixmap(
                middle, tinted(plain.icon, colour(colours.text), middle.size(), painter.device()->devicePixelRatioF()));
        }
    }
    // The outline is broken while it is a ghost and closes when it is added.
    QPen pen(colour(colours.text), 1);
    if (const double gap = 2.5 * (row.ghost > 0 ? 1 : row.closing); gap > 0.1)
        pen.setDashPattern({3, gap});
    pen.setCapStyle(Qt::FlatCap);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (row.ghost <= 0)
        painter.setOpacity(row.closing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Metric::smallRadius, Metric::smallRadius);
    painter.restore();
}

void OutlinePainter::paintFigure(QPainter &painter, const QRect &rect, const NodeFigure &figure, Phase phase) const
{
    Espalier::paintFigure(painter, rect, figure, phase, scaledFont(m_font, Metric::smallPixels));
}

void OutlinePainter::paintWarning(QPainter &painter, const QRect &figure) const
{
    constexpr int side = 12;
    const QRect corner = visual(figure, {figure.right() + 3 - side, figure.bottom() + 3 - side, side, side});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(currentTheme().panel)); // apart from the picture below
    painter.drawEllipse(corner.adjusted(-1, -1, 1, 1));
    painter.drawPixmap(corner,
                       tinted(u"actions/warning", colour(currentTheme().warning), corner.size(),
                              painter.device()->devicePixelRatioF()));
    painter.restore();
}

void OutlinePainter::paintPhase(QPainter &painter, const QRect &cell, const OutlineRow &row,
                                const OutlineRowState &state) const
{
    const Theme &theme = currentTheme();
    const QRect dot =
        visual(cell,
               {cell.left() + outlinePainterCellPadding, cell.top() + (cell.height() - outlinePainterDotSize) / 2,
                outlinePainterDotSize, outlinePainterDotSize});
    paintPhaseMark(painter, dot, row.phase, row.ghost > 0 ? PhaseMarkForm::Broken : PhaseMarkForm::Solid);
    const int textLeft = cell.left() + outlinePainterCellPadding + outlinePainterDotSize + outlinePainterGap;
    const QRect word = visual(cell, {textLeft, cell.top(), cell.right() + 1 - textLeft, cell.height()});
    paintText(painter, word, m_font, theme.dim, phaseName(row.phase), {});
    if (state.isHovered && row.ghost <= 0) {
        const int side = 3 * outlinePainterStep + 2;
        const QRect mark = visual(
            cell, {cell.right() + 1 - side - outlinePainterGap, cell.top() + (cell.height() - side) / 2, side, side});
        painter.drawPixmap(mark, tinted(u"actions/chevron-down", colour(theme.dim), mark.size(), painter.device()->devicePixelRatioF()));
    }
}

void OutlinePainter::paintText(QPainter &painter, const QRect &rect, const QFont &font, Rgb rgb, const QString &text,
                               QStringView words) const
{
    painter.setFont(font);
    painter.setPen(colour(rgb));
    // Each text runs in its own direction, so that ".github" keeps its dot in front; where it stands is the window's.
    const Qt::LayoutDirection direction = text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    const Qt::Alignment alignment = QStyle::visualAlignment(m_direction, Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    if (const QList<TextRange> matches = words.isEmpty() ? QList<TextRange>() : textMatches(text, words); !matches.isEmpty()) {
        // Where letters stand is asked of the text's own layout, which knows right-to-left and ligatures.
        QTextLayout layout(text, font);
        QTextOption option(alignment);
        option.setTextDirection(direction);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(rect.width());
        layout.endLayout();
        QColor mark = colour(currentTheme().accent);
        mark.setAlphaF(0.22F);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        const qreal top = rect.top() + (rect.height() - line.height()) / 2;
        for (const TextRange &match : matches) {
            const qreal from = line.cursorToX(int(match.start));
            const qreal to = line.cursorToX(int(match.start + match.length));
            painter.drawRoundedRect(QRectF(QPointF(rect.left() + std::min(from, to) - 1, top),
                                           QPointF(rect.left() + std::max(from, to) + 1, top + line.height())), 3, 3);
        }
        painter.restore();
    }
    painter.setLayoutDirection(direction);
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, text);
}

} // namespace Espalier
