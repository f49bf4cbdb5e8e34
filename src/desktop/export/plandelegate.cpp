// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/plandelegate.h"

#include "desktop/export/planmodel.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QPainter>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int planDelegateStep = Metric::step;
constexpr int planDelegateIconSize = 16;
constexpr int planDelegateChipPadding = 2 * planDelegateStep;

struct ChipColours {
    Rgb text;
    Rgb ground;
};

ChipColours coloursOf(PlanAction action)
{
    const Theme &theme = currentTheme();
    switch (action) {
    case PlanAction::Create:
        return {theme.phase(Phase::Beginner).text, theme.phase(Phase::Beginner).tint};
    case PlanAction::Keep:
        return {theme.dim, theme.sunken};
    case PlanAction::Overwrite:
        return {theme.warning, theme.warningTint};
    case PlanAction::Conflict:
    case PlanAction::Refuse:
        return {theme.danger, theme.dangerTint};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

int PlanDelegate::chipColumnWidth(bool isDone)
{
    const QFontMetrics metrics(smallFont());
    int widest = 0;
    for (const auto action : {PlanAction::Create, PlanAction::Keep, PlanAction::Overwrite, PlanAction::Conflict, PlanAction::Refuse})
        widest = std::max(widest, metrics.horizontalAdvance(PlanModel::actionWord(action, isDone)));
    return widest + 2 * planDelegateChipPadding + 2 * planDelegateStep;
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(7 * planDelegateStep, option.fontMetrics.height() + 2 * planDelegateStep)};
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    filled.text.clear();
    const QStyle *const style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &filled, painter, option.widget);
    if (index.column() == PlanModel::ActionColumn)
        return paintChip(*painter, option, index);

    const bool isName = index.column() == PlanModel::NameColumn;
    QRect words = option.rect.adjusted(0, 0, -planDelegateStep, 0);
    if (isName) {
        const QRect place(option.rect.left() + planDelegateStep / 2,
                          option.rect.top() + (option.rect.height() - planDelegateIconSize) / 2, planDelegateIconSize,
                          planDelegateIconSize);
        painter->drawPixmap(QStyle::visualRect(option.direction, option.rect, place),
                            tinted(index.data(PlanModel::IconNameRole).toString(), colour(theme.dim), place.size(),
                                   painter->device()->devicePixelRatioF()));
        words.setLeft(place.right() + 2 * planDelegateStep);
    }
    words = QStyle::visualRect(option.direction, option.rect, words);
    const QString text = index.data().toString();
    const auto action = PlanAction(index.data(PlanModel::ActionRole).toInt());
    painter->save();
    painter->setFont(isName ? option.font : smallFont());
    painter->setPen(colour(isName && action != PlanAction::Keep ? theme.text : theme.dim));
    const QFontMetrics metrics(painter->font());
    // A name keeps its order, ".github" among right-to-left text too; a sentence reads as its words do.
    painter->setLayoutDirection(isName ? Qt::LeftToRight : text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(words, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine,
                      metrics.elidedText(text, isName ? Qt::ElideMiddle : Qt::ElideRight, words.width()));
    painter->restore();
}

void PlanDelegate::paintChip(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ChipColours colours = coloursOf(PlanAction(index.data(PlanModel::ActionRole).toInt()));
    const QString word = index.data().toString();
    const QFontMetrics metrics(smallFont());
    const QSize size(metrics.horizontalAdvance(word) + 2 * planDelegateChipPadding,
                     metrics.height() + planDelegateStep);
    const QRect chip = QStyle::visualRect(
        option.direction, option.rect,
        {QPoint(option.rect.left() + planDelegateStep, option.rect.top() + (option.rect.height() - size.height()) / 2),
         size});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(colours.ground));
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter.setFont(smallFont());
    painter.setPen(colour(colours.text));
    painter.drawText(chip, Qt::AlignCenter, word);
    painter.restore();
}

} // namespace Espalier
