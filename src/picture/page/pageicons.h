// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "picture/nodefigure.h"

#include <QByteArray>
#include <QMap>

namespace Espalier {

/// The icons of a page, each drawn once and used by reference.
class PageIcons {
public:
    /// Knows those of the page's own controls, and learns those of \a layout.
    explicit PageIcons(const Layout &layout);

    /// The icon that tells \a node from others; empty: it has none but that of every folder and file.
    QByteArray of(NodeIndex node) const;
    /// The same inside of the map: nodes without one of their own have that of folders.
    QByteArray onMap(NodeIndex node) const;
    /// One of the page's own: "search", "theme" …
    static QByteArray own(const char *name);
    /// The symbols that all of them refer to.
    QByteArray definitions() const;
    /// The icon of the page itself, as an address that holds it.
    static QByteArray pageIcon();

private:
    void learn(const QString &name);
    NodeFigure ownFigure(NodeIndex node) const; ///< empty: none that tells it from others

    const Layout &m_layout;
    QMap<QByteArray, QByteArray> m_drawings; ///< by id
};

} // namespace Espalier
