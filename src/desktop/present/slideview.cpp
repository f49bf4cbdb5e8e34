// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/slideview.h"

#include "desktop/present/slideshow.h"
#include "desktop/theming/appearance.h"
#include "picture/ink.h"
#include "picture/mapfonts.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double strokeWidth = 6; // units
constexpr double spotShade = 0.72;
constexpr double swipeShare = 0.06; // of the width
constexpr double spotStep = 24; // a notch of the wheel
constexpr double allLit = 1e6;

QColor penColour(const Theme &theme, int pen)
{
    switch (pen) {
    case 0:
        return inkOf(theme.phase(Phase::Advanced).text);
    case 1:
        return inkOf(theme.danger);
    case 2:
        return inkOf(theme.accent);
    default:
        break;
    }
    return inkOf(theme.text);
}

QRectF mixedRect(const QRectF &a, const QRectF &b, double part)
{
    if (a.isNull() || b.isNull())
        return part < 0.5 ? a : b;
    return {a.topLeft() + (b.topLeft() - a.topLeft()) * part,
            QSizeF(a.width() + (b.width() - a.width()) * part, a.height() + (b.height() - a.height()) * part)};
}

} // namespace

SlideView::SlideView(SlideShow &show, Role role, QWidget *parent)
    : QWidget(parent), m_show(show), m_role(role), m_animation(new QVariantAnimation(this)),
      m_curtain(new QVariantAnimation(this))
{
    setMouseTracking(true);
    setProperty("zoomsByWheel", true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_curtain->setDuration(SlideMotion::blackMs);
    connect(m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &ms) { setMoment(ms.toInt()); });
    connect(m_animation, &QVariantAnimation::finished, this, &SlideView::arrive);
    connect(m_curtain, &QVariantAnimation::valueChanged, this, [this](const QVariant &opacity) {
        m_curtainOpacity = opacity.toDouble();
        QWidget::update();
    });
    connect(&show, &SlideShow::stepChanged, this, &SlideView::followStep);
    connect(&show, &SlideShow::lookChanged, this, &SlideView::followLook);
    connect(&show, &SlideShow::stageReplaced, this, &SlideView::takeStage);
    if (role == Role::Audience)
        connect(&show, &SlideShow::hurried, this, &SlideView::arrive);
    auto *const second = new QTimer(this);
    second->setInterval(1000);
    connect(second, &QTimer::timeout, this, [this] {
        if (m_show.showsTimer())
            QWidget::update();
    });
    second->start();
    takeStage();
}

SlideView::~SlideView() = default;

void SlideView::takeStage()
{
    m_animation->stop();
    m_stage = m_show.stage();
    m_painter = std::make_unique<SlidePainter>(*m_stage, currentTheme(), MapFonts::interface());
    showStill();
}

StageRoom SlideView::room() const
{
    return StageRoom::of(size(), m_show.isMapAlone(), layoutDirection() == Qt::RightToLeft);
}

SlidePainter::Frame SlideView::stillFrame(double lit) const
{
    const SlideWords::Choice choice{.part = m_show.part(),
                                    .scale = m_show.wordScale(),
                                    .number = m_show.numberOf(m_show.step()),
                                    .count = m_show.count()};
    return m_painter->frame(m_show.step(), choice, room(), lit);
}

bool SlideView::isMoving() const { return m_animation->state() == QAbstractAnimation::Running; }

void SlideView::showStill()
{
    m_to = stillFrame(allLit);
    m_frame = m_to;
    setAccessibleDescription(m_to.words.spoken);
    QWidget::update();
}

void SlideView::followStep()
{
    const SlidePainter::Frame before = m_frame;
    m_animation->stop();
    m_show.setMoving(false);
    const bool isAnimated = m_role == Role::Audience && isVisible() && !hasReducedMotion() && !size().isEmpty();
    if (!isAnimated)
        return showStill();
    const bool isSameStep = before.step == m_show.step();
    m_from = before;
    m_to = stillFrame(0);
    const LessonStep &step = m_show.current();
    const qsizetype lit = step.kind == LessonStep::Kind::Phase ? step.lit.size() : 0;
    m_motion = isSameStep ? SlideMotion::ofLight() : SlideMotion(m_from.scene, m_to.scene, room().size, lit);
    setAccessibleDescription(m_to.words.spoken);
    m_show.setMoving(true);
    m_animation->setStartValue(0);
    m_animation->setEndValue(m_motion.duration());
    m_animation->setDuration(m_motion.duration());
    m_animation->start();
}

void SlideView::setMoment(int ms)
{
    const SlideMotion::Moment moment = m_motion.at(ms);
    if (moment.lit > 0)
        m_to.scene = m_stage->scene(m_to.step, m_show.part(), moment.lit, room());
    m_frame.step = m_to.step;
    m_frame.scene = StageScene::between(m_from.scene, m_to.scene, moment.camera, moment.light);
    m_frame.wordsRect = mixedRect(m_from.wordsRect, m_to.wordsRect, moment.camera);
    m_frame.words = m_to.words;
    m_frame.wordsOpacity = moment.words;
    m_frame.bar = m_to.bar;
    QWidget::update();
}

void SlideView::arrive()
{
    m_animation->stop();
    m_show.setMoving(false);
    showStill();
}

void SlideView::followLook()
{
    if (!isMoving())
        showStill();
    using Blackout = SlideShow::Blackout;
    const double wanted = m_show.blackout() == Blackout::None || m_role == Role::Mirror ? 0 : 1;
    if (m_show.blackout() != Blackout::None)
        m_curtainColour = inkOf(m_show.blackout() == Blackout::Black ? Theme::print().text : Theme::print().panel);
    if (wanted != m_curtainOpacity && m_curtain->state() != QAbstractAnimation::Running) {
        if (hasReducedMotion() || !isVisible()) {
            m_curtainOpacity = wanted;
        } else {
            m_curtain->setStartValue(m_curtainOpacity);
            m_curtain->setEndValue(wanted);
            m_curtain->start();
        }
    } else if (m_curtain->state() == QAbstractAnimation::Running && m_curtain->endValue().toDouble() != wanted) {
        m_curtain->stop();
        m_curtainOpacity = wanted;
    }
    updateCursor();
    QWidget::update();
}

void SlideView::updateCursor()
{
    if (m_show.isDrawing())
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

QPixmap SlideView::picture(qsizetype step, QSize size, double ratio)
{
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    QPainter painter(&pixmap);
    const SlideWords::Choice choice{.number = m_show.numberOf(step), .count = m_show.count()};
    const StageRoom all = StageRoom::of(size, false, layoutDirection() == Qt::RightToLeft);
    m_painter->paint(painter, size, m_painter->frame(step, choice, all, allLit), all.isMirrored);
    return pixmap;
}

// -- painting
// ----------------------------------------------------------------------------------------------------------

void SlideView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_curtainOpacity < 1) {
        m_painter->paint(painter, size(), m_frame, layoutDirection() == Qt::RightToLeft);
        painter.setRenderHint(QPainter::Antialiasing);
        const double unit = StageRoom::unit(size());
        painter.scale(unit, unit);
        paintStrokes(painter);
        if (m_show.hasSpotlight())
            paintSpotlight(painter);
        if (m_show.showsTimer() && m_role == Role::Audience)
            paintTimer(painter);
        painter.resetTransform();
    }
    if (m_curtainOpacity > 0) {
        painter.setOpacity(m_curtainOpacity);
        painter.fillRect(rect(), m_curtainColour);
    }
}

void SlideView::paintStrokes(QPainter &painter) const
{
    if (isMoving())
        return;
    for (const SlideStroke &stroke : m_show.strokes()) {
        painter.setPen(
            QPen(penColour(m_painter->theme(), stroke.pen), strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (stroke.points.size() == 1)
            painter.drawPoint(stroke.points.first());
        else
            painter.drawPolyline(stroke.points);
    }
}

void SlideView::paintSpotlight(QPainter &painter) const
{
    QPainterPath shade;
    shade.addRect(QRectF({}, room().size));
    QPainterPath hole;
    hole.addEllipse(m_show.spot(), m_show.spotRadius(), m_show.spotRadius());
    QColor dark = inkOf(m_painter->theme().shadow);
    dark.setAlphaF(float(spotShade));
    painter.fillPath(shade.subtracted(hole), dark);
}

void SlideView::paintTimer(QPainter &painter) const
{
    const qint64 seconds = m_show.seconds();
    const QString text = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    QFont font = MapFonts::interface();
    font.setPixelSize(40);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QRectF pill(QPointF(40, 36), QSizeF(QFontMetricsF(font).horizontalAdvance(text) + 56, 68));
    painter.setPen(Qt::NoPen);
    painter.setBrush(inkOf(m_painter->theme().panel));
    painter.drawRoundedRect(pill, 34, 34);
    painter.setPen(inkOf(m_painter->theme().text));
    painter.drawText(pill, Qt::AlignCenter, text);
}

void SlideView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrive();
}

void SlideView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange)
        takeStage();
}

// -- the hand
// ----------------------------------------------------------------------------------------------------------

QPointF SlideView::toUnits(QPointF place) const { return place / StageRoom::unit(size()); }

void SlideView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_isPressed = true;
    if (m_show.isDrawing())
        m_show.beginStroke(toUnits(event->position()));
}

void SlideView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_show.isDrawing() && (event->buttons() & Qt::LeftButton) && m_isPressed)
        m_show.drawTo(toUnits(event->position()));
    m_show.setSpot(toUnits(event->position()));
}

void SlideView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed)
        return;
    m_isPressed = false;
    if (m_show.isDrawing() || m_role == Role::Mirror)
        return;
    // What a finger wipes comes as a press that moves.
    const QPointF way = event->position() - m_pressed;
    const bool isSwipe = std::abs(way.x()) > swipeShare * width() && std::abs(way.x()) > 2 * std::abs(way.y());
    if (isSwipe && way.x() > 0)
        Q_EMIT backRequested();
    else
        Q_EMIT nextRequested();
}

void SlideView::wheelEvent(QWheelEvent *event)
{
    if (!m_show.hasSpotlight())
        return QWidget::wheelEvent(event);
    m_show.setSpotRadius(m_show.spotRadius() + spotStep * event->angleDelta().y() / 120);
    event->accept();
}

} // namespace Espalier
