// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "picture/stage.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace Espalier {

/// What a slide says beside its map, set in lines: words that do not fit shrink a little, then lose whole sentences. In
/// units, like the stage.
class SlideWords {
public:
    struct Text {
        QString text;
        QPointF at; ///< left end of its baseline
        double width = 0;
        double pixels = 0;
        bool isSemiBold = false;
        Rgb colour = 0;
    };
    /// The coloured word of the phase.
    struct Chip {
        QRectF rect; ///< null: none
        QRectF mark;
        Phase phase = Phase::None;
    };
    struct Choice {
        int part = 0; ///< 1: with the answer
        double scale = 1; ///< of the words, as the person asks for: 0.8 … 1.5
        qsizetype number = 0; ///< of the step among those that are shown; 1-based
        qsizetype count = 0;
    };

    /// \a step: index. On \a room, in the colours of \a theme.
    static SlideWords of(const Stage &stage, qsizetype step, const Choice &choice, const StageRoom &room,
                         const Theme &theme);

    QRectF rect; ///< the ground; null: there are none
    std::vector<Text> texts;
    Chip chip;
    std::vector<QRectF> bars; ///< one a step, as far as the lesson goes
    bool isComplete = true; ///< nothing had to be left out
    QString spoken; ///< all of it in one line, for screen readers
};

} // namespace Espalier
