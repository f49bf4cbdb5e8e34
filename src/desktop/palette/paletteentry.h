// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"
#include "desktop/palette/fuzzymatcher.h"

#include <QList>
#include <QString>

#include <functional>

namespace Espalier {

/// What the palette finds things among, in the order in which equally good ones stand.
enum class PaletteGroup { Commands, Nodes, Topics, Files };
inline constexpr PaletteGroup paletteGroups[] = {PaletteGroup::Commands, PaletteGroup::Nodes, PaletteGroup::Topics,
                                                 PaletteGroup::Files};

/// One line of the palette, and what it does.
struct PaletteEntry {
    QString id; ///< "command/save": the same at each start, for what was used last; empty: not to be remembered
    PaletteGroup group = PaletteGroup::Commands;
    QString icon; ///< name of one of our icons
    QString title;
    QString context; ///< where it is: "View › Theme", "mlops / serving"
    QString trailing; ///< at the end of the line
    Phase phase = Phase::None; ///< its shape stands before \c trailing; None: no shape
    QString keys; ///< shortcut in the person's words, drawn as keys
    QString reason; ///< why it cannot be chosen now; empty: it can
    QList<TextRange> titleMarks; ///< the letters that were typed
    QList<TextRange> contextMarks;
    FuzzyRank rank;
    bool staysOpen = false; ///< running it leaves the palette open, and is not remembered
    std::function<void()> run;

    bool canRun() const { return reason.isEmpty() && run; }
};

} // namespace Espalier
