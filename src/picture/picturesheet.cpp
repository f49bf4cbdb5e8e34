// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picturesheet.h"

#include "guide/filter.h"
#include "picture/blockmetrics.h"
#include "picture/ink.h"
#include "picture/mapground.h"
#include "picture/pdfpages.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace Espalier {

namespace {

constexpr double pictureSheetMargin = 8 * Metric::step;
constexpr double headingHeight = 50;
constexpr double pictureSheetLegendGap = 40;
constexpr qsizetype mostTried = 5'000; // nodes; larger maps are posters of many pages anyway
constexpr std::array paperColumns{0.0, 240.0, 270.0, 330.0, 360.0, 400.0, 440.0};
constexpr double treemapGrowth = 1.35;
constexpr int mostIcicleColumns = 8;
constexpr double leastNameFit = 0.7;
constexpr double pagedMargin = 8; // pages have margins of their own

double sheetMargin(const PictureOptions &choice) { return choice.isPaged ? pagedMargin : pictureSheetMargin; }

double paperRatio(const PictureOptions &choice) { return choice.paper == PicturePaper::Letter ? 1.32 : std::numbers::sqrt2; }

/// How well a sheet goes onto its paper: on few pages, and large there.
std::pair<int, double> worthOf(QSizeF sheet, const PictureOptions &choice)
{
    if (!choice.isPaged)
        return {0, std::min(paperRatio(choice) / sheet.width(), 1 / sheet.height())};
    const Result<PdfPages> pages = PdfPages::of(sheet, choice.paper, choice.scale);
    return pages ? std::pair(-pages->rows * pages->columns, pages->scale) : std::pair(-PdfPages::mostPages - 1, 0.0);
}

/// Of several compositions, the first that is worth most.
struct BestOnPaper {
    MapGeometry geometry;
    std::pair<int, double> worth;

    void offer(const MapGeometry &other, std::pair<int, double> otherWorth)
    {
        if (!geometry.isEmpty() && otherWorth <= worth)
            return;
        geometry = other;
        worth = otherWorth;
    }
};

/// What letters may shrink to on pages of a scale and still be read.
double leastFitAt(double scale)
{
    return std::clamp(PdfPages::leastScale(Metric::smallPixels) / scale, leastNameFit, 1.0);
}

/// By whole names, in letters of \a fit of their size.
bool areNamed(MapFaces faces, double fit)
{
    faces.setLeastFit(fit);
    const std::vector<MapItem> &items = faces.geometry().items();
    for (qint32 item = 0; item < qint32(items.size()); ++item) {
        const MapFaceText &name = faces.faceOf(item).name;
        if (name.text.isEmpty() || name.isElided)
            return false;
    }
    return true;
}

} // namespace

Result<PictureSheet> PictureSheet::of(const Layout &layout, const WriteOptions &options, const PictureOptions &choice)
{
    PictureSheet sheet{MapFonts(MapFonts::interface())};
    // What is filtered away is no part of the picture, not even as a number of hidden ones.
    const Filter &filter = options.plan.filter;
    sheet.m_layout = filter.isEmpty() ? layout : prunedTo(layout, filter);
    sheet.m_choice = choice;
    sheet.m_title = shownText(choice.title.value_or(layout.name(rootNode)).toStdString(), 4096);
    sheet.setGeometry(options.progress, filter.upTo);
    if (sheet.m_geometry.isEmpty())
        return failure(ErrorKind::Cancelled, tr("The picture was cancelled."));
    if (options.progress)
        options.progress->setTotal(qint64(sheet.m_geometry.items().size()));
    sheet.m_painter = std::make_unique<MapPainter>(sheet.m_layout, sheet.m_geometry, sheet.theme(), MapFonts::interface());
    sheet.m_painter->setForDocuments();
    return sheet;
}

MapFaces PictureSheet::facesOf() const { return MapFaces(m_layout, m_geometry, MapFonts::interface(), m_choice.theme); }

/// False: it was cancelled.
bool PictureSheet::lay(const MapOptions &options, const Progress *progress, Phase upTo)
{
    m_geometry = MapGeometry::of(m_layout, {}, options, progress);
    if (m_geometry.isEmpty())
        return false;
    place(upTo);
    return true;
}

void PictureSheet::setGeometry(const Progress *progress, Phase upTo)
{
    MapOptions options{.style = m_choice.style, .direction = m_choice.direction, .files = m_choice.files};
    if (isBlockMap(m_choice.style)) {
        options.ground = usualGround(m_layout);
        options.sharesLines = true;
        return compose(options, progress, upTo);
    }
    if (!lay(options, progress, upTo))
        return;
    const QSizeF usual = m_geometry.bounds().size();
    if (m_choice.style == MapStyle::Icicle) {
        if (m_choice.isPaged && m_layout.nodeCount() <= mostTried)
            composeIcicle(options, progress, upTo);
        return;
    }
    // On paper nobody points at a tile to read its name: room for whole ones.
    options.area = usual * treemapGrowth;
    options.joins = false;
    lay(options, progress, upTo);
}

/// A block map in columns of the width, and on paper lying or upright, as most fits a page.
void PictureSheet::compose(MapOptions options, const Progress *progress, Phase upTo)
{
    const double ratio = paperRatio(m_choice);
    std::vector<QSizeF> areas{QSizeF(ratio * 1000, 1000)};
    if (m_choice.isPaged)
        areas.push_back(areas.front().transposed());
    const bool isTried = m_layout.nodeCount() <= mostTried && m_choice.style != MapStyle::Arms;
    BestOnPaper best;
    for (const QSizeF area : areas) {
        for (const double width : paperColumns) {
            options.area = area;
            options.columnWidth = width;
            if (!lay(options, progress, upTo))
                return;
            best.offer(m_geometry, worthOf(m_size, m_choice));
            if (!isTried)
                break;
        }
    }
    m_geometry = best.geometry;
    place(upTo);
}

/// In as many columns as bring it onto one page. As it is, if that is one page with all names, or none does: pages
/// would cut through the columns.
void PictureSheet::composeIcicle(MapOptions options, const Progress *progress, Phase upTo)
{
    BestOnPaper best;
    const BestOnPaper asItIs{m_geometry, worthOf(m_size, m_choice)};
    if (asItIs.worth.first == -1 && areNamed(facesOf(), leastFitAt(asItIs.worth.second)))
        return;
    for (options.columns = 2; options.columns <= mostIcicleColumns; ++options.columns) {
        if (!lay(options, progress, upTo))
            return;
        best.offer(m_geometry, worthOf(m_size, m_choice));
    }
    m_geometry = best.worth.first == -1 ? best.geometry : asItIs.geometry;
    place(upTo);
}

void PictureSheet::place(Phase upTo)
{
    const double pageMargin = sheetMargin(m_choice);
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
    const double right = pageMargin + width;
    m_titleBaseline = {isMirrored() ? right - shownWidth : pageMargin, pageMargin + 16};
    m_numbersBaseline = {isMirrored() ? right - numbersWidth : pageMargin, pageMargin + 38};
    double top = pageMargin + (hasHeading ? headingHeight : 0);
    if (isBeside) {
        m_legendAt = {isMirrored() ? pageMargin : right - legend.width(), pageMargin};
    } else {
        m_legendAt = {isMirrored() ? right - legend.width() : pageMargin, top};
        top += legend.height() + 2 * Metric::step;
    }
    top += Metric::step;
    m_mapOffset = QPointF(isMirrored() ? right - map.right() : pageMargin - map.left(), top - map.top());
    m_size = {2 * pageMargin + width, std::ceil(top + map.height() + pageMargin)};
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
