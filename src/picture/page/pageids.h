// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QByteArray>
#include <QHash>

namespace Espalier {

class Guide;

/// The ids of the nodes in a page, which are the fragments of its links too: the path, percent-encoded. A second node
/// of the same name in a folder has ":2" behind it, which no encoded path can hold.
class PageIds {
public:
    /// Both must outlive it.
    PageIds(const Layout &layout, const Guide &guide);

    /// Of \a node, whose folder has the id \a folder (empty: the root).
    void append(QByteArray &out, const QByteArray &folder, NodeIndex node) const;
    QByteArray of(NodeIndex node) const;

    /// The node that a link in an explanation means; \c noNode: none that is here.
    /// \a base: path of the topic that the text is of; \a node: whose text it is.
    NodeIndex target(const QString &written, const QString &base, NodeIndex node) const;

private:
    void findTwins();
    NodeIndex ofTopic(const QString &path) const;
    NodeIndex ofPath(const QString &path) const;

    const Layout &m_layout;
    const Guide &m_guide;
    QHash<NodeIndex, int> m_twins;
    QHash<QString, NodeIndex> m_byTopic;
};

} // namespace Espalier
