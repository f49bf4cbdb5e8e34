// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/tagchip.h"

#include "core/result.h"
#include "core/tagcolour.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int tagCrossRoom = 14;
constexpr int tagCrossSize = 8;
constexpr int mostWordWidth = 180;
constexpr int leastChipWidth = 40;

} // namespace

TagChip::TagChip(const QString &tag, QWidget *parent) : QAbstractButton(parent), m_tag(tag)
{
    setFont(smallFont());
    setFixedHeight(height);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::ClickFocus);
    setText(printable(tag));
}

void TagChip::setLabel(const QString &label)
{
    setText(label);
    updateGeometry();
    update();
}

void TagChip::setForm(TagFlag::Form form)
{
    if (std::exchange(m_form, form) != form)
        update();
}

QSize TagChip::sizeHint() const
{
    const int word = std::min(mostWordWidth, int(TagFlag::width(fontMetrics(), text(), height)));
    return {word + tagCrossRoom, height};
}

QSize TagChip::minimumSizeHint() const { return {std::min(leastChipWidth, sizeHint().width()), height}; }

QRect TagChip::crossRect() const
{
    // Before the notch, where the word ends.
    const QRect logical(int(TagFlag::wordRect(rect(), Qt::LeftToRight).right()) - tagCrossRoom + 2, 0, tagCrossRoom,
                        rect().height());
    return QStyle::visualRect(layoutDirection(), rect(), logical);
}

bool TagChip::hitButton(const QPoint &point) const { return rect().contains(point) && !crossRect().contains(point); }

void TagChip::mousePressEvent(QMouseEvent *event)
{
    m_isCrossPressed = event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint());
    if (m_isCrossPressed)
        return event->accept();
    QAbstractButton::mousePressEvent(event);
}

void TagChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_isCrossPressed, false)) {
        if (crossRect().contains(event->position().toPoint()))
            Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void TagChip::mouseMoveEvent(QMouseEvent *event)
{
    setCrossHovered(crossRect().contains(event->position().toPoint()));
    QAbstractButton::mouseMoveEvent(event);
}

void TagChip::leaveEvent(QEvent *event)
{
    setCrossHovered(false);
    QAbstractButton::leaveEvent(event);
}

void TagChip::setCrossHovered(bool hovered)
{
    if (std::exchange(m_isCrossHovered, hovered) != hovered)
        update();
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return Q_EMIT removeRequested();
    case Qt::Key_Left:
        return Q_EMIT stepRequested(-forward);
    case Qt::Key_Right:
        return Q_EMIT stepRequested(forward);
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void TagChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        update();
    QAbstractButton::changeEvent(event);
}

void TagChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setFont(font());
    // The flag is its tag's, whatever is written on it; the word ends before the cross.
    TagFlag::paintGround(painter, rect(), m_tag, theme, layoutDirection(), m_form);
    const TagColours &colours = tagColours(theme, m_tag);
    const Rgb ink = m_form == TagFlag::Form::Inverted ? colours.tint : colours.text;
    QRectF place = TagFlag::wordRect(rect(), Qt::LeftToRight).adjusted(0, 0, -tagCrossRoom, 0);
    place = QStyle::visualRect(layoutDirection(), rect(), place.toRect());
    TagFlag::paintWord(painter, place, text(), colour(ink), layoutDirection());
    const QRect cross = crossRect();
    const QRect icon(cross.center().x() - tagCrossSize / 2, cross.center().y() - tagCrossSize / 2 + 1, tagCrossSize,
                     tagCrossSize);
    painter.setOpacity(m_isCrossHovered ? 1 : 0.65);
    painter.drawPixmap(icon, tinted(u"actions/close", colour(ink), icon.size(), devicePixelRatioF()));
    painter.setOpacity(1);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(theme.accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(TagFlag::outline(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), layoutDirection()));
}

} // namespace Espalier
