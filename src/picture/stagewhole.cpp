// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/mapfonts.h"
#include "picture/stagebuild.h"
#include "picture/stagetext.h"

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double optionWidth = 660;
constexpr double optionHeight = 150;
constexpr double optionGap = 36;
constexpr double letterRoom = 96; // before the name of an answer
constexpr double wholeMargin = 56;
constexpr double wholeGap = 36; // between the cards of an arm
constexpr double wholeLine = 40; // between two arms
constexpr double wholeSpare = 0.25; // of a card's room, where there are many
constexpr double wholeMostWidth = 460;
constexpr double wholeMostHeight = 230;
constexpr int wholeMostColumns = 12;

/// Cards of one phase stand on arms of their own, so many on each.
struct WholeShape {
    int wanted = 1; ///< columns, at most
    int columns = 1; ///< of the longest arm
    int arms = 0;
    QSizeF card;
    double gap = 0; ///< between the cards of an arm
    double line = 0; ///< between two arms
    double pixels = 0; ///< of names; 0: none can be read
    double score = 0;
};

/// The name stands below the icon, with all the width.
bool isTallCard(QSizeF card) { return card.height() >= 150; }
double wholeIcon(QSizeF card) { return card.height() >= 190 ? StageSize::otherIcon : 56; }

} // namespace

void Stage::arrangeOptions(Build &build) const
{
    const QRectF &free = build.scene.free;
    const QList<NodeIndex> &nodes = build.step.lit;
    const bool isQuestion = build.step.kind == LessonStep::Kind::Ask;
    const auto count = double(nodes.size());
    const double stacked = count * optionHeight + (count - 1) * optionGap;
    const int columns = stacked <= StageMetric::mostFill * free.height() ? 1 : 2;
    const int rows = int(std::ceil(count / columns));
    const QSizeF natural(columns * optionWidth + (columns - 1) * optionGap,
                         rows * optionHeight + (rows - 1) * optionGap);
    const double fill = std::max(natural.width() / free.width(), natural.height() / free.height());
    const double scale = fill < StageMetric::leastFill ? std::min(2.0, 0.72 / fill) : 1;
    const QSizeF size = natural * scale;
    const double left = std::min(free.left() + (free.width() - size.width()) / 2 + 50,
                                 free.right() - size.width() - StageSize::padding);
    const double top = free.top() + (free.height() - size.height()) / 2;
    build.scene.trunk = std::max(free.left() + 40, left - StageSize::trunkGap);
    build.scene.growth = free.top();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        StageCard card = cardOf(build, nodes[i], StagePart::Option);
        const bool isAnswered = isQuestion && build.part > 0;
        card.light = 1;
        card.outline = 0;
        card.opacity = isAnswered && i != build.step.right ? StageMetric::shownBefore : 1;
        card.isRight = isAnswered && i == build.step.right;
        card.rect = QRectF(left + double(i % columns) * (optionWidth + optionGap) * scale,
                           top + double(i / columns) * (optionHeight + optionGap) * scale, optionWidth * scale,
                           optionHeight * scale);
        const double icon = StageSize::otherIcon * scale;
        double from = card.rect.left() + StageSize::padding * scale;
        if (isQuestion) {
            card.letter = QChar(u'A' + char16_t(i));
            from += letterRoom * scale;
        }
        card.icon = QRectF(from, card.rect.center().y() - icon / 2, icon, icon);
        setTexts(card, m_layout.path(nodes[i]), 44 * scale, card.icon.right() + StageSize::padding * scale, 2,
                 isQuestion ? 0 : 2);
        build.scene.cards.push_back(card);
    }
}

/// How many cards stand on each arm, bottom up: a phase begins a new one, and shares what it has evenly among its own.
std::vector<size_t> Stage::armsOf(int columns) const
{
    std::vector<size_t> arms;
    for (size_t from = 0; from < m_tops.size();) {
        size_t to = from;
        while (to < m_tops.size() && phaseOf(m_tops[to]) == phaseOf(m_tops[from]))
            ++to;
        const size_t count = (to - from + size_t(columns) - 1) / size_t(columns);
        for (size_t arm = 0; arm < count; ++arm)
            arms.push_back((to - from + count - 1 - arm) / count);
        from = to;
    }
    return arms;
}

void Stage::arrangeWhole(Build &build) const
{
    const QRectF &free = build.scene.free;
    const QRectF room(free.left() + wholeMargin + StageSize::trunkGap, free.top() + wholeMargin,
                      free.width() - 2 * wholeMargin - StageSize::trunkGap, free.height() - 2 * wholeMargin);
    build.scene.trunk = free.left() + wholeMargin + 20;
    build.scene.growth = free.bottom();
    WholeShape best;
    for (int columns = 1; columns <= wholeMostColumns; ++columns) {
        WholeShape shape{.wanted = columns};
        const std::vector<size_t> arms = armsOf(columns);
        shape.arms = int(arms.size());
        shape.columns = int(arms.empty() ? 1 : *std::ranges::max_element(arms));
        const double arm = room.height() / std::max(1, shape.arms);
        shape.gap = std::min(wholeGap, room.width() / shape.columns * wholeSpare);
        shape.line = std::min(wholeLine, arm * wholeSpare);
        shape.card = QSizeF(std::min(wholeMostWidth, (room.width() - (shape.columns - 1) * shape.gap) / shape.columns),
                            std::min(wholeMostHeight, arm - shape.line * (shape.arms - 1) / std::max(1, shape.arms)));
        if (shape.card.width() < 24 || shape.card.height() < 24)
            continue;
        shape.pixels = StageMetric::currentPixels;
        for (const NodeIndex node : m_tops) {
            StageCard card;
            card.node = node;
            const bool isTall = isTallCard(shape.card);
            card.rect = QRectF({}, shape.card);
            if (isTall)
                card.rect.setTop(StageSize::padding / 2 + wholeIcon(shape.card));
            const QString name = shownText(m_layout.nameUtf8(node));
            setTexts(card, name, 46, isTall ? StageSize::padding : StageSize::padding * 2 + StageSize::otherIcon, 2, 0);
            const bool isWhole = card.name.join(QString()) == name;
            shape.pixels = std::min(shape.pixels, isWhole ? card.namePixels : 0);
        }
        shape.score = shape.pixels * 1000
            + shape.card.width() * shape.card.height() * shape.columns * shape.arms / (room.width() * room.height());
        if (best.arms == 0 || shape.score > best.score)
            best = shape;
    }
    if (best.arms == 0)
        return;
    const double height = best.arms * best.card.height() + (best.arms - 1) * best.line;
    double bottom = room.center().y() + height / 2;
    const std::vector<size_t> arms = armsOf(best.wanted);
    size_t arm = 0;
    size_t column = 0;
    for (size_t i = 0; i < m_tops.size(); ++i, ++column) {
        if (column == arms[arm]) {
            column = 0;
            ++arm;
            bottom -= best.card.height() + best.line;
        }
        StageCard card = cardOf(build, m_tops[i], StagePart::Top);
        card.rect =
            QRectF(QPointF(room.left() + double(column) * (best.card.width() + best.gap), bottom - best.card.height()),
                   best.card);
        const double icon = std::min({isTallCard(best.card) ? wholeIcon(best.card) : StageSize::otherIcon,
                                      best.card.height() - 16, best.card.width() - 16});
        // Its face is the same whether it is lit or still to come: it only shows.
        StageCard face = card;
        face.outline = 0;
        const bool isTall = isTallCard(best.card);
        if (isTall) {
            face.rect.setTop(card.rect.top() + StageSize::padding / 2 + icon);
            card.icon =
                QRectF(card.rect.left() + StageSize::padding, card.rect.top() + StageSize::padding * 0.8, icon, icon);
        } else {
            card.icon =
                QRectF(card.rect.left() + (best.pixels > 0 ? StageSize::padding : (best.card.width() - icon) / 2),
                       card.rect.center().y() - icon / 2, icon, icon);
        }
        if (best.pixels > 0) {
            setTexts(face, shownText(m_layout.nameUtf8(card.node)), best.pixels,
                     isTall ? card.icon.left() : card.icon.right() + StageSize::padding, 2, 0);
            card.name = face.name;
            card.namePixels = face.namePixels;
            card.nameAt = face.nameAt;
        }
        // The wood is thick as far as anything has grown.
        if (card.outline < 1)
            build.scene.growth = std::min(build.scene.growth, card.rect.center().y());
        build.scene.cards.push_back(card);
    }
}

} // namespace Espalier
