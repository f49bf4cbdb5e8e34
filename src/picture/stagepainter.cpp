// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/stagepainter.h"

#include "picture/ink.h"
#include "picture/stagetext.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

constexpr double stageRadius = 16;
constexpr double childRadius = 12;
constexpr double wirePitch = 150; // of the trellis behind
constexpr double trunkBottom = 40; // widths
constexpr double trunkGrown = 24;
constexpr double trunkYoung = 11;
constexpr double trunkTip = 7;
constexpr double armGrown = 12;
constexpr double armPlain = 6;
constexpr double stageCorner = 18;
constexpr double stageLineHeight = 1.32;
constexpr double stageNameLine = 1.15;
constexpr double barAtLeft = 6;

double inkOpacity(const StageCard &card) { return card.opacity * (1 - card.outline); }

/// From one side of a card to another, with round corners where it turns.
QPainterPath elbow(QPointF from, QPointF to)
{
    QPainterPath path(from);
    if (std::abs(from.y() - to.y()) < 2) {
        path.lineTo(to);
        return path;
    }
    const double x = (from.x() + to.x()) / 2;
    const double radius = std::min({stageCorner, std::abs(to.y() - from.y()) / 2, std::abs(to.x() - from.x()) / 2});
    const double across = to.x() > from.x() ? radius : -radius;
    const double down = to.y() > from.y() ? radius : -radius;
    path.lineTo(x - across, from.y());
    path.quadTo(QPointF(x, from.y()), QPointF(x, from.y() + down));
    path.lineTo(x, to.y() - down);
    path.quadTo(QPointF(x, to.y()), QPointF(x + across, to.y()));
    path.lineTo(to);
    return path;
}

QPainterPath tapered(double x, double bottom, double bottomWidth, double top, double topWidth)
{
    QPainterPath path(QPointF(x - bottomWidth / 2, bottom));
    path.lineTo(x - topWidth / 2, top);
    path.lineTo(x + topWidth / 2, top);
    path.lineTo(x + bottomWidth / 2, bottom);
    path.closeSubpath();
    return path;
}

} // namespace

void StagePainter::paint(BlockCanvas &canvas, const StageScene &scene, bool isMirrored)
{
    m_isMirrored = isMirrored;
    wires(canvas, scene);
    trunk(canvas, scene);
    arms(canvas, scene);
    for (const StageCard &card : scene.cards) {
        if (card.rect.adjusted(-20, -20, 20, 20).intersects(scene.free))
            this->card(canvas, card);
    }
    canvas.setOpacity(1);
    if (!scene.more.isEmpty()) {
        const QPointF at(m_isMirrored ? scene.moreRect.right() - barAtLeft : scene.moreRect.left() + barAtLeft,
                         scene.moreRect.bottom() - StageMetric::morePixels * 0.4);
        text(canvas, scene.more, at, StageMetric::morePixels, false, m_theme.dim);
    }
}

/// The wires of the trellis that the espalier is trained on.
void StagePainter::wires(BlockCanvas &canvas, const StageScene &scene) const
{
    canvas.setOpacity(0.5);
    for (double y = scene.free.top() + wirePitch / 2; y < scene.free.bottom(); y += wirePitch)
        canvas.box(QRectF(scene.free.left(), y, scene.free.width(), 1), 0, m_theme.line, {});
    canvas.setOpacity(1);
}

void StagePainter::trunk(BlockCanvas &canvas, const StageScene &scene) const
{
    const double bottom = scene.free.bottom();
    const double top = scene.free.top();
    const Rgb young = mixed(m_theme.window, m_theme.wood, 0.55);
    canvas.fill(tapered(scene.trunk, bottom, trunkYoung, top, trunkTip), young);
    if (scene.growth < bottom) {
        canvas.fill(tapered(scene.trunk, bottom, trunkBottom, scene.growth, trunkGrown), m_theme.wood);
        canvas.fill(tapered(scene.trunk, bottom, trunkBottom * 0.3, scene.growth, trunkGrown * 0.3),
                    mixed(m_theme.wood, m_theme.dim, 0.25));
    }
}

void StagePainter::arm(BlockCanvas &canvas, const StageScene &scene, const StageCard &card) const
{
    const double y = card.rect.center().y();
    const auto nearSide = [this](const QRectF &rect) { return m_isMirrored ? rect.right() : rect.left(); };
    const auto farSide = [this](const QRectF &rect) { return m_isMirrored ? rect.left() : rect.right(); };
    const double direction = m_isMirrored ? -1 : 1;
    // What stands before it on the same arm passes it on.
    const StageCard *before = nullptr;
    for (const StageCard &other : scene.cards) {
        if (&other == &card || other.parent != card.parent || std::abs(other.rect.center().y() - y) > 1)
            continue;
        if ((nearSide(card.rect) - farSide(other.rect)) * direction >= 0
            && (!before || (farSide(other.rect) - farSide(before->rect)) * direction > 0))
            before = &other;
    }
    const bool isFromTrunk = !before && card.parent < 0;
    QPointF from(scene.trunk, y);
    if (before)
        from = QPointF(farSide(before->rect), y);
    else if (card.parent >= 0)
        from =
            QPointF(farSide(scene.cards[size_t(card.parent)].rect), scene.cards[size_t(card.parent)].rect.center().y());
    const Rgb plain = mixed(m_theme.window, m_theme.wood, 0.8);
    const Rgb ink = m_theme.phase(card.phase).text;
    const Rgb colour = mixed(mixed(plain, mixed(m_theme.wood, ink, 0.35), 1 - card.outline), ink, card.light);
    const double width = armPlain + (armGrown - armPlain) * card.light * (card.parent < 0 ? 1 : 0.3);
    canvas.setOpacity(std::max(card.outline, card.opacity)
                      * (card.opacity < StageMetric::shownBefore ? card.opacity / StageMetric::shownBefore : 1));
    canvas.stroke(elbow(from, QPointF(nearSide(card.rect), y)), width, colour);
    if (!isFromTrunk)
        return;
    const double radius = 10 + 8 * card.light;
    const QRectF square(from.x() - radius, y - radius, 2 * radius, 2 * radius);
    canvas.mark(square.adjusted(-4, -4, 4, 4), Phase::Beginner, m_theme.window);
    canvas.mark(square, card.outline >= 1 ? Phase::None : card.phase, card.outline >= 1 ? plain : ink);
}

void StagePainter::arms(BlockCanvas &canvas, const StageScene &scene) const
{
    for (const StageCard &card : scene.cards) {
        const double low =
            card.parent < 0 ? card.rect.top() : std::min(card.rect.top(), scene.cards[size_t(card.parent)].rect.top());
        const double high = card.parent < 0
            ? card.rect.bottom()
            : std::max(card.rect.bottom(), scene.cards[size_t(card.parent)].rect.bottom());
        if (high >= scene.free.top() && low <= scene.free.bottom())
            arm(canvas, scene, card);
    }
}

void StagePainter::ground(BlockCanvas &canvas, const StageCard &card) const
{
    const PhaseColours &colours = m_theme.phase(card.phase);
    const bool isMain = card.part == StagePart::Current || card.isRight;
    const double radius = card.part == StagePart::Child || card.part == StagePart::Chip ? childRadius : stageRadius;
    const double opacity = inkOpacity(card);
    if (isMain) {
        canvas.setOpacity(opacity * 0.16 * std::max(card.light, card.isRight ? 1.0 : 0.0));
        canvas.box(card.rect.adjusted(-14, -14, 14, 14), radius + 12, card.isRight ? m_theme.good : colours.text, {});
    }
    canvas.setOpacity(opacity);
    const Rgb fill =
        mixed(m_theme.panel, colours.tint, m_theme.kind == Theme::Kind::Light ? 0.35 * card.light : 0.12 * card.light);
    const Rgb plain = mixed(m_theme.line, m_theme.dim, 0.15);
    if (card.isRight)
        canvas.box(card.rect, radius, fill, {m_theme.good, 5});
    else if (isMain)
        canvas.box(card.rect, radius, fill, {mixed(plain, colours.text, card.light), 1.5 + 2.5 * card.light});
    else
        canvas.box(card.rect, radius, fill,
                   {mixed(plain, colours.text, card.part == StagePart::Top ? 0.75 * card.light : 0), 1.5});
    if (card.part == StagePart::Child || card.part == StagePart::Chip) {
        const double x = m_isMirrored ? card.rect.right() - barAtLeft : card.rect.left();
        canvas.box(QRectF(x, card.rect.top() + 14, barAtLeft, card.rect.height() - 28), barAtLeft / 2, colours.text,
                   {});
    }
    if (m_theme.kind == Theme::Kind::Print && (card.part == StagePart::Current || card.part == StagePart::Top))
        canvas.pattern(QRectF(m_isMirrored ? card.rect.right() - 8 : card.rect.left(), card.rect.top() + 20, 8,
                              card.rect.height() - 40),
                       card.phase);
}

void StagePainter::letter(BlockCanvas &canvas, const StageCard &card) const
{
    const double size = card.icon.height();
    const double gap = size * 0.3;
    const QRectF round(m_isMirrored ? card.icon.right() + gap : card.icon.left() - gap - size, card.icon.top(), size,
                       size);
    canvas.box(round, size / 2, card.isRight ? m_theme.good : m_theme.sunken, {});
    const double pixels = size * 0.6;
    const double width = StageText::width(m_stage.texts(), card.letter, pixels, TextTable::SemiBold);
    BlockText text{.text = card.letter, .width = width, .pixels = pixels, .isSemiBold = true};
    text.baseline = QPointF(round.center().x() - width / 2, round.center().y() + pixels * 0.36);
    canvas.text(text, {}, card.isRight ? m_theme.panel : m_theme.text);
}

void StagePainter::card(BlockCanvas &canvas, const StageCard &card)
{
    if (card.outline > 0) {
        canvas.setOpacity(card.outline * std::min(1.0, card.opacity));
        canvas.box(card.rect, stageRadius, std::nullopt, {mixed(m_theme.line, m_theme.dim, 0.45), 2, true});
    }
    const double opacity = inkOpacity(card);
    if (opacity <= 0)
        return;
    ground(canvas, card);
    const PhaseColours &colours = m_theme.phase(card.phase);
    if (!card.icon.isNull()) {
        canvas.box(card.icon, stageRadius * 0.75,
                   mixed(m_theme.panel, colours.tint, m_theme.kind == Theme::Kind::Light ? 1 : 0.85), {});
        const double inset = card.icon.width() * 0.22;
        canvas.icon(card.icon.adjusted(inset, inset, -inset, -inset), figure(card.node), colours.text);
    }
    if (!card.letter.isEmpty())
        letter(canvas, card);
    if (card.isRight) {
        const double size = card.rect.height() * 0.36;
        const double x = m_isMirrored ? card.rect.left() + size * 0.5 : card.rect.right() - size * 1.5;
        canvas.icon(QRectF(x, card.rect.center().y() - size / 2, size, size),
                    NodeFigure{.icon = QStringLiteral("actions/check")}, m_theme.good);
    }
    QPointF at = card.nameAt;
    for (const QString &line : card.name) {
        text(canvas, line, at, card.namePixels, true, m_theme.text);
        at.ry() += card.namePixels * stageNameLine;
    }
    at = card.summaryAt;
    for (const QString &line : card.summary) {
        text(canvas, line, at, card.summaryPixels, false, m_theme.dim);
        at.ry() += card.summaryPixels * stageLineHeight;
    }
}

void StagePainter::text(BlockCanvas &canvas, const QString &text, QPointF at, double pixels, bool isSemiBold,
                        Rgb colour) const
{
    const double width =
        StageText::width(m_stage.texts(), text, pixels, isSemiBold ? TextTable::SemiBold : TextTable::Regular);
    canvas.text({.text = text,
                 .baseline = m_isMirrored ? at - QPointF(width, 0) : at,
                 .width = width,
                 .pixels = pixels,
                 .isSemiBold = isSemiBold},
                {}, colour);
}

const NodeFigure &StagePainter::figure(NodeIndex node)
{
    auto known = m_figures.constFind(node);
    if (known == m_figures.constEnd())
        known = m_figures.insert(node, figureOf(m_stage.layout(), node));
    return *known;
}

} // namespace Espalier
