// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"
#include "guide/guide.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Espalier {

struct StarterSelection;

/// What a person wants of a Growth, by its keys: it outlives the Growth, which is worked out anew after each edit.
struct GrowthChoice {
    QHash<QString, bool> ticks; ///< what is not among them is as the growth proposes
    QSet<QString> beside; ///< names that are taken and are to be added as NAME-2; the others are left out

    friend bool operator==(const GrowthChoice &, const GrowthChoice &) = default;
};

/// What a guide would add to a layout: which nodes, where each would stand, and which names are taken there. A value,
/// worked out for one state of the layout; changes nothing itself (Editor::grow() does) and knows no views.
///
/// What the layout has already is found by topic, wherever the person moved it, then by name: a folder of the same name
/// is joined. A file against anything of its name, or a folder against a file, is a name taken.
class Growth {
public:
    struct Item {
        NodeIndex fresh = noNode; ///< in fresh()
        int above = -1; ///< the item that it would stand in, always an earlier one; -1: \c host
        NodeIndex host = noNode; ///< the folder of the layout that it would stand in; noNode: \c above
        NodeIndex before = noNode; ///< the child of \c host to stand before; noNode: at the end
        NodeIndex takenBy = noNode; ///< what stands in \c host under its name
        NodeKind kind = NodeKind::Folder;
        Phase phase = Phase::Beginner;
        bool isProposed = true; ///< ticked until somebody says otherwise
    };
    struct Totals {
        qsizetype folders = 0;
        qsizetype files = 0;
        bool isNothing() const { return folders + files == 0; }
        friend bool operator==(const Totals &, const Totals &) = default;
    };
    /// One entry for each item.
    using Marks = std::vector<bool>;

    Growth() = default; ///< nothing
    /// All that \a guide has up to \a phase. Proposed is what is later than reachedPhase(): what was left out or
    /// removed so far stays away unless it is ticked.
    static Result<Growth> toPhase(const Layout &layout, const Guide &guide, Phase phase);
    /// What starters ask for, all of it proposed.
    static Result<Growth> ofStarters(const Layout &layout, const Guide &guide, const StarterSelection &selection);
    /// The latest phase that the guide gives to a topic which the layout holds; \c None: it holds none of them.
    static Phase reachedPhase(const Layout &layout, const Guide &guide);

    /// In the order of the guide.
    const std::vector<Item> &items() const { return m_items; }
    const Layout &layout() const { return m_layout; }
    /// The guide's own layout that the items are of, without contents.
    const Layout &fresh() const { return m_fresh; }
    /// Which node of the layout stands for one of fresh(); noNode: none does.
    NodeIndex counterpart(NodeIndex fresh) const { return m_counterparts.value(fresh, noNode); }
    /// What choices know an item by.
    QString key(int item) const;
    /// "tracking.py", or where that is taken the name it would have beside it, "tracking-2.py".
    QString name(int item) const;
    /// All that the node would say of itself.
    NodeData data(int item) const;
    QString content(int item) const; ///< of the guide's file

    int itemOf(NodeIndex fresh) const { return m_itemOf.value(fresh, -1); } ///< -1: it is not to be added
    /// An item and all that would stand in it.
    QList<int> branch(int item) const;

    // -- with a choice
    /// Which can be ticked: not what is left out because its name is taken, nor what would stand in that.
    Marks offered(const GrowthChoice &choice) const;
    /// Which would be added: ticked, with all that they stand in.
    Marks chosen(const GrowthChoice &choice) const;
    Totals totals(const Marks &marks) const;
    /// Ticks items and, so that they have a place, what they would stand in; or takes their ticks.
    void setTicked(GrowthChoice &choice, const QList<int> &items, bool ticked) const;

private:
    static Result<Growth> between(const Layout &layout, const Guide &guide, const StarterSelection &selection,
                                  Phase from);
    void find(Phase from);
    bool isTicked(int item, const GrowthChoice &choice) const;

    Layout m_layout;
    Layout m_fresh;
    Guide m_guide;
    QMap<QString, QString> m_variables;
    std::vector<Item> m_items;
    QHash<NodeIndex, NodeIndex> m_counterparts; // by node of m_fresh
    QHash<NodeIndex, int> m_itemOf; // likewise
};

} // namespace Espalier
