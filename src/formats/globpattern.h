// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// A shell pattern for one name (no slash in it), as git understands it: `*`, `?`, `[a-z]`, `[!x]`, `[[:digit:]]`, and a
/// backslash before what is meant literally. Bytes are compared, as git does. Takes at most the product of both lengths.
class GlobPattern
{
public:
    /// Nothing when a bracket is never closed, a class is unknown or a backslash stands at the end.
    static std::optional<GlobPattern> parse(std::string_view pattern);

    bool matches(std::string_view name) const;

private:
    enum class Kind : unsigned char { Byte, Any, Star, Set };
    struct Token {
        Kind kind;
        unsigned char byte = 0;
        unsigned set = 0; // number in m_sets
    };
    using Set = std::bitset<256>;
    static std::optional<Set> parseSet(std::string_view pattern, size_t &at);
    bool takes(const Token &token, unsigned char byte) const;

    std::vector<Token> m_tokens;
    std::vector<Set> m_sets;
    // Most patterns are "name" or "*.ext": those are one comparison.
    std::string m_literal;
    enum class Shape : unsigned char { Literal, Suffix, General } m_shape = Shape::General;
};

} // namespace Espalier
