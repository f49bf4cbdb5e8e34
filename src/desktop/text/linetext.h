// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/result.h"

#include <QString>

namespace Espalier {

/// What stands behind the bars on one line of the text view, as it is typed: the name (in quotes where a line of a
/// drawn tree needs them, with "/" for a folder) and the comment without its mark. Blanks between the two are no part
/// of it.
struct LineText {
    QString name;
    QString comment;
    bool hasComment = false; ///< "#" stands there, even if nothing follows it

    bool isBlank() const { return name.trimmed().isEmpty() && comment.trimmed().isEmpty(); }
    friend bool operator==(const LineText &, const LineText &) = default;

    static LineText of(const Layout &layout, NodeIndex node);
    static LineText of(std::string_view nameUtf8, NodeKind kind, const QString &comment);
    /// "name/  # comment", without blanks at its beginning.
    static LineText parse(QStringView text);
    QString toString() const;

    struct Meaning {
        QString name; ///< without quotes and slash; may be anything that was typed
        NodeKind kind = NodeKind::File;
        QString summary;
    };
    Meaning meaning() const;
};

/// A line as it is kept when it is no part of the layout.
struct LooseText {
    int depth = 1;
    LineText text;

    static LooseText parse(const QString &kept);
    QString toString() const;
};

} // namespace Espalier
