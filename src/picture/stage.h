// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/lessonsteps.h"
#include "picture/texttable.h"

#include <QRectF>
#include <QStringList>

#include <vector>

namespace Espalier {

/// Sizes of the stage, in units of which a screen of 1920 × 1080 has as many as pixels.
namespace StageMetric {
inline constexpr QSizeF screen(1920, 1080);
inline constexpr double wordsWidth = 648;
inline constexpr double wordsShare = 0.38; ///< of the height, below the map
inline constexpr double narrowerThan = 1.5; ///< screens of this shape have the words below
inline constexpr double stripHeight = 160;
inline constexpr double leastPixels = 24; ///< of anything that is read
inline constexpr double currentPixels = 54;
inline constexpr double childPixels = 38;
inline constexpr double otherPixels = 32;
inline constexpr double summaryPixels = 25;
inline constexpr double morePixels = 28;
inline constexpr double leastFill = 0.60; ///< of an axis, by the current branch
inline constexpr double mostFill = 0.85;
inline constexpr double shownBefore = 0.42; ///< opacity
} // namespace StageMetric

/// What a card is, which decides how it is painted.
enum class StagePart : quint8 { Current, Top, Child, Chip, Option };

/// One card of the stage: a value that is told by a scene, mixed with that of another while the camera moves.
struct StageCard {
    NodeIndex node = noNode;
    StagePart part = StagePart::Top;
    qint32 parent = -1; ///< card it hangs on; -1: the trunk
    Phase phase = Phase::None;
    QRectF rect;
    QRectF icon; ///< null: none
    QStringList name; ///< lines; empty: too small for words
    double namePixels = 0;
    QPointF nameAt; ///< baseline of the first line
    QStringList summary;
    double summaryPixels = 0;
    QPointF summaryAt;
    QString letter; ///< of an answer
    double opacity = 1; ///< of all of it
    double outline = 0; ///< 1: dashed, without words: still to come
    double light = 0; ///< 1: in its phase's colour
    bool isRight = false; ///< the answer, revealed
};

/// Everything that the stage shows at one moment. In units, in the coordinates of the screen.
struct StageScene {
    QRectF free; ///< what the words leave
    std::vector<StageCard> cards;
    double trunk = 0; ///< where it stands, left to right
    double growth = 0; ///< up to here the wood is thick
    QString more; ///< "compose, releases, +3": what hangs on the branch, too; told by name
    QRectF moreRect;
    qint32 current = -1; ///< card

    /// What the branch that is shown takes: its card and the children.
    QRectF branch() const;
    /// On the way to \a to: cards of the same node move, others come and go. \a part: of the way, 0 … 1; \a light: of
    /// the change of light.
    static StageScene between(const StageScene &from, const StageScene &to, double part, double light);
};

/// The room there is for a scene.
struct StageRoom {
    QSizeF size = StageMetric::screen; ///< in units
    bool isMapAlone = false;
    bool isMirrored = false;

    /// Of a screen of that many pixels.
    static StageRoom of(QSizeF pixels, bool isMapAlone = false, bool isMirrored = false);
    /// Pixels in a unit.
    static double unit(QSizeF pixels);
    bool isNarrow() const { return size.width() < size.height() * StageMetric::narrowerThan; }
    /// Where the words lie over the map; null: nowhere.
    QRectF words(const LessonStep &step) const;
    QRectF free(const LessonStep &step) const;
};

/// Decides where the folders of a lesson stand, step by step: the map's frame for a wall. The trunk stands left, phases
/// grow from the bottom up, the children of the current folder hang right of it. Pure geometry: paints nothing.
class Stage {
public:
    Stage(const Layout &layout, const LessonSteps &lesson, const QFont &font);

    /// \a step: index. \a part: 1 where a question is answered. \a light: how many of the folders of a phase are lit,
    /// in their order; with parts of one on its way.
    StageScene scene(qsizetype step, int part, double light, const StageRoom &room) const;

    const TextTable &texts() const { return m_texts; }
    const Layout &layout() const { return m_layout; }
    const LessonSteps &lesson() const { return m_lesson; }

private:
    struct Build;
    /// Whether a top folder is shown by a step before that one, or was there before all.
    bool isShownBefore(qsizetype top, qsizetype step) const;
    qsizetype placeOf(NodeIndex top) const; ///< bottom up; -1: it is no top folder of the lesson
    NodeIndex topOf(NodeIndex node) const;
    Phase phaseOf(NodeIndex node) const;
    StageCard cardOf(const Build &build, NodeIndex node, StagePart part) const;

    void arrangeBranch(Build &build, NodeIndex folder) const;
    void addRows(Build &build, qsizetype current, const QRectF &branch) const;
    double addRow(Build &build, qsizetype top, double edge, bool isUp) const;
    void arrangeOptions(Build &build) const;
    void arrangeWhole(Build &build) const;
    std::vector<size_t> armsOf(int columns) const;

    /// Sets name and summary of \a card from \a left on, in the middle of its height.
    void setTexts(StageCard &card, const QString &name, double largest, double left, int nameLines,
                  int summaryLines) const;
    QString moreText(const QList<NodeIndex> &named, qsizetype further) const;

    Layout m_layout;
    LessonSteps m_lesson;
    TextTable m_texts;
    std::vector<NodeIndex> m_tops; // bottom up
    std::vector<Phase> m_phases; // by node
    std::vector<qsizetype> m_shown; // of each top folder the step that shows it first; -1: before all
};

} // namespace Espalier
