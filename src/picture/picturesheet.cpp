// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picturesheet.h"

#include "guide/filter.h"
#include "picture/blockmetrics.h"
#include "picture/ink.h"
#include "picture/mapground.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace Espalier {

namespace {

constexpr double pictureSheetMargin = 8 * Metric::step;
constexpr double headingHeight = 50;
constexpr double pictureSheetLegendGap = 40;
constexpr qsizetype mostTried = 5'000; // nodes; larger maps are posters of many pages anyway
constexpr std::array paperColumns{240.0, 270.0, 330.0, 360.0};
constexpr double treemapGrowth = 1.35;

double paperRatio(const PictureOptions &choice) { return choice.paper == PicturePaper::Letter ? 1.32 : std::numbers::sqrt2; }

/// Columns of the width with which most fits a page.
MapGeometry pageGeometryOf(const Layout &layout, MapOptions options, const Progress *progress)
{
    MapGeometry best = MapGeometry::of(layout, {}, options, progress);
    if (layout.nodeCount() > mostTried || best.isEmpty() || options.style == MapStyle::Arms)
        return best;
    const auto zoomOf = [&](const MapGeometry &map) {
        return std::min(options.area.width() / map.bounds().width(), options.area.height() / map.bounds().height());
    };
    for (const double width : paperColumns) {
        options.columnWidth = width;
        if (const MapGeometry map = MapGeometry::of(layout, {}, options, progress); !map.isEmpty() && zoomOf(map) > zoomOf(best))
            best = map;
    }
    return best;
}

MapGeometry geometryOf(const Layout &layout, const PictureOptions &choice, const Progress *progress)
{
    MapOptions options{.style = choice.style, .direction = choice.direction, .files = choice.files};
    if (isBlockMap(choice.style)) {
        options.ground = usualGround(layout);
        options.area = QSizeF(paperRatio(choice) * 1000, 1000);
        return pageGeometryOf(layout, options, progress);
    }
    const MapGeometry usual = MapGeometry::of(layout, {}, options, progress);
    if (choice.style != MapStyle::Treemap || usual.isEmpty())
        return usual;
    // On paper nobody points at a tile to read its name: room for whole ones.
    options.area = usual.bounds().size() * treemapGrowth;
    options.joins = false;
    return MapGeometry::of(layout, {}, options, progress);
}

} // namespace

Result<PictureSheet> PictureSheet::of(const Layout &layout, const WriteOptions &options, const PictureOptions &choice)
{
    PictureSheet sheet{MapFonts(MapFonts::interface())};
    // What is filtered away is no part of the picture, not even as a number of hidden ones.
    const Filter &filter = options.plan.filter;
    sheet.m_layout = filter.isEmpty() ? layout : prunedTo(layout, filter);
    sheet.m_choice = choice;
    sheet.m_geometry = geometryOf(sheet.m_layout, choice, options.progress);
    if (sheet.m_geometry.isEmpty())
        return failure(ErrorKind::Cancelled, tr("The picture was cancelled."));
    if (options.progress)
        options.progress->setTotal(qint64(sheet.m_geometry.items().size()));
    const QString name = layout.name(rootNode);
    sheet.m_title = shownText(choice.title.value_or(name).toStdString(), 4096);
    sheet.place(filter.upTo);
    sheet.m_painter = std::make_unique<MapPainter>(sheet.m_layout, sheet.m_geometry, sheet.theme(), MapFonts::interface());
    sheet.m_painter->setForDocuments();
    return sheet;
}

void PictureSheet::place(Phase upTo)
{
    const qsizetype folders = m_layout.folderCount();
    const qsizetype files = m_layout.nodeCount() - folders;
    m_numbers = tr("%n folder(s)", nullptr, int(folders));
    if (files > 0)
        m_numbers += tr(" · %n file(s)", nullptr, int(files));
    if (upTo != Phase::None)
        m_numbers += QStringLiteral(" · ") + phaseName(upTo);

    QRectF map; // without the margin that a geometry leaves round it
    for (const MapItem &item : m_geometry.items())
        map |= item.rect;
    if (m_geometry.blocks()) // wood and what goes on in other columns too
        map = m_geometry.bounds().adjusted(BlockMetric::margin, BlockMetric::margin, -BlockMetric::margin, -BlockMetric::margin);
    const QSizeF legend = MapPainter::legendSize(m_fonts[MapTextKind::Name].font);
    const MapFonts::Entry &numbersFont = m_fonts[MapTextKind::SmallName];
    const double numbersWidth = numbersFont.metrics.horizontalAdvance(m_numbers);
    const bool hasHeading = !m_title.isEmpty();
    const double width = std::ceil(std::max(map.width(), std::max(legend.width(), numbersWidth)));
    const double beside = width - legend.width() - pictureSheetLegendGap;
    // Beside the heading is the best place for the legend, if it leaves room for the heading.
    const double titleWidth = m_fonts.title().metrics.horizontalAdvance(m_title);
    const bool isBeside = hasHeading && std::max(titleWidth, numbersWidth) <= beside;
    if (hasHeading)
        m_shownTitle = m_fonts.title().metrics.elidedText(m_title, Qt::ElideRight, isBeside ? beside : width);
    const double shownWidth = m_fonts.title().metrics.horizontalAdvance(m_shownTitle);
    const double right = pictureSheetMargin + width;
    m_titleBaseline = {isMirrored() ? right - shownWidth : pictureSheetMargin, pictureSheetMargin + 16};
    m_numbersBaseline = {isMirrored() ? right - numbersWidth : pictureSheetMargin, pictureSheetMargin + 38};
    double top = pictureSheetMargin + (hasHeading ? headingHeight : 0);
    if (isBeside) {
        m_legendAt = {isMirrored() ? pictureSheetMargin : right - legend.width(), pictureSheetMargin};
    } else {
        m_legendAt = {isMirrored() ? right - legend.width() : pictureSheetMargin, top};
        top += legend.height() + 2 * Metric::step;
    }
    top += Metric::step;
    m_mapOffset = QPointF(isMirrored() ? right - map.right() : pictureSheetMargin - map.left(), top - map.top());
    m_size = {2 * pictureSheetMargin + width, std::ceil(top + map.height() + pictureSheetMargin)};
}

void PictureSheet::paint(QPainter &painter, const QRectF &part, double zoom) const
{
    if (!m_choice.isTransparent)
        painter.fillRect(part, inkOf(theme().window));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    if (!m_shownTitle.isEmpty()) {
        painter.setFont(m_fonts.title().font);
        painter.setPen(inkOf(theme().text));
        painter.drawText(m_titleBaseline, m_shownTitle);
        painter.setFont(m_fonts[MapTextKind::SmallName].font);
        painter.setPen(inkOf(theme().dim));
        painter.drawText(m_numbersBaseline, m_numbers);
    }
    MapPainter::paintLegend(painter, m_legendAt, theme(), m_fonts[MapTextKind::Name].font, isMirrored() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.save();
    painter.translate(m_mapOffset);
    m_painter->paint(painter, part.translated(-m_mapOffset), zoom);
    painter.restore();
}

} // namespace Espalier
