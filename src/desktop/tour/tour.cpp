// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tour/tour.h"

#include "core/theme.h"
#include "desktop/theming/appearance.h"
#include "desktop/tour/tourbubble.h"

#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int holeMargin = Metric::step;
constexpr int tourDistance = 3 * Metric::step; // between what is shown and the bubble
constexpr int shade = 130;                 // of 255

} // namespace

Tour::Tour(QWidget *window, const QList<TourStop> &stops)
    : QWidget(window), m_window(window), m_stops(stops), m_bubble(new TourBubble(this)), m_focusBefore(QApplication::focusWidget())
{
    setAccessibleName(tr("Tour"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_bubble, &TourBubble::nextWanted, this, &Tour::next);
    connect(m_bubble, &TourBubble::backWanted, this, &Tour::back);
    connect(m_bubble, &TourBubble::leaveWanted, this, &Tour::leave);
    window->installEventFilter(this);
    setGeometry(window->rect());
    QWidget::show();
    raise();
    show(0);
}

Tour::~Tour() = default;

void Tour::next()
{
    if (m_at + 1 < m_stops.size())
        show(m_at + 1);
    else
        leave();
}

void Tour::back()
{
    if (m_at > 0)
        show(m_at - 1);
}

void Tour::leave()
{
    m_window->removeEventFilter(this);
    close();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void Tour::show(qsizetype stop)
{
    m_at = stop;
    if (auto *const dock = qobject_cast<QDockWidget *>(m_stops[stop].widget.data()); dock && !dock->isHidden()) {
        dock->raise(); // it may be a tab behind another
        raise();
    }
    m_bubble->tell(m_stops[stop].title, m_stops[stop].text, stop, m_stops.size());
    arrange();
}

QRect Tour::holeRect() const
{
    const QWidget *const widget = m_stops[m_at].widget;
    if (!widget || !widget->isVisible())
        return {};
    const QRect place(widget->mapTo(m_window, QPoint()), widget->size());
    return place.adjusted(-holeMargin, -holeMargin, holeMargin, holeMargin) & rect();
}

/// The bubble goes to whichever side of the hole it fits: beside it first, then below, above, and at last into it.
void Tour::arrange()
{
    setGeometry(m_window->rect());
    const QRect hole = holeRect();
    const QSize size = m_bubble->size();
    const QRect inside = rect().adjusted(tourDistance, tourDistance, -tourDistance, -tourDistance);
    QRect place({}, size);
    if (hole.isEmpty()) {
        place.moveCenter(rect().center());
    } else {
        const int top = hole.top() + std::min(tourDistance, hole.height() / 4);
        const QRect candidates[] = {
            {QPoint(hole.right() + tourDistance, top), size},
            {QPoint(hole.left() - tourDistance - size.width(), top), size},
            {QPoint(hole.center().x() - size.width() / 2, hole.bottom() + tourDistance), size},
            {QPoint(hole.center().x() - size.width() / 2, hole.top() - tourDistance - size.height()), size},
        };
        const auto fits = [&](QRect candidate) {
            // Along the edge it may move; away from the hole it may not.
            candidate.moveTop(std::clamp(candidate.top(), inside.top(), std::max(inside.top(), inside.bottom() - size.height())));
            candidate.moveLeft(std::clamp(candidate.left(), inside.left(), std::max(inside.left(), inside.right() - size.width())));
            place = candidate;
            return !candidate.intersects(hole);
        };
        if (std::ranges::none_of(candidates, fits))
            place.moveCenter(hole.center());
    }
    m_bubble->setGeometry(place);
    update();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void Tour::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shaded;
    shaded.setFillRule(Qt::OddEvenFill);
    shaded.addRect(rect());
    const QRect hole = holeRect();
    if (!hole.isEmpty())
        shaded.addRoundedRect(hole, Metric::controlRadius, Metric::controlRadius);
    QColor dark = colour(theme.shadow);
    dark.setAlpha(shade);
    painter.fillPath(shaded, dark);
    if (hole.isEmpty())
        return;
    painter.setPen(QPen(colour(theme.accent), 2));
    painter.drawRoundedRect(QRectF(hole).adjusted(1, 1, -1, -1), Metric::controlRadius, Metric::controlRadius);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_Right:
        mirrored ? back() : next();
        break;
    case Qt::Key_Left:
        mirrored ? next() : back();
        break;
    default:
        break; // nothing reaches the window below
    }
    event->accept();
}

bool Tour::focusNextPrevChild(bool next)
{
    const QList<QWidget *> buttons = m_bubble->buttons();
    const qsizetype at = buttons.indexOf(QApplication::focusWidget());
    const qsizetype to = (at + (next ? 1 : buttons.size() - 1)) % buttons.size();
    buttons[at < 0 ? 0 : to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace Espalier
