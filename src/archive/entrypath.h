// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/pathsegments.h"

#include <QCoreApplication>

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// The path of an archive's entry taken apart into names that are safe. The one place that decides which paths of an
/// archive come in.
class EntryPath
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::EntryPath)

public:
    explicit EntryPath(Imports &imports) : m_imports(imports), m_segments(imports) {}

    using Verdict = PathSegments::Verdict;
    /// Takes over \a path as it stands in an archive. What leads out of the project is reported, and has no segments.
    /// \a isOldName: if it is not UTF-8, it is in the old character set of DOS.
    Verdict set(std::string_view path, bool isOldName);

    /// Valid until the next set().
    const std::vector<std::string_view> &segments() const { return m_segments.segments(); }
    bool endsWithSlash() const { return m_endsWithSlash; }

private:
    bool leadsOut() const;

    Imports &m_imports;
    std::string m_text;
    PathSegments m_segments;
    bool m_endsWithSlash = false;
    bool m_toldEncoding = false;
};

/// UTF-8 of text in code page 437, the character set of zip files that say nothing else.
std::string fromCodePage437(std::string_view bytes);

} // namespace Espalier
