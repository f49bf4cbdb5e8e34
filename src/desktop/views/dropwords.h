// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QString>

#include <functional>

namespace Espalier {

/// Where something that is dragged would land, as it is told.
struct DropWords {
    enum class Spot {
        Only,  ///< there is nothing else to be seen in the parent
        First, ///< before all others
        After, ///< after \c behind
        Last,
    };
    NodeIndex parent = noNode;
    NodeIndex behind = noNode;
    Spot spot = Spot::Only;
    bool isCopy = false;

    /// Before \a before, as it looks to a person who sees what \a isShown; noNode: as the last.
    static DropWords of(const Layout &layout, const std::function<bool(NodeIndex)> &isShown, NodeIndex parent, NodeIndex before,
                        bool isBetween);
};

/// The whole sentence: "observability into mlops, after serving". \a what stands in it between \c dropMark on either
/// side, so that it can be painted bold wherever a language has it.
QString dropSentence(const Layout &layout, const DropWords &words, const QString &what);
inline constexpr char16_t dropMark = u'\u2063'; // invisible separator

} // namespace Espalier
