// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teach/classtile.h"

#include "desktop/theming/appearance.h"
#include "picture/tintedicon.h"

#include <QKeyEvent>
#include <QPainter>

namespace Espalier {

namespace {

constexpr int tilePadding = 14;
constexpr int signGround = 38;
constexpr int signSide = 20;

} // namespace

ClassTile::ClassTile(const QString &icon, const QString &text, const QString &line, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWords(text, line);
}

void ClassTile::setWords(const QString &text, const QString &line)
{
    setText(text);
    m_line = line;
    setAccessibleName(text);
    setAccessibleDescription(line);
    setToolTip(line);
    update();
}

QSize ClassTile::sizeHint() const
{
    const int words = QFontMetrics(font()).lineSpacing() + QFontMetrics(smallFont()).lineSpacing() + 2;
    return {260, std::max(signGround, words) + 2 * tilePadding};
}

void ClassTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ClassTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int pen = hasFocus() ? 2 : 1;
    painter.setBrush(colour(isDown() ? theme.sunken : underMouse() ? theme.hover : theme.panel));
    painter.setPen(QPen(colour(hasFocus() ? theme.accent : theme.line), pen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2.0, pen / 2.0, -pen / 2.0, -pen / 2.0), Metric::cardRadius,
                            Metric::cardRadius);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](const QRect &place) {
        return isMirrored ? QRect(width() - place.right() - 1, place.y(), place.width(), place.height()) : place;
    };
    const QRect ground = placed({tilePadding, (height() - signGround) / 2, signGround, signGround});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(theme.selection));
    painter.drawRoundedRect(ground, Metric::controlRadius, Metric::controlRadius);
    const QRect sign(ground.center() - QPoint(signSide / 2 - 1, signSide / 2 - 1), QSize(signSide, signSide));
    painter.drawPixmap(sign.topLeft(), tinted(m_icon, colour(theme.accent), sign.size(), devicePixelRatioF()));

    const int left = tilePadding + signGround + 12;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFont small = smallFont();
    const int boldHeight = QFontMetrics(bold).lineSpacing();
    const int top = (height() - boldHeight - QFontMetrics(small).lineSpacing() - 2) / 2;
    const int room = width() - left - tilePadding;
    const int flags = int(isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine;
    const auto write = [&](int y, int height, const QFont &font, Rgb ink, const QString &words) {
        painter.setFont(font);
        painter.setPen(colour(ink));
        painter.drawText(placed({left, y, room, height}), flags,
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, room));
    };
    write(top, boldHeight, bold, isEnabled() ? theme.text : theme.faint, text());
    write(top + boldHeight + 2, QFontMetrics(small).lineSpacing(), small, theme.dim, m_line);
}

} // namespace Espalier
