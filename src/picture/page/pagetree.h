// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/page/pageexplanations.h"

namespace Espalier {

class ChunkedOutput;
class PageIcons;
class PageIds;
class Progress;

/// The tree of a page as nested lists, streamed: each folder a `details`, whose text stands in an element of its own
/// that bears its id, because browsers open the details round a place that a link leads to.
class PageTree {
public:
    /// \a byPhase: nodes are told apart by their phases, else by the top folder they lie in.
    PageTree(const Layout &layout, const PageIds &ids, const PageIcons &icons, const PageExplanations &explanations,
             bool byPhase);

    /// False: stop, \a output says why.
    bool write(ChunkedOutput &output, const PageAmounts &amounts, Progress *progress);

private:
    /// Browsers nest no deeper than about 500 elements; what lies deeper stands beside its folder.
    static constexpr int deepestList = 140;

    struct Above {
        NodeIndex node;
        QByteArray id;
        bool isOpen; ///< a list of its own
    };
    void closeTo(QByteArray &out, NodeIndex parent);
    void folder(QByteArray &out, NodeIndex node, PageAmount amount);
    void file(QByteArray &out, NodeIndex node, PageAmount amount);
    void openItem(QByteArray &out, NodeIndex node, const char *more) const;
    void nameAndSummary(QByteArray &out, NodeIndex node, const char *tag) const;
    QByteArray colourOf(NodeIndex node) const;

    const Layout &m_layout;
    const PageIds &m_ids;
    const PageIcons &m_icons;
    const PageExplanations &m_explanations;
    bool m_byPhase;
    std::vector<Above> m_above; ///< the root first
    int m_branch = -1;
};

} // namespace Espalier
