// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

namespace Espalier {

class Guide;

// What tags are as words: what may be one, which are in use. A project file may hold any text as a tag; these rules are
// for what people type.

/// \a text as a tag: without spaces around it and without the "#" that people are used to write before one. The error
/// says in one sentence what a tag cannot be: empty, too long, with what separates tags in fields and in tables.
Result<QString> checkedTag(QStringView text);

/// A tag of some nodes.
struct SharedTag {
    QString tag;
    bool isOnAll = true;
    friend bool operator==(const SharedTag &, const SharedTag &) = default;
};
/// The tags of \a nodes, each once: in the order of the first that has it. The root has none.
QList<SharedTag> tagsOf(const Layout &layout, const QList<NodeIndex> &nodes);

/// The tags of \a layout and of the topics of \a guide, each once, sorted: those to complete. One pass over all nodes.
QStringList knownTags(const Layout &layout, const Guide &guide);

} // namespace Espalier
