// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/hardlist.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace Espalier {

namespace {

constexpr int hardNameRole = Qt::UserRole;
constexpr int hardCountRole = Qt::UserRole + 1;
constexpr int hardOftenRole = Qt::UserRole + 2;
constexpr int hardShareRole = Qt::UserRole + 3;
constexpr int hardBarHeight = 11;

class HardDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const bool hasLine = !index.data(hardOftenRole).toString().isEmpty();
        return {200,
                QFontMetrics(option.font).height() + hardBarHeight + 18
                    + (hasLine ? QFontMetrics(smallFont()).height() + 2 : 0)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const Theme &theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colour(theme.accent), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), Metric::smallRadius,
                                     Metric::smallRadius);
        }
        const QRect room = option.rect.adjusted(8, 5, -8, -5);
        const int height = QFontMetrics(option.font).height();
        const QRect head(room.left(), room.top(), room.width(), height);
        painter->setFont(option.font);
        painter->setPen(colour(theme.dim));
        const QString count = index.data(hardCountRole).toString();
        painter->drawText(head, Qt::AlignVCenter | Qt::AlignTrailing, count);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(colour(theme.text));
        const int nameRoom = head.width() - QFontMetrics(option.font).horizontalAdvance(count) - 10;
        painter->drawText(
            head, Qt::AlignVCenter | Qt::AlignLeading,
            QFontMetrics(bold).elidedText(index.data(hardNameRole).toString(), Qt::ElideMiddle, nameRoom));

        const QRectF bar(room.left(), head.bottom() + 5, room.width(), hardBarHeight);
        paintShare(*painter, bar, index.data(hardShareRole).toDouble(),
                   {.ground = theme.dangerTint, .filled = theme.good}, option.direction);
        painter->setFont(smallFont());
        painter->setPen(colour(theme.dim));
        const int top = int(bar.bottom()) + 3;
        painter->drawText(
            QRect(room.left(), top, room.width(), QFontMetrics(smallFont()).height()),
            Qt::AlignVCenter | Qt::AlignLeading,
            QFontMetrics(smallFont()).elidedText(index.data(hardOftenRole).toString(), Qt::ElideMiddle, room.width()));
        painter->restore();
    }
};

} // namespace

HardList::HardList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("What was hard"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new HardDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(false);
}

QString HardList::oftenText(const ItemStatistics &item)
{
    if (item.oftenCount == 0)
        return {};
    return item.oftenWrong.isEmpty()
        ? tr("most often: %Ln left over", nullptr, int(item.oftenCount))
        : tr("most often: %Ln into %1", nullptr, int(item.oftenCount)).arg(item.oftenWrong);
}

void HardList::setItems(const QList<ItemStatistics> &items)
{
    clear();
    for (const ItemStatistics &item : items) {
        const QString often = oftenText(item);
        // For whoever has it read out: all of it.
        QString text = tr("%1: %2 of %3", "item, right, all").arg(item.name).arg(item.right).arg(item.of);
        if (!often.isEmpty())
            text += u'\n' + often;
        auto *const row = new QListWidgetItem(text, this);
        row->setData(hardNameRole, item.name);
        row->setData(hardCountRole, tr("%1 of %2", "right, all").arg(item.right).arg(item.of));
        row->setData(hardOftenRole, often);
        row->setData(hardShareRole, item.of > 0 ? double(item.right) / double(item.of) : 0);
    }
}

} // namespace Espalier
