// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QList>
#include <QString>

namespace Espalier {

/// Branches as nested lists, names with what they are for, to be pasted into a document.
namespace NodeLists {

/// A fragment: "<ul>…</ul>".
QString html(const Layout &layout, const QList<NodeIndex> &nodes);
/// Bullets, names as code.
QString markdown(const Layout &layout, const QList<NodeIndex> &nodes);

} // namespace NodeLists

} // namespace Espalier
