// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/slidepainter.h"

#include "picture/ink.h"

#include <QPainter>

namespace Espalier {

namespace {

constexpr double wordsGround = 0.94;

} // namespace

SlidePainter::Frame SlidePainter::frame(qsizetype step, const SlideWords::Choice &choice, const StageRoom &room,
                                        double light) const
{
    Frame frame{.step = step,
                .scene = m_stage.scene(step, choice.part, light, room),
                .words = SlideWords::of(m_stage, step, choice, room, m_theme)};
    frame.wordsRect = frame.words.rect;
    frame.bar = choice.number - 1;
    return frame;
}

void SlidePainter::words(BlockCanvas &canvas, const Frame &frame) const
{
    if (frame.wordsRect.isNull())
        return;
    const QRectF &rect = frame.wordsRect;
    canvas.setOpacity(wordsGround);
    canvas.box(rect, 0, m_theme.panel, {});
    canvas.setOpacity(1);
    if (rect.height() > rect.width()) {
        const double x = rect.left() > frame.scene.free.left() ? rect.left() : rect.right() - 1.5;
        canvas.box(QRectF(x, rect.top(), 1.5, rect.height()), 0, m_theme.line, {});
    } else {
        canvas.box(QRectF(rect.left(), rect.top(), rect.width(), 1.5), 0, m_theme.line, {});
    }
    canvas.setOpacity(frame.wordsOpacity);
    const SlideWords &words = frame.words;
    if (!words.chip.rect.isNull()) {
        const PhaseColours &colours = m_theme.phase(words.chip.phase);
        canvas.box(words.chip.rect, words.chip.rect.height() / 2, colours.tint, {});
        canvas.mark(words.chip.mark, words.chip.phase, colours.text);
    }
    for (const SlideWords::Text &text : words.texts)
        canvas.text({.text = text.text,
                     .baseline = text.at,
                     .width = text.width,
                     .pixels = text.pixels,
                     .isSemiBold = text.isSemiBold},
                    {}, text.colour);
    canvas.setOpacity(1);
    const Rgb ink = m_theme.phase(m_stage.lesson().phase).text;
    for (size_t i = 0; i < words.bars.size(); ++i) {
        const bool isPast = qsizetype(i) < frame.bar;
        canvas.box(words.bars[i], 3,
                   qsizetype(i) == frame.bar ? ink
                       : isPast              ? mixed(m_theme.panel, ink, 0.6)
                                             : m_theme.line,
                   {});
    }
}

void SlidePainter::draw(BlockCanvas &canvas, QSizeF size, const Frame &frame, bool isMirrored)
{
    canvas.box(QRectF({}, size), 0, m_theme.window, {});
    m_painter.paint(canvas, frame.scene, isMirrored);
    words(canvas, frame);
}

void SlidePainter::paint(QPainter &painter, QSizeF pixels, const Frame &frame, bool isMirrored)
{
    const double unit = StageRoom::unit(pixels);
    painter.save();
    painter.setClipRect(QRectF({}, pixels));
    painter.scale(unit, unit);
    {
        PainterCanvas canvas(painter, m_cache, m_theme, unit);
        draw(canvas, pixels / unit, frame, isMirrored);
    }
    painter.restore();
}

} // namespace Espalier
