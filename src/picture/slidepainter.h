// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/paintercanvas.h"
#include "picture/slidewords.h"
#include "picture/stagepainter.h"

#include <QFont>

namespace Espalier {

/// Paints whole slides: the stage, and the words over it. Keeps fonts, text and icons from one picture to the next. For
/// one thread.
class SlidePainter {
public:
    /// All must outlive it.
    SlidePainter(const Stage &stage, const Theme &theme, const QFont &font)
        : m_stage(stage), m_theme(theme), m_cache(font), m_painter(stage, theme)
    {
    }

    /// One moment of a show.
    struct Frame {
        qsizetype step = 0;
        StageScene scene;
        SlideWords words;
        QRectF wordsRect; ///< ground of the words, which moves, too; null: none
        double wordsOpacity = 1; ///< of what stands on it
        qsizetype bar = 0; ///< step that is on, among those shown; from 0
    };
    /// A slide that stands still. \a light as for Stage::scene().
    Frame frame(qsizetype step, const SlideWords::Choice &choice, const StageRoom &room, double light) const;

    /// On a ground of \a pixels, which the painter maps from.
    void paint(QPainter &painter, QSizeF pixels, const Frame &frame, bool isMirrored);

    /// The same on a canvas of any kind, in units; \a size: of all of it.
    void draw(BlockCanvas &canvas, QSizeF size, const Frame &frame, bool isMirrored);

    const Stage &stage() const { return m_stage; }
    const Theme &theme() const { return m_theme; }

private:
    void words(BlockCanvas &canvas, const Frame &frame) const;

    const Stage &m_stage;
    const Theme &m_theme;
    PainterCanvasCache m_cache;
    StagePainter m_painter;
};

} // namespace Espalier
