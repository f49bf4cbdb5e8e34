// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/imports.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// A path of somebody else taken apart into names that are safe: "." and doubled slashes go, odd names are mended with a
/// report. Made once and used for all paths of an import.
class PathSegments
{
public:
    /// \a imports must outlive it.
    explicit PathSegments(Imports &imports) : m_imports(imports) {}

    enum class Verdict {
        Fine,
        Nothing,  ///< "", "." or "/": no name at all
        LeadsOut, ///< has a ".."
        TooDeep,  ///< more than ImportLimits::depth
    };
    /// \a path must live as long as segments() are used.
    Verdict set(std::string_view path);

    /// Complete only for \c Fine.
    const std::vector<std::string_view> &segments() const { return m_segments; }

private:
    Imports &m_imports;
    std::vector<std::string_view> m_segments;
    std::deque<std::string> m_replaced; // names that could not stay
};

} // namespace Espalier
