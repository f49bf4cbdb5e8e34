// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"
#include "formats/nodewalk.h"

#include <QCoreApplication>

namespace Espalier {

/// What of a layout is drawn in a diagram: the nodes that filter and options let through, the project first.
class DiagramNodes {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DiagramNodes)

public:
    static OptionSpec filesOption();
    static OptionSpec depthOption();

    /// \a values: complete. \a layout must outlive it.
    DiagramNodes(const Layout &layout, const WriteOptions &options, const OptionValues &values);

    /// To the next node, the first being the project; false at the end.
    bool next();
    NodeIndex node() const { return m_started ? m_walk.node() : rootNode; }
    int depth() const { return m_isRoot ? 0 : m_walk.depth(); }
    bool isFolder() const { return m_layout.isFolder(node()); }
    Phase phase() const { return m_walk.phase(); }
    /// Its name for people, folders with a slash: control characters, line breaks and what turns the direction of text
    /// are shown as signs.
    QString label() const;
    /// Its summary in the same way, on one line.
    QString summary() const;

private:
    const Layout &m_layout;
    NodeWalk m_walk;
    const bool m_takesFiles;
    const int m_maxDepth; // 0: all
    bool m_started = false;
    bool m_isRoot = true;
};

} // namespace Espalier
