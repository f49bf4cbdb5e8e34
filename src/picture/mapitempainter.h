// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapface.h"
#include "picture/mapicons.h"

#include "core/theme.h"

#include <QHash>
#include <QPixmap>
#include <QStaticText>

namespace Espalier {

/// What is worth painting at a zoom.
struct MapDetail {
    MapDetail(double zoom, MapStyle style);

    double zoom;
    bool hasNames;
    bool hasSummaries;
    bool hasIcons;
    bool hasShapes; ///< off: spots in the phase's colour, nothing else
    double leastSize; ///< of items, in map coordinates; 0: all
};

/// How an item stands there just now.
struct MapItemState {
    bool isSelected = false;
    bool isQuiet = false; ///< its frame is grey
    bool isOutlined = false; ///< the keyboard is here
    bool isHovered = false;
    bool isFaint = false;
    bool isNameLeftOut = false;

    friend bool operator==(const MapItemState &, const MapItemState &) = default;
};

/// Paints single bars and tiles.
class MapItemPainter
{
public:
    MapItemPainter(const Layout &layout, const MapGeometry &geometry, const Theme &theme, const QFont &font);

    MapFaces &faces() { return m_faces; }
    const Theme &theme() const { return m_theme; }
    MapIcons &icons() { return m_icons; }
    /// Whole names where no reader sees them: for documents in which text is searched for.
    void setNamesWhole(bool whole) { m_areNamesWhole = whole; }

    /// \a view: what is seen of the map; labels of long bars stand in the middle of their visible part.
    void paint(QPainter &painter, qint32 item, const QRectF &rect, const QRectF &view, const MapDetail &detail, const MapItemState &state);
    void paintChip(QPainter &painter, qint32 item, const QRectF &rect, const MapDetail &detail);
    void paintMore(QPainter &painter, const MapMore &more, const QRectF &view, const MapDetail &detail);
    /// In documents: the names of what is joined, where nobody sees them and a search finds them.
    void writeJoined(QPainter &painter, const MapMore &more, QPointF origin);

private:
    void useScale(double scale);
    void paintBar(QPainter &painter, qint32 index, Phase phase, const QRectF &rect, const QRectF &view, const MapFace &face, const MapDetail &detail, const MapItemState &state);
    void paintTile(QPainter &painter, qint32 index, Phase phase, const QRectF &rect, const MapFace &face, const MapDetail &detail, const MapItemState &state);
    /// Bars that stand on tiles and in icicles: their pattern is painted once and then copied.
    void paintPhaseBar(QPainter &painter, const QRectF &bar, Phase phase, double zoom);
    void paintArea(QPainter &painter, const QRectF &rect, double radius, Rgb fill, Rgb line, double zoom, const MapItemState &state);
    void paintTexts(QPainter &painter, NodeIndex node, QPointF origin, const MapFace &face, Rgb nameInk, Rgb otherInk, const MapDetail &detail, const MapItemState &state);
    /// How far the text of a bar goes down, or up, to be seen where only a part of it is.
    double loweringOf(qint32 index, const QRectF &rect, const QRectF &view, const MapFace &face) const;
    void paintText(QPainter &painter, QPointF origin, const MapFaceText &text, Rgb ink);
    const QStaticText &laidOut(const MapFaceText &text);
    void paintWholeName(QPainter &painter, NodeIndex node, QPointF origin, const MapFaceText &text);

    Theme m_theme;
    MapFaces m_faces;
    MapIcons m_icons;
    QHash<int, QPixmap> m_bars;    ///< by phase, at m_groundScale
    double m_groundScale = 0;
    struct TextKey {
        QString text;
        MapTextKind kind = MapTextKind::Name;
        friend bool operator==(const TextKey &, const TextKey &) = default;
        friend size_t qHash(const TextKey &key, size_t seed = 0) { return qHashMulti(seed, key.text, int(key.kind)); }
    };
    QHash<TextKey, QStaticText> m_texts; ///< laid out, as they are on pixels
    bool m_areNamesWhole = false;
};

} // namespace Espalier
