// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/present/slidemotion.h"
#include "picture/slidepainter.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>

class QVariantAnimation;

namespace Espalier {

class SlideShow;

/// Shows the slide that is on, with what is drawn over it. The one of the audience leads: its camera moves, and a click
/// there goes on; the others follow at once and are for looking and drawing.
class SlideView final : public QWidget {
    Q_OBJECT

public:
    enum class Role { Audience, Mirror };

    SlideView(SlideShow &show, Role role, QWidget *parent = nullptr);
    ~SlideView() override;

    /// A slide that stands still, as a picture of \a size, for lists. Not of this view's size.
    QPixmap picture(qsizetype step, QSize size, double ratio);
    bool isMoving() const;
    /// What is painted now.
    const SlidePainter::Frame &frame() const { return m_frame; }
    QSize sizeHint() const final { return {640, 360}; }

Q_SIGNALS:
    void nextRequested();
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;
    void mouseMoveEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void wheelEvent(QWheelEvent *event) final;

private:
    void takeStage();
    void followStep();
    void followLook();
    void arrive();
    void setMoment(int ms);
    void showStill();
    SlidePainter::Frame stillFrame(double lit) const;
    StageRoom room() const;
    QPointF toUnits(QPointF place) const;
    void paintStrokes(QPainter &painter) const;
    void paintSpotlight(QPainter &painter) const;
    void paintTimer(QPainter &painter) const;
    void updateCursor();

    SlideShow &m_show;
    const Role m_role;
    std::shared_ptr<const Stage> m_stage;
    std::unique_ptr<SlidePainter> m_painter;
    SlidePainter::Frame m_from;
    SlidePainter::Frame m_to;
    SlidePainter::Frame m_frame;
    SlideMotion m_motion;
    QVariantAnimation *m_animation;
    QVariantAnimation *m_curtain; ///< of black and white
    double m_curtainOpacity = 0;
    QColor m_curtainColour;
    QPointF m_pressed;
    bool m_isPressed = false;
};

} // namespace Espalier
