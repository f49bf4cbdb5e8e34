// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"

#include <QHash>

#include <optional>

namespace Espalier {

/// Which topics of a guide a layout holds, and where one that it lacks would go. Of one state of both; changes nothing.
class LayoutTopics {
public:
    /// Both must outlive it.
    LayoutTopics(const Layout &layout, const Guide &guide);

    /// The node that stands for a topic: by its topic wherever the person moved it, else by name in the folder that
    /// stands for the one above. noNode: the layout lacks it.
    NodeIndex nodeOf(const Topic &topic) const;
    /// The latest phase that any node has; \c None: none says any.
    Phase held() const { return m_held; }
    /// Those right below \a topic, in the guide's order.
    QList<const Topic *> missingBelow(const Topic &topic) const;

    /// What Editor::insertLayout() needs to add a topic.
    struct Placement {
        Layout piece; ///< its root's only child is the topic, or the first missing folder on the way to it
        NodeIndex parent = rootNode;
        NodeIndex before = noNode; ///< so that the guide's order is kept
        qsizetype folders = 0; ///< that come along, the topic itself not counted
        qsizetype files = 0;
    };
    /// With what is below the topic as far as the layout has got, or the topic itself. Nothing when the layout has it
    /// already, or a file where a folder would have to be.
    std::optional<Placement> placementOf(const Topic &topic) const;

private:
    const Topic *parentOf(const Topic &topic) const;
    NodeIndex placeBefore(const Topic &topic, NodeIndex parent) const;

    const Layout &m_layout;
    const Guide &m_guide;
    QHash<QString, NodeIndex> m_byTopic; // the first of each
    Phase m_held = Phase::None;
};

} // namespace Espalier
