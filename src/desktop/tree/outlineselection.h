// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QItemSelection>
#include <QObject>

namespace Espalier {

class OutlineView;

/// Keeps the outline's selection and the session's the same, in both directions. While the model changes, the
/// session's is the one that counts.
class OutlineSelection final : public QObject
{
    Q_OBJECT

public:
    explicit OutlineSelection(OutlineView &view);

    /// From the session into the view.
    void adopt();
    /// From the view into the session, unless it came from there.
    void publish();
    /// Unfolds what is above the selected nodes (where they are not too many) and scrolls to the current one.
    void revealAll();
    /// \a closed was closed: what was selected below it gives way to it.
    void leave(NodeIndex closed);
    /// The same for whatever is in a closed folder now.
    void leaveHidden();

    /// The nodes of the outline's rows from \a first to \a last as one selection.
    QItemSelection ofRows(qsizetype first, qsizetype last) const;

    /// While one lives nothing is published; at its end all at once.
    class Hold
    {
    public:
        explicit Hold(OutlineSelection &selection) : m_selection(selection) { ++m_selection.m_held; }
        ~Hold()
        {
            if (--m_selection.m_held == 0)
                m_selection.publish();
        }
        Q_DISABLE_COPY_MOVE(Hold)

    private:
        OutlineSelection &m_selection;
    };

private:
    QItemSelection ofNodes(const QList<NodeIndex> &nodes) const;
    template<typename Stays>
    void narrow(Stays stays, NodeIndex instead);

    OutlineView &m_view;
    int m_held = 0;
    bool m_isAdopting = false;
    bool m_isPublishing = false;
};

} // namespace Espalier
