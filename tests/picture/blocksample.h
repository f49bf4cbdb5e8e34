// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "picture/blockcanvas.h"

#include <QList>
#include <QRectF>

namespace Espalier {

/// The layouts of the MLOps guide as they were when the map's numbers were measured: "level-expert", "type-…",
/// "career-…".
QStringList sampleNames();
Layout sampleLayout(const QString &name);
/// \a files in one folder beside an empty one.
Layout crowdedLayout(int files);
/// Folders within each other.
Layout chainLayout(int folders);
/// Top folders with names and summaries that are long.
Layout longNamesLayout(int folders);

/// Remembers what is drawn on it.
class RecordingCanvas final : public BlockCanvas
{
public:
    enum class Kind { Ground, Chip, Icon, Line, Text };
    struct Mark {
        Kind kind;
        QRectF rect;
        QString text;
        double pixels = 0;
        double opacity = 1;
    };
    QList<Mark> marks;

    void setOpacity(double opacity) final { m_opacity = opacity; }
    void box(const QRectF &rect, double radius, std::optional<Rgb> fill, const Edge &edge) final;
    void fill(const QPainterPath &path, Rgb colour) final;
    void stroke(const QPainterPath &path, double width, Rgb colour) final;
    void text(const BlockText &text, QPointF origin, Rgb colour) final;
    void icon(const QRectF &rect, const NodeFigure &figure, Rgb colour) final;
    void mark(const QRectF &, Phase, Rgb) final {}
    void pattern(const QRectF &, Phase) final {}

private:
    double m_opacity = 1;
};

/// How well a picture uses a canvas, by blocks of 24 pixels.
struct CanvasUse {
    double fill = 0; ///< blocks that hold anything
    double ink = 0;  ///< that hold text, icons or chips
    double across = 0;
    double down = 0;
    double smallestText = 0; ///< pixels of the screen
    QStringList clashes;     ///< texts that lie over each other
    QStringList outside;
};
CanvasUse useOf(const RecordingCanvas &canvas, const QSizeF &size, double zoom, QPointF offset = {});

} // namespace Espalier
