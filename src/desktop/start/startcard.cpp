// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/startcard.h"

#include "desktop/theming/appearance.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Espalier {

namespace {

constexpr int pictureHeight = 72;
constexpr int padding = 4 * Metric::step;
constexpr int cardHeight = 188;

} // namespace

StartCard::StartCard(const QString &title, const QString &line, const Layout &layout, QWidget *parent)
    : QAbstractButton(parent), m_line(line), m_count(tr("%Ln folder(s)", nullptr, int(layout.folderCount())))
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(m_count + QStringLiteral(". ") + line);
    setToolTip(line);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (NodeIndex node = layout.firstChild(rootNode); node != noNode; node = layout.nextSibling(node)) {
        if (!layout.isFolder(node))
            continue;
        int below = 0;
        for (NodeIndex at = layout.next(node, node); at != noNode; at = layout.next(at, node))
            ++below;
        m_arms.append({layout.effectivePhase(node), below});
    }
}

QSize StartCard::sizeHint() const { return {216, cardHeight}; }
QSize StartCard::minimumSizeHint() const { return {160, cardHeight}; }

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
    drawPicture(painter, rect().adjusted(padding, padding, -padding, 0).adjusted(0, 0, 0, pictureHeight + padding - height()));

    const int start = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    QRect place = rect().adjusted(padding, pictureHeight + padding + 2 * Metric::step, -padding, -3 * Metric::step);
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

void StartCard::drawPicture(QPainter &painter, const QRect &place) const
{
    // The espalier in small: a trunk, and an arm for each top-level folder, to its left and right in turn, as long as
    // there is something below it, in the colour of its phase.
    const Theme &theme = currentTheme();
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(theme.window));
    painter.drawRoundedRect(place, Metric::smallRadius, Metric::smallRadius);
    const int rows = int((m_arms.size() + 1) / 2);
    if (rows == 0)
        return painter.restore();
    const double top = place.top() + 8;
    const double bottom = place.bottom() - 6;
    const double rowHeight = qMin(12.0, (bottom - top) / rows);
    const double middle = place.center().x();
    painter.setPen(QPen(colour(theme.faint), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(middle, bottom), QPointF(middle, bottom - rowHeight * rows));
    const double longest = place.width() / 2.0 - 14;
    for (qsizetype i = 0; i < m_arms.size(); ++i) {
        const double y = bottom - rowHeight * double(i / 2) - rowHeight / 2 - 1;
        const double length = qMin(longest, 14 + 9 * std::sqrt(double(m_arms[i].length)));
        const double end = middle + (i % 2 == 0 ? -length : length);
        const QColor phase = colour(theme.phase(m_arms[i].phase).text);
        painter.setPen(QPen(phase, qMin(3.0, rowHeight * 0.4), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(middle, y), QPointF(end, y));
        painter.setPen(Qt::NoPen);
        painter.setBrush(phase);
        const double radius = qMin(3.5, rowHeight * 0.42);
        painter.drawEllipse(QPointF(end, y), radius, radius);
    }
    painter.restore();
}

} // namespace Espalier
