// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floors.h"

#include <algorithm>

namespace Espalier::Bench::Floors {

size_t drawTree(const std::vector<SyntheticNode> &nodes, const std::function<void(std::string_view)> &output)
{
    constexpr size_t piece = 1 << 16;
    // Which node is the last of its folder, found from behind.
    std::vector<bool> isLast(nodes.size());
    std::vector<bool> hasLast(nodes.size());
    for (size_t node = nodes.size(); node-- > 1;) {
        isLast[node] = !hasLast[nodes[node].parent];
        hasLast[nodes[node].parent] = true;
    }
    // Comments stand behind the longest name that has one, as far as that is not too far.
    constexpr size_t farthest = 48;
    std::vector<quint8> depths(nodes.size(), 0);
    size_t column = 0;
    for (size_t node = 1; node < nodes.size() && column < farthest; ++node) {
        depths[node] = quint8(depths[nodes[node].parent] + 1);
        if (!nodes[node].summary.empty())
            column = std::min(farthest, std::max(column, depths[node] * 4 + nodes[node].name.size() + nodes[node].isFolder + 2));
    }
    std::string out(nodes.front().name);
    out += "/\n";
    out.reserve(piece + 4096);
    std::string bars;
    std::vector<quint32> open{0};
    std::vector<size_t> lengths{0};
    size_t bytes = 0;
    for (size_t node = 1; node < nodes.size(); ++node) {
        while (open.back() != nodes[node].parent) {
            open.pop_back();
            lengths.pop_back();
        }
        bars.resize(lengths.back());
        out += bars;
        out += isLast[node] ? "└── " : "├── ";
        out += nodes[node].name;
        if (nodes[node].isFolder)
            out += '/';
        if (!nodes[node].summary.empty()) {
            const size_t width = open.size() * 4 + nodes[node].name.size() + nodes[node].isFolder;
            out.append(width + 2 > column ? 2 : column - width, ' ');
            out += "# ";
            out += nodes[node].summary;
        }
        out += '\n';
        if (nodes[node].isFolder) {
            bars += isLast[node] ? "    " : "│   ";
            open.push_back(quint32(node));
            lengths.push_back(bars.size());
        }
        if (out.size() >= piece) {
            output(out);
            bytes += out.size();
            out.clear();
        }
    }
    output(out);
    return bytes + out.size();
}

size_t readDrawnTree(std::string_view text)
{
    struct Entry {
        quint32 parent;
        bool isFolder;
        std::string_view name;
        std::string_view comment;
    };
    std::vector<Entry> entries;
    std::vector<quint32> open; // by depth
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        // Four columns a level, whatever they show; the bars are three bytes of UTF-8.
        size_t column = 0;
        size_t skipped = 0;
        while (skipped < line.size() && (quint8(line[skipped]) == 0xe2 || quint8(line[skipped]) == 0xc2 || line[skipped] == ' ')) {
            skipped += quint8(line[skipped]) == 0xe2 ? 3 : quint8(line[skipped]) == 0xc2 ? 2 : 1;
            ++column;
        }
        line.remove_prefix(skipped);
        std::string_view comment;
        if (const size_t hash = line.find(" # "); hash != std::string_view::npos) {
            comment = line.substr(hash + 3);
            line = line.substr(0, hash);
            while (line.ends_with(' '))
                line.remove_suffix(1);
        }
        const bool isFolder = line.ends_with('/');
        if (isFolder)
            line.remove_suffix(1);
        const size_t depth = column / 4;
        open.resize(depth + 1);
        open[depth] = quint32(entries.size());
        entries.push_back({depth == 0 ? 0 : open[depth - 1], isFolder, line, comment});
    }
    return entries.size() - 1; // the first is the project
}

} // namespace Espalier::Bench::Floors
