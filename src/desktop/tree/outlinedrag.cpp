// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinedrag.h"

#include "desktop/session/layoutmime.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineview.h"

#include <QDrag>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <QTimerEvent>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int openAfterMs = 600;
constexpr int scrollEveryMs = 16;
constexpr int scrollEdge = 40;
constexpr int fastestScroll = 18; // pixels a tick
constexpr int ringSize = 11;
constexpr int tileSize = 20;
constexpr int padding = 3 * Metric::step;
const QPoint labelOffset(16, 14);

} // namespace

OutlineDrag::OutlineDrag(OutlineView &view) : QObject(&view), m_view(view) {}

// -- out ---------------------------------------------------------------------------------------------------------------

void OutlineDrag::start(Qt::DropActions supported)
{
    Session &session = m_view.session();
    const QList<NodeIndex> nodes = session.editor().topmost(session.selection().nodes());
    if (nodes.isEmpty())
        return;
    auto *const drag = new QDrag(&m_view);
    drag->setMimeData(LayoutMime::ofNodes(session, nodes).release());
    drag->setPixmap(picture(nodes));
    drag->setHotSpot(QPoint(tileSize + padding, tileSize + padding)); // up and left of the pointer: the label is below
    drag->exec(supported, Qt::MoveAction);
    leave();
}

QPixmap OutlineDrag::picture(const QList<NodeIndex> &nodes) const
{
    const Theme &theme = currentTheme();
    const Layout &layout = m_view.session().layout();
    const qreal scale = m_view.devicePixelRatioF();
    const int side = tileSize + padding;
    QPixmap pixmap(QSize(side, side) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(theme.accent));
    painter.setBrush(colour(theme.panel));
    const QRectF card = QRectF(0, 0, side, side).adjusted(0.5, 0.5, -0.5, -0.5);
    if (nodes.size() > 1)
        painter.drawRoundedRect(card.adjusted(4, 4, 0, 0), Metric::smallRadius, Metric::smallRadius);
    painter.drawRoundedRect(card.adjusted(0, 0, nodes.size() > 1 ? -4 : 0, nodes.size() > 1 ? -4 : 0), Metric::smallRadius,
                            Metric::smallRadius);
    const int inset = (side - tileSize - (nodes.size() > 1 ? 4 : 0)) / 2;
    m_view.rowPainter().paintFigure(painter, {inset, inset, tileSize, tileSize}, figureOf(layout, nodes.first()),
                                    layout.effectivePhase(nodes.first()));
    return pixmap;
}

// -- over --------------------------------------------------------------------------------------------------------------

void OutlineDrag::read(const QMimeData &mime)
{
    const Session &session = m_view.session();
    const QList<NodeIndex> own = LayoutMime::ownNodes(session, mime);
    m_isOwn = !own.isEmpty();
    m_what = LayoutMime::describe(session, mime);
    m_phase = Phase::None;
    m_askedParent = noNode;
    if (m_isOwn) {
        m_figure = figureOf(session.layout(), own.first());
        m_phase = session.layout().effectivePhase(own.first());
    } else if (mime.hasFormat(LayoutMime::topicsType())) {
        const QString path = QString::fromUtf8(mime.data(LayoutMime::topicsType())).section(u'\n', 1, 1);
        const QString icon = topicIconName(path);
        const Topic *const topic = session.guide().topic(path);
        m_figure = {.icon = icon.isEmpty() ? nodeIconName(!topic || topic->kind == NodeKind::Folder, path) : icon, .isTile = !icon.isEmpty()};
        m_phase = topic ? topic->phase : Phase::None;
    } else if (mime.hasUrls()) {
        const QString path = mime.urls().value(0).toLocalFile();
        m_figure = {.icon = nodeIconName(QFileInfo(path).isDir(), path)};
    } else {
        m_figure = {.icon = mime.hasFormat(LayoutMime::nodesType()) ? QStringLiteral("nodes/folder") : QStringLiteral("nodes/file-text")};
    }
}

Qt::DropAction OutlineDrag::actionFor(const QDropEvent &event) const
{
    // Only nodes of this window are moved: a file manager that is told of a move deletes its files.
    if (m_isOwn && !(event.modifiers() & Qt::ControlModifier) && event.possibleActions() & Qt::MoveAction)
        return Qt::MoveAction;
    return event.possibleActions() & Qt::CopyAction ? Qt::CopyAction
        : event.possibleActions() & Qt::LinkAction  ? Qt::LinkAction
                                                    : Qt::IgnoreAction;
}

void OutlineDrag::enter(QDropEvent *event)
{
    if (!LayoutMime::isAccepted(*event->mimeData()))
        return event->ignore();
    m_view.clearNewRow();
    read(*event->mimeData());
    m_isActive = true;
    move(event);
    event->accept(); // also where the pointer is over something that refuses: it may move on
}

void OutlineDrag::move(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    m_pointer = event->position().toPoint();
    m_action = actionFor(*event);
    update(*event->mimeData());
    scrollAtEdge();
    if (m_action == Qt::IgnoreAction || isRefused())
        return event->ignore();
    event->setDropAction(m_action);
    event->accept();
}

void OutlineDrag::update(const QMimeData &mime)
{
    const OutlineRows &rows = m_view.rows();
    const int height = m_view.rowPainter().rowHeight();
    const double at = double(m_pointer.y() + m_view.verticalScrollBar()->value()) / height;
    const int depth = m_view.rowPainter().depthAt(m_view.cellsOf(m_view.rowRect(0)).name, m_pointer.x());
    m_drop = outlineDropAt(rows, m_view.layoutModel().tree(), m_view.session().layout(), at, depth);
    if (m_drop.parent != m_askedParent || m_action != m_askedAction) {
        m_askedParent = m_drop.parent;
        m_askedAction = m_action;
        const Result<void> allowed = m_view.verbs().canInsert(mime, m_action, m_drop.parent);
        m_error = allowed ? QString() : allowed.error().message;
    }
    waitOverFolder();
    m_view.viewport()->update();
}

void OutlineDrag::waitOverFolder()
{
    const NodeIndex folder = m_drop.line < 0 ? m_drop.parent : noNode;
    if (folder == m_waitingOver)
        return;
    m_waitingOver = folder;
    if (folder != noNode && m_view.rows().isExpandable(folder) && !m_view.isExpanded(folder))
        m_openTimer.start(openAfterMs, this);
    else
        m_openTimer.stop();
}

void OutlineDrag::scrollAtEdge()
{
    const int height = m_view.viewport()->height();
    const bool atEdge = m_pointer.y() < scrollEdge || m_pointer.y() > height - scrollEdge;
    if (atEdge && m_view.verticalScrollBar()->maximum() > 0) {
        if (!m_scrollTimer.isActive())
            m_scrollTimer.start(scrollEveryMs, this);
    } else {
        m_scrollTimer.stop();
    }
}

void OutlineDrag::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_openTimer.timerId()) {
        m_openTimer.stop();
        m_view.setExpanded(m_waitingOver, true);
        return;
    }
    if (event->timerId() != m_scrollTimer.timerId())
        return QObject::timerEvent(event);
    // The nearer to the edge, the faster.
    const int height = m_view.viewport()->height();
    const int above = std::max(0, scrollEdge - m_pointer.y());
    const int below = std::max(0, m_pointer.y() - (height - scrollEdge));
    const int step = (below - above) * fastestScroll / scrollEdge;
    QScrollBar *const bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + step);
}

void OutlineDrag::leave()
{
    m_isActive = false;
    m_waitingOver = noNode;
    m_openTimer.stop();
    m_scrollTimer.stop();
    m_view.viewport()->update();
}

void OutlineDrag::drop(QDropEvent *event)
{
    if (!m_isActive)
        return event->ignore();
    move(event);
    const OutlineDrop place = m_drop;
    const Qt::DropAction action = m_action;
    const bool refused = isRefused() || action == Qt::IgnoreAction;
    leave();
    if (refused)
        return event->ignore();
    LayoutModel &model = m_view.layoutModel();
    const bool done = model.dropMimeData(event->mimeData(), action, place.row, 0, model.indexOf(place.parent));
    event->setDropAction(done ? action : Qt::IgnoreAction);
    event->setAccepted(done);
    m_view.setFocus(Qt::OtherFocusReason);
}

// -- what it looks like ------------------------------------------------------------------------------------------------

QString OutlineDrag::sentence() const
{
    if (isRefused())
        return m_error;
    const Session &session = m_view.session();
    return dropSentence(m_view.layoutModel().tree(), session.layout(), m_drop, m_what, m_isOwn && m_action == Qt::CopyAction);
}

void OutlineDrag::paint(QPainter &painter) const
{
    if (!m_isActive)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isRefused() && m_drop.line >= 0)
        paintLine(painter);
    paintLabel(painter);
    painter.restore();
}

void OutlineDrag::paintLine(QPainter &painter) const
{
    const Theme &theme = currentTheme();
    const QRect row = m_view.rowRect(m_drop.line);
    const QRect chevron = m_view.rowPainter().chevronRect(m_view.cellsOf(row).name, m_drop.depth);
    const qreal y = std::max(row.top(), ringSize / 2 + 1);
    const qreal end = m_view.isRightToLeft() ? row.left() + padding : row.right() + 1 - padding;
    const QPointF ring(QRectF(chevron).center().x(), y);
    painter.setPen(QPen(colour(theme.accent), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(ring, QPointF(end, y));
    painter.setBrush(colour(theme.panel));
    painter.drawEllipse(ring, ringSize / 2.0 - 0.5, ringSize / 2.0 - 0.5);
}

void OutlineDrag::paintLabel(QPainter &painter) const
{
    const Theme &theme = currentTheme();
    QString text = sentence();
    const qsizetype first = text.indexOf(dropMark);
    const qsizetype last = text.lastIndexOf(dropMark);
    QList<QTextLayout::FormatRange> formats(1);
    if (last > first) {
        formats[0] = {int(first), int(last - first - 1), {}};
        formats[0].format.setFontWeight(QFont::DemiBold);
        formats[0].format.setForeground(colour(theme.text));
        text.remove(dropMark);
    }
    QTextLayout layout(text, m_view.font());
    layout.setFormats(formats);
    QTextOption option(QStyle::visualAlignment(m_view.layoutDirection(), Qt::AlignLeft));
    option.setTextDirection(m_view.layoutDirection());
    layout.setTextOption(option);
    const int most = std::max(120, m_view.viewport()->width() - tileSize - 4 * padding);
    layout.beginLayout();
    qreal height = 0;
    qreal width = 0;
    // Long sentences break: what is being said must not be cut off.
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(most);
        line.setPosition({0, height});
        height += line.height();
        width = std::max(width, line.naturalTextWidth());
    }
    layout.endLayout();

    const bool mirrored = m_view.isRightToLeft();
    const QSize size(int(width) + tileSize + 2 * Metric::step + 2 * padding, std::max(tileSize, int(height)) + padding);
    const QSize room = m_view.viewport()->size() - QSize(2, 2) - size;
    QPoint corner = m_pointer + (mirrored ? QPoint(-labelOffset.x() - size.width(), labelOffset.y()) : labelOffset);
    if (corner.y() > room.height())
        corner.setY(m_pointer.y() - labelOffset.y() - size.height());
    corner = {std::clamp(corner.x(), 2, std::max(2, room.width())), std::max(2, corner.y())};
    const QRect card(corner, size);

    painter.setPen(Qt::NoPen);
    for (int spread = 6; spread > 0; spread -= 2) {
        QColor shadow = colour(theme.shadow);
        shadow.setAlpha(theme.kind == Theme::Kind::Dark ? 28 : 9);
        painter.setBrush(shadow);
        painter.drawRoundedRect(card.adjusted(-spread, -spread + 4, spread, spread + 4), Metric::controlRadius + spread, Metric::controlRadius + spread);
    }
    painter.setPen(colour(isRefused() ? theme.danger : theme.accent));
    painter.setBrush(colour(theme.panel));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Metric::controlRadius, Metric::controlRadius);

    const QRect tile = QStyle::visualRect(m_view.layoutDirection(), card,
                                          {card.left() + padding, card.top() + (size.height() - tileSize) / 2, tileSize, tileSize});
    if (isRefused())
        painter.drawPixmap(tile, tinted(u"actions/error", colour(theme.danger), tile.size(), m_view.devicePixelRatioF()));
    else
        m_view.rowPainter().paintFigure(painter, tile, m_figure, m_phase);
    painter.setPen(colour(isRefused() ? theme.danger : theme.dim));
    const qreal textLeft = mirrored ? card.left() + padding - (most - width) : tile.right() + 1 + 2 * Metric::step;
    layout.draw(&painter, {textLeft, card.top() + (size.height() - height) / 2});
}

} // namespace Espalier
