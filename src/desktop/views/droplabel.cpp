// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/droplabel.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/views/dropwords.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QWidget>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int dropLabelTileSize = 20;
constexpr int dropLabelIconSize = 18;
constexpr int dropLabelTileIconSize = 14;
constexpr int dropLabelPadding = 3 * Metric::step;
constexpr QPoint labelOffset(16, 20); // below the row that the pointer is in

/// Long sentences break: what is being said must not be cut off. The size it takes.
QSizeF layOut(QTextLayout &layout, qreal most)
{
    QSizeF size;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(most);
        line.setPosition({0, size.height()});
        size = {std::max(size.width(), line.naturalTextWidth()), size.height() + line.height()};
    }
    layout.endLayout();
    return size;
}

/// The sentence without its marks, and what they make bold.
QString emphasized(QString text, QList<QTextLayout::FormatRange> &formats)
{
    const qsizetype first = text.indexOf(dropMark);
    const qsizetype last = text.lastIndexOf(dropMark);
    if (last <= first)
        return text;
    QTextLayout::FormatRange bold{int(first), int(last - first - 1), {}};
    bold.format.setFontWeight(QFont::DemiBold);
    bold.format.setForeground(colour(currentTheme().text));
    formats.append(bold);
    return text.remove(dropMark);
}

void paintCard(QPainter &painter, const QRect &card, bool isRefused)
{
    const Theme &theme = currentTheme();
    painter.setPen(Qt::NoPen);
    for (int spread = 6; spread > 0; spread -= 2) {
        QColor shadow = colour(theme.shadow);
        shadow.setAlpha(theme.kind == Theme::Kind::Dark ? 28 : 9);
        painter.setBrush(shadow);
        painter.drawRoundedRect(card.adjusted(-spread, -spread + 4, spread, spread + 4), Metric::controlRadius + spread, Metric::controlRadius + spread);
    }
    painter.setPen(colour(isRefused ? theme.danger : theme.accent));
    painter.setBrush(colour(theme.panel));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Metric::controlRadius, Metric::controlRadius);
}

} // namespace

void paintFigure(QPainter &painter, const QRect &rect, const NodeFigure &figure, Phase phase, const QFont &font)
{
    const Theme &theme = currentTheme();
    const PhaseColours &colours = theme.phase(phase);
    const qreal scale = painter.device()->devicePixelRatioF();
    if (figure.isTile) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(colours.tint));
        painter.drawRoundedRect(rect, Metric::smallRadius, Metric::smallRadius);
        painter.restore();
    }
    if (figure.icon.isEmpty()) {
        painter.save();
        painter.setFont(font);
        painter.setPen(colour(colours.text));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, figure.pictogram);
        painter.restore();
        return;
    }
    const int side = std::min(figure.isTile ? dropLabelTileIconSize : dropLabelIconSize, rect.height());
    const QRect place(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side, side);
    painter.drawPixmap(place, tinted(figure.icon, colour(figure.isTile ? colours.text : theme.dim), place.size(), scale));
}

void paintDropLabel(QPainter &painter, const QWidget &view, QPoint pointer, const DropLabel &label)
{
    const Theme &theme = currentTheme();
    QList<QTextLayout::FormatRange> formats;
    QTextLayout text(emphasized(label.sentence, formats), view.font());
    text.setFormats(formats);
    QTextOption option(QStyle::visualAlignment(view.layoutDirection(), Qt::AlignLeft));
    option.setTextDirection(view.layoutDirection());
    text.setTextOption(option);
    const int most = std::max(120, view.width() - dropLabelTileSize - 4 * dropLabelPadding);
    const QSizeF needed = layOut(text, most);

    const bool mirrored = view.layoutDirection() == Qt::RightToLeft;
    const QSize size(int(needed.width()) + dropLabelTileSize + 2 * Metric::step + 2 * dropLabelPadding,
                     std::max(dropLabelTileSize, int(needed.height())) + dropLabelPadding);
    const QSize room = view.size() - QSize(2, 2) - size;
    QPoint corner = pointer + (mirrored ? QPoint(-labelOffset.x() - size.width(), labelOffset.y()) : labelOffset);
    const bool isPushed = corner.x() < 2 || corner.x() > room.width();
    if (isPushed)
        corner.ry() +=
            dragPictureSide() + Metric::step; // the picture stays where it is, and words are not to lie below it
    if (corner.y() > room.height())
        corner.setY(pointer.y() - labelOffset.y() - size.height());
    corner = {std::clamp(corner.x(), 2, std::max(2, room.width())), std::max(2, corner.y())};
    const QRect card(corner, size);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, card, label.isRefused);
    const QRect tile =
        QStyle::visualRect(view.layoutDirection(), card,
                           {card.left() + dropLabelPadding, card.top() + (size.height() - dropLabelTileSize) / 2,
                            dropLabelTileSize, dropLabelTileSize});
    if (label.isRefused)
        painter.drawPixmap(tile, tinted(u"actions/error", colour(theme.danger), tile.size(), view.devicePixelRatioF()));
    else
        paintFigure(painter, tile, label.figure, label.phase, smallFont());
    painter.setPen(colour(label.isRefused ? theme.danger : theme.dim));
    const qreal left =
        mirrored ? card.left() + dropLabelPadding - (most - needed.width()) : tile.right() + 1 + 2 * Metric::step;
    text.draw(&painter, {left, card.top() + (size.height() - needed.height()) / 2});
    painter.restore();
}

int dragPictureSide() { return dropLabelTileSize + dropLabelPadding; }

QPoint dragPictureHotSpot(Qt::LayoutDirection direction)
{
    const int x = direction == Qt::RightToLeft ? labelOffset.x() + dragPictureSide() : -labelOffset.x();
    return {x, -labelOffset.y()};
}

QPixmap dragPicture(const QWidget &view, const NodeFigure &figure, Phase phase, bool isSeveral)
{
    constexpr int stack = 4; // how far the card behind looks out
    const Theme &theme = currentTheme();
    const qreal scale = view.devicePixelRatioF();
    const int side = dragPictureSide();
    QPixmap pixmap(QSize(side, side) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(theme.accent));
    painter.setBrush(colour(theme.panel));
    const QRectF card = QRectF(0, 0, side, side).adjusted(0.5, 0.5, -0.5, -0.5);
    const int behind = isSeveral ? stack : 0;
    if (isSeveral)
        painter.drawRoundedRect(card.adjusted(stack, stack, 0, 0), Metric::smallRadius, Metric::smallRadius);
    painter.drawRoundedRect(card.adjusted(0, 0, -behind, -behind), Metric::smallRadius, Metric::smallRadius);
    const int inset = (side - dropLabelTileSize - behind) / 2;
    paintFigure(painter, {inset, inset, dropLabelTileSize, dropLabelTileSize}, figure, phase, smallFont());
    return pixmap;
}

} // namespace Espalier
