// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/grow/growtree.h"

#include "desktop/grow/growmodel.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace Espalier {

namespace {

constexpr int growTreeStep = Metric::step;
constexpr int growTreeRow = 29;
constexpr int growTreeTallRow = 44;
constexpr int growTreeMargin = 3 * growTreeStep;
constexpr int growTreeIndent = 5 * growTreeStep;
constexpr int growTreeBox = 16;
constexpr int growTreeFigure = 22;
constexpr int growTreeIcon = 14;

class GrowRowHeight final : public QStyledItemDelegate {
public:
    explicit GrowRowHeight(GrowTree *tree) : QStyledItemDelegate(tree), m_tree(tree) { }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const final
    {
        return {1, m_tree->heightOf(index)};
    }

private:
    const GrowTree *m_tree;
};

int growTreeDepth(QModelIndex index)
{
    int depth = -1;
    for (; index.isValid(); index = index.parent())
        ++depth;
    return depth;
}

/// What a row is known by when the model has been made anew.
QString growTreeKey(const QModelIndex &index)
{
    QStringList names;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        names.prepend(at.data(GrowModel::TopicRole).toString() + u'|' + at.data(GrowModel::PhaseRole).toString());
    return names.join(u'\n');
}

} // namespace

GrowTree::GrowTree(GrowModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &GrowTree::rememberOpen);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &GrowTree::restoreOpen); // behind the view's own
    setItemDelegate(new GrowRowHeight(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(NoFrame);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    restoreOpen();
}

int GrowTree::heightOf(const QModelIndex &index) const
{
    // The person's own font may be larger than the look's.
    const int line = fontMetrics().height();
    return index.data(GrowModel::TallRole).toBool() ? std::max(growTreeTallRow, 2 * line + 2 * growTreeStep)
                                                    : std::max(growTreeRow, line + 2 * growTreeStep);
}

// -- what is open
// ------------------------------------------------------------------------------------------------------

void GrowTree::rememberOpen()
{
    m_wasFilled = m_model.rowCount() > 0;
    m_open.clear();
    m_current = growTreeKey(currentIndex());
    m_scroll = verticalScrollBar()->value();
    QList<QModelIndex> rows;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.append(m_model.index(row, 0));
    while (!rows.isEmpty()) {
        const QModelIndex index = rows.takeLast();
        if (isExpanded(index))
            m_open.insert(growTreeKey(index));
        for (int row = 0; row < m_model.rowCount(index); ++row)
            rows.append(m_model.index(row, 0, index));
    }
}

void GrowTree::restoreOpen()
{
    QList<QModelIndex> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex section = m_model.index(row, 0);
        rows.append(section);
        if (!m_wasFilled)
            expand(section);
    }
    while (!rows.isEmpty()) {
        const QModelIndex index = rows.takeLast();
        const QString key = growTreeKey(index);
        if (m_open.contains(key))
            expand(index);
        if (m_wasFilled && key == m_current)
            setCurrentIndex(index);
        for (int row = 0; row < m_model.rowCount(index); ++row)
            rows.append(m_model.index(row, 0, index));
    }
    if (!m_wasFilled && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0, m_model.index(0, 0)));
    verticalScrollBar()->setValue(m_wasFilled ? m_scroll : 0);
}

void GrowTree::reveal(int item)
{
    const QModelIndex index = m_model.indexOf(item);
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

// -- painting
// ----------------------------------------------------------------------------------------------------------

QRect GrowTree::rowOf(const QModelIndex &index) const
{
    const QRect item = visualRect(index);
    return {0, item.top(), viewport()->width(), item.height()};
}

GrowTree::Places GrowTree::placesIn(const QRect &row, const QModelIndex &index) const
{
    const bool isSection = index.data(GrowModel::IsSectionRole).toBool();
    int left = row.left() + growTreeMargin + std::max(0, growTreeDepth(index) - 1) * growTreeIndent;
    const auto take = [&](int width, int height) {
        const QRect place(left, row.top() + (row.height() - height) / 2, width, height);
        left += width;
        return QStyle::visualRect(layoutDirection(), row, place);
    };
    Places places;
    places.chevron = take(4 * growTreeStep, row.height());
    left += growTreeStep;
    places.box = take(growTreeBox, growTreeBox);
    left += 2 * growTreeStep;
    if (!isSection) {
        places.figure = take(growTreeFigure, growTreeFigure);
        left += 2 * growTreeStep;
    }
    const QString sum = index.data(GrowModel::SumRole).toString();
    const int sumWidth = sum.isEmpty() ? 0 : QFontMetrics(smallFont()).horizontalAdvance(sum) + 2 * growTreeStep;
    const int end = row.right() + 1 - 3 * growTreeStep;
    places.text =
        QStyle::visualRect(layoutDirection(), row, {left, row.top(), std::max(0, end - sumWidth - left), row.height()});
    places.sum = QStyle::visualRect(layoutDirection(), row, {end - sumWidth, row.top(), sumWidth, row.height()});
    return places;
}

void GrowTree::drawBox(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const auto state = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(state == Qt::Unchecked ? theme.faint : theme.accent), 1.2));
    painter.setBrush(colour(state == Qt::Unchecked ? theme.panel : theme.accent));
    painter.drawRoundedRect(QRectF(box).adjusted(0.6, 0.6, -0.6, -0.6), growTreeStep, growTreeStep);
    painter.restore();
    if (state == Qt::Unchecked)
        return;
    const QRect mark = box.adjusted(2, 2, -2, -2);
    const QString name = state == Qt::Checked ? QStringLiteral("actions/check") : QStringLiteral("actions/minus");
    painter.drawPixmap(mark, tinted(name, colour(theme.onAccent), mark.size(), painter.device()->devicePixelRatioF()));
}

void GrowTree::drawText(QPainter &painter, const Places &places, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const bool isSection = index.data(GrowModel::IsSectionRole).toBool();
    const bool isOff = index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked;
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
    QString name = index.data().toString();
    QFont font = isSection ? labelFont() : this->font();
    if (!isSection && (growTreeDepth(index) == 1 || index.data(GrowModel::IsNewRole).toBool()))
        font.setWeight(growTreeDepth(index) == 1 ? QFont::DemiBold : QFont::Medium);
    if (isSection)
        name = name.toUpper();
    const bool isTall = index.data(GrowModel::TallRole).toBool();
    QRect line = places.text;
    if (isTall)
        line.setHeight(line.height() / 2 + 2);
    painter.setFont(font);
    painter.setPen(colour(isSection || isOff ? theme.dim : theme.text));
    painter.setLayoutDirection(name.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(line, int(start | (isTall ? Qt::AlignBottom : Qt::AlignVCenter)) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(name, Qt::ElideRight, line.width()));
    painter.setFont(smallFont());
    painter.setPen(colour(theme.dim));
    if (isTall) {
        const QString summary = index.data(GrowModel::SummaryRole).toString();
        const QRect second(places.text.left(), line.bottom() + 1, places.text.width(),
                           places.text.bottom() - line.bottom() - 1);
        painter.setLayoutDirection(summary.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.drawText(second, int(start | Qt::AlignTop) | Qt::TextSingleLine,
                         QFontMetrics(smallFont()).elidedText(summary, Qt::ElideRight, second.width()));
    }
    const QString sum = index.data(GrowModel::SumRole).toString();
    painter.setLayoutDirection(layoutDirection());
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignAbsolute;
    painter.drawText(places.sum, int(end | Qt::AlignVCenter) | Qt::TextSingleLine, sum);
}

void GrowTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = currentTheme();
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isCurrent = index == currentIndex();
    const bool isHovered = viewport()->underMouse() && row.contains(viewport()->mapFromGlobal(QCursor::pos()));
    if ((isCurrent && hasFocus()) || isHovered)
        painter->fillRect(row, colour(isCurrent && hasFocus() ? theme.selection : theme.hover));
    const Places places = placesIn(row, index);
    if (m_model.rowCount(index) > 0 && !index.data(GrowModel::IsSectionRole).toBool())
        paintChevron(*painter, places.chevron, isExpanded(index), layoutDirection());
    drawBox(*painter, places.box, index);
    if (!places.figure.isNull()) {
        const Phase phase = phaseFromNumber(index.data(GrowModel::PhaseRole).toInt());
        const NodeFigure figure = m_model.figure(index);
        const PhaseColours &colours = theme.phase(phase);
        const bool isTile = figure.isTile;
        if (isTile) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(colours.tint));
            painter->drawRoundedRect(places.figure, Metric::smallRadius, Metric::smallRadius);
            painter->restore();
        }
        const int side = isTile ? growTreeIcon : 4 * growTreeStep;
        const QRect icon(places.figure.left() + (places.figure.width() - side) / 2,
                         places.figure.top() + (places.figure.height() - side) / 2, side, side);
        if (figure.icon.isEmpty())
            painter->drawText(places.figure, Qt::AlignCenter | Qt::TextDontClip, figure.pictogram);
        else
            painter->drawPixmap(icon,
                                tinted(figure.icon, colour(isTile ? colours.text : theme.dim), icon.size(),
                                       painter->device()->devicePixelRatioF()));
    }
    painter->save();
    drawText(*painter, places, index);
    painter->restore();
}

// -- mouse and keys
// ----------------------------------------------------------------------------------------------------

void GrowTree::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event->button() == Qt::LeftButton && index.isValid()) {
        const Places places = placesIn(rowOf(index), index);
        const int reach = 2 * growTreeStep;
        setFocus(Qt::MouseFocusReason);
        if (places.box.adjusted(-reach / 2, -reach, reach, reach).contains(point)) {
            setCurrentIndex(index);
            return m_model.toggle(index);
        }
        if (places.chevron.contains(point) && m_model.rowCount(index) > 0
            && !index.data(GrowModel::IsSectionRole).toBool())
            return setExpanded(index, !isExpanded(index));
    }
    QTreeView::mousePressEvent(event);
}

void GrowTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()
        && placesIn(rowOf(index), index).text.contains(event->position().toPoint()))
        setExpanded(index, !isExpanded(index));
    else
        mousePressEvent(event);
}

void GrowTree::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        if (isPlain && !event->isAutoRepeat() && currentIndex().isValid())
            m_model.toggle(currentIndex());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPlain && !event->isAutoRepeat())
            Q_EMIT addRequested();
        return;
    case Qt::Key_Escape:
        return event->ignore(); // the panel's
    default:
        QTreeView::keyPressEvent(event);
    }
}

} // namespace Espalier
