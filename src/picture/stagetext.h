// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/texttable.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

namespace Espalier {

/// Text on a wall: whole words in lines, of any weight. Names break behind "_", "-", "." and "/" where they must.
namespace StageText {

using Weight = TextTable::Weight;
inline constexpr double nameLine = 1.15; ///< from line to line of a name, of its size

/// \a text in lines of at most \a width at \a pixels. A piece that is wider than that alone stands as it is.
QStringList lines(const TextTable &table, const QString &text, double pixels, double width, Weight weight);
/// The same with \a most lines; empty where the text needs more, or a piece of it is too wide.
QStringList linesWithin(const TextTable &table, const QString &text, double pixels, double width, int most,
                        Weight weight);
double width(const TextTable &table, const QString &text, double pixels, Weight weight);

/// A name as large as it can be set in \a room, its height as well, with at most \a most lines, from \a largest down to
/// \a smallest; without lines where it cannot. As a last resort it is cut in the middle.
struct Fitted {
    QStringList lines;
    double pixels = 0;
    bool isElided = false;
};
Fitted fitted(const TextTable &table, const QString &name, double largest, double smallest, QSizeF room, int most);

} // namespace StageText

} // namespace Espalier
