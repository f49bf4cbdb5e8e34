// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/slideshow.h"

#include "picture/mapfonts.h"

#include <algorithm>
#include <utility>

namespace Espalier {

SlideShow::SlideShow(const LessonSource &source, const Lesson &lesson, QObject *parent) : QObject(parent)
{
    adopt(source, lesson);
    m_clock.start();
    m_spot = QPointF(StageMetric::screen.width(), StageMetric::screen.height()) / 2;
}

SlideShow::~SlideShow() = default;

namespace {

/// The author's own plan, else the guide's for the phase that is taught.
LessonPlan planFor(const LessonSource &source, const Lesson &lesson, Phase phase)
{
    LessonPlan plan;
    for (const LessonPart &part : lesson.plan)
        plan.parts.append({plan.minutes(), plan.minutes() + part.minutes, part.title, part.text, {}});
    const LessonPlan *const given =
        plan.parts.isEmpty() && phase != Phase::None ? source.guide.lessonPlan(phase) : nullptr;
    return given ? *given : plan;
}

} // namespace

void SlideShow::adopt(const LessonSource &source, const Lesson &lesson)
{
    m_stage = std::make_shared<const Stage>(source.layout, edited(LessonSteps::of(source), lesson, source.layout),
                                            MapFonts::interface());
    m_shown.clear();
    for (qsizetype i = 0; i < steps().size(); ++i) {
        if (steps()[i].isShown())
            m_shown.append(i);
    }
    // An author may have hidden everything: then at least the first is there.
    if (m_shown.isEmpty() && !steps().isEmpty())
        m_shown.append(0);
    m_step = m_shown.value(0);
    m_part = 0;
    QList<LessonStep> told;
    for (const qsizetype step : std::as_const(m_shown))
        told.append(steps()[step]);
    m_plan = LessonClock(planFor(source, lesson, m_stage->lesson().phase), told);
}

void SlideShow::update(const LessonSource &source, const Lesson &lesson)
{
    const QString key = current().key;
    adopt(source, lesson);
    const auto same = std::ranges::find_if(m_shown, [&](qsizetype step) { return steps()[step].key == key; });
    if (same != m_shown.cend())
        m_step = *same;
    Q_EMIT stageReplaced();
    Q_EMIT stepChanged();
}

qsizetype SlideShow::placeOf(qsizetype step) const { return m_shown.indexOf(step); }
qsizetype SlideShow::numberOf(qsizetype step) const { return placeOf(step) + 1; }

qsizetype SlideShow::nextStep() const
{
    const auto after = std::ranges::upper_bound(m_shown, m_step);
    return after == m_shown.cend() ? -1 : *after;
}

void SlideShow::show(qsizetype step, int part)
{
    if (step == m_step && part == m_part)
        return;
    m_step = step;
    m_part = part;
    Q_EMIT stepChanged();
}

void SlideShow::next()
{
    if (m_isMoving) {
        Q_EMIT hurried();
        return;
    }
    if (m_part + 1 < current().parts())
        show(m_step, m_part + 1);
    else if (const qsizetype after = nextStep(); after >= 0)
        show(after, 0);
}

void SlideShow::back()
{
    if (m_part > 0)
        return show(m_step, m_part - 1);
    const auto here = std::ranges::lower_bound(m_shown, m_step);
    if (here != m_shown.cbegin()) {
        const qsizetype before = *std::prev(here);
        show(before, steps()[before].parts() - 1);
    }
}

void SlideShow::goTo(qsizetype step)
{
    if (step >= 0 && step < steps().size())
        show(step, 0);
}

void SlideShow::goToFirst() { goTo(m_shown.first()); }
void SlideShow::goToLast() { goTo(m_shown.last()); }

void SlideShow::setBlackout(Blackout blackout)
{
    m_blackout = blackout;
    Q_EMIT lookChanged();
}

void SlideShow::setWordScale(double scale)
{
    m_wordScale = std::clamp(scale, leastWords, mostWords);
    Q_EMIT lookChanged();
}

void SlideShow::setMapAlone(bool isAlone)
{
    m_isMapAlone = isAlone;
    Q_EMIT lookChanged();
}

void SlideShow::setTimerShown(bool isShown)
{
    m_showsTimer = isShown;
    Q_EMIT lookChanged();
}

// -- drawing and spotlight
// ---------------------------------------------------------------------------------------------

void SlideShow::setDrawing(bool isDrawing)
{
    m_isDrawing = isDrawing;
    if (isDrawing)
        m_hasSpotlight = false;
    Q_EMIT lookChanged();
}

void SlideShow::setPen(int pen)
{
    m_pen = std::clamp(pen, 0, pens - 1);
    Q_EMIT lookChanged();
}

void SlideShow::beginStroke(QPointF at)
{
    m_strokes[current().key].append({.points = QPolygonF{at}, .pen = m_pen});
    Q_EMIT lookChanged();
}

void SlideShow::drawTo(QPointF at)
{
    QList<SlideStroke> &strokes = m_strokes[current().key];
    if (strokes.isEmpty())
        return beginStroke(at);
    strokes.last().points.append(at);
    Q_EMIT lookChanged();
}

void SlideShow::undoStroke()
{
    QList<SlideStroke> &strokes = m_strokes[current().key];
    if (strokes.isEmpty())
        return;
    strokes.removeLast();
    Q_EMIT lookChanged();
}

void SlideShow::eraseAll()
{
    m_strokes.remove(current().key);
    Q_EMIT lookChanged();
}

void SlideShow::setSpotlight(bool isOn)
{
    m_hasSpotlight = isOn;
    if (isOn)
        m_isDrawing = false;
    Q_EMIT lookChanged();
}

void SlideShow::setSpotRadius(double radius)
{
    m_spotRadius = std::clamp(radius, leastSpot, mostSpot);
    Q_EMIT lookChanged();
}

void SlideShow::setSpot(QPointF at)
{
    m_spot = at;
    if (m_hasSpotlight)
        Q_EMIT lookChanged();
}

} // namespace Espalier
