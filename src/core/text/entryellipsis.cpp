// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/entryellipsis.h"

#include "core/text/drawnentry.h"
#include "core/text/entryblanks.h"

#include <algorithm>
#include <array>
#include <string>

namespace Espalier {

bool isEllipsis(std::string_view text)
{
    using namespace std::string_view_literals;
    const std::string_view dots = text.starts_with("…") ? "…"sv : text.starts_with("...") ? "..."sv : ""sv;
    if (!dots.empty()) {
        size_t at = dots.size();
        while (at < text.size() && text[at] == '.')
            ++at;
        if (isSpaceOrEnd(text, at) || text[at] == '(' || text.substr(at) == "/" || text.substr(at).starts_with("/ "))
            return true;
    }
    constexpr size_t longest = 40;
    constexpr std::string_view firsts = ".\xe2([<ae+m0123456789AEM";
    if (text.size() > longest || firsts.find(text[0]) == std::string_view::npos)
        return false;
    const bool isWord = (text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z');
    if (isWord && !startsWithAny(text, {"and ", "And ", "etc", "Etc", "more", "More"}))
        return false;
    if (text[0] >= '0' && text[0] <= '9' && text.find("more") == std::string_view::npos)
        return false;
    std::string words;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            words += char(c + 32);
        else if (c != '(' && c != ')' && c != '[' && c != ']' && c != '<' && c != '>' && (c < '0' || c > '9')
                 && c != '+')
            words += c;
    }
    const bool isEnclosed = "([<"sv.find(text[0]) != std::string_view::npos;
    std::string_view left = trimmed(words);
    bool hasDots = !dots.empty();
    for (const std::string_view mark : {"…"sv, "..."sv}) {
        if (left.starts_with(mark)) {
            left = trimmed(left.substr(mark.size()));
            hasDots = true;
        }
        if (left.ends_with(mark)) {
            left = trimmed(left.substr(0, left.size() - mark.size()));
            hasDots = true;
        }
    }
    if (left.empty())
        return hasDots;
    if (left == "etc." || left == "and more" || left == "and so on" || left == "and others")
        return true;
    const bool hasNumber = text.find_first_of("0123456789") != std::string_view::npos;
    constexpr std::array more{"more"sv,         "and more"sv,   "etc"sv,           "more files"sv,
                              "more folders"sv, "more items"sv, "more entries"sv,  "other files"sv,
                              "others"sv,       "and others"sv, "and many more"sv, "more directories"sv};
    return (hasDots || hasNumber || isEnclosed) && std::ranges::find(more, left) != more.end();
}

} // namespace Espalier
