// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationview.h"

#include "desktop/explanation/explanationformats.h"
#include "desktop/explanation/explanationwriter.h"
#include "desktop/explanation/guidedrawing.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/phasemark.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int explanationViewStep = Metric::step;
constexpr int explanationViewTileSize = 9 * explanationViewStep;
constexpr int explanationViewTileIconSize = 5 * explanationViewStep;
constexpr int stepSize = 5 * explanationViewStep;
constexpr int markSize = 14;
constexpr int explanationViewBarHeight = explanationViewStep;
constexpr QChar zeroWidthSpace(0x200b);

TextMarker explanationViewMarkerOf(const QTextBlockFormat &format)
{
    return TextMarker(format.intProperty(MarkerProperty));
}
Phase phaseOf(const QTextFormat &format) { return phaseFromNumber(format.intProperty(MarkerPhaseProperty)); }

/// Middle of a block's first line.
double firstLineCentre(const QTextBlock &block, const QRectF &rect)
{
    const QTextLine line = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0) : QTextLine();
    return line.isValid() ? block.layout()->position().y() + line.y() + line.height() / 2 : rect.center().y();
}

/// Level with the name's first line; lower, where a second line below it leaves room.
double tileTop(const QTextBlock &title, const QRectF &rect)
{
    const bool hasLead = title.next().isValid()
        && title.next().blockFormat().leftMargin() == title.blockFormat().leftMargin()
        && title.next().blockFormat().rightMargin() == title.blockFormat().rightMargin();
    return hasLead ? rect.top() + explanationViewStep : firstLineCentre(title, rect) - explanationViewTileSize / 2.0;
}

} // namespace

ExplanationView::ExplanationView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, &ExplanationView::follow);
    connect(this, &QTextBrowser::highlighted, this, &ExplanationView::pointAt);
}

void ExplanationView::setExplanation(const ExplanationPage &explanation, const Guide &guide, const Layout &layout,
                                     const QSet<TextPlace> &places)
{
    const QString shown = explanation.name + u'\n' + explanation.path;
    const int place = shown == m_shownPath ? verticalScrollBar()->value() : 0;
    m_shownPath = shown;
    m_title = explanation.name;
    {
        // Widgets stay where they are meanwhile: one that is hidden, even for a moment, loses the keyboard.
        const QScopedValueRollback fitting(m_isFitting, true);
        document()->clear();
        document()->setDefaultFont(font());
        const ExplanationFormats formats(font(), layoutDirection());
        LinkResolver links(guide, explanation.base);
        links.setNode(layout, explanation.node);
        ExplanationWriter(*document(), formats, links, guide).write(explanation, places);
        // Writing pushed the view's own cursor to the end, and a resize would scroll there.
        setTextCursor(QTextCursor(document()));
        fitColumn();
        verticalScrollBar()->setValue(place);
    }
    placeWidgets();
}

void ExplanationView::setPlaceWidget(TextPlace place, QWidget *widget)
{
    delete m_widgets.take(place);
    m_widgets.insert(place, widget);
    widget->setParent(viewport());
    widget->installEventFilter(this);
    widget->hide();
}

void ExplanationView::follow(const QUrl &target)
{
    if (const QString topic = LinkResolver::topicOf(target); !topic.isEmpty())
        Q_EMIT topicRequested(topic);
    else if (const QString node = LinkResolver::nodeOf(target); !node.isEmpty())
        Q_EMIT nodeRequested(node);
    else if (const QString word = LinkResolver::wordOf(target); !word.isEmpty())
        Q_EMIT wordRequested(word);
    else if (const QString act = LinkResolver::actOf(target); !act.isEmpty())
        Q_EMIT actRequested(act);
    else if (!target.scheme().isEmpty())
        QDesktopServices::openUrl(target); // only web and mail addresses become links
}

void ExplanationView::pointAt(const QUrl &target)
{
    const QString topic = LinkResolver::topicOf(target);
    const QString node = LinkResolver::nodeOf(target);
    const bool isAddress = target.scheme().startsWith(u"http") || target.scheme() == u"mailto";
    viewport()->setToolTip(!topic.isEmpty()      ? topic
                               : !node.isEmpty() ? node
                               : isAddress       ? target.toDisplayString()
                                                 : QString());
    const QString word = LinkResolver::wordOf(target);
    if (std::exchange(m_word, word) == word)
        return;
    m_wordTarget = word.isEmpty() ? QString() : LinkResolver::toWord(word);
    viewport()->update();
    Q_EMIT wordPointedAt(word, !viewport()->underMouse() || textCursor().hasSelection());
}

QRect ExplanationView::wordRect(const QString &term) const
{
    const QString target = LinkResolver::toWord(term);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().anchorHref() != target)
                continue;
            QTextCursor start(document());
            start.setPosition(fragment.position());
            QTextCursor end(document());
            end.setPosition(fragment.position() + fragment.length());
            return cursorRect(start).united(cursorRect(end));
        }
    }
    return {};
}

void ExplanationView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    pointAt({});
}

void ExplanationView::leaveEvent(QEvent *event)
{
    QTextBrowser::leaveEvent(event);
    pointAt({});
}

QMimeData *ExplanationView::createMimeDataFromSelection() const
{
    // Without the places where a long name may be broken.
    QMimeData *const mime = QTextBrowser::createMimeDataFromSelection();
    mime->setHtml(mime->html().remove(zeroWidthSpace));
    mime->setText(mime->text().remove(zeroWidthSpace));
    return mime;
}

bool ExplanationView::eventFilter(QObject *watched, QEvent *event)
{
    // A widget in the text asks for another height.
    if (event->type() == QEvent::LayoutRequest && !m_isFitting && m_widgets.values().contains(watched))
        QMetaObject::invokeMethod(
            this,
            [this] {
                fitColumn();
                placeWidgets();
            },
            Qt::QueuedConnection);
    return QTextBrowser::eventFilter(watched, event);
}

// -- painting ----------------------------------------------------------------------------------------------------------

void ExplanationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRectF seen = QRectF(event->rect())
                            .translated(0, verticalScrollBar()->value())
                            .adjusted(0, -explanationViewTileSize, 0, explanationViewTileSize);
    const QRectF column = columnRect();
    paintFrames(painter);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
        if (rect.top() > seen.bottom())
            break;
        if (rect.bottom() + explanationViewBarHeight + 2 * explanationViewStep >= seen.top())
            paintBlock(painter, block, column);
    }
    painter.end();
    QTextBrowser::paintEvent(event);
}

void ExplanationView::paintBlock(QPainter &painter, const QTextBlock &block, const QRectF &column) const
{
    const Theme &theme = currentTheme();
    const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
    const QTextBlockFormat format = block.blockFormat();
    painter.setPen(Qt::NoPen);
    if (const double share = format.doubleProperty(BarProperty); share > 0) {
        const QRect groove(int(column.left()), int(rect.bottom()) + explanationViewStep, int(column.width()),
                           explanationViewBarHeight);
        painter.setBrush(colour(theme.sunken));
        painter.drawRoundedRect(groove, explanationViewBarHeight / 2.0, explanationViewBarHeight / 2.0);
        painter.setBrush(colour(theme.phase(phaseOf(format)).text));
        const QRect bar(
            groove.topLeft(),
            QSize(std::max(explanationViewBarHeight, int(groove.width() * share)), explanationViewBarHeight));
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), groove, bar), explanationViewBarHeight / 2.0,
                                explanationViewBarHeight / 2.0);
    }
    // The line that joins the steps, from the block before to the one behind.
    const bool up = format.boolProperty(LineUpProperty);
    const bool down = format.boolProperty(LineDownProperty);
    if (up || down) {
        const double x = layoutDirection() == Qt::RightToLeft ? column.right() - stepSize / 2.0 : column.left() + stepSize / 2.0;
        const double centre = firstLineCentre(block, rect);
        // Where the block before ends, whatever margins and line heights stand between.
        const double top = up ? document()->documentLayout()->blockBoundingRect(block.previous()).bottom() : centre;
        const double bottom = down ? rect.bottom() : centre;
        painter.setBrush(colour(theme.line));
        painter.drawRect(QRectF(x - 1, top, 2, bottom - top));
    }
    if (format.hasProperty(MarkerProperty))
        paintMarker(painter, block, rect, column);
    paintPills(painter, block, block.layout()->position());
}

void ExplanationView::paintMarker(QPainter &painter, const QTextBlock &block, const QRectF &rect, const QRectF &column) const
{
    const Theme &theme = currentTheme();
    const QTextBlockFormat format = block.blockFormat();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double indent = mirrored ? format.rightMargin() : format.leftMargin();
    const double y = firstLineCentre(block, rect);
    const auto at = [&](double x) { return QPointF(mirrored ? column.right() - x : column.left() + x, y); };
    painter.setPen(Qt::NoPen);
    switch (explanationViewMarkerOf(format)) {
    case TextMarker::None:
        break;
    case TextMarker::Tile:
        return paintTile(painter,
                         QRectF(at(explanationViewTileSize / 2.0).x() - explanationViewTileSize / 2.0,
                                tileTop(block, rect), explanationViewTileSize, explanationViewTileSize),
                         block);
    case TextMarker::Dot:
        painter.setBrush(colour(theme.faint));
        painter.drawEllipse(at(indent - 3 * explanationViewStep), 2.2, 2.2);
        break;
    case TextMarker::PhaseDot: {
        const QPointF half(explanationViewStep, explanationViewStep);
        return paintPhaseMark(painter, QRectF(at(explanationViewStep) - half, at(explanationViewStep) + half),
                              phaseOf(format));
    }
    case TextMarker::Tick:
        return paintIcon(painter, at(indent - 5 * explanationViewStep + markSize / 2.0), u"actions/check", theme.good,
                         markSize);
    case TextMarker::Cross:
        return paintIcon(painter, at(indent - 5 * explanationViewStep + markSize / 2.0), u"actions/cross", theme.danger,
                         markSize);
    case TextMarker::Warning:
        return paintIcon(painter, at(indent - 5 * explanationViewStep + markSize / 2.0), u"actions/warning",
                         theme.warning, markSize);
    case TextMarker::File:
        return paintIcon(painter, at(indent - 5 * explanationViewStep + markSize / 2.0),
                         format.stringProperty(MarkerTextProperty), theme.dim, markSize);
    case TextMarker::New:
        return paintIcon(painter, at(indent - 6 * explanationViewStep + markSize / 2.0),
                         format.stringProperty(MarkerTextProperty), theme.phase(phaseOf(format)).text, markSize);
    case TextMarker::Emblem:
        return paintIcon(painter, QPointF(column.center().x(), rect.top() - 4 * explanationViewStep),
                         format.stringProperty(MarkerTextProperty), theme.dim, 6 * explanationViewStep);
    case TextMarker::Picture:
        return paintPicture(painter, block, rect, column);
    case TextMarker::Step:
        return paintStep(painter, at(stepSize / 2.0), block);
    case TextMarker::Number: {
        const double width = 5 * explanationViewStep - 6;
        const QPointF end = at(indent - 6);
        painter.setFont(smallFont());
        painter.setPen(colour(theme.dim));
        painter.drawText(
            QRectF(end.x() - (mirrored ? 0 : width), y - 2 * explanationViewStep, width, 4 * explanationViewStep),
            Qt::AlignVCenter | Qt::TextDontClip | (mirrored ? Qt::AlignLeft : Qt::AlignRight),
            format.stringProperty(MarkerTextProperty) + u'.');
        break;
    }
    case TextMarker::Quote:
        painter.setBrush(colour(theme.line));
        painter.drawRoundedRect(QRectF(at(indent - 3 * explanationViewStep).x() - 1.5, rect.top(), 3, rect.height()),
                                1.5, 1.5);
        break;
    case TextMarker::Rule:
        painter.setBrush(colour(theme.line));
        painter.drawRect(QRectF(column.left(), y, column.width(), 1));
        break;
    case TextMarker::Code:
        painter.setBrush(colour(theme.sunken));
        painter.drawRoundedRect(QRectF(QPointF(column.left() + (mirrored ? 0 : indent - 3 * explanationViewStep),
                                               rect.top() - 2 * explanationViewStep),
                                       QPointF(column.right() - (mirrored ? indent - 3 * explanationViewStep : 0),
                                               rect.bottom() + 2 * explanationViewStep)),
                                Metric::controlRadius, Metric::controlRadius);
        break;
    }
}

void ExplanationView::paintTile(QPainter &painter, const QRectF &place, const QTextBlock &block) const
{
    const QTextBlockFormat format = block.blockFormat();
    const PhaseColours &colours = currentTheme().phase(phaseOf(format));
    painter.setBrush(colour(colours.tint));
    painter.drawRoundedRect(place, Metric::controlRadius, Metric::controlRadius);
    const QString what = format.stringProperty(MarkerTextProperty);
    if (what.contains(u'/'))
        return paintIcon(painter, place.center(), what, colours.text, explanationViewTileIconSize);
    QFont large = font();
    large.setPixelSize(explanationViewTileIconSize - 2);
    painter.setFont(large);
    painter.setPen(colour(colours.text));
    painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, what);
}

void ExplanationView::paintStep(QPainter &painter, const QPointF &centre, const QTextBlock &block) const
{
    const QTextBlockFormat format = block.blockFormat();
    const PhaseColours &colours = currentTheme().phase(phaseOf(format));
    painter.setBrush(colour(colours.tint));
    painter.drawEllipse(centre, stepSize / 2.0, stepSize / 2.0);
    QFont small = labelFont();
    small.setLetterSpacing(QFont::PercentageSpacing, 100);
    painter.setFont(small);
    painter.setPen(colour(colours.text));
    const QRectF circle(centre - QPointF(stepSize, stepSize) / 2, QSizeF(stepSize, stepSize));
    painter.drawText(circle, Qt::AlignCenter | Qt::TextDontClip, format.stringProperty(MarkerTextProperty));
}

void ExplanationView::paintPicture(QPainter &painter, const QTextBlock &block, const QRectF &rect,
                                   const QRectF &column) const
{
    const QByteArray drawing = block.blockFormat().property(PictureProperty).toByteArray();
    const QRectF room = column.adjusted(block.blockFormat().leftMargin(), 0, -block.blockFormat().rightMargin(), 0);
    const QSizeF size = drawingSize(drawing, {room.width(), block.blockFormat().lineHeight()});
    const double left = layoutDirection() == Qt::RightToLeft ? room.right() - size.width() : room.left();
    paintDrawing(painter, drawing, {QPointF(left, rect.top()), size});
}

void ExplanationView::paintIcon(QPainter &painter, const QPointF &centre, QStringView name, Rgb rgb, int size) const
{
    const QPoint corner((centre - QPointF(size, size) / 2).toPoint());
    painter.drawPixmap(corner, tinted(name, colour(rgb), {size, size}, devicePixelRatioF()));
}

void ExplanationView::paintPills(QPainter &painter, const QTextBlock &block, const QPointF &origin) const
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const auto pill = TextPill(fragment.charFormat().intProperty(PillProperty));
        if (pill == TextPill::None)
            continue;
        const int from = fragment.position() - block.position();
        const int to = from + fragment.length();
        const QFontMetricsF metrics(fragment.charFormat().font());
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int first = std::max(from, line.textStart());
            const int last = std::min(to, line.textStart() + line.textLength());
            if (first >= last)
                continue;
            const double a = line.cursorToX(first);
            const double b = line.cursorToX(last);
            const double baseline = origin.y() + line.y() + line.ascent();
            const double side = pill == TextPill::Code ? 2 : pill == TextPill::Word ? 1 : 2 * explanationViewStep;
            const double above = pill == TextPill::Code || pill == TextPill::Word ? 1
                : pill == TextPill::Later                                         ? 0
                                                                                  : explanationViewStep;
            QRectF place(QPointF(origin.x() + std::min(a, b) - side, baseline - metrics.ascent() - above + 1),
                         QPointF(origin.x() + std::max(a, b) + side, baseline + metrics.descent() + above));
            const double dotRoom = pill == TextPill::Phase ? 3.5 * explanationViewStep : 0;
            const bool mirrored = layoutDirection() == Qt::RightToLeft;
            place.adjust(mirrored ? 0 : -dotRoom, 0, mirrored ? dotRoom : 0, 0);
            paintPill(painter, pill, place, fragment.charFormat());
            if (pill == TextPill::Phase) {
                const double dot = side + explanationViewStep;
                const QPointF middle(mirrored ? place.right() - dot : place.left() + dot, place.center().y());
                const QPointF half(explanationViewStep, explanationViewStep);
                paintPhaseMark(painter, QRectF(middle - half, middle + half), phaseOf(fragment.charFormat()));
            }
        }
    }
}

} // namespace Espalier
