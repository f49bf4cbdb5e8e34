// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

namespace Espalier {

/// The name of one folder or file, as a value that cannot be invalid: never empty or blank, never "." or "..", no
/// separator, no NUL, no lone surrogate, at most \c maxLength characters. Whether a *platform* likes it is another
/// question: see \c nameProblems().
class Name
{
public:
    static constexpr qsizetype maxLength = 4096; ///< UTF-16 units; no file system takes more

    /// The error says in one sentence which rule \a text breaks.
    static Result<Name> parse(QStringView text);
    /// The nearest valid name: separators and NUL become "_", lone surrogates U+FFFD, blank becomes "unnamed",
    /// "." and ".." become "_" and "__". \a changed tells whether it differs from \a text.
    static Name nearest(QStringView text, bool *changed = nullptr);

    const QString &toString() const { return m_text; }
    friend bool operator==(const Name &, const Name &) = default;

private:
    explicit Name(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// A path below some root, as a value that cannot leave it: at least one segment, each a valid \c Name.
class RelativePath
{
public:
    /// Accepts "a/b", "./a/b", "a//b" and "a/b/" (see \c endsWithSlash). Refuses absolute paths, "..", drive letters
    /// followed by a separator, and every invalid name.
    static Result<RelativePath> parse(QStringView text);

    const QStringList &segments() const { return m_segments; }
    bool endsWithSlash() const { return m_endsWithSlash; }
    QString toString() const { return m_segments.join(u'/'); }
    friend bool operator==(const RelativePath &, const RelativePath &) = default;

private:
    QStringList m_segments;
    bool m_endsWithSlash = false;
};

} // namespace Espalier
