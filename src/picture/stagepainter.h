// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "picture/blockcanvas.h"
#include "picture/stage.h"

#include <QHash>

namespace Espalier {

/// Draws the scenes of a stage: trunk, arms, cards. Keeps the figures it has looked up.
class StagePainter {
public:
    /// All must outlive it.
    StagePainter(const Stage &stage, const Theme &theme) : m_stage(stage), m_theme(theme) { }

    void paint(BlockCanvas &canvas, const StageScene &scene, bool isMirrored);

private:
    void wires(BlockCanvas &canvas, const StageScene &scene) const;
    void trunk(BlockCanvas &canvas, const StageScene &scene) const;
    void arms(BlockCanvas &canvas, const StageScene &scene) const;
    void arm(BlockCanvas &canvas, const StageScene &scene, const StageCard &card) const;
    void card(BlockCanvas &canvas, const StageCard &card);
    void ground(BlockCanvas &canvas, const StageCard &card) const;
    void letter(BlockCanvas &canvas, const StageCard &card) const;
    void text(BlockCanvas &canvas, const QString &text, QPointF at, double pixels, bool isSemiBold, Rgb colour) const;
    const NodeFigure &figure(NodeIndex node);

    const Stage &m_stage;
    const Theme &m_theme;
    bool m_isMirrored = false;
    QHash<NodeIndex, NodeFigure> m_figures;
};

} // namespace Espalier
