// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/progress.h"
#include "guide/guide.h"

#include <optional>
#include <vector>

namespace Espalier {

/// What of a layout that came from elsewhere a guide knows: which nodes are which of its topics. Found by place, a
/// folder of the same name where the guide has one, from the project down; and elsewhere by name with neighbours that
/// agree. Hyphens, blanks and capitals do not matter. A topic is found once at most. Changes nothing.
class GuideMatch {
public:
    struct Pair {
        NodeIndex node = noNode;
        int topic = -1; ///< index in the guide's topics
        bool isByPlace = false; ///< what it stands in was matched, too
        int agreeing = 0; ///< neighbours (beside it, in it, and what it stands in) that the topic has, too
        int neighbours = 0; ///< all that were looked at

        friend bool operator==(const Pair &, const Pair &) = default;
    };

    static GuideMatch of(const Layout &layout, const Guide &guide, const Progress *progress = nullptr);
    /// The topic that one folder most likely is, for an offer beside it: from 60 % of neighbours that agree.
    static std::optional<Pair> likely(const Layout &layout, const Guide &guide, NodeIndex folder);

    /// In the order of the document.
    const std::vector<Pair> &pairs() const { return m_pairs; }
    qsizetype folders() const { return m_folders; } ///< among them

private:
    std::vector<Pair> m_pairs;
    qsizetype m_folders = 0;
};

} // namespace Espalier
