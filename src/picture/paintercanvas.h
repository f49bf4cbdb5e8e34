// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/blockcanvas.h"
#include "picture/mapicons.h"

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QList>

class QPainter;

namespace Espalier {

/// What a PainterCanvas keeps from one picture to the next: fonts, and text that was laid out.
class PainterCanvasCache
{
public:
    explicit PainterCanvasCache(const QFont &font) : icons(font), m_font(font) {}

    const QFont &font(double pixels, bool isSemiBold);
    /// Laid out from its baseline's left end, at its size in whole pixels. Unlike QStaticText, it is not laid out anew
    /// for each zoom.
    const QList<QGlyphRun> &text(const BlockText &text);

    MapIcons icons;

private:
    struct Key {
        QString text;
        int size = 0;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.size); }
    };
    static int keyOf(double pixels, bool isSemiBold);
    QFont m_font;
    QHash<int, QFont> m_fonts;
    QHash<Key, QList<QGlyphRun>> m_texts;
};

/// Draws a block map with a QPainter that maps from the map's coordinates.
class PainterCanvas final : public BlockCanvas
{
public:
    /// \a theme: for patterns. Both outlive it.
    PainterCanvas(QPainter &painter, PainterCanvasCache &cache, const Theme &theme, double zoom);
    ~PainterCanvas() final;

    void setOpacity(double opacity) final;
    void box(const QRectF &rect, double radius, std::optional<Rgb> fill, const Edge &edge) final;
    void fill(const QPainterPath &path, Rgb colour) final;
    void stroke(const QPainterPath &path, double width, Rgb colour) final;
    void text(const BlockText &text, QPointF origin, Rgb colour) final;
    void icon(const QRectF &rect, const NodeFigure &figure, Rgb colour) final;
    void mark(const QRectF &square, Phase phase, Rgb colour) final;
    void pattern(const QRectF &bar, Phase phase) final;

private:
    QPainter &m_painter;
    PainterCanvasCache &m_cache;
    const Theme &m_theme;
    const double m_zoom;
    const double m_outerOpacity;
    const bool m_isVector; ///< text stays text that can be searched
};

} // namespace Espalier
