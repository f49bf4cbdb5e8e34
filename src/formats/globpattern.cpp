// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/globpattern.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace Espalier {

namespace {

struct CharacterClass {
    std::string_view name;
    bool (*has)(int);
};

template<int (*function)(int)>
bool inClass(int c)
{
    return c < 128 && function(c) != 0; // never what the locale thinks of the upper half
}

constexpr std::array classes{
    CharacterClass{"alnum", inClass<std::isalnum>},   CharacterClass{"alpha", inClass<std::isalpha>},
    CharacterClass{"blank", inClass<std::isblank>},   CharacterClass{"cntrl", inClass<std::iscntrl>},
    CharacterClass{"digit", inClass<std::isdigit>},   CharacterClass{"graph", inClass<std::isgraph>},
    CharacterClass{"lower", inClass<std::islower>},   CharacterClass{"print", inClass<std::isprint>},
    CharacterClass{"punct", inClass<std::ispunct>},   CharacterClass{"space", inClass<std::isspace>},
    CharacterClass{"upper", inClass<std::isupper>},   CharacterClass{"xdigit", inClass<std::isxdigit>},
};

} // namespace

std::optional<GlobPattern> GlobPattern::parse(std::string_view pattern)
{
    GlobPattern glob;
    for (size_t at = 0; at < pattern.size(); ++at) {
        const auto byte = static_cast<unsigned char>(pattern[at]);
        switch (byte) {
        case '*':
            if (glob.m_tokens.empty() || glob.m_tokens.back().kind != Kind::Star)
                glob.m_tokens.push_back({Kind::Star});
            break;
        case '?':
            glob.m_tokens.push_back({Kind::Any});
            break;
        case '[': {
            const std::optional<Set> set = parseSet(pattern, at);
            if (!set)
                return {};
            glob.m_tokens.push_back({Kind::Set, 0, unsigned(glob.m_sets.size())});
            glob.m_sets.push_back(*set);
            break;
        }
        case '\\':
            if (++at == pattern.size())
                return {};
            glob.m_tokens.push_back({Kind::Byte, static_cast<unsigned char>(pattern[at])});
            break;
        default:
            glob.m_tokens.push_back({Kind::Byte, byte});
        }
    }
    const bool startsWithStar = !glob.m_tokens.empty() && glob.m_tokens.front().kind == Kind::Star;
    const auto rest = glob.m_tokens.begin() + (startsWithStar ? 1 : 0);
    if (std::all_of(rest, glob.m_tokens.end(), [](const Token &token) { return token.kind == Kind::Byte; })) {
        glob.m_shape = startsWithStar ? Shape::Suffix : Shape::Literal;
        for (auto token = rest; token != glob.m_tokens.end(); ++token)
            glob.m_literal += char(token->byte);
    }
    return glob;
}

std::optional<GlobPattern::Set> GlobPattern::parseSet(std::string_view pattern, size_t &at)
{
    Set set;
    size_t i = at + 1;
    const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    if (negated)
        ++i;
    for (bool first = true;; first = false) {
        if (i >= pattern.size())
            return {};
        if (pattern[i] == ']' && !first)
            break;
        if (pattern.substr(i).starts_with("[:")) {
            const size_t end = pattern.find(":]", i + 2);
            const auto found = end == std::string_view::npos
                ? classes.end()
                : std::ranges::find(classes, pattern.substr(i + 2, end - i - 2), &CharacterClass::name);
            if (found == classes.end())
                return {};
            for (int c = 0; c < 256; ++c) {
                if (found->has(c))
                    set.set(size_t(c));
            }
            i = end + 2;
            continue;
        }
        const auto byteAt = [&](size_t &place) -> std::optional<unsigned> {
            if (place < pattern.size() && pattern[place] == '\\')
                ++place;
            return place < pattern.size() ? std::optional(unsigned(static_cast<unsigned char>(pattern[place++]))) : std::nullopt;
        };
        const std::optional<unsigned> from = byteAt(i);
        std::optional<unsigned> to = from;
        if (from && i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']')
            to = byteAt(++i);
        if (!from || !to)
            return {};
        for (unsigned c = *from; c <= *to; ++c)
            set.set(c);
    }
    at = i;
    return negated ? ~set : set;
}

bool GlobPattern::takes(const Token &token, unsigned char byte) const
{
    switch (token.kind) {
    case Kind::Byte:
        return token.byte == byte;
    case Kind::Any:
        return true;
    case Kind::Set:
        return m_sets[token.set].test(byte);
    case Kind::Star:
        break;
    }
    return false;
}

bool GlobPattern::matches(std::string_view name) const
{
    if (m_shape == Shape::Literal)
        return name == m_literal;
    if (m_shape == Shape::Suffix)
        return name.ends_with(m_literal);
    // When a byte does not fit, only the last star needs to take one more: what the earlier ones took was enough.
    size_t token = 0;
    size_t at = 0;
    size_t star = std::string_view::npos;
    size_t taken = 0;
    while (at < name.size()) {
        if (token < m_tokens.size() && m_tokens[token].kind == Kind::Star) {
            star = token++;
            taken = at;
        } else if (token < m_tokens.size() && takes(m_tokens[token], static_cast<unsigned char>(name[at]))) {
            ++token;
            ++at;
        } else if (star != std::string_view::npos) {
            token = star + 1;
            at = ++taken;
        } else {
            return false;
        }
    }
    while (token < m_tokens.size() && m_tokens[token].kind == Kind::Star)
        ++token;
    return token == m_tokens.size();
}

} // namespace Espalier
