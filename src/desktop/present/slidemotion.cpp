// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/slidemotion.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

double cubicInOut(double part) { return part < 0.5 ? 4 * part * part * part : 1 - std::pow(2 - 2 * part, 3) / 2; }

double progress(int ms, int from, int duration)
{
    return duration <= 0 ? 1 : std::clamp(double(ms - from) / duration, 0.0, 1.0);
}

} // namespace

SlideMotion::SlideMotion(const StageScene &from, const StageScene &to, QSizeF screen, qsizetype lit)
    : m_camera(cameraMs), m_lit(lit)
{
    QHash<NodeIndex, QPointF> before;
    for (const StageCard &card : from.cards)
        before.insert(card.node, card.rect.center());
    for (const StageCard &card : to.cards) {
        const auto known = before.constFind(card.node);
        if (known == before.cend() || card.part != StagePart::Current)
            continue;
        const QPointF way = card.rect.center() - *known;
        if (std::abs(way.x()) > 2 * screen.width() || std::abs(way.y()) > 2 * screen.height())
            m_camera = farCameraMs;
    }
}

SlideMotion SlideMotion::ofLight() { return {}; }

int SlideMotion::duration() const
{
    const int words = m_camera == 0 ? wordsMs : std::max(m_camera, int(m_camera * wordsFrom) + wordsMs);
    return std::max({words, lightMs, m_camera + int(m_lit) * litMs});
}

SlideMotion::Moment SlideMotion::at(int ms) const
{
    if (ms >= duration())
        return {.lit = double(m_lit)};
    return {.camera = m_camera == 0 ? 1 : cubicInOut(progress(ms, 0, m_camera)),
            .light = progress(ms, 0, lightMs),
            .words = progress(ms, int(m_camera * wordsFrom), wordsMs),
            .lit = progress(ms, m_camera, int(m_lit) * litMs) * double(m_lit)};
}

} // namespace Espalier
