// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the text view looks like.

#include "desktop/session/session.h"
#include "desktop/text/textchanges.h"
#include "desktop/text/textcompletion.h"
#include "desktop/text/textdrag.h"
#include "desktop/text/textview.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"
#include "desktop/views/textmatches.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPaintEvent>
#include <QPainterPath>
#include <QScrollBar>

#include <cmath>

namespace Espalier {

namespace {

constexpr int numberRight = 38;
constexpr int phaseLeft = 57;
constexpr int phaseSide = 7;
constexpr int textEdgeWidth = 3;
constexpr int gutterWidth = 72;

QColor veiled(Rgb rgb, double alpha)
{
    QColor veil = colour(rgb);
    veil.setAlphaF(float(alpha));
    return veil;
}

void paintWave(QPainter &painter, int left, int right, int y)
{
    QPainterPath wave(QPointF(left, y));
    int up = 1;
    for (int x = left + 2; x <= right; x += 2, up = -up)
        wave.lineTo(x, y - up);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(currentTheme().danger), 1.1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(wave);
    painter.restore();
}

} // namespace

void TextView::paintEvent(QPaintEvent *event)
{
    align();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colour(currentTheme().panel));
    const qsizetype first = verticalScrollBar()->value();
    for (qsizetype row = first; row < m_editing->lines().count(); ++row) {
        const QRect rect = rowRect(row);
        if (rect.top() > event->rect().bottom())
            break;
        if (rect.bottom() >= event->rect().top())
            paintRow(painter, row);
    }
    m_drag->paint(painter);
}

void TextView::paintRow(QPainter &painter, qsizetype row) const
{
    const Theme &theme = currentTheme();
    const TextLine &line = m_editing->lines().at(row);
    const bool isText = line.kind != TextLine::Kind::Hidden;
    const LineText text = isText ? m_editing->textOf(row) : LineText();
    const Cells cells = cellsOf(row, text);
    const NodeSelection &selection = m_editing->session().selection();
    const bool hasProblem = isText && m_editing->hasProblem(row);
    const bool isSelected = line.kind == TextLine::Kind::Node && selection.contains(line.node);
    if (hasProblem) {
        painter.fillRect(cells.row, colour(theme.dangerTint));
        painter.fillRect(0, cells.row.top(), textEdgeWidth, m_rowHeight, colour(theme.danger));
    } else if (isSelected) {
        const bool isLoud = hasFocus() && !selection.isQuiet();
        painter.fillRect(cells.row, colour(isLoud ? theme.selection : theme.hover));
        painter.fillRect(0, cells.row.top(), textEdgeWidth, m_rowHeight,
                         colour(selection.isQuiet() ? theme.faint : theme.accent));
    } else if (row == m_editing->caret().row) {
        painter.fillRect(cells.row, colour(theme.hover));
    }
    if (!hasProblem) {
        if (const Rgb change = changeColour(line); change != 0)
            painter.fillRect(0, cells.row.top(), textEdgeWidth, m_rowHeight, colour(change));
    }
    painter.save();
    painter.setClipRect(QRect(gutterWidth, cells.row.top(), viewport()->width() - gutterWidth, m_rowHeight));
    paintSelection(painter, row, text, cells);
    paintBars(painter, row, cells);
    if (isText)
        paintWords(painter, row, text, cells);
    else
        paintChip(painter, row, cells);
    if (line.kind == TextLine::Kind::Node && !hasProblem)
        paintChange(painter, row, cells);
    if (hasProblem)
        paintProblem(painter, row, cells);
    if (hasFocus() && m_isCaretShown && row == m_editing->caret().row)
        painter.fillRect(caretRect(m_editing->caret()), colour(theme.accent));
    painter.restore();
    paintGutter(painter, row, cells.row);
}

/// Of the bar in the margin; 0: there is none.
Rgb TextView::changeColour(const TextLine &line) const
{
    if (line.kind == TextLine::Kind::New)
        return currentTheme().good;
    if (line.kind != TextLine::Kind::Node)
        return 0;
    switch (m_changes->changeOf(line.node)) {
    case TextChanges::Change::New:
        return currentTheme().good;
    case TextChanges::Change::Changed:
        return currentTheme().accent;
    case TextChanges::Change::None:
        break;
    }
    return 0;
}

void TextView::paintGutter(QPainter &painter, qsizetype row, const QRect &rect) const
{
    const TextLine &line = m_editing->lines().at(row);
    const Theme &theme = currentTheme();
    if (line.number > 0) {
        QFont font = m_font;
        font.setPixelSize(Metric::labelPixels);
        painter.setFont(font);
        painter.setPen(colour(row == m_editing->caret().row ? theme.dim : theme.faint));
        painter.drawText(QRect(textEdgeWidth, rect.top(), numberRight - textEdgeWidth, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(line.number));
    }
    if (line.isFoldable || (line.node == rootNode && line.kind == TextLine::Kind::Node))
        paintChevron(painter, chevronRect(row), !line.isFolded, Qt::LeftToRight);
    if (line.kind != TextLine::Kind::Node || line.node == rootNode)
        return;
    if (const Phase phase = m_editing->layout().toldPhase(line.node); phase != Phase::None) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintPhaseMark(painter, QRectF(phaseLeft, rect.center().y() - phaseSide / 2.0 + 0.5, phaseSide, phaseSide),
                       phase);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

/// Lines, not letters: they meet from row to row whatever the font is like.
void TextView::paintBars(QPainter &painter, qsizetype row, const Cells &cells) const
{
    const TextLines &lines = m_editing->lines();
    const TextLine &line = lines.at(row);
    const QRect &rect = cells.row;
    const auto middleOf = [&](int depth) {
        return int(std::lround(cells.bars + ((depth - 1) * 4 + 0.5) * m_columnWidth));
    };
    painter.setPen(colour(currentTheme().faint));
    const auto vertical = [&](int depth, int bottom) {
        const int x = middleOf(depth);
        painter.drawLine(x, rect.top(), x, bottom);
    };
    const bool isNode = line.kind == TextLine::Kind::Node;
    const bool hasBranch = isNode || line.kind == TextLine::Kind::New;
    for (int depth = 1; depth < line.depth; ++depth) {
        if (lines.hasBar(m_editing->layout(), row, depth))
            vertical(depth, rect.bottom());
    }
    if (line.depth == 0)
        return;
    const int x = middleOf(line.depth);
    const int y = rect.center().y();
    if (hasBranch) {
        vertical(line.depth, line.isLast ? y : rect.bottom());
        painter.drawLine(x, y, int(x + 2.4 * m_columnWidth), y);
    } else if (line.kind == TextLine::Kind::Loose) {
        painter.setPen(colour(currentTheme().danger));
        painter.drawLine(int(x + 1.5 * m_columnWidth), y, int(x + 2.6 * m_columnWidth), y);
    }
}

void TextView::paintSelection(QPainter &painter, qsizetype row, const LineText &text, const Cells &cells) const
{
    const Theme &theme = currentTheme();
    const QString &words = m_editing->session().filter().filter().text;
    const int commentText = cells.comment + int(width(QStringLiteral("# "), false));
    const auto fill = [&](double left, double right, const QColor &with) {
        painter.fillRect(QRectF(left, cells.row.top() + 3, right - left, m_rowHeight - 6), with);
    };
    if (!words.isEmpty()) {
        for (const TextRange &match : textMatches(text.name, words))
            fill(cells.name + width(text.name.left(match.start)),
                 cells.name + width(text.name.left(match.start + match.length)), colour(theme.warningTint));
        for (const TextRange &match : textMatches(text.comment, words))
            fill(commentText + width(text.comment.left(match.start), false),
                 commentText + width(text.comment.left(match.start + match.length), false), colour(theme.warningTint));
    }
    if (!m_editing->hasSelection())
        return;
    const auto [from, to] = m_editing->selection();
    if (row < from.row || row > to.row)
        return;
    const auto xOf = [&](const TextCaret &caret) { return double(caretRect(caret).left()); };
    const double left = row == from.row ? xOf(from) : cells.name;
    const double right = row == to.row ? xOf(to) : cells.end + m_columnWidth;
    if (right > left)
        fill(left, right, veiled(theme.accent, theme.kind == Theme::Kind::Dark ? 0.42 : 0.24));
}

void TextView::paintWords(QPainter &painter, qsizetype row, const LineText &text, const Cells &cells) const
{
    const Theme &theme = currentTheme();
    const QFontMetrics metrics(m_font);
    const int base = cells.row.top() + (m_rowHeight + metrics.ascent() - metrics.descent()) / 2;
    const TextCaret &caret = m_editing->caret();
    QString name = text.name;
    QString comment = text.comment;
    if (row == caret.row && !m_preedit.isEmpty())
        (caret.inComment ? comment : name).insert(caret.at, m_preedit);
    const bool isFolder = name.endsWith(u'/');
    painter.setFont(isFolder ? m_boldFont : m_font);
    painter.setPen(colour(theme.text));
    painter.drawText(cells.name, base, name);
    int end = cells.name + int(width(name));
    if (row == caret.row) {
        if (const QString ghost = m_completion->ghost(); !ghost.isEmpty()) {
            painter.setFont(m_boldFont);
            painter.setPen(colour(theme.faint));
            painter.drawText(end, base, ghost);
        }
    }
    if (text.hasComment) {
        painter.setFont(m_font);
        painter.setPen(colour(theme.dim));
        painter.drawText(cells.comment, base, QStringLiteral("# ") + comment);
    }
    if (m_editing->hasProblem(row))
        paintWave(painter, cells.name, std::max(end, cells.name + int(m_columnWidth)), base + 3);
}

void TextView::paintChip(QPainter &painter, qsizetype row, const Cells &cells) const
{
    const Theme &theme = currentTheme();
    const TextLine &line = m_editing->lines().at(row);
    QString words = tr("+%Ln hidden", "nodes that the filter hides", int(line.extra));
    const Phase phase = phaseFromNumber(line.phase);
    const Phase shown = m_editing->session().filter().filter().upTo;
    if (shown != Phase::None && phase > shown)
        words = tr("%1 · %2", "how many are hidden, the phase that shows them").arg(words, phaseName(phase));
    const QFont font = smallFont();
    const int wide = QFontMetrics(font).horizontalAdvance(words) + 5 * Metric::step;
    const QRect chip(cells.name, cells.row.top() + 3, wide, m_rowHeight - 6);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(theme.sunken));
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter.setFont(font);
    painter.setPen(colour(theme.dim));
    painter.drawText(chip, Qt::AlignCenter, words);
    painter.restore();
}

/// At the right, where there is room: what it was called.
void TextView::paintChange(QPainter &painter, qsizetype row, const Cells &cells) const
{
    const QString former = m_changes->formerName(m_editing->lines().at(row).node);
    if (former.isEmpty() || m_editing->isDraft(row))
        return;
    const QFont font = smallFont();
    const QFontMetrics metrics(font);
    constexpr int longestName = 40;
    const QString words = tr("renamed from %1").arg(printable(former, longestName));
    const int wide = metrics.horizontalAdvance(words) + 4 * Metric::step;
    const QRect chip(viewport()->width() - wide - 3 * Metric::step, cells.row.top() + 3, wide, m_rowHeight - 6);
    if (chip.left() < cells.end + int(2 * m_columnWidth))
        return;
    const Theme &theme = currentTheme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veiled(theme.accent, 0.12));
    painter.drawRoundedRect(chip, Metric::smallRadius, Metric::smallRadius);
    painter.setFont(font);
    painter.setPen(colour(theme.accent));
    painter.drawText(chip, Qt::AlignCenter, words);
    painter.restore();
}

QList<TextView::Fix> TextView::fixesOf(qsizetype row, const Cells &cells) const
{
    QList<Fix> fixes;
    if (m_editing->isDraft(row))
        return fixes;
    const QFont font = smallFont();
    const QFontMetrics metrics(font);
    int x = cells.end + int(2 * m_columnWidth) + 2 * Metric::step + metrics.horizontalAdvance(m_editing->problemOf(row))
        + 3 * Metric::step;
    const auto add = [&](const QString &text, void (TextEditing::*act)(qsizetype)) {
        const int wide = metrics.horizontalAdvance(text);
        fixes.append({text, {x, cells.row.top(), wide, m_rowHeight}, act});
        x += wide + 3 * Metric::step;
    };
    const TextLine &line = m_editing->lines().at(row);
    const Layout &layout = m_editing->layout();
    if (line.kind == TextLine::Kind::Loose && layout.depth(line.node) + 1 != line.depth)
        add(tr("In %1", "a folder").arg(printable(layout.name(line.node))), &TextEditing::adoptLoose);
    add(tr("Drop"), &TextEditing::dropLoose);
    return fixes;
}

void TextView::paintProblem(QPainter &painter, qsizetype row, const Cells &cells) const
{
    const Theme &theme = currentTheme();
    const QString words = m_editing->problemOf(row);
    const QList<Fix> fixes = fixesOf(row, cells);
    QFont font = smallFont();
    painter.setFont(font);
    const int left = cells.end + int(2 * m_columnWidth);
    const int right = fixes.isEmpty() ? left + 4 * Metric::step + painter.fontMetrics().horizontalAdvance(words)
                                      : fixes.last().rect.right() + 2 * Metric::step;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veiled(theme.danger, 0.14));
    painter.drawRoundedRect(QRect(left, cells.row.top() + 3, right - left, m_rowHeight - 6), Metric::smallRadius,
                            Metric::smallRadius);
    painter.setPen(colour(theme.danger));
    painter.drawText(QRect(left + 2 * Metric::step, cells.row.top(), right - left, m_rowHeight),
                     Qt::AlignVCenter | Qt::AlignLeft, words);
    font.setWeight(QFont::DemiBold);
    font.setUnderline(true);
    painter.setFont(font);
    for (const Fix &fix : fixes)
        painter.drawText(fix.rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, fix.text);
    painter.restore();
}

} // namespace Espalier
