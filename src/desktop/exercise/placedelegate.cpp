// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/placedelegate.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QPainter>

#include <algorithm>
#include <optional>

namespace Espalier {

namespace {

constexpr int placeHeight = 34;
constexpr int topPlaceHeight = 54;
constexpr int placeGap = 7;
constexpr int placePadding = 11;
constexpr int placeIcon = 16;
constexpr int placeWidth = 280;
constexpr int topPlaceWidth = 440;
constexpr int noteGap = 12;

std::optional<ExerciseMark> markOfPlace(const QModelIndex &index)
{
    const QVariant mark = index.data(PlaceMarkRole);
    return mark.isValid() ? std::optional(ExerciseMark(mark.toInt())) : std::nullopt;
}

bool isTopPlace(const QModelIndex &index)
{
    return index.parent().isValid() && !index.parent().parent().isValid() && !index.data(PlaceSlotRole).toBool()
        && !index.data(PlaceCardRole).toBool();
}

} // namespace

MarkLook lookOf(ExerciseMark mark)
{
    const Theme &theme = currentTheme();
    switch (mark) {
    case ExerciseMark::Right:
        return {QStringLiteral("actions/check"), theme.good, theme.phases[1].tint};
    case ExerciseMark::Nearly:
        return {QStringLiteral("actions/minus"), theme.warning, theme.warningTint};
    default:
        return {QStringLiteral("actions/cross"), theme.danger, theme.dangerTint};
    }
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {placeWidth, (isTopPlace(index) ? topPlaceHeight : placeHeight) + placeGap};
}

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const bool isTop = isTopPlace(index);
    const bool isSlot = index.data(PlaceSlotRole).toBool();
    const bool isProject = !index.parent().isValid();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected) || index.data(PlaceLitRole).toBool();
    const std::optional<ExerciseMark> mark = markOfPlace(index);
    const MarkLook look = mark ? lookOf(*mark) : MarkLook{};
    QRect box = option.rect.adjusted(1, placeGap / 2, -1, -(placeGap - placeGap / 2));
    box.setWidth(std::min(box.width(), isTop ? topPlaceWidth : placeWidth));
    if (option.direction == Qt::RightToLeft)
        box.moveRight(option.rect.right() - 1);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(colour(isCurrent    ? theme.accent
                        : mark   ? look.line
                        : isSlot ? theme.faint
                                 : theme.line),
             isCurrent ? 2 : 1);
    if (isSlot)
        pen.setStyle(Qt::DashLine);
    if (isProject)
        pen.setColor(colour(isCurrent ? theme.accent : theme.text));
    painter->setPen(pen);
    painter->setBrush(isProject    ? QBrush(colour(theme.text))
                          : isSlot ? (isCurrent ? QBrush(colour(theme.selection)) : QBrush(Qt::NoBrush))
                                   : QBrush(colour(mark ? look.tint : theme.panel)));
    painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), Metric::controlRadius, Metric::controlRadius);

    const QRect sign(box.left() + placePadding, box.center().y() - placeIcon / 2 + 1, placeIcon, placeIcon);
    if (mark)
        icon(look.icon).paint(painter, sign);
    else if (!isSlot && !isProject)
        qvariant_cast<QIcon>(index.data(Qt::DecorationRole)).paint(painter, sign);
    QRect text = box.adjusted(isProject ? placePadding : 2 * placePadding + placeIcon, 4, -placePadding, -4);
    const QString summary = isTop ? index.data(PlaceSummaryRole).toString() : QString();
    QFont name = option.font;
    if (isTop || isProject)
        name.setWeight(QFont::DemiBold);
    painter->setFont(name);
    painter->setPen(colour(isProject ? theme.panel : isSlot ? theme.dim : theme.text));
    const QFontMetrics metrics(name);
    if (!summary.isEmpty())
        text.setBottom(text.top() + text.height() / 2 + 2);
    painter->drawText(text, int(Qt::AlignVCenter) | Qt::AlignLeft,
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, text.width()));
    if (!summary.isEmpty()) {
        text.setTop(text.bottom());
        text.setBottom(box.bottom() - 4);
        painter->setFont(smallFont());
        painter->setPen(colour(theme.dim));
        painter->drawText(text, int(Qt::AlignVCenter) | Qt::AlignLeft,
                          QFontMetrics(smallFont()).elidedText(summary, Qt::ElideRight, text.width()));
    }
    if (const QString note = index.data(PlaceNoteRole).toString(); !note.isEmpty()) {
        const QRect beside(box.right() + noteGap, box.top(), option.rect.right() - box.right() - noteGap, box.height());
        painter->setFont(smallFont());
        painter->setPen(colour(mark ? look.line : theme.dim));
        painter->drawText(beside, int(Qt::AlignVCenter) | Qt::AlignLeft,
                          QFontMetrics(smallFont()).elidedText(note, Qt::ElideRight, beside.width()));
    }
    painter->restore();
}

} // namespace Espalier
