// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapfonts.h"
#include "picture/stagebuild.h"
#include "picture/stagetext.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double mostAcross = 1030; // of a branch, so that the trunk stays beside it, on the usual free area
constexpr double usualFill = 0.72;
constexpr double mostBranchScale = 2.2;
constexpr double centreShare = 0.518; // of the height, at which the branch stands
constexpr double besideTrunk = 50;
constexpr double mostRowScale = 1.25;
constexpr qsizetype mostChips = 2;

/// How a branch stands at its natural size.
struct BranchShape {
    double cardWidth = StageSize::currentWidth;
    double cardHeight = StageSize::currentHeight;
    double gap = StageSize::branchGap;
    double childWidth = StageSize::childWidth;
    double childHeight = 142;
    double childGap = 28;
    int columns = 1;
    qsizetype children = 0;
    double more = 0;

    double width() const
    {
        return cardWidth + (children == 0 ? 0 : gap + columns * childWidth + (columns - 1) * StageSize::columnGap);
    }
    int rows() const { return children == 0 ? 0 : int((children + columns - 1) / columns); }
    double stack() const { return (rows() == 0 ? 0 : rows() * childHeight + (rows() - 1) * childGap) + more; }
    double height() const { return std::max(cardHeight, stack()); }
    double fill(const QRectF &free) const { return std::max(width() / free.width(), height() / free.height()); }
};

/// The roomiest that holds all children, or as many as there is room for.
BranchShape shapeOf(qsizetype children, bool hasMore, double nameWidth, int nameLines, const QRectF &free)
{
    BranchShape shape;
    shape.cardWidth = std::clamp(StageSize::currentIcon + 3 * StageSize::padding + nameWidth + 4,
                                 StageSize::currentWidth, StageSize::currentMost);
    shape.cardHeight = std::max(StageSize::currentHeight,
                                44 + nameLines * StageMetric::currentPixels * StageText::nameLine
                                    + 2 * StageMetric::summaryPixels * StageSize::lineHeight);
    if (shape.cardWidth > StageSize::currentWidth) {
        shape.gap = StageSize::branchTight;
        shape.childWidth = std::min(StageSize::childWidth, mostAcross - shape.cardWidth - shape.gap);
    }
    const auto fits = [&free](const BranchShape &tried) {
        return tried.height() <= StageMetric::mostFill * free.height()
            && tried.width() <= std::max(mostAcross, StageMetric::mostFill * free.width() - 60);
    };
    for (shape.children = children; shape.children > 0; --shape.children) {
        shape.more = hasMore || shape.children < children ? StageSize::moreHeight : 0;
        for (const auto &[height, gap] : {std::pair(142.0, 28.0), std::pair(142.0, 12.0), std::pair(112.0, 18.0)}) {
            shape.childHeight = height;
            shape.childGap = gap;
            if (fits(shape))
                return shape;
        }
        for (const bool isSlim : {false, true}) {
            BranchShape wide = shape;
            wide.childHeight = 142;
            if (isSlim) {
                wide.cardWidth = StageSize::currentSlim;
                wide.gap = StageSize::branchTight;
                wide.childWidth = StageSize::childSlim;
            }
            for (wide.columns = 2; wide.columns <= 4; ++wide.columns) {
                if (fits(wide))
                    return wide;
            }
        }
    }
    shape.more = hasMore ? StageSize::moreHeight : 0;
    return shape;
}

} // namespace

void Stage::arrangeBranch(Build &build, NodeIndex folder) const
{
    const QRectF &free = build.scene.free;
    const QString name = shownText(m_layout.nameUtf8(folder));
    const StageText::Fitted fitted = StageText::fitted(
        m_texts, name, StageMetric::currentPixels, 36,
        QSizeF(StageSize::currentMost - StageSize::currentIcon - 3 * StageSize::padding - 4, free.height()), 2);
    double nameWidth = 0;
    for (const QString &line : fitted.lines)
        nameWidth = std::max(nameWidth, StageText::width(m_texts, line, fitted.pixels, TextTable::SemiBold));
    const bool hasMore = !build.step.named.isEmpty() || build.step.further > 0;
    const BranchShape shape =
        shapeOf(build.step.lit.size(), hasMore, nameWidth, int(std::max<qsizetype>(1, fitted.lines.size())), free);
    const double fill = shape.fill(free);
    const double scale = fill < StageMetric::leastFill ? std::min(mostBranchScale, usualFill / fill) : 1;
    build.scale = scale;
    const double width = shape.width() * scale;
    build.left =
        std::min(free.left() + (free.width() - width) / 2 + besideTrunk, free.right() - width - StageSize::padding);
    build.scene.trunk = std::max(free.left() + 40, build.left - StageSize::trunkGap);
    const double middle = free.top() + free.height() * centreShare;
    build.scene.growth = middle;

    StageCard card = cardOf(build, folder, StagePart::Current);
    card.rect =
        QRectF(build.left, middle - shape.cardHeight * scale / 2, shape.cardWidth * scale, shape.cardHeight * scale);
    const double icon =
        (shape.cardWidth < StageSize::currentWidth ? StageSize::otherIcon : StageSize::currentIcon) * scale;
    card.icon = QRectF(card.rect.left() + StageSize::padding * scale, middle - icon / 2, icon, icon);
    setTexts(card, name, StageMetric::currentPixels * scale, card.icon.right() + StageSize::padding * scale, 2, 2);
    build.scene.cards.push_back(card);

    build.childLeft = build.left + (shape.cardWidth + shape.gap) * scale;
    const double top = middle - shape.stack() * scale / 2;
    const QString prefix = m_layout.path(folder) + u'/';
    for (qsizetype i = 0; i < shape.children; ++i) {
        const NodeIndex node = build.step.lit[i];
        StageCard child = cardOf(build, node, StagePart::Child);
        child.parent = 0;
        child.light = 1;
        // Columns are read down, as the tree is.
        const auto column = double(i / shape.rows());
        const auto row = double(i % shape.rows());
        child.rect = QRectF(build.childLeft + column * (shape.childWidth + StageSize::columnGap) * scale,
                            top + row * (shape.childHeight + shape.childGap) * scale, shape.childWidth * scale,
                            shape.childHeight * scale);
        const QString path = m_layout.path(node);
        setTexts(child, path.startsWith(prefix) ? path.sliced(prefix.size()) : m_layout.name(node),
                 StageMetric::childPixels * scale,
                 child.rect.left() + (StageSize::barWidth + StageSize::padding) * scale, 2, 2);
        build.scene.cards.push_back(child);
    }
    qsizetype unseen = build.step.further + (build.step.lit.size() - shape.children);
    if (unseen > 0 || !build.step.named.isEmpty()) {
        const double moreTop = top + (shape.stack() - StageSize::moreHeight) * scale;
        build.scene.moreRect = QRectF(build.childLeft, moreTop, free.right() - StageSize::padding - build.childLeft,
                                      StageSize::moreHeight * scale);
        QList<NodeIndex> named = build.step.named;
        for (;; named.removeLast(), ++unseen) {
            build.scene.more = moreText(named, unseen);
            if (named.isEmpty()
                || StageText::width(m_texts, build.scene.more, StageMetric::morePixels, TextTable::Regular)
                    <= build.scene.moreRect.width())
                break;
        }
        build.scene.moreRect.setWidth(std::min(build.scene.moreRect.width(), shape.childWidth * scale));
    }
    addRows(build, placeOf(folder), build.scene.branch());
}

void Stage::addRows(Build &build, qsizetype current, const QRectF &branch) const
{
    double up = branch.top() - StageSize::rowGap;
    for (qsizetype top = current + 1; top < qsizetype(m_tops.size()); ++top)
        up = addRow(build, top, up, true) - StageSize::otherGap;
    double down = branch.bottom() + StageSize::rowGap;
    for (qsizetype top = current - 1; top >= 0; --top)
        down = addRow(build, top, down, false) + StageSize::otherGap;
}

double Stage::addRow(Build &build, qsizetype top, double edge, bool isUp) const
{
    const double scale = std::min(build.scale, mostRowScale);
    StageCard card = cardOf(build, m_tops[size_t(top)], StagePart::Top);
    const bool isComing = card.outline > 0;
    QList<NodeIndex> children;
    for (NodeIndex node = m_layout.firstChild(card.node);
         node != noNode && children.size() < (isComing ? 1 : mostChips); node = m_layout.nextSibling(node)) {
        if (m_layout.isFolder(node) && m_lesson.visible.test(node))
            children.append(node);
    }
    const double chips = children.isEmpty()
        ? 0
        : (double(children.size()) * (StageSize::chipHeight + StageSize::chipGap) - StageSize::chipGap) * scale;
    const double own = (isComing ? StageSize::comingHeight : StageSize::otherHeight) * scale;
    const double height = std::max(own, chips);
    const QRectF row(build.left, isUp ? edge - height : edge, StageSize::otherWidth * scale, height);
    card.rect = QRectF(row.left(), row.center().y() - own / 2, row.width(), own);
    if (!isComing) {
        const double icon = StageSize::otherIcon * scale;
        card.icon = QRectF(card.rect.left() + StageSize::padding * scale, row.center().y() - icon / 2, icon, icon);
        const double reach = build.scene.free.height(); // what is farther away nobody sees, on the way either
        if (row.bottom() >= build.scene.free.top() - reach && row.top() <= build.scene.free.bottom() + reach)
            setTexts(card, shownText(m_layout.nameUtf8(card.node)), StageMetric::otherPixels * scale,
                     card.icon.right() + StageSize::padding * scale, 2, 2);
    }
    const auto place = qint32(build.scene.cards.size());
    build.scene.cards.push_back(card);
    const double childLeft = std::max(build.childLeft, row.right() + 40);
    if (row.bottom() >= build.scene.free.top() && row.top() <= build.scene.free.bottom()
        && childLeft + StageSize::chipWidth * scale <= build.scene.free.right()) {
        double y = row.center().y() - chips / 2;
        for (const NodeIndex node : std::as_const(children)) {
            StageCard chip = cardOf(build, node, StagePart::Chip);
            chip.parent = place;
            chip.opacity = card.opacity;
            chip.outline = card.outline;
            chip.rect = QRectF(childLeft, y, StageSize::chipWidth * scale, StageSize::chipHeight * scale);
            setTexts(chip, shownText(m_layout.nameUtf8(node)), StageMetric::otherPixels * scale,
                     chip.rect.left() + (StageSize::barWidth + StageSize::padding) * scale, 1, 0);
            build.scene.cards.push_back(chip);
            y += (StageSize::chipHeight + StageSize::chipGap) * scale;
        }
    }
    return isUp ? row.top() : row.bottom();
}

} // namespace Espalier
