// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "desktop/palette/palettesource.h"

#include <functional>
#include <vector>

namespace Espalier {

/// The folders and files of a layout by their names, or by paths in parts: "data/proc". A layout of 100,000 nodes is
/// gone through in milliseconds; while typing goes on, only what fitted so far.
class NodeSource final : public PaletteSource {
public:
    /// \a layout: a snapshot. \a show: brings a node before the person.
    NodeSource(const Layout &layout, std::function<void(NodeIndex)> show);

    PaletteGroup group() const final { return PaletteGroup::Nodes; }
    Found find(const FuzzyMatcher &matcher, const PaletteHistory &history, qsizetype most) final;
    std::optional<PaletteEntry> entry(const QString &id) final;

private:
    struct Hit {
        NodeIndex node;
        FuzzyRank rank;
        int depth;
        int age;
        int order; ///< in the document
    };

    void search(const FuzzyMatcher &name, const std::vector<FuzzyMatcher> &above);
    bool standsBelow(NodeIndex node, const std::vector<FuzzyMatcher> &above) const;
    PaletteEntry entryOf(NodeIndex node) const;

    Layout m_layout;
    std::function<void(NodeIndex)> m_show;
    QString m_typed; ///< what m_hits fit; null: nothing was searched yet
    std::vector<Hit> m_hits;
};

} // namespace Espalier
