// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/tree/outlinepainter.h"
#include "edit/growth.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QVariantAnimation>

#include <vector>

namespace Espalier {

class GrowPreview;
class OutlineView;

/// The rows of what a preview would add, where they would stand in the outline: which of them are open, how each looks,
/// and what folders of the layout say of those in them. They are no nodes: nothing edits, drags, counts, filters or
/// selects them. A click is told, for the panel.
class OutlineGhosts final : public QObject {
    Q_OBJECT

public:
    explicit OutlineGhosts(OutlineView &view);

    /// Works out anew which rows there are, after the preview, the filter or the layout changed.
    void place();
    /// How row and chip of an item look; \a depth: of its row.
    OutlineRow content(int item, int depth) const;
    bool isExpandable(int item) const;
    bool isExpanded(int item) const;
    void setExpanded(int item, bool expanded);
    /// A press on a ghost's row, on its chevron or not.
    void press(int item, bool onChevron);
    /// Adds to the row of a node what the preview says of it.
    void mark(NodeIndex node, OutlineRow &row) const;

Q_SIGNALS:
    void chosen(int item);

private:
    struct Sum {
        qsizetype folders = 0;
        qsizetype files = 0;
        Phase phase = Phase::None; // the first of what is new
        qsizetype shown() const { return folders > 0 ? folders : files; }
    };
    void sumUp();
    void fade();
    double strengthOf(int item) const;
    const GrowPreview &preview() const;

    OutlineView &m_view;
    QSet<QString> m_open; // keys of open folders
    std::vector<std::vector<int>> m_below; // of each item
    std::vector<Sum> m_sums; // of what is in each item and ticked
    QHash<NodeIndex, Sum> m_newIn; // of folders of the layout
    QSet<NodeIndex> m_taken;
    std::vector<double> m_strength; // of each item: 1 while it is ticked
    std::vector<double> m_from; // the same before the last ticks
    QVariantAnimation m_fading;
    QSet<NodeIndex> m_closing; // just added
    QVariantAnimation m_close;
};

} // namespace Espalier
