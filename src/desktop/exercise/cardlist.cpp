// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/cardlist.h"

#include "desktop/exercise/cardmime.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"

#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Espalier {

namespace {

enum CardRole { IdRole = Qt::UserRole, NameRole, SummaryRole, TakenRole };

constexpr int gapOfCards = 7;
constexpr int cardPadding = 12;
constexpr int cardIcon = 18;
constexpr int dragWidth = 240;

QFont cardNameFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

/// Paints a card: icon, name, and below it the summary.
class CardDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const auto *const view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = textWidth(view ? view->viewport()->width() : dragWidth);
        int height = QFontMetrics(cardNameFont(option.font)).height() + 2 * cardPadding - 4;
        if (const QString summary = index.data(SummaryRole).toString(); !summary.isEmpty())
            height +=
                QFontMetrics(smallFont()).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, summary).height();
        return {10, std::max(height, 44) + gapOfCards};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const Theme &theme = currentTheme();
        const bool isCurrent = option.state & QStyle::State_Selected;
        const bool isTaken = index.data(TakenRole).toBool();
        const QRect card = option.rect.adjusted(1, 0, -1, -gapOfCards);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour(isCurrent || isTaken ? theme.accent : theme.line), isCurrent || isTaken ? 2 : 1));
        painter->setBrush(colour(isTaken ? theme.selection : theme.panel));
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), Metric::controlRadius, Metric::controlRadius);
        const bool isFile = index.data(Qt::DecorationRole).isNull();
        icon(isFile ? u"nodes/file" : u"nodes/folder")
            .paint(painter, card.left() + cardPadding, card.center().y() - cardIcon / 2, cardIcon, cardIcon);
        QRect text = card.adjusted(2 * cardPadding + cardIcon, cardPadding - 2, -cardPadding, -cardPadding + 2);
        const QString summary = index.data(SummaryRole).toString();
        painter->setFont(cardNameFont(option.font));
        painter->setPen(colour(theme.text));
        painter->drawText(text, int(summary.isEmpty() ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft,
                          index.data(NameRole).toString());
        if (!summary.isEmpty()) {
            text.setTop(text.top() + QFontMetrics(painter->font()).height());
            painter->setFont(smallFont());
            painter->setPen(colour(theme.dim));
            painter->drawText(text, Qt::TextWordWrap, summary);
        }
        painter->restore();
    }

private:
    static int textWidth(int width) { return width - 3 * cardPadding - cardIcon - 2; }
};

NodeId idOfCard(const QListWidgetItem *item)
{
    return item ? NodeId::fromValue(item->data(IdRole).toULongLong()) : NodeId();
}

} // namespace

CardList::CardList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new CardDelegate(this));
    setSelectionMode(SingleSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setResizeMode(Adjust);
    setWordWrap(true); // laid out anew when the scroll bar comes
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentItemChanged, this, &CardList::currentCardChanged);
}

void CardList::setCards(const QList<ExerciseItem> &cards)
{
    const NodeId current = currentCard();
    const int row = currentRow();
    const QSignalBlocker blocker(this);
    clear();
    for (const ExerciseItem &card : cards) {
        auto *const item = new QListWidgetItem(this);
        item->setData(IdRole, card.id.value());
        item->setData(NameRole, card.name);
        item->setData(SummaryRole, card.summary);
        if (card.kind == NodeKind::Folder)
            item->setData(Qt::DecorationRole, true);
        item->setData(Qt::AccessibleTextRole,
                      card.summary.isEmpty() ? card.name : QString(card.name + u", " + card.summary));
        if (card.id == current)
            setCurrentItem(item);
    }
    if (!currentItem() && count() > 0)
        setCurrentRow(std::clamp(row, 0, count() - 1));
    Q_EMIT currentCardChanged();
}

NodeId CardList::currentCard() const { return idOfCard(currentItem()); }

void CardList::setCurrentCard(NodeId card)
{
    for (int row = 0; row < count(); ++row) {
        if (idOfCard(item(row)) == card)
            setCurrentRow(row);
    }
}

void CardList::setTaken(NodeId card)
{
    for (int row = 0; row < count(); ++row)
        item(row)->setData(TakenRole, idOfCard(item(row)) == card);
}

QMimeData *CardList::mimeData(const QList<QListWidgetItem *> &items) const
{
    return items.isEmpty() ? nullptr : cardMime(idOfCard(items.first())).release();
}

QStringList CardList::mimeTypes() const { return cardMime(NodeId())->formats(); }

void CardList::startDrag(Qt::DropActions)
{
    QListWidgetItem *const item = currentItem();
    if (!item)
        return;
    auto *const drag = new QDrag(this);
    drag->setMimeData(mimeData({item}));
    QStyleOptionViewItem option;
    option.font = font();
    option.rect = QRect(0, 0, dragWidth, visualItemRect(item).height());
    option.widget = this;
    QPixmap picture(option.rect.size() * devicePixelRatio());
    picture.setDevicePixelRatio(devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    itemDelegate()->paint(&painter, option, indexFromItem(item));
    painter.end();
    drag->setPixmap(picture);
    drag->setHotSpot({cardPadding, cardPadding});
    drag->exec(Qt::MoveAction); // where it goes, whoever takes it says
}

void CardList::dragEnterEvent(QDragEnterEvent *event)
{
    if (cardIn(event->mimeData()))
        event->acceptProposedAction();
}

void CardList::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(cardIn(event->mimeData()).has_value() && event->source() != this);
}

void CardList::dropEvent(QDropEvent *event)
{
    const std::optional<NodeId> card = cardIn(event->mimeData());
    if (!card || event->source() == this)
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(*card);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    const NodeId card = currentCard();
    if (!card.isNull() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT taken(card);
    } else if (!card.isNull() && event->key() == Qt::Key_Delete) {
        Q_EMIT binned(card);
    } else if (!event->text().isEmpty() && event->modifiers() == Qt::NoModifier) {
        event->ignore(); // letters are the exercise's keys, not a search
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void CardList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(colour(currentTheme().dim));
    painter.setFont(smallFont());
    painter.drawText(viewport()->rect().adjusted(cardPadding, cardPadding, -cardPadding, -cardPadding),
                     int(Qt::AlignTop | Qt::AlignHCenter) | Qt::TextWordWrap, m_placeholder);
}

} // namespace Espalier
