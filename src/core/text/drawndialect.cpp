// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trees drawn with bars and branches, by tools and by hand.

#include "core/progress.h"
#include "core/text/drawntreebuilder.h"
#include "core/text/textdialects.h"

#include <QCoreApplication>

#include <charconv>
#include <cstring>
#include <optional>

namespace Espalier {

namespace {

constexpr int tabWidth = 4;

enum class Glyph { None, Space, Bar, Branch, Last, Top, Dash };

/// U+2500 … U+257F, light, heavy, double, dashed and curved: bars "│", branches "├", last ones "└", corners "┌" above a
/// tree, and all that leads from there to a name as "─".
constexpr Glyph boxGlyph(unsigned offset)
{
    constexpr auto in = [](unsigned at, unsigned first, unsigned last) { return at >= first && at <= last; };
    if (offset <= 0x0b)
        return offset & 2 ? Glyph::Bar : Glyph::Dash;
    if (in(offset, 0x0c, 0x0f) || in(offset, 0x52, 0x54) || offset == 0x6d)
        return Glyph::Top;
    if (in(offset, 0x14, 0x17) || in(offset, 0x58, 0x5a) || offset == 0x70)
        return Glyph::Last;
    if (in(offset, 0x1c, 0x23) || in(offset, 0x5e, 0x60))
        return Glyph::Branch;
    if (in(offset, 0x2c, 0x33) || in(offset, 0x64, 0x66) || in(offset, 0x4c, 0x4d) || offset == 0x50)
        return Glyph::Dash;
    if (in(offset, 0x4e, 0x4f) || offset == 0x51)
        return Glyph::Bar;
    if (in(offset, 0x74, 0x7f))
        return offset % 2 == 0 ? Glyph::Dash : Glyph::Bar;
    return Glyph::None;
}

/// The glyph of three UTF-8 bytes that start with 0xe2.
Glyph wideGlyph(std::string_view bytes)
{
    if (bytes.size() < 3)
        return Glyph::None;
    const auto second = static_cast<unsigned char>(bytes[1]);
    const auto third = static_cast<unsigned char>(bytes[2]);
    switch (second) {
    case 0x80:
        return third == 0xaf || third == 0x87 || third == 0x82 || third == 0x83 ? Glyph::Space : Glyph::None;
    case 0x94:
    case 0x95:
        return boxGlyph((second - 0x94U) * 0x40 + (third - 0x80U));
    case 0x88: // ∣
        return third == 0xa3 ? Glyph::Bar : Glyph::None;
    case 0x8e: // ⎿ ⎸ ⎹
        return third == 0xbf ? Glyph::Last : third == 0xb8 || third == 0xb9 ? Glyph::Bar : Glyph::None;
    case 0x8f: // ⏐
        return third == 0x90 ? Glyph::Bar : Glyph::None;
    default:
        return Glyph::None;
    }
}

bool isBranchGlyph(Glyph glyph) { return glyph == Glyph::Branch || glyph == Glyph::Last || glyph == Glyph::Top; }

/// Reads the dashes of a branch and the white space behind them; \a at stands behind the branch's first glyph.
void readBranch(std::string_view line, size_t at, LinePrefix &prefix)
{
    // All dashes of one kind: behind "├──" a name may start with "_" or "-".
    size_t dashes = 0;
    const char kind = at < line.size() ? line[at] : '\0';
    if (kind == '-' || kind == '_') {
        for (; at < line.size() && line[at] == kind; ++at)
            ++dashes;
    } else {
        for (; at < line.size() && line[at] == '\xe2' && wideGlyph(line.substr(at)) == Glyph::Dash; at += 3)
            ++dashes;
    }
    prefix.dashes = int(dashes);
    if (dashes > 0 && at + 1 < line.size() && line[at] == '>' && (line[at + 1] == ' ' || line[at + 1] == '\t'))
        ++at; // "|-> name"
    const size_t behind = at;
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t')
            ++at;
        else if (line.substr(at, 2) == "\xc2\xa0")
            at += 2;
        else
            break;
    }
    prefix.isTight = at == behind && dashes > 0;
    prefix.length = at;
    prefix.hasBranch = true;
}

/// Lines of tables ("|---|---|", "+-----+") and quoted options ("`--help`") start like branches and are none.
bool isNoBranch(std::string_view line, const LinePrefix &prefix, char first)
{
    const std::string_view rest = line.substr(prefix.length);
    if (first == '`' || first == '\'')
        return !rest.empty() && line[prefix.length - 1] == '-' && rest.find(first) != std::string_view::npos;
    return first != '\xe2' && !rest.empty() && rest.find_first_not_of("-|+=: ") == std::string_view::npos;
}

/// The columns as `tree` and DrawnTreeWriter draw them, four at a time; anything else is left to the caller. Returns
/// where it stopped.
size_t readUsualPrefix(std::string_view line, LinePrefix &prefix)
{
    size_t at = 0;
    for (;;) {
        const std::string_view rest = line.substr(at);
        if (rest.starts_with("    ")) {
            at += 4;
        } else if (rest.starts_with("│   ")) {
            at += 6;
            prefix.hasBars = true;
        } else {
            const bool isBranch = (rest.starts_with("├── ") || rest.starts_with("└── ")) && rest.size() > 10;
            if (isBranch && rest[10] != ' ' && rest[10] != '\t' && rest[10] != '\xc2') {
                prefix.hasBranch = true;
                prefix.isLast = rest[2] == '\x94';
                prefix.dashes = 2;
                prefix.length = at + 10;
            }
            return at;
        }
        prefix.column += 4;
    }
}

bool startsAsciiBranch(std::string_view rest)
{
    if (rest.size() < 2)
        return false;
    const bool isWide = rest[1] == '\xe2' && wideGlyph(rest.substr(1)) == Glyph::Dash;
    switch (rest[0]) {
    case '|':
    case '\\':
        return rest[1] == '-' || rest[1] == '_' || isWide;
    case '+':
    case '`':
    case '\'':
        return rest[1] == '-' || isWide;
    default:
        return false;
    }
}

} // namespace

LinePrefix drawnPrefix(std::string_view line, int glyphWidth)
{
    LinePrefix prefix;
    size_t at = glyphWidth == 1 ? readUsualPrefix(line, prefix) : 0;
    if (prefix.hasBranch)
        return prefix;
    const auto finishBranch = [&](size_t glyphBytes) {
        prefix.length = at;
        LinePrefix branch = prefix;
        readBranch(line, at + glyphBytes, branch);
        return isNoBranch(line, branch, line[at]) ? prefix : branch;
    };
    while (at < line.size()) {
        const char c = line[at];
        if (c == ' ') {
            ++prefix.column;
            ++at;
        } else if (c == '\xe2') {
            const Glyph glyph = wideGlyph(line.substr(at));
            if (isBranchGlyph(glyph)) {
                prefix.isLast = glyph == Glyph::Last;
                prefix.isTop = glyph == Glyph::Top;
                return finishBranch(3);
            }
            if (glyph != Glyph::Bar && glyph != Glyph::Space)
                break;
            prefix.hasBars |= glyph == Glyph::Bar;
            prefix.column += glyph == Glyph::Bar ? glyphWidth : 1;
            at += 3;
        } else if (c == '\xc2' && (line.substr(at, 2) == "\xc2\xa0" || line.substr(at, 2) == "\xc2\xa6")) {
            prefix.hasBars |= line[at + 1] == '\xa6';
            ++prefix.column;
            at += 2;
        } else if (c == '\t') {
            prefix.column += tabWidth - prefix.column % tabWidth;
            ++at;
        } else if (startsAsciiBranch(line.substr(at))) {
            prefix.isLast = c == '`' || c == '\\' || c == '\'';
            return finishBranch(1);
        } else if (c == '|') {
            prefix.hasBars = true;
            ++prefix.column;
            ++at;
        } else {
            break;
        }
    }
    prefix.length = at;
    return prefix;
}

size_t rootOrnament(std::string_view text)
{
    size_t at = 0;
    while (at + 3 <= text.size() && wideGlyph(text.substr(at)) == Glyph::Dash)
        at += 3;
    return at > 0 && at < text.size() && text[at] == ' ' ? at + 1 : 0;
}

TreeCounts treeCounts(std::string_view line)
{
    TreeCounts counts;
    line = trimmed(line);
    const auto readNumber = [&] {
        qint64 number = -1;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        if (error != std::errc() || end == line.data())
            return qint64(-1);
        line.remove_prefix(size_t(end - line.data()));
        return number;
    };
    const auto readWord = [&](std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) {
            if (line.starts_with(word)) {
                line.remove_prefix(word.size());
                return true;
            }
        }
        return false;
    };
    const qint64 folders = readNumber();
    if (folders < 0 || !readWord({" directories", " directory"}))
        return counts;
    if (line.empty())
        return {folders, 0};
    if (!readWord({", "}))
        return counts;
    const qint64 files = readNumber();
    if (files < 0 || !readWord({" files", " file"}) || !line.empty())
        return counts;
    return {folders, files};
}

bool isFence(std::string_view line)
{
    int column = 0;
    line = withoutIndent(line, column);
    return line.starts_with("```") || line.starts_with("~~~");
}

std::string_view withoutIndent(std::string_view line, int &column)
{
    column = 0;
    while (!line.empty()) {
        if (line[0] == ' ')
            ++column;
        else if (line[0] == '\t')
            column += tabWidth - column % tabWidth;
        else if (line.starts_with("\xc2\xa0")) {
            ++column;
            line.remove_prefix(1);
        } else
            break;
        line.remove_prefix(1);
    }
    return line;
}

} // namespace Espalier
