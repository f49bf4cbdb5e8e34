// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockcanvas.h"

#include <QByteArray>
#include <QHash>

namespace Espalier {

/// Draws a block map as SVG, appended to bytes. Colours stand with the shapes, icons too, so that every viewer shows
/// them.
class SvgCanvas final : public BlockCanvas
{
public:
    explicit SvgCanvas(const Theme &theme) : m_theme(theme) {}

    /// What was drawn since the last time.
    QByteArray take() { return std::exchange(m_out, {}); }

    void setOpacity(double opacity) final { m_opacity = opacity; }
    void box(const QRectF &rect, double radius, std::optional<Rgb> fill, const Edge &edge) final;
    void fill(const QPainterPath &path, Rgb colour) final;
    void stroke(const QPainterPath &path, double width, Rgb colour) final;
    void text(const BlockText &text, QPointF origin, Rgb colour) final;
    void icon(const QRectF &rect, const NodeFigure &figure, Rgb colour) final;
    void mark(const QRectF &square, Phase phase, Rgb colour) final;
    void pattern(const QRectF &bar, Phase phase) final;

private:
    void addPath(const QPainterPath &path);
    void colour(const char *name, Rgb rgb);
    void finish();

    Theme m_theme;
    QByteArray m_out;
    double m_opacity = 1;
    QHash<QString, QByteArray> m_icons; ///< what is between their tags, and their attributes
};

} // namespace Espalier
