// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettedelegate.h"

#include "desktop/palette/palettemodel.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/phasemark.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr int paletteInset = 10; // of what is painted behind a line
constexpr int paletteIconSize = 18;
constexpr int paletteTitleStart = 49;
constexpr int paletteContextGap = 10;
constexpr int paletteKeyHeight = 20;
constexpr int paletteMarkSize = 10;

/// "Ctrl+Shift+G" in its keys; a plus may be one itself.
QStringList keysOf(const QString &keys)
{
    QStringList parts;
    QString part;
    for (const QChar c : keys) {
        if (c == u'+' && !part.isEmpty()) {
            parts.append(part);
            part.clear();
        } else {
            part += c;
        }
    }
    return part.isEmpty() ? parts : parts << part;
}

QRect visualPlace(const QStyleOptionViewItem &option, int start, int end)
{
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(start, option.rect.top(), end - start, option.rect.height()));
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.height();
    return m_model.isHeading(index) ? QSize(0, std::max(headingHeight, text + 2 * Metric::step))
                                    : QSize(0, std::max(lineHeight, text + 5 * Metric::step));
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.isHeading(index)) {
        paintHeading(*painter, option, index);
    } else {
        const PaletteEntry &entry = m_model.entry(index);
        QStyleOptionViewItem shown = option;
        shown.state.setFlag(QStyle::State_Enabled, entry.canRun());
        paintEntry(*painter, shown, entry);
    }
    painter->restore();
}

void PaletteDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const QRect words = option.rect.adjusted(margin - 1, 0, -margin, 0);
    painter.setFont(labelFont());
    painter.setPen(colour(theme.dim));
    const QString title = index.data().toString().toUpper();
    painter.drawText(
        words, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine,
        title);
    const bool isHot = m_model.canOpen(index) && option.state & QStyle::State_MouseOver;
    painter.setFont(smallFont());
    painter.setPen(colour(isHot ? theme.accent : theme.dim));
    painter.drawText(
        words, int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter | Qt::TextSingleLine,
        m_model.countText(index));
}

void PaletteDelegate::paintEntry(QPainter &painter, const QStyleOptionViewItem &option, const PaletteEntry &entry) const
{
    const Theme &theme = currentTheme();
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || (option.state & QStyle::State_MouseOver && entry.canRun())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(isCurrent ? theme.selection : theme.hover));
        painter.drawRoundedRect(option.rect.adjusted(paletteInset, 0, -paletteInset, 0), Metric::controlRadius,
                                Metric::controlRadius);
    }
    const int start = option.rect.left();
    const QRect icon = visualPlace(option, start + margin - 1, start + margin - 1 + paletteIconSize)
                           .adjusted(0, (option.rect.height() - paletteIconSize) / 2, 0, 0);
    const Rgb iconColour = !entry.canRun()                ? theme.faint
        : isCurrent || entry.group == PaletteGroup::Nodes ? theme.accent
                                                          : theme.dim;
    const QString name = entry.icon.isEmpty() ? QStringLiteral("actions/command") : entry.icon;
    painter.drawPixmap(icon.topLeft(),
                       tinted(name, colour(entry.icon.isEmpty() ? theme.faint : iconColour),
                              {paletteIconSize, paletteIconSize}, painter.device()->devicePixelRatioF()));

    int end = option.rect.right() + 1 - margin;
    if (!entry.keys.isEmpty() && entry.reason.isEmpty())
        end = paintKeys(painter, option, entry.keys, end);
    else if (!entry.trailing.isEmpty() || !entry.reason.isEmpty())
        end = paintTrailing(painter, option, entry, end);
    end -= paletteContextGap;

    painter.setFont(option.font);
    painter.setPen(colour(entry.canRun() ? theme.text : theme.faint));
    const int titleEnd = paintMarked(painter, option, entry.title, entry.titleMarks, start + paletteTitleStart, end);
    painter.setFont(smallFont());
    painter.setPen(colour(entry.canRun() ? theme.dim : theme.faint));
    if (titleEnd + paletteContextGap < end)
        paintMarked(painter, option, entry.context, entry.contextMarks, titleEnd + paletteContextGap, end);
}

int PaletteDelegate::paintKeys(QPainter &painter, const QStyleOptionViewItem &option, const QString &keys,
                               int end) const
{
    const Theme &theme = currentTheme();
    const QFontMetrics metrics(smallFont());
    painter.setFont(smallFont());
    const QStringList parts = keysOf(keys);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const int width = std::max(paletteKeyHeight - 2, metrics.horizontalAdvance(*part) + 3 * Metric::step);
        const QRect place = visualPlace(option, end - width, end);
        const QRectF key(place.left() + 0.5, place.center().y() - paletteKeyHeight / 2.0 + 0.5, width - 1,
                         paletteKeyHeight);
        painter.setPen(colour(theme.line));
        painter.setBrush(colour(theme.panel));
        painter.drawRoundedRect(key, Metric::smallRadius, Metric::smallRadius);
        painter.setPen(colour(theme.dim));
        painter.drawText(key, Qt::AlignCenter, *part);
        end -= width + Metric::step;
    }
    return end + Metric::step;
}

int PaletteDelegate::paintTrailing(QPainter &painter, const QStyleOptionViewItem &option, const PaletteEntry &entry,
                                   int end) const
{
    const Theme &theme = currentTheme();
    const QFontMetrics metrics(smallFont());
    const int most = (end - option.rect.left() - paletteTitleStart) / 2; // the title comes first
    const QString words =
        metrics.elidedText(entry.reason.isEmpty() ? entry.trailing : entry.reason, Qt::ElideRight, most);
    const int start = end - metrics.horizontalAdvance(words) - 1;
    painter.setFont(smallFont());
    painter.setPen(colour(theme.dim));
    painter.drawText(visualPlace(option, start, end), Qt::AlignCenter | Qt::TextSingleLine, words);
    if (entry.phase == Phase::None)
        return start;
    const int markStart = start - 2 * Metric::step - paletteMarkSize + 2;
    const QRect place = visualPlace(option, markStart, markStart + paletteMarkSize);
    paintPhaseMark(
        painter,
        QRectF(place.left(), place.center().y() - paletteMarkSize / 2.0 + 0.5, paletteMarkSize, paletteMarkSize),
        entry.phase);
    return markStart;
}

int PaletteDelegate::paintMarked(QPainter &painter, const QStyleOptionViewItem &option, const QString &text,
                                 const QList<TextRange> &marks, int start, int end) const
{
    if (text.isEmpty() || end <= start)
        return start;
    QTextLayout layout(text, painter.font(), painter.device());
    // Laid out twice, so that the line is as wide as its text and it does not matter which way that runs.
    const auto lay = [&](qsizetype kept) {
        QList<QTextLayout::FormatRange> formats;
        for (const TextRange &mark : marks) {
            if (mark.start >= kept)
                break;
            QTextLayout::FormatRange range;
            range.start = int(mark.start);
            range.length = int(std::min(mark.length, kept - mark.start));
            if (option.state & QStyle::State_Enabled)
                range.format.setForeground(colour(currentTheme().accent));
            range.format.setFontWeight(QFont::DemiBold);
            range.format.setFontUnderline(true);
            formats.append(range);
        }
        layout.setFormats(formats);
        int width = 1 << 20;
        for (int pass = 0; pass < 2; ++pass) {
            layout.beginLayout();
            QTextLine line = layout.createLine();
            line.setLineWidth(width);
            layout.endLayout();
            width = int(std::ceil(line.naturalTextWidth()));
        }
        return width;
    };
    int width = lay(text.size());
    if (width > end - start) {
        // Marks are a little wider than what elidedText() measures.
        const QFontMetrics metrics(painter.font());
        const int slack = std::max(0, width - metrics.horizontalAdvance(text));
        const QString shown = metrics.elidedText(text, Qt::ElideRight, end - start - slack);
        layout.setText(shown);
        width = lay(std::max<qsizetype>(0, shown.size() - 1));
    }
    const QRect place = visualPlace(option, start, start + width);
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - layout.boundingRect().height()) / 2));
    return start + width;
}

} // namespace Espalier
