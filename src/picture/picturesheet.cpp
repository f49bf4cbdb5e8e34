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
constexpr std::array paperColumns{240.0, 270.0, 330.0, 360.0, 400.0, 440.0};
constexpr std::array pagedColumns{285.0, 295.0, 305.0, 310.0, 320.0, 345.0, 380.0}; // where a page more is at stake
constexpr std::array treemapGrowths{1.35, 1.6, 1.9, 2.3, 2.8}; // of a picture that no paper limits
constexpr std::array treemapScales{2.0, 1.6, 1.3, 1.1, 0.95, 0.85, 0.76, 0.69, 0.63, 0.59}; // of one on a page
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

/// How many items show no name, and how many one that is cut, in letters of \a fit of their size.
std::pair<int, int> namesMissing(MapFaces faces, double fit)
{
    faces.setLeastFit(fit);
    std::pair<int, int> missing;
    for (qint32 item = 0; item < qint32(faces.geometry().items().size()); ++item) {
        const MapFaceText &name = faces.faceOf(item).name;
        if (name.text.isEmpty())
            ++missing.first;
        else if (name.isElided)
            ++missing.second;
    }
    return missing;
}

bool areNamed(MapFaces faces, double fit) { return namesMissing(std::move(faces), fit) == std::pair(0, 0); }

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
    if (m_choice.style == MapStyle::Icicle) {
        if (m_choice.isPaged && m_layout.nodeCount() <= mostTried)
            composeIcicle(options, progress, upTo);
        return;
    }
    if (m_choice.isPaged && m_choice.paper != PicturePaper::One && !m_choice.scale)
        composeTreemapOnPage(options, progress, upTo);
    else
        composeTreemap(options, progress, upTo);
}

/// A block map in columns of the width, and on paper lying or upright, as most fits a page.
void PictureSheet::compose(MapOptions options, const Progress *progress, Phase upTo)
{
    const double ratio = paperRatio(m_choice);
    std::vector<QSizeF> areas{QSizeF(ratio * 1000, 1000)};
    if (m_choice.isPaged)
        areas.push_back(areas.front().transposed());
    const bool isTried = m_layout.nodeCount() <= mostTried && m_choice.style != MapStyle::Arms;
    std::vector<double> widths{0}; // as is usual
    if (isTried)
        widths.insert(widths.end(), paperColumns.begin(), paperColumns.end());
    if (isTried && m_choice.isPaged)
        widths.insert(widths.end(), pagedColumns.begin(), pagedColumns.end());
    BestOnPaper best;
    for (const QSizeF area : areas) {
        for (const double width : widths) {
            options.area = area;
            options.columnWidth = width;
            if (!lay(options, progress, upTo))
                return;
            best.offer(m_geometry, worthOf(m_size, m_choice));
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

/// As large as whole names ask for: nobody points at a tile of a picture to read its name.
void PictureSheet::composeTreemap(MapOptions options, const Progress *progress, Phase upTo)
{
    const QSizeF usual = m_geometry.bounds().size();
    options.joins = false;
    for (const double growth : treemapGrowths) {
        options.area = usual * growth;
        if (!lay(options, progress, upTo) || m_layout.nodeCount() > mostTried || areNamed(facesOf(), leastNameFit))
            return;
    }
}

/// On one page: as large as it can be with all names; where there is no room for them, with most of them whole; and
/// where there are tiles without room for any, as small as can be read, what is left over joined.
void PictureSheet::composeTreemapOnPage(MapOptions options, const Progress *progress, Phase upTo)
{
    const auto sheetAt = [this](double scale) {
        return PdfPages::roomOnLying(m_choice.paper) / (PdfPages::pointsOfPixel * scale);
    };
    options.joins = false;
    MapGeometry best;
    std::pair<int, int> fewest;
    for (const double scale : treemapScales) {
        if (m_layout.nodeCount() > mostTried)
            break;
        if (!layIn(sheetAt(scale), options, progress, upTo))
            return;
        const std::pair<int, int> missing = namesMissing(facesOf(), leastFitAt(scale));
        if (best.isEmpty() || missing < fewest) {
            best = m_geometry;
            fewest = missing;
        }
        if (missing == std::pair(0, 0))
            break;
    }
    if (!best.isEmpty() && fewest.first == 0) {
        m_geometry = best;
        return place(upTo);
    }
    options.joins = options.listsJoined = true;
    layIn(sheetAt(treemapScales.back()), options, progress, upTo);
}

/// So that all of it, with what is round the map, is as large as \a sheet. False: it was cancelled.
bool PictureSheet::layIn(QSizeF sheet, MapOptions options, const Progress *progress, Phase upTo)
{
    for (int pass = 0; pass < 2;
         ++pass) { // the legend stands beside the heading or below it, which the map's width decides
        const QSizeF round = m_size - m_geometry.bounds().size();
        options.area = (sheet - round - QSizeF(1, 1)).expandedTo(QSizeF(100, 100));
        if (!lay(options, progress, upTo))
            return false;
    }
    return true;
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
