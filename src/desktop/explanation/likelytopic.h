// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

#include <QSet>

#include <optional>
#include <vector>

namespace Espalier {

/// A topic that a folder from elsewhere may well be: it has the same name, and the same stands round it.
struct LikelyTopic {
    QString guide; ///< what lists of guides call it
    QString path;
    QString summary;
    QString words; ///< the whole explanation, Markdown
    qsizetype agreeing = 0; ///< of its neighbours' names
    qsizetype neighbours = 0;
    friend bool operator==(const LikelyTopic &, const LikelyTopic &) = default;
};

/// Looks for likely topics in a few guides. Neighbours are the folder above, the folders beside and those inside; the
/// smaller of the two sets counts, and no fewer than two of it.
class LikelyTopics {
public:
    static constexpr qsizetype leastPercent = 60;

    /// Of a folder; nothing: none is likely enough, or the person said no to it.
    static std::optional<LikelyTopic> find(const Layout &layout, NodeIndex node, const std::vector<Guide> &guides,
                                           const QSet<QString> &refused);
    /// What a refusal is known by.
    static QString keyOf(const Layout &layout, NodeIndex node, const LikelyTopic &topic);
};

} // namespace Espalier
