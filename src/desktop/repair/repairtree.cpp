// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/repairtree.h"

#include "desktop/repair/readingtreemodel.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int repairTreeIndent = 5 * Metric::step;
constexpr int repairTreeChevron = 4 * Metric::step;
constexpr int repairTreeFigure = 4 * Metric::step;
constexpr int repairTreeBadge = 4 * Metric::step;
constexpr qsizetype unfoldedAtOnce = 20'000; // nodes; of more, the first levels are
constexpr int repairTreeFirstLevels = 1;

class RepairRowHeight final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const final
    {
        return {0, Metric::compactRowHeight};
    }
};

} // namespace

RepairTree::RepairTree(ReadingTreeModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setItemDelegate(new RepairRowHeight(this));
    setModel(&model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0); // rows are painted from edge to edge
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setExpandsOnDoubleClick(true);
    setAccessibleName(tr("Result"));
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_folded.insert(m_model.layout().path(m_model.nodeOf(index))); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_folded.remove(m_model.layout().path(m_model.nodeOf(index))); });
    connect(&model, &QAbstractItemModel::modelReset, this, &RepairTree::unfold);
    unfold();
}

void RepairTree::unfold()
{
    const QSet<QString> folded = m_folded;
    {
        const QSignalBlocker quiet(this);
        m_model.layout().nodeCount() <= unfoldedAtOnce ? expandAll() : expandToDepth(repairTreeFirstLevels);
    }
    for (const QString &path : folded)
        setExpanded(m_model.indexOf(m_model.layout().find(path)), false);
}

NodeIndex RepairTree::currentNode() const { return m_model.nodeOf(currentIndex()); }

void RepairTree::showNode(NodeIndex node)
{
    const bool wasQuiet = std::exchange(m_isQuiet, true);
    const QModelIndex index = node == noNode ? QModelIndex() : m_model.indexOf(node);
    if (index != currentIndex() || !index.isValid()) {
        setCurrentIndex(index);
        if (index.isValid())
            scrollTo(index);
    }
    m_isQuiet = wasQuiet;
}

void RepairTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isQuiet && current.isValid())
        Q_EMIT nodeChosen(m_model.nodeOf(current));
}

int RepairTree::depthOf(const QModelIndex &index) const
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

QRect RepairTree::chevronOf(const QRect &row, const QModelIndex &index) const
{
    // However deep, a name keeps some room.
    const int left = std::min(2 * Metric::step + depthOf(index) * repairTreeIndent, row.width() / 2);
    return QStyle::visualRect(layoutDirection(), row, {left, row.top(), repairTreeChevron, row.height()});
}

void RepairTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const auto visual = [&](const QRect &logical) { return QStyle::visualRect(layoutDirection(), row, logical); };
    const bool isCurrent = index == currentIndex();
    if (isCurrent)
        painter->fillRect(row, colour(theme.selection));
    else if (viewport()->underMouse() && row.contains(viewport()->mapFromGlobal(QCursor::pos())))
        painter->fillRect(row, colour(theme.hover));
    if (isCurrent)
        painter->fillRect(visual({0, row.top(), 3, row.height()}), colour(theme.accent));
    const QRect chevron = chevronOf(row, index);
    if (m_model.rowCount(index) > 0)
        paintChevron(*painter, chevron, isExpanded(index), layoutDirection());
    int left = visual(chevron).left() + repairTreeChevron + Metric::step;
    const NodeIndex node = m_model.nodeOf(index);
    const QRect figure =
        visual({left, row.top() + (row.height() - repairTreeFigure) / 2, repairTreeFigure, repairTreeFigure});
    const bool isOpenFolder = m_model.layout().isFolder(node) && m_model.rowCount(index) > 0 && isExpanded(index);
    const QString name = index.data().toString();
    const QString kind = node == rootNode ? QStringLiteral("nodes/root")
        : isOpenFolder                    ? QStringLiteral("nodes/folder-open")
                                          : nodeIconName(m_model.layout().isFolder(node), name);
    painter->drawPixmap(figure, tinted(kind, colour(theme.dim), figure.size(), painter->device()->devicePixelRatioF()));
    left += repairTreeFigure + 2 * Metric::step;
    int end = row.width() - 3 * Metric::step;
    if (index.data(ReadingTreeModel::DoubtfulRole).toBool()) {
        const QRect badge = visual({end - repairTreeBadge, row.top() + (row.height() - repairTreeBadge) / 2,
                                    repairTreeBadge, repairTreeBadge});
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(theme.warningTint));
        painter->drawEllipse(badge);
        QFont bold = smallFont();
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(colour(theme.warning));
        painter->drawText(badge, Qt::AlignCenter, QStringLiteral("?"));
        painter->restore();
        end -= repairTreeBadge + 2 * Metric::step;
    }
    const auto write = [&](const QString &text, const QFont &font, Rgb ink) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text.simplified(), Qt::ElideRight, end - left);
        const int width = std::min(metrics.horizontalAdvance(shown), std::max(end - left, 0));
        painter->setFont(font);
        painter->setPen(colour(ink));
        painter->drawText(visual({left, row.top(), width, row.height()}),
                          int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, shown);
        left += width + 2 * Metric::step;
    };
    write(name, this->font(), theme.text);
    if (const QString comment = index.data(ReadingTreeModel::CommentRole).toString();
        !comment.isEmpty() && end - left > 3 * repairTreeIndent)
        write(comment, smallFont(), theme.dim);
}

void RepairTree::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const QRect item = visualRect(index);
    if (event->button() == Qt::LeftButton && index.isValid() && m_model.rowCount(index) > 0
        && chevronOf({0, item.top(), viewport()->width(), item.height()}, index).contains(point))
        return setExpanded(index, !isExpanded(index));
    QTreeView::mousePressEvent(event);
}

void RepairTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    Q_EMIT answersRequested(isMouse ? event->globalPos()
                                    : viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

} // namespace Espalier
