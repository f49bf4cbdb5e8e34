// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "picture/mapface.h"
#include "picture/mapfonts.h"
#include "picture/mapgeometry.h"
#include "picture/mappainter.h"
#include "picture/pictureoptions.h"

#include <QCoreApplication>
#include <QLocale>

#include <memory>

class QPainter;

namespace Espalier {

/// A map as it goes onto paper or into a file: with a heading, the numbers and the legend round it. Knows where they
/// stand; the same for every picture format.
class PictureSheet
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::PictureSheet)

public:
    /// Of what \a options.plan.filter shows of \a layout. Fails only when the work is cancelled.
    static Result<PictureSheet> of(const Layout &layout, const WriteOptions &options, const PictureOptions &choice);

    const Layout &layout() const { return m_layout; }
    const MapGeometry &geometry() const { return m_geometry; }
    const PictureOptions &choice() const { return m_choice; }
    const Theme &theme() const { return Theme::of(m_choice.theme); }
    const MapFonts &fonts() const { return m_fonts; }

    QSizeF size() const { return m_size; } ///< in device-independent pixels at scale 1
    /// From map coordinates to those of the sheet.
    QPointF mapOffset() const { return m_mapOffset; }
    const QString &title() const { return m_title; }         ///< as it is to be read, whole
    const QString &shownTitle() const { return m_shownTitle; } ///< as it fits; empty: no heading
    const QString &numbers() const { return m_numbers; }     ///< "63 folders · 12 files · Beginner"
    QPointF titleBaseline() const { return m_titleBaseline; }     ///< left end
    QPointF numbersBaseline() const { return m_numbersBaseline; } ///< left end
    QPointF legendAt() const { return m_legendAt; }
    bool isMirrored() const { return m_choice.direction == MapDirection::RightToLeft; }

    /// Paints the part \a part of it, in its coordinates; \a zoom as MapPainter::paint() has it. The ground too, unless
    /// it is to be transparent.
    void paint(QPainter &painter, const QRectF &part, double zoom) const;

private:
    explicit PictureSheet(const MapFonts &fonts) : m_fonts(fonts) {}
    bool lay(const MapOptions &options, const Progress *progress, Phase upTo);
    void setGeometry(const Progress *progress, Phase upTo);
    void compose(MapOptions options, const Progress *progress, Phase upTo);
    void composeIcicle(MapOptions options, const Progress *progress, Phase upTo);
    void composeTreemap(MapOptions options, const Progress *progress, Phase upTo);
    void composeTreemapOnPage(MapOptions options, const Progress *progress, Phase upTo);
    bool layIn(QSizeF sheet, MapOptions options, const Progress *progress, Phase upTo);
    MapFaces facesOf() const;
    void place(Phase upTo);

    Layout m_layout;
    MapGeometry m_geometry;
    PictureOptions m_choice;
    MapFonts m_fonts;
    std::unique_ptr<MapPainter> m_painter;
    QSizeF m_size;
    QPointF m_mapOffset;
    QPointF m_titleBaseline;
    QPointF m_numbersBaseline;
    QPointF m_legendAt;
    QString m_title;
    QString m_shownTitle;
    QString m_numbers;
};

} // namespace Espalier
