// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QtTypes>

#include <algorithm>
#include <array>

namespace Espalier {

/// Sizes of a block map in its own coordinates, on which composition, painter and pictures agree.
namespace BlockMetric {
inline constexpr double margin = 12;
inline constexpr double rootHeight = 40;
inline constexpr double rootGap = 12; ///< from the root to the first groups
inline constexpr double rootPixels = 20;
inline constexpr double rootIcon = 28;
inline constexpr double rootMostWidth = 640;

inline constexpr double lane = 20;   ///< from a stem to the groups on its right
inline constexpr double gutter = 10; ///< from groups to the next lane
inline constexpr double trunkLane = 48; ///< of a trunk between two columns
inline constexpr double tierGap = 26;   ///< from a level arm to the groups that hang on it

/// Of groups, by how tight they stand: with summaries, without, slim.
inline constexpr int tightLevels = 3;
inline constexpr std::array<double, tightLevels> padding{10, 6, 4};
inline constexpr std::array<double, tightLevels> groupGap{12, 8, 4};
inline constexpr std::array<double, tightLevels> icon{28, 28, 20};
inline constexpr std::array<double, tightLevels> mostNamePixels{16, 16, 14};
inline constexpr double leastNamePixels = 14;
inline constexpr double iconGap = 10;
inline constexpr double headGap = 6; ///< from a head to what is in the group

inline constexpr double pitch = 24;      ///< of rows
inline constexpr double pillHeight = 20; ///< of a chip
inline constexpr double pillGap = 6;
inline constexpr double pillPadding = 8;
inline constexpr double nameGap = 16; ///< from the name of a folder to chips on the same line
inline constexpr double summaryHeight = 16; ///< of one line
inline constexpr double capHeight = 26;     ///< "… name continued"
inline constexpr int mostFlags = 3; ///< of tags behind a name
inline constexpr double flagWidth = 6;
inline constexpr double flagHeight = 9;
inline constexpr double flagGap = 2;
inline constexpr double linePixels = 13;
inline constexpr double textPixels = 12;
inline constexpr double numberPixels = 11;

inline constexpr double leastColumn = 220;
inline constexpr double mostColumn = 440;
inline constexpr double expandedColumn = 300; ///< of maps in which all is open
inline constexpr double besideFrom = 560;     ///< from this width on, a head stands beside what is in it
inline constexpr double besideHead = 244;

inline constexpr double arm = 14;
inline constexpr double budRadius = 3.5;
inline constexpr double corner = 7;
inline constexpr double mostPadSlack = 16;
inline constexpr double mostGapSlack = 12;
inline constexpr double stretchable = 0.14; ///< the part of a column that may be given to its groups and gaps

/// What the flags of that many tags take behind a name, with the gap before them.
constexpr double flagsWidth(qsizetype tags)
{
    return tags == 0 ? 0 : 3 + (flagWidth + flagGap) * double(std::min<qsizetype>(tags, mostFlags));
}
/// Of the sign that stands on a bud or dot that is pointed at.
inline QRectF signRect(const QRectF &mark)
{
    constexpr double radius = 6;
    return QRectF(mark.center() - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
}
/// From the left edge of a group to the twig on which the children of this depth hang.
constexpr double twigAt(int depth) { return 24 + 18 * std::min(depth, 5) + 8 * std::max(0, depth - 5); }
} // namespace BlockMetric

} // namespace Espalier
