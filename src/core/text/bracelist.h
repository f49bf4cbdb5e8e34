// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// Brace lists as bash expands them: `a/{b,c}` is `a/b` and `a/c`; they nest; `{1..3}`, `{01..10..2}` and `{a..e}`
/// count. What is no list (`{}`, `{a}`, an open brace) stays as it is, a backslash takes the meaning off the next
/// character and goes, `${` never starts a list. Expands nothing else.
class BraceList
{
public:
    static constexpr size_t maxWords = 100'000;
    static constexpr size_t maxBytes = 16 << 20;
    static constexpr int maxNesting = 100;

    /// In bash's order. Fails only at the limits above: a short text can ask for more words than there are atoms.
    static Result<std::vector<std::string>> expand(std::string_view pattern);
};

} // namespace Espalier
