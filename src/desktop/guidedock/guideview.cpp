// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/guidedock/guideview.h"

#include "desktop/guidedock/guidemodel.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"
#include "desktop/views/droplabel.h"
#include "desktop/views/textmatches.h"

#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int guideViewStep = Metric::step;
constexpr int leastRowHeight = 30;
constexpr int indentStep = 14;
constexpr int chevronOffset = 12; // from a row's indent
constexpr int chevronSize = 16;
constexpr int guideViewFigureOffset = 36;
constexpr int guideViewTileSize = 20;
constexpr int guideViewDotSize = 8;
constexpr int tickSize = 12;
constexpr int trailing = 3 * guideViewStep + 1;

class RowHeight final : public QStyledItemDelegate
{
public:
    explicit RowHeight(GuideView *tree) : QStyledItemDelegate(tree), m_tree(tree) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const final { return {1, m_tree->rowHeight()}; }

private:
    const GuideView *m_tree;
};

int depthOf(QModelIndex index)
{
    int depth = -1;
    for (; index.isValid(); index = index.parent())
        ++depth;
    return depth;
}

} // namespace

GuideView::GuideView(GuideModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new RowHeight(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(indentStep);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(NoFrame);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

int GuideView::rowHeight() const
{
    // The person's own font may be larger than the look's.
    return std::max(leastRowHeight, fontMetrics().height() + 2 * guideViewStep);
}

GuideView::Places GuideView::placesIn(const QRect &row, const QModelIndex &index) const
{
    const int left = row.left() + depthOf(index) * indentStep;
    const int end = row.right() + 1 - trailing;
    const auto centred = [&](int x, int size) {
        return QStyle::visualRect(layoutDirection(), row, {x, row.top() + (row.height() - size) / 2, size, size});
    };
    Places places;
    places.chevron = centred(left + chevronOffset, chevronSize);
    places.figure = centred(left + guideViewFigureOffset, guideViewTileSize);
    places.dot = centred(end - guideViewDotSize, guideViewDotSize);
    const int tickLeft = end - guideViewDotSize - 2 * guideViewStep - tickSize;
    places.tick = centred(tickLeft, tickSize);
    const int nameLeft = left + guideViewFigureOffset + guideViewTileSize + 2 * guideViewStep;
    const int nameEnd =
        m_model.isPresent(index) ? tickLeft - guideViewStep : end - guideViewDotSize - 2 * guideViewStep;
    places.name = QStyle::visualRect(layoutDirection(), row, {nameLeft, row.top(), std::max(0, nameEnd - nameLeft), row.height()});
    return places;
}

bool GuideView::isOnChevron(const QPoint &position, const QModelIndex &index) const
{
    if (!index.isValid() || m_model.rowCount(index) == 0)
        return false;
    const QRect item = visualRect(index);
    const QRect row(0, item.top(), viewport()->width(), item.height());
    const QRect chevron = placesIn(row, index).chevron;
    return chevron.adjusted(-guideViewStep, -row.height(), guideViewStep, row.height()).contains(position);
}

// -- painting ----------------------------------------------------------------------------------------------------------

void GuideView::paintEvent(QPaintEvent *event)
{
    m_hovered = viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    QTreeView::paintEvent(event);
}

void GuideView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Topic *const topic = m_model.topic(index);
    if (!topic)
        return;
    const Theme &theme = currentTheme();
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isSelected = selectionModel()->isSelected(index);
    const Rgb selected = hasFocus() ? theme.selection : theme.sunken;
    if (isSelected || m_hovered == index)
        painter->fillRect(row, colour(isSelected ? selected : theme.hover));

    const Places places = placesIn(row, index);
    const qreal scale = painter->device()->devicePixelRatioF();
    if (m_model.rowCount(index) > 0)
        paintChevron(*painter, places.chevron, isExpanded(index), layoutDirection());
    paintFigure(*painter, places.figure, figureOf(*topic), topic->phase, smallFont());
    drawName(*painter, places.name, index);
    drawOtherName(*painter, places.name, index);
    if (m_model.isPresent(index))
        painter->drawPixmap(places.tick, tinted(u"actions/check", colour(theme.faint), places.tick.size(), scale));

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintPhaseMark(*painter, places.dot, topic->phase,
                   m_model.isPresent(index) ? PhaseMarkForm::Solid : PhaseMarkForm::Broken);
    if (currentIndex() == index && hasFocus()) {
        painter->setPen(colour(theme.accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(2.5, 0.5, -2.5, -0.5), Metric::smallRadius, Metric::smallRadius);
    }
    painter->restore();
}

NodeFigure GuideView::figureOf(const Topic &topic) const
{
    const bool isTop = topic.parent < 0;
    if (const QString name = isTop ? topicIconName(topic.path) : QString(); !name.isEmpty())
        return {.icon = name, .pictogram = {}, .isTile = true};
    if (isTop && !topic.pictogram.isEmpty()) // a guide of somebody else
        return {.icon = {}, .pictogram = topic.pictogram, .isTile = true};
    return {.icon = nodeIconName(topic.kind == NodeKind::Folder, topic.name), .pictogram = {}};
}

void GuideView::drawOtherName(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const QString name = index.data(GuideModel::OtherNameRole).toString();
    const int taken = fontMetrics().horizontalAdvance(index.data().toString()) + guideViewStep + 2;
    QFont font = smallFont();
    font.setPixelSize(Metric::labelPixels);
    const QFontMetrics metrics(font);
    if (name.isEmpty() || place.width() - taken < metrics.horizontalAdvance(QStringLiteral("= name")))
        return;
    const QRect logical(place.left() + taken, place.top(), place.width() - taken, place.height());
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
    painter.save();
    painter.setFont(font);
    painter.setPen(colour(currentTheme().dim));
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(QStyle::visualRect(layoutDirection(), place, logical),
                     int(start | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(QStringLiteral("= ") + name, Qt::ElideRight, logical.width()));
    painter.restore();
}

void GuideView::drawName(QPainter &painter, const QRect &place, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const Topic &topic = *m_model.topic(index);
    const QString text = fontMetrics().elidedText(topic.name, Qt::ElideRight, place.width());
    painter.setFont(font());
    painter.setPen(colour(m_model.isPresent(index) ? theme.text : theme.dim));
    const QList<TextRange> found = m_model.search().isEmpty() ? QList<TextRange>() : textMatches(text, m_model.search());
    if (found.isEmpty()) {
        const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
        painter.save();
        painter.setLayoutDirection(Qt::LeftToRight); // names are pieces of paths, everywhere
        painter.drawText(place, int(start | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        painter.restore();
        return;
    }
    QTextLayout layout(text, font());
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    QList<QTextLayout::FormatRange> marks;
    for (const TextRange &range : found) {
        QTextCharFormat mark;
        mark.setForeground(colour(theme.accent));
        mark.setFontWeight(QFont::DemiBold);
        marks.append({int(range.start), int(range.length), mark});
    }
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2), marks);
}

// -- keys, mouse, dragging ---------------------------------------------------------------------------------------------

void GuideView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isOnChevron(event->position().toPoint(), index)) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    QTreeView::mousePressEvent(event);
}

void GuideView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid() || isOnChevron(event->position().toPoint(), index)) {
        mousePressEvent(event);
        return;
    }
    Q_EMIT insertRequested();
}

void GuideView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = !(event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier));
    if (!isEnter)
        QTreeView::keyPressEvent(event);
    else if (isPlain && !event->isAutoRepeat())
        Q_EMIT insertRequested();
    else
        event->ignore(); // with another key, it is somebody else's command
}

void GuideView::startDrag(Qt::DropActions)
{
    const QModelIndexList indexes = selectionModel()->selectedRows();
    QMimeData *const mime = m_model.mimeData(indexes);
    if (!mime)
        return;
    auto *const drag = new QDrag(this);
    drag->setMimeData(mime);
    const QStringList paths = m_model.topmostPaths(indexes);
    const Topic &first = *m_model.guide().topic(paths.first());
    drag->setPixmap(dragPicture(*this, figureOf(first), first.phase, paths.size() > 1));
    drag->setHotSpot(dragPictureHotSpot(layoutDirection()));
    drag->exec(Qt::CopyAction, Qt::CopyAction);
}

} // namespace Espalier
