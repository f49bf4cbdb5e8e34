// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formatinfo.h"

#include <functional>
#include <optional>
#include <vector>

namespace Espalier {

/// What is known of every format, in the order in which they were registered, which is that of the command line
/// contract: those too that this program cannot read or write itself. Tells it in the language in force.
class FormatCatalogue
{
public:
    using Describe = std::function<FormatInfo()>;

    /// From now on \a id is known; it keeps its place when it was already. \a isWritten: somebody writes it, if not
    /// this program; what the writing side says counts for both.
    void add(const QString &id, Describe describe, bool isWritten);

    QList<FormatInfo> formats() const;
    /// Of those that are written.
    QStringList writtenIds() const;
    std::optional<FormatInfo> find(QStringView id) const;
    bool isWritten(QStringView id) const;
    /// The id of the format to write that \a path's suffix stands for, the first one if several share it; "directory"
    /// for an existing folder or a name without suffix; empty: unknown.
    QString writtenTo(const QString &path) const;
    /// What it takes to write \a format, or when that is empty, what the suffix of \a path stands for.
    FormatNeeds needsOf(const QString &format, const QString &path) const;

private:
    struct Entry {
        QString id;
        Describe describe;
        bool isWritten;
    };
    const Entry *entry(QStringView id) const;

    std::vector<Entry> m_entries;
};

} // namespace Espalier
