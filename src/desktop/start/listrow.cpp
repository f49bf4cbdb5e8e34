// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/listrow.h"

#include "desktop/theming/appearance.h"
#include "picture/tintedicon.h"

#include <QKeyEvent>
#include <QPainter>

namespace Espalier {

namespace {

constexpr int actionIcon = 16;

} // namespace

ListRow::ListRow(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ListRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

QRect ListRow::mirrored(const QRect &rect) const
{
    return layoutDirection() == Qt::RightToLeft
        ? QRect(width() - rect.right() - 1, rect.y(), rect.width(), rect.height())
        : rect;
}

void ListRow::paintGround(QPainter &painter) const
{
    const Theme &theme = currentTheme();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!underMouse() && !hasFocus() && !isDown())
        return;
    painter.setPen(hasFocus() ? QPen(colour(theme.accent), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(colour(isDown() ? theme.sunken : theme.hover));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Metric::smallRadius + 1, Metric::smallRadius + 1);
}

void ListRow::paintWords(QPainter &painter, const QRect &place, const QString &words, const QFont &font,
                         const QColor &ink, Qt::LayoutDirection direction)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place,
                     int(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter
                         | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(words, Qt::ElideMiddle, place.width()));
}

ActionRow::ActionRow(const QString &icon, const QString &text, const QString &hint, QWidget *parent)
    : ListRow(parent), m_icon(icon), m_hint(hint)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(hint);
}

void ActionRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    paintGround(painter);
    const QRect sign = mirrored({10, (height() - actionIcon) / 2, actionIcon, actionIcon});
    painter.drawPixmap(sign.topLeft(), tinted(m_icon, colour(theme.dim), sign.size(), devicePixelRatioF()));
    QFont bold = font();
    bold.setWeight(QFont::Medium);
    const int hintWidth = m_hint.isEmpty() ? 0 : QFontMetrics(smallFont()).horizontalAdvance(m_hint) + 1;
    const int left = 10 + actionIcon + 3 * Metric::step;
    paintWords(painter, mirrored({left, 0, width() - left - hintWidth - 14, height()}), text(), bold,
               colour(theme.text), layoutDirection());
    paintWords(painter, mirrored({width() - hintWidth - 10, 0, hintWidth, height()}), m_hint, smallFont(),
               colour(theme.dim), layoutDirection());
}

} // namespace Espalier
