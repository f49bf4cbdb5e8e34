// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teach/lessonpicture.h"

#include "desktop/theming/appearance.h"

#include <QPainter>
#include <QPainterPath>

namespace Espalier {

namespace {

constexpr int lessonPictureHeight = 150;
constexpr int branchGap = 28;
constexpr QSizeF tileSize(34, 19);
constexpr double tilePlaces[] = {-107, -63, -19, 51, 95}; // of their middles, from the trunk
constexpr double wood = 4.5;
constexpr double trunkTop = 22;

} // namespace

LessonPicture::LessonPicture(Phase phase, int phases, QWidget *parent)
    : QWidget(parent), m_phase(phase), m_phases(phases)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize LessonPicture::sizeHint() const { return {220, lessonPictureHeight}; }

void LessonPicture::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape; // of the card that it is the upper part of
    shape.addRoundedRect(QRectF(0, 0, width(), height() + Metric::cardRadius), Metric::cardRadius - 2,
                         Metric::cardRadius - 2);
    painter.setClipRect(rect());
    painter.fillPath(shape, colour(theme.phase(m_phase).tint));
    const double narrow = std::min(1.0, (width() - 24.0) / 250);
    const double middle = width() / 2.0;
    const double foot = height() - 16;

    QPainterPath trunk;
    trunk.moveTo(middle - 1, trunkTop);
    trunk.lineTo(middle + 1, trunkTop);
    trunk.lineTo(middle + 3, foot);
    trunk.lineTo(middle - 3, foot);
    painter.fillPath(trunk, colour(theme.wood));
    for (int row = 0; row < m_phases; ++row) {
        const Phase phase = allPhases[row];
        const double y = foot - 18 - row * branchGap;
        const Rgb solid = theme.phase(phase).text;
        const double half = 118 * narrow;
        if (phase > m_phase) {
            QPen dashes(colour(theme.faint), 2, Qt::CustomDashLine, Qt::FlatCap);
            dashes.setDashPattern({4, 2.5});
            painter.setPen(dashes);
            painter.drawLine(QPointF(middle - half, y), QPointF(middle + half, y));
            continue;
        }
        painter.setOpacity(phase < m_phase ? 0.45 : 1);
        painter.setPen(QPen(colour(solid), wood, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(middle - half, y), QPointF(middle + half, y));
        for (const double place : tilePlaces) {
            const QRectF tile(QPointF(middle + place * narrow - tileSize.width() / 2, y - tileSize.height() / 2),
                              tileSize);
            painter.setPen(QPen(colour(solid), 2));
            painter.setBrush(colour(theme.panel));
            painter.drawRoundedRect(tile, 4, 4);
            painter.setPen(QPen(colour(solid), 3, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(tile.left() + 9, y), QPointF(tile.right() - 9, y));
        }
        painter.setOpacity(1);
    }
}

} // namespace Espalier
