// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/stage.h"

namespace Espalier {

/// How long a slide takes to become the next one, and what of it stands where meanwhile. Longer than the window's other
/// motions: a room must follow.
class SlideMotion {
public:
    SlideMotion() = default;
    /// \a lit: folders that are lit one after the other once it is there.
    SlideMotion(const StageScene &from, const StageScene &to, QSizeF screen, qsizetype lit);
    /// Nothing moves but the light: the answer is revealed.
    static SlideMotion ofLight();

    int duration() const; ///< in milliseconds

    struct Moment {
        double camera = 1; ///< part of the way
        double light = 1;
        double words = 1; ///< opacity
        double lit = 0; ///< folders of the phase
    };
    Moment at(int ms) const;

    static constexpr int cameraMs = 450;
    static constexpr int farCameraMs = 600; ///< beyond two screens
    static constexpr int lightMs = 200;
    static constexpr int wordsMs = 150;
    static constexpr double wordsFrom = 0.6; ///< of the camera's way
    static constexpr int litMs = 120; ///< for each folder
    static constexpr int blackMs = 150;

private:
    int m_camera = 0;
    qsizetype m_lit = 0;
};

} // namespace Espalier
