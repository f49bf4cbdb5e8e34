// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/stage.h"

#include "picture/mapfonts.h"
#include "picture/stagebuild.h"
#include "picture/stagetext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Espalier {

namespace {

struct StageWords {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Stage)
};

constexpr size_t mostTops = 200;

double mixOf(double a, double b, double part) { return a + (b - a) * part; }
QPointF mixOf(QPointF a, QPointF b, double part) { return a + (b - a) * part; }
QRectF mixOf(const QRectF &a, const QRectF &b, double part)
{
    return {mixOf(a.topLeft(), b.topLeft(), part),
            QSizeF(mixOf(a.width(), b.width(), part), mixOf(a.height(), b.height(), part))};
}

/// Of a card that both scenes have. Words and what they are break as in the nearer of them.
StageCard mixOf(const StageCard &from, const StageCard &to, double part, double light)
{
    StageCard card = part < 0.5 ? from : to;
    const StageCard &near = card;
    card.rect = mixOf(from.rect, to.rect, part);
    if (!from.icon.isNull() && !to.icon.isNull())
        card.icon = mixOf(from.icon, to.icon, part);
    else // the one that has it, where it stands in its card
        card.icon = near.icon.isNull()
            ? QRectF()
            : near.icon.translated(card.rect.topLeft() - (part < 0.5 ? from : to).rect.topLeft());
    if (from.name == to.name && !from.name.isEmpty()) {
        card.namePixels = mixOf(from.namePixels, to.namePixels, part);
        card.nameAt = mixOf(from.nameAt, to.nameAt, part);
    } else {
        card.nameAt += card.rect.topLeft() - (part < 0.5 ? from : to).rect.topLeft();
    }
    card.summaryAt += card.rect.topLeft() - (part < 0.5 ? from : to).rect.topLeft();
    card.opacity = mixOf(from.opacity, to.opacity, light);
    card.outline = mixOf(from.outline, to.outline, light);
    card.light = mixOf(from.light, to.light, light);
    card.isRight = to.isRight;
    return card;
}

void mirrorCard(StageCard &card, double width)
{
    const auto turned = [width](const QRectF &rect) {
        return rect.isNull() ? rect : QRectF(width - rect.right(), rect.top(), rect.width(), rect.height());
    };
    card.rect = turned(card.rect);
    card.icon = turned(card.icon);
    card.nameAt.setX(width - card.nameAt.x());
    card.summaryAt.setX(width - card.summaryAt.x());
}

} // namespace

// -- rooms
// -------------------------------------------------------------------------------------------------------------

double StageRoom::unit(QSizeF pixels)
{
    return std::max(
        0.05, std::min(pixels.width() / StageMetric::screen.width(), pixels.height() / StageMetric::screen.height()));
}

StageRoom StageRoom::of(QSizeF pixels, bool isMapAlone, bool isMirrored)
{
    return {pixels / unit(pixels), isMapAlone, isMirrored};
}

QRectF StageRoom::words(const LessonStep &step) const
{
    if (isMapAlone)
        return {};
    if (step.isWhole())
        return {0, size.height() - StageMetric::stripHeight, size.width(), StageMetric::stripHeight};
    if (isNarrow())
        return {0, size.height() * (1 - StageMetric::wordsShare), size.width(),
                size.height() * StageMetric::wordsShare};
    return {isMirrored ? 0 : size.width() - StageMetric::wordsWidth, 0, StageMetric::wordsWidth, size.height()};
}

QRectF StageRoom::free(const LessonStep &step) const
{
    const QRectF whole({}, size);
    const QRectF taken = words(step);
    if (taken.isNull())
        return whole;
    if (taken.width() >= size.width())
        return {0, 0, size.width(), taken.top()};
    return {isMirrored ? taken.right() : 0, 0, size.width() - taken.width(), size.height()};
}

// -- scenes
// ------------------------------------------------------------------------------------------------------------

QRectF StageScene::branch() const
{
    QRectF rect;
    for (const StageCard &card : cards) {
        if (card.part == StagePart::Current || card.part == StagePart::Child || card.part == StagePart::Option)
            rect |= card.rect;
    }
    return more.isEmpty() ? rect : rect | moreRect;
}

StageScene StageScene::between(const StageScene &from, const StageScene &to, double part, double light)
{
    StageScene scene = part < 0.5 ? from : to;
    scene.cards.clear();
    scene.trunk = mixOf(from.trunk, to.trunk, part);
    scene.growth = mixOf(from.growth, to.growth, part);
    scene.free = mixOf(from.free, to.free, part);
    scene.current = -1;
    QHash<NodeIndex, size_t> before;
    for (size_t i = 0; i < from.cards.size(); ++i)
        before.insert(from.cards[i].node, i);
    QHash<NodeIndex, qint32> places;
    std::vector<NodeIndex> parents;
    const auto add = [&](const StageCard &card, const StageScene &of) {
        places.insert(card.node, qint32(scene.cards.size()));
        parents.push_back(card.parent < 0 ? noNode : of.cards[size_t(card.parent)].node);
        scene.cards.push_back(card);
    };
    for (const StageCard &card : to.cards) {
        const auto known = before.constFind(card.node);
        if (known != before.cend()) {
            const StageCard mixed = mixOf(from.cards[*known], card, part, light);
            add(mixed, part < 0.5 && from.cards[*known].parent >= 0 ? from : to);
            if (part < 0.5 && from.cards[*known].parent < 0)
                parents.back() = noNode;
            else if (part < 0.5)
                parents.back() = from.cards[size_t(from.cards[*known].parent)].node;
            before.remove(card.node);
        } else {
            StageCard fresh = card;
            fresh.opacity *= light;
            add(fresh, to);
        }
    }
    for (const StageCard &card : from.cards) {
        if (!before.contains(card.node))
            continue;
        StageCard going = card;
        going.opacity *= 1 - light;
        add(going, from);
    }
    for (size_t i = 0; i < scene.cards.size(); ++i) {
        scene.cards[i].parent = parents[i] == noNode ? -1 : places.value(parents[i], -1);
        if (scene.cards[i].part == StagePart::Current)
            scene.current = qint32(i);
    }
    return scene;
}

// -- the stage
// ---------------------------------------------------------------------------------------------------------

Stage::Stage(const Layout &layout, const LessonSteps &lesson, const QFont &font)
    : m_layout(layout), m_lesson(lesson), m_texts(font)
{
    m_phases.assign(layout.indexEnd(), Phase::None);
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const Phase above = m_phases[layout.parent(node)];
        m_phases[node] = laterOf(layout.phase(node), above);
        if (lesson.phase != Phase::None)
            m_phases[node] = laterOf(m_phases[node], Phase::Beginner);
        if (layout.parent(node) == rootNode && layout.isFolder(node) && lesson.visible.test(node))
            m_tops.push_back(node);
    }
    // Of more than a wall can hold those remain that a step is about.
    if (m_tops.size() > mostTops) {
        std::erase_if(m_tops, [&lesson](NodeIndex node) {
            return !std::ranges::contains(lesson.steps, node, &LessonStep::folder);
        });
    }
    std::ranges::stable_sort(m_tops, {}, [this](NodeIndex node) { return m_phases[node]; });
    m_shown.assign(m_tops.size(), -1);
    for (size_t top = 0; top < m_tops.size(); ++top) {
        if (lesson.phase != Phase::None && m_phases[m_tops[top]] < lesson.phase)
            continue; // an older one
        const auto first = std::ranges::find(lesson.steps, m_tops[top], &LessonStep::folder);
        m_shown[top] = first == lesson.steps.end() ? lesson.steps.size() : first - lesson.steps.begin();
    }
}

bool Stage::isShownBefore(qsizetype top, qsizetype step) const { return m_shown[size_t(top)] < step; }

qsizetype Stage::placeOf(NodeIndex top) const
{
    const auto found = std::ranges::find(m_tops, top);
    return found == m_tops.end() ? -1 : found - m_tops.begin();
}

NodeIndex Stage::topOf(NodeIndex node) const
{
    while (node != noNode && node != rootNode && m_layout.parent(node) != rootNode)
        node = m_layout.parent(node);
    return node;
}

Phase Stage::phaseOf(NodeIndex node) const { return node < m_phases.size() ? m_phases[node] : Phase::None; }

StageCard Stage::cardOf(const Build &build, NodeIndex node, StagePart part) const
{
    StageCard card;
    card.node = node;
    card.part = part;
    card.phase = phaseOf(node);
    if (m_layout.parent(node) != rootNode)
        return card;
    const qsizetype top = placeOf(node);
    const bool isLit = part == StagePart::Current || build.step.kind == LessonStep::Kind::Recap;
    if (isLit)
        card.light = 1;
    else if (top >= 0 && isShownBefore(top, build.index))
        card.opacity = StageMetric::shownBefore;
    else
        card.outline = 1;
    if (build.step.kind == LessonStep::Kind::Phase) {
        if (const qsizetype place = build.step.lit.indexOf(node); place >= 0) {
            card.light = std::clamp(build.light - double(place), 0.0, 1.0);
            card.outline = 1 - card.light;
        }
    }
    return card;
}

void Stage::setTexts(StageCard &card, const QString &name, double largest, double left, int nameLines,
                     int summaryLines) const
{
    if (card.outline >= 1)
        return;
    const double room = card.rect.right() - left - StageSize::padding;
    StageText::Fitted fitted =
        StageText::fitted(m_texts, name, largest, std::max(StageMetric::leastPixels, largest * 0.7),
                          QSizeF(room, card.rect.height() - 8), 1);
    if (nameLines > 1 && (fitted.isElided || fitted.pixels < largest * 0.9)) {
        // In two lines a long name is larger: it is read from the last row.
        const StageText::Fitted broken = StageText::fitted(m_texts, name, largest, StageMetric::leastPixels,
                                                           QSizeF(room, card.rect.height() * 0.75), nameLines);
        const bool isBetter =
            fitted.lines.isEmpty() || fitted.isElided || (!broken.isElided && broken.pixels > fitted.pixels * 1.15);
        if (isBetter && !broken.lines.isEmpty())
            fitted = broken;
    }
    if (fitted.lines.isEmpty())
        return; // icon and colour tell enough
    const double nameHeight = fitted.pixels * StageText::nameLine * double(fitted.lines.size());
    card.name = fitted.lines;
    card.namePixels = fitted.pixels;
    const double pixels = StageMetric::summaryPixels * std::max(1.0, largest / StageMetric::currentPixels);
    const int most =
        std::min(summaryLines, int((card.rect.height() - nameHeight - 16) / (pixels * StageSize::lineHeight)));
    if (const std::string_view words = m_layout.summaryUtf8(card.node); most > 0 && !words.empty())
        m_texts.wrap(words, pixels, room, most, &card.summary);
    card.summaryPixels = pixels;
    const double height = nameHeight + double(card.summary.size()) * pixels * StageSize::lineHeight;
    const double top = card.rect.center().y() - height / 2;
    card.nameAt = QPointF(left, top + fitted.pixels * 0.92);
    card.summaryAt = QPointF(left, top + nameHeight + pixels * 1.02);
}

QString Stage::moreText(const QList<NodeIndex> &named, qsizetype further) const
{
    QStringList parts;
    for (const NodeIndex node : named)
        parts.append(shownText(m_layout.nameUtf8(node)));
    if (further > 0)
        parts.append(StageWords::tr("+%Ln more", nullptr, int(further)));
    return parts.join(QStringLiteral(" · "));
}

StageScene Stage::scene(qsizetype index, int part, double light, const StageRoom &room) const
{
    if (index < 0 || index >= m_lesson.steps.size())
        return {};
    const LessonStep &step = m_lesson.steps[index];
    Build build{.step = step, .index = index, .part = part, .light = light, .room = room, .scene = {}};
    build.scene.free = room.free(step);
    if (room.isMirrored) // arranged from the left, and turned at the end
        build.scene.free.moveLeft(room.size.width() - build.scene.free.right());
    const NodeIndex folder = step.folder != noNode ? step.folder
        : step.lit.isEmpty()                       ? noNode
                                                   : topOf(step.lit.first());
    const bool isOneBranch = folder != noNode && placeOf(folder) >= 0
        && std::ranges::all_of(step.lit,
                               [this, folder](NodeIndex node) { return node != folder && topOf(node) == folder; });
    if (step.camera == LessonStep::Camera::Whole || m_tops.empty() || (folder == noNode && step.lit.isEmpty()))
        arrangeWhole(build);
    else if (isOneBranch && step.kind != LessonStep::Kind::Ask)
        arrangeBranch(build, folder);
    else
        arrangeOptions(build);
    StageScene scene = std::move(build.scene);
    for (qint32 i = 0; i < qint32(scene.cards.size()); ++i) {
        if (scene.cards[size_t(i)].part == StagePart::Current)
            scene.current = i;
    }
    if (room.isMirrored) {
        const double width = room.size.width();
        for (StageCard &card : scene.cards)
            mirrorCard(card, width);
        scene.trunk = width - scene.trunk;
        scene.moreRect.moveLeft(width - scene.moreRect.right());
        scene.free.moveLeft(width - scene.free.right());
    }
    return scene;
}

} // namespace Espalier
