// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "picture/blockface.h"
#include "picture/nodefigure.h"

#include <optional>

class QPainterPath;

namespace Espalier {

/// What a block map is drawn on: a screen, an image, a page, an SVG. All places are those of the map.
class BlockCanvas
{
public:
    BlockCanvas() = default;
    Q_DISABLE_COPY_MOVE(BlockCanvas)
    virtual ~BlockCanvas();

    struct Edge {
        Rgb colour = 0;
        double width = 0; ///< 0: none
        bool isDashed = false;
    };
    /// Of all that is drawn from now on, 0 … 1.
    virtual void setOpacity(double opacity) = 0;
    virtual void box(const QRectF &rect, double radius, std::optional<Rgb> fill, const Edge &edge) = 0;
    virtual void fill(const QPainterPath &path, Rgb colour) = 0;
    /// With round ends.
    virtual void stroke(const QPainterPath &path, double width, Rgb colour) = 0;
    virtual void text(const BlockText &text, QPointF origin, Rgb colour) = 0;
    virtual void icon(const QRectF &rect, const NodeFigure &figure, Rgb colour) = 0;
    /// The shape that says a phase; \a square: round it.
    virtual void mark(const QRectF &square, Phase phase, Rgb colour) = 0;
    /// A bar in a phase's colour and pattern, where colours may not be seen.
    virtual void pattern(const QRectF &bar, Phase phase) = 0;
};

} // namespace Espalier
