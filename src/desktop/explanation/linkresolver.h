// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QString>

class QUrl;

namespace Espalier {

class Guide;

/// Where a link or a path written as code leads, and what stands behind it in the text: "topic:…", "node:…", or a web
/// or mail address as it is. Those and the targets that the pane makes itself are all that a click can reach.
class LinkResolver {
public:
    /// \a base: path of the topic whose text it is.
    LinkResolver(const Guide &guide, QString base) : m_guide(guide), m_base(std::move(base)) { }

    /// The person's own words reach nodes of \a layout, too, as seen from \a node.
    void setNode(const Layout &layout, NodeIndex node);

    /// Path of the topic that \a written names, from the project's root, from the base or from beside it; empty: none.
    QString topicPath(const QString &written) const;
    /// The node that \a written names, from the folder of the node, from beside it or from the project's root.
    NodeIndex nodeAt(const QString &written) const;
    /// What to put behind the link; empty: no link at all. \a isOwn: written by the person, who means their own nodes
    /// first.
    QString target(const QString &written, bool isOwn = false) const;

    /// The same for a path that is no link but written as code; empty: it names nothing.
    QString pathTarget(const QString &path, bool isOwn = false) const;

    static QString toTarget(const QString &topicPath);
    /// The topic of a "topic:…" target; empty: another kind.
    static QString topicOf(const QUrl &target);
    /// \a path: in the layout.
    static QString toNode(const QString &path);
    static QString nodeOf(const QUrl &target);
    static QString toWord(const QString &term);
    static QString wordOf(const QUrl &target);
    /// \a name: of something that the pane does.
    static QString toAct(const QString &name);
    static QString actOf(const QUrl &target);

private:
    const Guide &m_guide;
    QString m_base;
    const Layout *m_layout = nullptr;
    NodeIndex m_node = noNode;
};

/// What a page's own links do.
namespace ExplanationAct {
inline constexpr QStringView preview = u"preview";
inline constexpr QStringView writeNotes = u"notes";
inline constexpr QStringView showInside = u"inside";
inline constexpr QStringView matchGuide = u"match";
} // namespace ExplanationAct

} // namespace Espalier
