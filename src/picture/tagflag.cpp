// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/tagflag.h"

#include "core/tagcolour.h"
#include "picture/ink.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Espalier::TagFlag {

namespace {

constexpr double poleWidth = 2;
constexpr double beforeWord = poleWidth + 5;
constexpr double behindWord = 3; // before the notch

double notchOf(double height) { return std::round(height * 0.26); }

QRectF mirrored(const QRectF &part, const QRectF &whole, Qt::LayoutDirection direction)
{
    if (direction != Qt::RightToLeft)
        return part;
    return {whole.left() + whole.right() - part.right(), part.top(), part.width(), part.height()};
}

} // namespace

double width(const QFontMetricsF &metrics, const QString &tag, double height)
{
    return std::ceil(beforeWord + metrics.horizontalAdvance(tag) + behindWord + notchOf(height));
}

QRectF wordRect(const QRectF &rect, Qt::LayoutDirection direction)
{
    return mirrored(rect.adjusted(beforeWord, 0, -behindWord - notchOf(rect.height()), 0), rect, direction);
}

QPainterPath outline(const QRectF &rect, Qt::LayoutDirection direction)
{
    const bool isMirrored = direction == Qt::RightToLeft;
    const double pole = isMirrored ? rect.right() : rect.left();
    const double end = isMirrored ? rect.left() : rect.right();
    const double notch = end + (isMirrored ? notchOf(rect.height()) : -notchOf(rect.height()));
    QPainterPath path(QPointF(pole, rect.top()));
    path.lineTo(end, rect.top());
    path.lineTo(notch, rect.center().y());
    path.lineTo(end, rect.bottom());
    path.lineTo(pole, rect.bottom());
    path.closeSubpath();
    return path;
}

void paintGround(QPainter &painter, const QRectF &rect, const QString &tag, const Theme &theme,
                 Qt::LayoutDirection direction, Form form)
{
    const TagColours &colours = tagColours(theme, tag);
    const QColor ink = inkOf(colours.text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (form == Form::Outlined) {
        QPen pen(ink, 1);
        pen.setDashPattern({3, 2.5});
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(outline(rect.adjusted(0.5, 0.5, -0.5, -0.5), direction));
    } else {
        // Paper may lose the tint: there the edge stays.
        painter.setPen(theme.kind == Theme::Kind::Print ? QPen(ink, 0.5) : QPen(Qt::NoPen));
        painter.setBrush(form == Form::Inverted ? ink : inkOf(colours.tint));
        painter.drawPath(outline(rect, direction));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRect(mirrored({rect.left(), rect.top(), poleWidth, rect.height()}, rect, direction));
    painter.restore();
}

void paintWord(QPainter &painter, const QRectF &place, const QString &word, const QColor &ink,
               Qt::LayoutDirection direction)
{
    painter.save();
    painter.setPen(ink);
    painter.setLayoutDirection(word.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(place, int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                     QFontMetricsF(painter.font()).elidedText(word, Qt::ElideRight, place.width() + 1));
    painter.restore();
}

void paint(QPainter &painter, const QRectF &rect, const QString &tag, const Theme &theme, Qt::LayoutDirection direction,
           Form form)
{
    const TagColours &colours = tagColours(theme, tag);
    paintGround(painter, rect, tag, theme, direction, form);
    paintWord(painter, wordRect(rect, direction), tag, inkOf(form == Form::Inverted ? colours.tint : colours.text),
              direction);
}

void paintSmall(QPainter &painter, const QRectF &rect, const QString &tag, const Theme &theme,
                Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(tagColours(theme, tag).text));
    painter.drawPath(outline(rect, direction));
    painter.restore();
}

} // namespace Espalier::TagFlag
