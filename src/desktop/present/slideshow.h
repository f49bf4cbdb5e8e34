// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/lesson.h"
#include "learn/lessonclock.h"
#include "picture/stage.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPolygonF>

#include <memory>

namespace Espalier {

/// A line drawn over a slide, in units of the stage.
struct SlideStroke {
    QPolygonF points;
    int pen = 0; ///< which of the colours

    friend bool operator==(const SlideStroke &, const SlideStroke &) = default;
};

/// A show that runs: the steps of a lesson as they were when it began, which one is on, and everything that whoever
/// speaks has switched. Knows no window; several may show it, each for its own people.
class SlideShow final : public QObject {
    Q_OBJECT

public:
    enum class Blackout { None, Black, White };
    static constexpr double leastWords = 0.8;
    static constexpr double mostWords = 1.5;
    static constexpr double leastSpot = 120; ///< radius of the spotlight, in units
    static constexpr double mostSpot = 480;
    static constexpr int pens = 4;

    SlideShow(const LessonSource &source, const Lesson &lesson, QObject *parent = nullptr);
    ~SlideShow() override;

    /// Kept by whoever paints it: an update makes another.
    const std::shared_ptr<const Stage> &stage() const { return m_stage; }
    const QList<LessonStep> &steps() const { return m_stage->lesson().steps; }
    const LessonStep &current() const { return steps()[m_step]; }
    qsizetype step() const { return m_step; } ///< index among all steps
    int part() const { return m_part; }
    qsizetype count() const { return m_shown.size(); } ///< of steps that are shown
    qsizetype numberOf(qsizetype step) const; ///< among those, 1-based; 0: it is passed over
    const QList<qsizetype> &shown() const { return m_shown; }
    qsizetype nextStep() const; ///< index of the one after; -1: this is the last

    /// The next part or step. While the camera moves, its end.
    void next();
    void back();
    void goTo(qsizetype step);
    void goToFirst();
    void goToLast();
    /// Told by the view that leads: the camera is on its way.
    void setMoving(bool isMoving) { m_isMoving = isMoving; }
    /// The steps of a layout that has changed meanwhile. The one that is on stays, if it still is one.
    void update(const LessonSource &source, const Lesson &lesson);

    Blackout blackout() const { return m_blackout; }
    void setBlackout(Blackout blackout);
    double wordScale() const { return m_wordScale; }
    void setWordScale(double scale);
    bool isMapAlone() const { return m_isMapAlone; }
    void setMapAlone(bool isAlone);
    bool showsTimer() const { return m_showsTimer; }
    void setTimerShown(bool isShown);
    const LessonClock &plan() const { return m_plan; }
    /// Late against the plan (ahead: below 0); none: the plan says nothing of this step.
    std::optional<qint64> secondsLate() const { return m_plan.late(numberOf(m_step) - 1, seconds()); }
    qint64 seconds() const { return m_clock.elapsed() / 1000; } ///< since it began

    bool isDrawing() const { return m_isDrawing; }
    void setDrawing(bool isDrawing);
    int pen() const { return m_pen; }
    void setPen(int pen);
    /// On the step that is on.
    const QList<SlideStroke> strokes() const { return m_strokes.value(current().key); }
    void beginStroke(QPointF at);
    void drawTo(QPointF at);
    void undoStroke();
    void eraseAll();

    bool hasSpotlight() const { return m_hasSpotlight; }
    void setSpotlight(bool isOn);
    double spotRadius() const { return m_spotRadius; }
    void setSpotRadius(double radius);
    QPointF spot() const { return m_spot; }
    void setSpot(QPointF at);

Q_SIGNALS:
    /// Another step or part is on.
    void stepChanged();
    /// next() was asked for on the way: the camera is to arrive.
    void hurried();
    /// Something is shown in another way: words, blackout, drawings, spotlight, timer.
    void lookChanged();
    void stageReplaced();

private:
    void adopt(const LessonSource &source, const Lesson &lesson);
    void show(qsizetype step, int part);
    qsizetype placeOf(qsizetype step) const; ///< among the shown; -1: it is not

    std::shared_ptr<const Stage> m_stage;
    QList<qsizetype> m_shown;
    LessonClock m_plan{{}, {}};
    qsizetype m_step = 0;
    int m_part = 0;
    bool m_isMoving = false;
    Blackout m_blackout = Blackout::None;
    double m_wordScale = 1;
    bool m_isMapAlone = false;
    bool m_showsTimer = false;
    QElapsedTimer m_clock;
    bool m_isDrawing = false;
    int m_pen = 0;
    QHash<QString, QList<SlideStroke>> m_strokes; // by key of the step
    bool m_hasSpotlight = false;
    double m_spotRadius = 240;
    QPointF m_spot;
};

} // namespace Espalier
