// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationview.h"

#include "desktop/explanation/explanationformats.h"
#include "desktop/explanation/guidedrawing.h"

#include <QAbstractTextDocumentLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int columnStep = Metric::step;
constexpr int columnMargin = 5 * columnStep;
constexpr int mostCharacters = 75;
constexpr QChar breakHere(0x200b);
constexpr double mostPictureHeight = 420;

} // namespace

void ExplanationView::fitColumn()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    const int room = viewport()->width() - 2 * columnMargin;
    const int most = int(QFontMetricsF(font()).averageCharWidth() * mostCharacters);
    const int width = std::max(10 * columnStep, std::min(room, most));
    const int rest = std::max(columnMargin, viewport()->width() - columnMargin - width);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setLeftMargin(mirrored ? rest : columnMargin);
    frame.setRightMargin(mirrored ? columnMargin : rest);
    frame.setTopMargin(4 * columnStep);
    frame.setBottomMargin(8 * columnStep);
    document()->rootFrame()->setFrameFormat(frame);
    fitTitle(width);
    fitTabs(width);
    fitPlaces(width);
    fitPictures(width);
}

void ExplanationView::fitTitle(int width)
{
    // A name that is too long wraps behind its underscores rather than within a word.
    const QTextBlock block = document()->begin();
    if (block.begin().atEnd())
        return;
    const QTextCharFormat format = block.begin().fragment().charFormat();
    const QTextBlockFormat place = block.blockFormat();
    const bool isLong =
        QFontMetricsF(format.font()).horizontalAdvance(m_title) > width - place.leftMargin() - place.rightMargin();
    const QString wanted = isLong ? QString(m_title).replace(u'_', QStringLiteral("_") + breakHere) : m_title;
    if (block.text() == wanted || QString(block.text()).remove(breakHere) != m_title)
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText(wanted, format);
}

void ExplanationView::fitTabs(int width)
{
    // What stands at the column's end hangs on a tab there.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (!format.boolProperty(EndTabProperty))
            continue;
        const double indent = mirrored ? format.rightMargin() : format.leftMargin();
        const double end = mirrored ? width - format.leftMargin() - indent : width - indent;
        QTextBlockFormat tabbed = format;
        tabbed.setTabPositions({QTextOption::Tab(end, QTextOption::RightTab)});
        cursor.setPosition(block.position());
        cursor.setBlockFormat(tabbed);
    }
}

void ExplanationView::fitPlaces(int width)
{
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        QWidget *const widget =
            format.hasProperty(PlaceProperty) ? m_widgets.value(TextPlace(format.intProperty(PlaceProperty))) : nullptr;
        if (!widget)
            continue;
        const int room = width - int(format.leftMargin() + format.rightMargin());
        const int height = widget->hasHeightForWidth() ? widget->heightForWidth(room) : widget->sizeHint().height();
        format.setLineHeight(height, QTextBlockFormat::FixedHeight);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
}

void ExplanationView::fitPictures(int width)
{
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const QByteArray drawing = format.property(PictureProperty).toByteArray();
        if (drawing.isEmpty())
            continue;
        const QSizeF room(width - format.leftMargin() - format.rightMargin(), mostPictureHeight);
        format.setLineHeight(drawingSize(drawing, room).height(), QTextBlockFormat::FixedHeight);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
}

QRectF ExplanationView::columnRect() const
{
    const QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    return {frame.leftMargin(), 0, viewport()->width() - frame.leftMargin() - frame.rightMargin(),
            document()->size().height()};
}

void ExplanationView::placeWidgets()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    const QRectF column = columnRect();
    QSet<QWidget *> placed;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        QWidget *const widget =
            format.hasProperty(PlaceProperty) ? m_widgets.value(TextPlace(format.intProperty(PlaceProperty))) : nullptr;
        if (!widget)
            continue;
        const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
        const int width = int(column.width() - format.leftMargin() - format.rightMargin());
        widget->setGeometry(int(column.left() + format.leftMargin()), int(rect.top()) - verticalScrollBar()->value(),
                            width, int(format.lineHeight()));
        widget->show();
        placed.insert(widget);
    }
    for (QWidget *const widget : std::as_const(m_widgets)) {
        if (!placed.contains(widget))
            widget->hide();
    }
}

void ExplanationView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitColumn();
    if (!m_isFitting)
        placeWidgets();
}

void ExplanationView::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    if (!m_isFitting)
        placeWidgets();
}

} // namespace Espalier
