// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QString>

namespace Espalier {

/// The small picture before a node's name.
struct NodeFigure {
    QString icon;      ///< name of one of our icons; empty: \c pictogram is drawn instead
    QString pictogram; ///< one character (an emoji) that the node brought along
    bool isTile = false; ///< stands on a rounded tint of its phase

    friend bool operator==(const NodeFigure &, const NodeFigure &) = default;
};

/// Its own icon, else that of its top-level topic, else that of its kind.
NodeFigure figureOf(const Layout &layout, NodeIndex node);

/// "topics/<name>" for a topic of the top level that has an icon of its own, else empty.
QString topicIconName(QStringView topicPath);

/// "nodes/folder", "nodes/file-code" …, by kind and suffix.
QString nodeIconName(bool isFolder, QStringView name);

} // namespace Espalier
