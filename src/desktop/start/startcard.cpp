// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/startcard.h"

#include "desktop/theming/appearance.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

namespace Espalier {

namespace {

constexpr int pictureHeight = 72;
constexpr int startCardPadding = 4 * Metric::step;
constexpr int startCardCardHeight = 188;

} // namespace

StartCard::StartCard(const QString &title, const QString &line, const Layout &layout, QWidget *parent)
    : QAbstractButton(parent), m_line(line), m_count(tr("%Ln folder(s)", nullptr, int(layout.folderCount()))), m_thumbnail(layout, layoutDirection())
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(m_count + QStringLiteral(". ") + line);
    setToolTip(line);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartCard::sizeHint() const { return {216, startCardCardHeight}; }
QSize StartCard::minimumSizeHint() const { return {160, startCardCardHeight}; }

void StartCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StartCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colour(hasFocus() ? theme.accent : underMouse() ? theme.faint : theme.line), hasFocus() ? 2 : 1));
    painter.setBrush(colour(isDown() ? theme.hover : theme.panel));
    painter.drawRoundedRect(frame, Metric::cardRadius, Metric::cardRadius);
    m_thumbnail.paint(painter,
                      rect()
                          .adjusted(startCardPadding, startCardPadding, -startCardPadding, 0)
                          .adjusted(0, 0, 0, pictureHeight + startCardPadding - height()),
                      font());

    const int start = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    QRect place = rect().adjusted(startCardPadding, pictureHeight + startCardPadding + 2 * Metric::step,
                                  -startCardPadding, -3 * Metric::step);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colour(theme.text));
    const QFontMetrics boldMetrics(bold);
    painter.drawText(place, start | Qt::AlignTop, boldMetrics.elidedText(text(), Qt::ElideRight, place.width()));
    place.setTop(place.top() + boldMetrics.lineSpacing() + 2);
    painter.setFont(smallFont());
    painter.setPen(colour(theme.dim));
    const QFontMetrics smallMetrics(smallFont());
    const QRect lines = place.adjusted(0, 0, 0, -smallMetrics.lineSpacing() - 2);
    drawLines(painter, lines, smallMetrics.lineSpacing());
    painter.setPen(colour(theme.text));
    painter.drawText(place, start | Qt::AlignBottom, m_count);
}

void StartCard::drawLines(QPainter &painter, const QRect &place, int lineHeight) const
{
    // Whole words, as many lines as there is room for, the last one elided.
    QTextLayout text(m_line, painter.font());
    QTextOption option(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(layoutDirection());
    text.setTextOption(option);
    text.beginLayout();
    const int lines = qMax(1, place.height() / lineHeight);
    for (int i = 0; i < lines; ++i) {
        QTextLine line = text.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const QRect row(place.left(), place.top() + i * lineHeight, place.width(), lineHeight);
        const bool last = i + 1 == lines && line.textStart() + line.textLength() < m_line.size();
        const QString words = last ? painter.fontMetrics().elidedText(m_line.mid(line.textStart()), Qt::ElideRight, place.width())
                                   : m_line.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(row, int(option.alignment()) | Qt::AlignVCenter, words);
    }
    text.endLayout();
}

} // namespace Espalier
