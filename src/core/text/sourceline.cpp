// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/sourceline.h"

#include "core/text/drawnentry.h"
#include "core/text/namekind.h"
#include "core/text/textdialects.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array entities{Entity{"amp", "&"},    Entity{"lt", "<"},   Entity{"gt", ">"},    Entity{"quot", "\""},
                              Entity{"apos", "'"},   Entity{"nbsp", " "}, Entity{"ndash", "–"}, Entity{"mdash", "—"},
                              Entity{"hellip", "…"}, Entity{"boxv", "│"}, Entity{"boxh", "─"},  Entity{"boxvr", "├"},
                              Entity{"boxur", "└"},  Entity{"vert", "|"}, Entity{"sol", "/"},   Entity{"lowbar", "_"},
                              Entity{"num", "#"},    Entity{"rarr", "→"}, Entity{"larr", "←"},  Entity{"middot", "·"}};

void appendCodePoint(std::string &out, quint32 c)
{
    if (c < 0x20 || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff)) {
        out += "\xef\xbf\xbd";
    } else if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xc0 | (c >> 6));
        out += char(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        out += char(0xe0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3f));
        out += char(0x80 | (c & 0x3f));
    } else {
        out += char(0xf0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3f));
        out += char(0x80 | ((c >> 6) & 0x3f));
        out += char(0x80 | (c & 0x3f));
    }
}

/// Bytes of the entity at the start of \a text, whose characters are appended to \a out; 0: there is none.
size_t readEntity(std::string_view text, std::string &out)
{
    constexpr size_t longest = 12;
    const size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 2)
        return 0;
    const std::string_view name = text.substr(1, end - 1);
    if (name[0] == '#') {
        const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(isHex ? 2 : 1);
        quint32 c = 0;
        const auto [last, error] = std::from_chars(digits.data(), digits.data() + digits.size(), c, isHex ? 16 : 10);
        if (error != std::errc() || last != digits.data() + digits.size())
            return 0;
        appendCodePoint(out, c == 0xa0 ? ' ' : c);
        return end + 1;
    }
    const auto found = std::ranges::find(entities, name, &Entity::name);
    if (found == entities.end())
        return 0;
    out += found->text;
    return end + 1;
}

/// Bytes of the tag at the start of \a text, or 0.
size_t tagLength(std::string_view text)
{
    if (text.size() < 3)
        return 0;
    const char first = text[1] == '/' || text[1] == '!' ? text[2] : text[1];
    if (!((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '-'))
        return 0;
    const size_t end = text.find('>');
    return end == std::string_view::npos ? 0 : end + 1;
}

std::string withoutTags(std::string_view line, std::vector<quint32> &origins)
{
    std::string text;
    for (size_t at = 0; at < line.size();) {
        if (line[at] == '<') {
            if (const size_t length = tagLength(line.substr(at))) {
                at += length;
                continue;
            }
        } else if (line[at] == '&') {
            if (const size_t length = readEntity(line.substr(at), text)) {
                origins.resize(text.size(), quint32(at));
                at += length;
                continue;
            }
        }
        origins.push_back(quint32(at));
        text += line[at++];
    }
    return text;
}

// Commands whose output is a tree or a list, or that lead to one.
constexpr std::array treeCommands{"tree"sv, "ls"sv,    "find"sv,    "eza"sv,    "exa"sv,  "lsd"sv,   "dir"sv,
                                  "tar"sv,  "unzip"sv, "zipinfo"sv, "7z"sv,     "dpkg"sv, "rsync"sv, "git"sv,
                                  "du"sv,   "fd"sv,    "rg"sv,      "bsdtar"sv, "cd"sv,   "npx"sv};

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find_first_of(" \t")); }

/// Is it a command that prints trees, with something behind it that only commands have?
bool isTreeCommand(std::string_view text)
{
    const std::string_view word = firstWord(text);
    if (std::ranges::find(treeCommands, word) == treeCommands.end())
        return false;
    const std::string_view rest = trimmed(text.substr(word.size()));
    if (rest.empty())
        return word == "tree";
    if (rest[0] == '#' || rest.ends_with('/'))
        return rest.find(" -") != std::string_view::npos || rest[0] == '-';
    return rest[0] == '-' || rest[0] == '/' || rest == "." || rest.find(" -") != std::string_view::npos
        || rest.find(" | ") != std::string_view::npos || word == "git" || word == "tar" || word == "dpkg"
        || word == "rsync" || word == "unzip" || word == "7z" || word == "cd";
}

} // namespace

SourceLine::SourceLine(std::string_view whole, quint32 number, const TextBlock &block, std::deque<std::string> &scratch)
    : whole(whole), text(whole), number(number)
{
    if (block.isQuoted) {
        m_margin = quoteMargin(whole);
        text.remove_prefix(m_margin);
    }
    if (block.isHtml && text.find_first_of("<&") != std::string_view::npos)
        text = scratch.emplace_back(withoutTags(text, m_origins));
}

quint16 SourceLine::column(const char *at) const
{
    if (!at)
        return LineRecord::farthest;
    size_t offset = size_t(at - text.data());
    if (offset >= text.size())
        return LineRecord::farthest;
    if (!m_origins.empty())
        offset = m_origins[offset];
    return quint16(std::min<size_t>(offset + m_margin, LineRecord::farthest));
}

std::string withoutEntities(std::string_view text)
{
    std::string plain;
    for (size_t at = 0; at < text.size();) {
        const size_t length = text[at] == '&' ? readEntity(text.substr(at), plain) : 0;
        if (length == 0)
            plain += text[at];
        at += std::max<size_t>(length, 1);
    }
    return plain;
}

size_t quoteMargin(std::string_view line)
{
    size_t margin = 0;
    for (size_t at = 0; at < line.size() && (line[at] == '>' || line[at] == ' '); ++at) {
        if (line[at] == '>')
            margin = at + 1;
        else if (at > margin)
            break; // two blanks: those of the tree
    }
    return margin > 0 && margin < line.size() && line[margin] == ' ' ? margin + 1 : margin;
}

std::string_view withoutBullet(std::string_view text)
{
    int column = 0;
    text = withoutIndent(text, column);
    for (const std::string_view bullet : {"-"sv, "*"sv, "+"sv, "•"sv, "◦"sv, "▪"sv, "‣"sv, "●"sv, "○"sv}) {
        if (text.starts_with(bullet) && text.size() > bullet.size() && text[bullet.size()] == ' ')
            return trimmed(text.substr(bullet.size()));
    }
    const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 0 && digits < 5 && digits + 1 < text.size() && (text[digits] == '.' || text[digits] == ')')
        && text[digits + 1] == ' ')
        return trimmed(text.substr(digits + 1));
    return trimmed(text);
}

bool isPromptLine(std::string_view line)
{
    constexpr size_t far = 300;
    if (line.size() > far)
        return false;
    line = trimmed(line);
    if (line.empty() || line[0] == '"') // a name in quotes, as we write it
        return false;
    for (const std::string_view mark : {"$"sv, "%"sv, "❯"sv, "➜"sv, "λ"sv, "»"sv}) {
        if (line.starts_with(mark) && (line.size() == mark.size() || line[mark.size()] == ' '))
            return true;
    }
    if (line.starts_with("PS ") && line.find('>') != std::string_view::npos)
        return true;
    if (line.size() > 2 && line[1] == ':' && (line[2] == '\\' || line[2] == '/')) // C:\Users\me>tree /F
        return line.find('>') != std::string_view::npos;
    if (line.starts_with("# ") || line.starts_with("> "))
        return isTreeCommand(trimmed(line.substr(2)));
    // A folder, with or without words about it.
    if (const size_t folder = commentedFolderEnd(line); folder > 0 || line.ends_with('/'))
        return isTreeCommand(folder > 0 ? line.substr(0, folder) : line);
    // me@host:~/work$ tree
    const size_t mark = line.find_first_of("$%#>");
    if (mark != std::string_view::npos && mark > 0 && (mark + 1 == line.size() || line[mark + 1] == ' ')) {
        const std::string_view before = trimmed(line.substr(0, mark));
        const bool isComment = mark - before.size() > 1; // prompts leave no room before their sign
        const bool isHost = before.find('@') != std::string_view::npos || before.find(":~") != std::string_view::npos
            || before == "~" || before.starts_with("~/") || before.starts_with("bash-") || before.starts_with("sh-");
        if (isHost && !isComment && std::ranges::count(before, ' ') <= 2)
            return true;
    }
    return isTreeCommand(line);
}

size_t commentedFolderEnd(std::string_view line)
{
    for (size_t at = line.find("/  "); at != std::string_view::npos; at = line.find("/  ", at + 1)) {
        const size_t behind = line.find_first_not_of(' ', at + 1);
        if (behind != std::string_view::npos && line[behind] == '#')
            return at + 1;
    }
    return 0;
}

bool isSentence(std::string_view text)
{
    constexpr qint64 mostSpaces = 7;
    constexpr size_t longest = 255;
    if (text.empty())
        return false;
    const qint64 spaces = std::ranges::count(text.substr(0, longest + 1), ' ');
    if (text.size() > longest || spaces > mostSpaces)
        return spaces > 0;
    if (spaces == 0)
        return false;
    return ".!?:;,"sv.find(text.back()) != std::string_view::npos || text.find(". ") != std::string_view::npos
        || (spaces >= 2 && !looksLikeFile(text) && !text.ends_with('/'));
}

bool isCode(std::string_view text)
{
    for (const std::string_view sign : {"();"sv, ") {"sv, " = "sv, " => "sv, "=> {"sv, "=\""sv, "='"sv, " && "sv,
                                        " | "sv, "://"sv, "('"sv, "(\""sv, "\": "sv, "': "sv}) {
        if (text.find(sign) != std::string_view::npos)
            return true;
    }
    constexpr std::string_view ends = "{};,(";
    return !text.empty()
        && (ends.find(text.back()) != std::string_view::npos || text[0] == '}' || text[0] == ')' || text[0] == '|'
            || text[0] == '<');
}

} // namespace Espalier
