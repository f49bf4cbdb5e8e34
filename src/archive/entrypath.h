// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/imports.h"

#include <QCoreApplication>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

struct archive;
struct archive_entry;

namespace Espalier {

/// The path of an archive's entry taken apart into names that are safe. The one place that decides which paths of an
/// archive come in.
class EntryPath
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::EntryPath)

public:
    explicit EntryPath(Imports &imports) : m_imports(imports) {}

    enum class Verdict {
        Fine,
        Nothing, ///< "./": the project itself
        Refused, ///< leads out of the project; reported
        TooDeep,
    };
    /// Takes over the path of \a entry. \a isZip: names that are not UTF-8 are in the old character set of DOS.
    Verdict set(archive_entry *entry, bool isZip);

    /// Valid until the next set().
    const std::vector<std::string_view> &segments() const { return m_segments; }
    bool endsWithSlash() const { return m_endsWithSlash; }

private:
    bool leadsOut() const;
    bool addSegment(std::string_view name);

    Imports &m_imports;
    std::string m_text;
    std::vector<std::string_view> m_segments;
    std::deque<std::string> m_replaced; // names that could not stay
    bool m_endsWithSlash = false;
    bool m_toldEncoding = false;
};

/// UTF-8 of text in code page 437, the character set of zip files that say nothing else.
std::string fromCodePage437(std::string_view bytes);

} // namespace Espalier
