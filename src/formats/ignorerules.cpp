// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/ignorerules.h"

#include <ranges>

namespace Espalier {

namespace {

/// Spaces at the end do not count, unless a backslash stands before them.
std::string_view withoutTrailingSpaces(std::string_view line)
{
    while (line.ends_with(' ')) {
        size_t backslashes = 0;
        while (backslashes + 1 < line.size() && line[line.size() - 2 - backslashes] == '\\')
            ++backslashes;
        if (backslashes % 2 == 1)
            break;
        line.remove_suffix(1);
    }
    return line;
}

void splitInto(std::vector<std::string_view> &segments, std::string_view path)
{
    segments.clear();
    for (size_t from = 0; from <= path.size();) {
        const size_t slash = std::min(path.find('/', from), path.size());
        segments.push_back(path.substr(from, slash - from));
        from = slash + 1;
    }
}

} // namespace

IgnoreRules IgnoreRules::parse(std::string_view text, std::vector<BadPattern> &bad)
{
    IgnoreRules rules;
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    qint64 number = 0;
    for (size_t from = 0; from < text.size();) {
        const size_t end = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, end - from);
        from = end + 1;
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        line = withoutTrailingSpaces(line);
        if (line.empty() || line.starts_with('#'))
            continue;
        if (std::optional<Rule> rule = parseRule(line)) {
            rules.m_hasAnchored |= rule->isAnchored;
            rules.m_rules.push_back(std::move(*rule));
        } else {
            bad.push_back({number, std::string(line)});
        }
    }
    return rules;
}

std::optional<IgnoreRules::Rule> IgnoreRules::parseRule(std::string_view pattern)
{
    Rule rule;
    if (pattern.starts_with('!')) {
        rule.isNegated = true;
        pattern.remove_prefix(1);
    }
    if (pattern.ends_with('/')) {
        rule.isForFolders = true;
        pattern.remove_suffix(1);
    }
    rule.isAnchored = pattern.contains('/');
    if (pattern.starts_with('/'))
        pattern.remove_prefix(1);
    if (pattern.empty())
        return {};
    std::vector<std::string_view> segments;
    splitInto(segments, pattern);
    for (const std::string_view segment : segments) {
        if (segment == "**" && rule.isAnchored) {
            if (rule.segments.empty() || rule.segments.back())
                rule.segments.emplace_back();
            continue;
        }
        std::optional<GlobPattern> glob = GlobPattern::parse(segment);
        if (!glob)
            return {};
        rule.segments.push_back(std::move(glob));
    }
    return rule;
}

bool IgnoreRules::fits(const Rule &rule, const std::vector<std::string_view> &path)
{
    // As in GlobPattern::matches(), with folders in the place of bytes; but "**" at the end wants at least one.
    size_t at = 0;
    size_t part = 0;
    size_t star = std::string_view::npos;
    size_t taken = 0;
    const auto &parts = rule.segments;
    while (at < path.size()) {
        if (part < parts.size() && !parts[part]) {
            if (part + 1 == parts.size())
                return true;
            star = part++;
            taken = at;
        } else if (part < parts.size() && parts[part]->matches(path[at])) {
            ++part;
            ++at;
        } else if (star != std::string_view::npos) {
            part = star + 1;
            at = ++taken;
        } else {
            return false;
        }
    }
    return part == parts.size();
}

IgnoreRules::Verdict IgnoreRules::verdictOn(std::string_view path, bool isFolder) const
{
    const std::string_view name = path.substr(path.rfind('/') + 1);
    std::vector<std::string_view> segments;
    if (m_hasAnchored)
        splitInto(segments, path);
    for (const Rule &rule : std::views::reverse(m_rules)) {
        if (rule.isForFolders && !isFolder)
            continue;
        if (rule.isAnchored ? fits(rule, segments) : rule.segments.front()->matches(name))
            return rule.isNegated ? Verdict::Kept : Verdict::Ignored;
    }
    return Verdict::Silent;
}

} // namespace Espalier
