// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/nodefields.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Espalier {

/// How many node properties have a column in CSV tables.
inline constexpr size_t csvFieldCount = [] {
    size_t count = 0;
    forEachNodeField([&]<typename Field>(Field) { count += Field::column > 0; });
    return count;
}();

/// The headings of the columns in the order in which they are written. The column of a property is NodeField::column,
/// counted from its path and kind, which come before.
inline constexpr std::array csvColumns = [] {
    std::array<std::string_view, 2 + csvFieldCount> names{"path", "kind"};
    forEachNodeField([&]<typename Field>(Field) {
        if (Field::column > 0)
            names.at(1 + Field::column) = Field::key;
    });
    return names;
}();
static_assert(std::ranges::none_of(csvColumns, &std::string_view::empty), "two properties have the same CSV column");

/// Like forEachNodeField(), for those with a column and in the order of these.
template<typename Visit>
constexpr void forEachCsvField(const Visit &visit)
{
    for (size_t column = 1; column <= csvFieldCount; ++column) {
        forEachNodeField([&]<typename Field>(Field field) {
            if constexpr (Field::column > 0) {
                if (Field::column == column)
                    visit(field);
            }
        });
    }
}

} // namespace Espalier
