// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

class QKeyEvent;

namespace Espalier {

/// What can be asked of a show by a key or a button. Slides know all of it, a quiz on the projector and the list of
/// what was hard a part.
enum class SlideCommand {
    Next,
    Back,
    First,
    Last,
    GoTo,
    Black,
    White,
    Speaker,
    Overview,
    Timer,
    Draw,
    Pen1,
    Pen2,
    Pen3,
    Pen4,
    Undo,
    Erase,
    Spotlight,
    Larger,
    Smaller,
    UsualSize,
    MapAlone,
    Help,
    Close,
};

namespace SlideKeys {

/// The command of a key; presenters send Page Up, Page Down, "." and Esc.
std::optional<SlideCommand> commandOf(const QKeyEvent &event);

/// What the help lists: keys as they are written on them, and what they do.
struct Line {
    QString keys;
    QString text;
};
QList<Line> lines();

} // namespace SlideKeys

} // namespace Espalier
