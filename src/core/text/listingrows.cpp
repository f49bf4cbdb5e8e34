// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Single lines of what archivers and version control print.

#include "core/text/drawnentry.h"
#include "core/text/namekind.h"
#include "core/text/textblocks.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

bool isDigitByte(char c) { return c >= '0' && c <= '9'; }

/// Takes the next word off \a text.
std::string_view takeWord(std::string_view &text)
{
    const size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    const size_t end = std::min(text.find_first_of(" \t", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

bool isNumber(std::string_view word)
{
    return !word.empty() && word.find_first_not_of("0123456789.,") == std::string_view::npos && isDigitByte(word[0]);
}

/// "2024-12-11", "11.12.2024", "12-11-24", "24-Dec-11".
bool isDate(std::string_view word)
{
    if (word.size() < 6 || word.size() > 11 || !isDigitByte(word[0]))
        return false;
    const auto marks = std::ranges::count_if(word, [](char c) { return c == '-' || c == '.' || c == '/'; });
    return marks == 2 && word.find_first_of("0123456789", word.size() - 1) != std::string_view::npos;
}

bool isTime(std::string_view word)
{
    return word.size() >= 4 && word.size() <= 18 && isDigitByte(word[0]) && word.find(':') != std::string_view::npos
        && word.find_first_not_of("0123456789:.") == std::string_view::npos;
}

/// "drwxr-xr-x", perhaps with "+", "@" or "." behind it.
bool isMode(std::string_view word)
{
    if (word.size() < 10 || word.size() > 11 || "-dlbcpsh"sv.find(word[0]) == std::string_view::npos)
        return false;
    return word.substr(1, 9).find_first_not_of("rwxsStT-") == std::string_view::npos;
}

constexpr std::array months{"Jan"sv, "Feb"sv, "Mar"sv, "Apr"sv, "May"sv, "Jun"sv,
                            "Jul"sv, "Aug"sv, "Sep"sv, "Oct"sv, "Nov"sv, "Dec"sv};

ListingRow rowOf(std::string_view line, std::string_view path, char mode)
{
    ListingRow row;
    const size_t begin = std::min(path.find_first_not_of(" \t"), path.size());
    row.path = trimmed(path.substr(begin));
    row.meta = line.substr(0, size_t(path.data() + begin - line.data()));
    row.mode = mode;
    for (const std::string_view arrow : {" -> "sv, " link to "sv}) {
        if (const size_t at = row.path.find(arrow); at != std::string_view::npos && (mode == 'l' || mode == 'h')) {
            row.target = row.path.substr(at + arrow.size());
            row.path = row.path.substr(0, at);
        }
    }
    return row;
}

/// Behind the date and time of a row, or nothing: "2024-12-11 09:09", "Dec 11 09:09", "11 Dec 2024".
std::optional<std::string_view> behindDate(std::string_view rest)
{
    constexpr int mostColumns = 6;
    for (int column = 0; column < mostColumns; ++column) {
        std::string_view word = takeWord(rest);
        if (word.empty())
            return std::nullopt;
        if (isDate(word)) {
            std::string_view after = rest;
            word = takeWord(after);
            if (!isTime(word))
                return rest;
            rest = after;
            word = takeWord(after); // a zone: "+0100"
            return word.size() == 5 && (word[0] == '+' || word[0] == '-') && isNumber(word.substr(1)) ? after : rest;
        }
        if (std::ranges::find(months, word) != months.end()) {
            const std::string_view day = takeWord(rest);
            const std::string_view time = takeWord(rest);
            if (isNumber(day) && (isTime(time) || isNumber(time)))
                return rest;
            return isTime(day) || isNumber(day) ? std::optional(rest) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// `tar tvf`, `ls -l`, `dpkg -c`, `zipinfo`; `ls -li` and `find -ls` have numbers before it.
std::optional<ListingRow> modeRow(std::string_view line)
{
    std::string_view rest = line;
    std::string_view mode = takeWord(rest);
    for (int numbers = 0; numbers < 2 && isNumber(mode); ++numbers)
        mode = takeWord(rest);
    if (!isMode(mode))
        return std::nullopt;
    const std::optional<std::string_view> path = behindDate(rest);
    if (!path || trimmed(*path).empty())
        return std::nullopt;
    return rowOf(line, *path, mode[0] == 'h' ? 'l' : mode[0]);
}

/// `unzip -l`: length, date, time, name; `unzip -v` has the method, packed size and saving before the date, and the
/// checksum behind the time. Their totals have no date.
std::optional<ListingRow> zipRow(std::string_view line)
{
    std::string_view rest = line;
    if (!isNumber(takeWord(rest)))
        return std::nullopt;
    std::string_view after = rest;
    if (isDate(takeWord(after)) && isTime(takeWord(after)) && !trimmed(after).empty())
        return rowOf(line, after, '\0');
    after = rest;
    const std::string_view method = takeWord(after);
    if (!method.empty() && !isNumber(method) && isNumber(takeWord(after)) && takeWord(after).ends_with('%')
        && isDate(takeWord(after)) && isTime(takeWord(after)) && takeWord(after).size() == 8 && !trimmed(after).empty())
        return rowOf(line, after, '\0');
    const std::string_view words = trimmed(rest);
    if (words.ends_with(" files") || words.ends_with(" file")) {
        const size_t end = words.rfind(' ');
        if (words.substr(0, end).find_first_not_of("0123456789.,% ") == std::string_view::npos)
            return ListingRow{.meta = line, .isHeader = true};
    }
    return std::nullopt;
}

/// `tree -sfi`: what it says of an entry in brackets, then the path.
std::optional<ListingRow> bracketRow(std::string_view line)
{
    const size_t end = line.starts_with('[') ? line.find("]  ") : std::string_view::npos;
    if (end == std::string_view::npos || trimmed(line.substr(end + 1)).empty())
        return std::nullopt;
    std::string_view inside = line.substr(1, end - 1);
    const std::string_view word = takeWord(inside);
    const bool isSize = !word.empty() && isDigitByte(word[0])
        && word.substr(0, word.size() - 1).find_first_not_of("0123456789.") == std::string_view::npos
        && (isDigitByte(word.back()) || "KMGT"sv.find(word.back()) != std::string_view::npos)
        && trimmed(inside).empty();
    if (!isMode(word) && !isSize)
        return std::nullopt;
    ListingRow row = rowOf(line, line.substr(end + 1), isMode(word) ? word[0] : '\0');
    if (const size_t arrow = row.path.find(" -> "); arrow != std::string_view::npos) {
        row.target = row.path.substr(arrow + 4);
        row.path = row.path.substr(0, arrow);
        row.mode = 'l';
    }
    return row;
}

/// `7z l`: date, time, attributes, size, packed size, name.
std::optional<ListingRow> sevenZipRow(std::string_view line)
{
    std::string_view rest = line;
    if (!isDate(takeWord(rest)) || !isTime(takeWord(rest)))
        return std::nullopt;
    const std::string_view attributes = takeWord(rest);
    if (attributes.size() != 5 || attributes.find_first_not_of("DRHSA.I") != std::string_view::npos) {
        if (!isNumber(attributes))
            return std::nullopt;
        return ListingRow{.meta = line, .isHeader = true}; // the total
    }
    // The packed size may be missing; then its column is blank.
    constexpr size_t nameColumn = 53;
    const char mode = attributes[0] == 'D' ? 'd' : '-';
    if (line.size() > nameColumn && line[nameColumn - 1] == ' ')
        return rowOf(line, line.substr(nameColumn), mode);
    std::string_view after = rest;
    while (isNumber(takeWord(after)))
        rest = after;
    return rowOf(line, rest, mode);
}

/// What `7z l -slt` says of an archive and its entries.
bool isRecordKey(std::string_view key)
{
    constexpr std::array keys{"Path"sv,
                              "Folder"sv,
                              "Size"sv,
                              "Packed Size"sv,
                              "Modified"sv,
                              "Created"sv,
                              "Accessed"sv,
                              "Changed"sv,
                              "Attributes"sv,
                              "CRC"sv,
                              "Encrypted"sv,
                              "Method"sv,
                              "Block"sv,
                              "Blocks"sv,
                              "Solid"sv,
                              "Type"sv,
                              "Comment"sv,
                              "Host OS"sv,
                              "Version"sv,
                              "Physical Size"sv,
                              "Headers Size"sv,
                              "Offset"sv,
                              "Position"sv,
                              "Anti"sv,
                              "Mode"sv,
                              "User"sv,
                              "Group"sv,
                              "Links"sv,
                              "User ID"sv,
                              "Group ID"sv,
                              "INode"sv,
                              "Code Page"sv,
                              "Volume Index"sv,
                              "Symbolic Link"sv,
                              "Hard Link"sv,
                              "Alternate Stream"sv,
                              "Characteristics"sv,
                              "Multivolume"sv,
                              "Volumes"sv,
                              "Streams"sv,
                              "Cluster Size"sv};
    return std::ranges::find(keys, key) != keys.end();
}

/// `git status`, long and short, `git diff --name-status`, `rsync -i`.
std::optional<ListingRow> statusRow(std::string_view line)
{
    for (const std::string_view word :
         {"modified:"sv, "new file:"sv, "deleted:"sv, "renamed:"sv, "typechange:"sv, "both modified:"sv, "copied:"sv}) {
        const std::string_view text = trimmed(line);
        if (!text.starts_with(word))
            continue;
        ListingRow row = rowOf(line, text.substr(word.size()), '\0');
        if (const size_t arrow = row.path.find(" -> "); arrow != std::string_view::npos)
            row.path.remove_prefix(arrow + 4);
        row.isHeader = word == "deleted:";
        return row;
    }
    if (line.size() > 3 && line[2] == ' ' && line[3] != ' ' && "MADRCU? !"sv.find(line[0]) != std::string_view::npos
        && "MADRCU? !"sv.find(line[1]) != std::string_view::npos && (line[0] != ' ' || line[1] != ' ')) {
        ListingRow row = rowOf(line, line.substr(3), '\0');
        if (const size_t arrow = row.path.find(" -> "); arrow != std::string_view::npos)
            row.path.remove_prefix(arrow + 4);
        row.isHeader = line[0] == 'D' || line[1] == 'D';
        return row;
    }
    if (line.starts_with("*deleting "))
        return ListingRow{.meta = line, .isHeader = true};
    if (line.size() > 2 && line[1] == '\t' && "MADTC"sv.find(line[0]) != std::string_view::npos)
        return rowOf(line, line.substr(2), '\0');
    if (line.size() > 12 && (line[0] == '>' || line[0] == 'c' || line[0] == '.')
        && "fdL"sv.find(line[1]) != std::string_view::npos && line[11] == ' ')
        return rowOf(line, line.substr(12), line[1] == 'd' ? 'd' : line[1] == 'L' ? 'l' : '-');
    return std::nullopt;
}

/// `du`: a size and a path; `git ls-files -s` and `git ls-tree -r`: mode, object, path; each before a tab.
std::optional<ListingRow> tabRow(std::string_view line)
{
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab + 1 == line.size())
        return std::nullopt;
    std::string_view rest = line.substr(0, tab);
    const std::string_view word = takeWord(rest);
    if (word.size() == 6 && isNumber(word) && !trimmed(rest).empty())
        return rowOf(line, line.substr(tab + 1), word.starts_with("04") ? 'd' : '-');
    const bool isSize = !word.empty()
        && (isNumber(word)
            || ("KMGT"sv.find(word.back()) != std::string_view::npos && isNumber(word.substr(0, word.size() - 1))));
    return isSize && trimmed(rest).empty() ? std::optional(rowOf(line, line.substr(tab + 1), '\0')) : std::nullopt;
}

/// `7z l -slt`: a line for each value of an entry.
std::optional<ListingRow> recordRow(std::string_view line)
{
    const size_t equals = line.find(" = ");
    if (line.ends_with(" =") && equals == std::string_view::npos)
        return isRecordKey(line.substr(0, line.size() - 2)) ? std::optional(ListingRow{.meta = line, .isHeader = true})
                                                            : std::nullopt;
    if (equals == std::string_view::npos || !isRecordKey(line.substr(0, equals)))
        return std::nullopt;
    const std::string_view key = line.substr(0, equals);
    const std::string_view value = line.substr(equals + 3);
    ListingRow row{.meta = line, .isHeader = true, .isRecord = true};
    if (key == "Path")
        row.path = trimmed(value);
    else if (key == "Folder" || key == "Attributes")
        row.mode = value.starts_with(key == "Folder" ? '+' : 'D') ? 'd' : '-';
    return row;
}

/// Words that tools print around their rows.
bool isListingHeader(std::string_view line)
{
    const std::string_view text = trimmed(line);
    for (const std::string_view start : {"Archive:"sv,
                                         "Length "sv,
                                         "sending incremental"sv,
                                         "sent "sv,
                                         "total size is"sv,
                                         "Listing archive:"sv,
                                         "On branch "sv,
                                         "Changes not staged"sv,
                                         "Changes to be committed"sv,
                                         "Untracked files"sv,
                                         "Your branch is"sv,
                                         "(use \"git"sv,
                                         "no changes added"sv,
                                         "nothing added"sv,
                                         "7-Zip"sv,
                                         "Scanning the drive"sv,
                                         "Physical Size"sv,
                                         "Headers Size"sv,
                                         "receiving incremental"sv,
                                         "building file list"sv,
                                         "deleting "sv,
                                         "Zip file size"sv,
                                         "Date      Time"sv,
                                         "Date       Time"sv,
                                         "HEAD detached"sv,
                                         "Unmerged paths"sv,
                                         "receiving file list"sv}) {
        if (text.starts_with(start))
            return true;
    }
    if (text.starts_with("total ") && isNumber(text.substr(6)))
        return true;
    return text.size() > 6 && text.starts_with("-----") && text.find_first_not_of("- ") == std::string_view::npos;
}

} // namespace

std::optional<ListingRow> listingRow(std::string_view line)
{
    constexpr size_t far = 64;
    const std::string_view head = line.substr(0, far);
    if (head.find(' ') == std::string_view::npos && head.find('\t') == std::string_view::npos)
        return std::nullopt;
    if (isListingHeader(line))
        return ListingRow{.meta = line, .isHeader = true};
    for (const auto read : {modeRow, zipRow, bracketRow, sevenZipRow, recordRow, statusRow, tabRow}) {
        if (std::optional<ListingRow> row = read(line))
            return row;
    }
    return std::nullopt;
}

std::string_view folderHeading(std::string_view line, bool orWord)
{
    if (line.size() < 2 || line.back() != ':')
        return {};
    const std::string_view path = line.substr(0, line.size() - 1);
    const bool isPath = path == "." || path.starts_with("./") || path.starts_with('/')
        || path.find('/') != std::string_view::npos || (orWord && path.find(' ') == std::string_view::npos);
    const bool isPlain = path.find("://") == std::string_view::npos && path.find("  ") == std::string_view::npos
        && path.find(": ") == std::string_view::npos;
    return isPath && isPlain && (path.find(' ') == std::string_view::npos || path.starts_with("./"))
        ? path
        : std::string_view();
}

std::string_view headingPath(std::string_view line)
{
    const size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level < 2 || level > 6)
        return {};
    DrawnEntry entry = parseEntry(line.substr(level));
    const bool isCode = entry.decorated && entry.span.find('`') != std::string_view::npos;
    const bool isPath = entry.name.starts_with('/') || (entry.folder && (isCode || !entry.decorated))
        || (isCode && entry.hasSlash && isPathLine(entry.name));
    if (!isPath || entry.name.find(' ') != std::string_view::npos || entry.name.find("://") != std::string_view::npos)
        return {};
    return isCode || entry.comment.empty() || entry.folder ? entry.name : std::string_view();
}

bool isPathLine(std::string_view text)
{
    if (text == ".")
        return true;
    const size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash + 1 >= text.size() || text[slash + 1] == ' ' || text[slash + 1] == '/')
        return false;
    if (text.find(' ') == std::string_view::npos)
        return text.find("://") == std::string_view::npos
            && text.find_first_of("<>|;(){}=$`") == std::string_view::npos;
    // Names with blanks in them: but no command and no sentence.
    const size_t space = text.find(' ');
    for (const std::string_view sign :
         {" -"sv, " | "sv, " > "sv, " && "sv, "://"sv, " = "sv, "('"sv, "(\""sv, "=>"sv, "  "sv, ". "sv})
        if (text.find(sign) != std::string_view::npos)
            return false;
    constexpr std::string_view ends = ".:;,!?)";
    return (slash < space || hasKnownExtension(text)) && ends.find(text.back()) == std::string_view::npos;
}

} // namespace Espalier
