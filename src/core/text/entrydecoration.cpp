// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/entrydecoration.h"

#include "core/text/entryblanks.h"
#include "core/text/entrycomment.h"

namespace Espalier {

namespace {

using namespace std::string_view_literals;

/// What Markdown and HTML put around a name, taken off: bold, code, links.
struct Decoration {
    std::string_view inner;
    size_t length = 0; ///< of all in the line; 0: there is none
    bool leadsToFolder = false; ///< a link to an address that ends in "/"
};

Decoration decorationOf(std::string_view text)
{
    Decoration found;
    const auto between = [&](std::string_view open, std::string_view close) {
        if (found.length > 0 || !text.starts_with(open))
            return;
        const size_t end = text.find(close, open.size());
        // Two blanks stand before a comment, not within a name.
        if (end == std::string_view::npos || end == open.size()
            || text.substr(0, end).find("  ") != std::string_view::npos)
            return;
        found.inner = text.substr(open.size(), end - open.size());
        found.length = end + close.size();
    };
    between("**", "**");
    between("`", "`");
    between("*", "*");
    between("<code>", "</code>");
    between("<b>", "</b>");
    between("<strong>", "</strong>");
    between("<kbd>", "</kbd>");
    if (text[0] == '[') {
        const size_t middle = text.find("](");
        const size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
        const bool isOne = end != std::string_view::npos && text.substr(0, end).find("  ") == std::string_view::npos;
        if (isOne && text.substr(0, middle).find('[', 1) == std::string_view::npos) {
            found.inner = text.substr(1, middle - 1);
            found.length = end + 1;
            found.leadsToFolder = text[end - 1] == '/';
        }
    } else if (text.starts_with("<a ")) {
        const size_t middle = text.find('>');
        const size_t end = middle == std::string_view::npos ? middle : text.find("</a>", middle);
        if (end != std::string_view::npos && text.substr(0, end).find("  ") == std::string_view::npos) {
            found.inner = text.substr(middle + 1, end - middle - 1);
            found.length = end + 4;
        }
    }
    return found;
}

} // namespace

bool readDecorated(DrawnEntry &entry, std::string_view text)
{
    if ("*`[<"sv.find(text[0]) == std::string_view::npos)
        return false;
    Decoration outer = decorationOf(text);
    if (outer.length == 0)
        return false;
    std::string_view name = trimmed(outer.inner);
    bool folder = outer.leadsToFolder;
    constexpr int mostMarks = 4;
    for (int marks = 0; marks < mostMarks && !name.empty() && "*`[<"sv.find(name[0]) != std::string_view::npos;
         ++marks) {
        const Decoration inner = decorationOf(name);
        const std::string_view behind = name.substr(inner.length);
        if (inner.length == 0 || (!behind.empty() && behind != ":" && behind != "/"))
            break;
        folder |= inner.leadsToFolder || behind == "/";
        name = trimmed(inner.inner);
    }
    if (name.ends_with(':'))
        name = trimmed(name.substr(0, name.size() - 1));
    size_t at = outer.length;
    if (text.substr(at).starts_with('/') && isSpaceOrEnd(text, at + 1)) {
        folder = true;
        ++at;
    }
    if (name.size() > 1 && name.ends_with('/')) {
        folder = true;
        name.remove_suffix(1);
    }
    const bool isApart = isSpaceOrEnd(text, at) || ":,;("sv.find(text[at]) != std::string_view::npos;
    if (name.empty() || !isApart)
        return false;
    entry.decorated = true;
    entry.folder = folder;
    entry.name = name;
    entry.nameUnusual = true;
    entry.hasSlash = name.find('/') != std::string_view::npos;
    entry.span = text.substr(0, at);
    readRest(entry, text.substr(at));
    return true;
}

std::string_view withoutEmphasis(std::string_view text)
{
    for (const std::string_view mark : {"**"sv, "`"sv, "*"sv}) {
        if (text.size() > 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark))
            return withoutEmphasis(text.substr(mark.size(), text.size() - 2 * mark.size()));
    }
    return text;
}

} // namespace Espalier
