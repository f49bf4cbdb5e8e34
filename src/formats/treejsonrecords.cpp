// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/treejsonrecords.h"

#include <algorithm>

namespace Espalier {

namespace {

using std::string_view;

quint16 columnIn(const LineRecord &line, size_t byte)
{
    return quint16(std::min<size_t>(byte - line.begin, LineRecord::farthest));
}

std::vector<LineRecord> linesOf(string_view text)
{
    std::vector<LineRecord> lines;
    for (size_t from = 0; from < text.size();) {
        const size_t end = std::min(text.find('\n', from), text.size());
        const string_view line = text.substr(from, end - from);
        const size_t ink = line.find_first_not_of(" \t\r");
        LineRecord record{.begin = quint32(from)};
        if (ink != line.npos) {
            const bool isTotal = line.find("\"report\"") != line.npos;
            record.kind = isTotal ? LineKind::Total : LineKind::Header;
            record.prefixEnd = record.nameBegin = record.nameEnd = columnIn(record, from + ink);
            record.commentBegin = record.restBegin = LineRecord::farthest;
        }
        lines.push_back(record);
        from = end + 1;
    }
    return lines;
}

/// Behind the string that begins at \a byte, at its quote.
size_t stringEnd(string_view text, size_t byte)
{
    for (; byte < text.size() && text[byte] != '"'; ++byte)
        byte += text[byte] == '\\';
    return std::min(byte, text.size());
}

} // namespace

DrawnTree treeJsonRecords(const QByteArray &text, const Layout &layout, const TreeJsonPlaces &places, NodeIndex root,
                          const Report &report)
{
    DrawnTree tree;
    tree.text = text;
    tree.report = report;
    tree.dialect = TextDialect::Markup;
    tree.mayBeUnsorted = true;
    const string_view whole(tree.text.constData(), size_t(tree.text.size()));
    tree.lines = linesOf(whole);
    tree.root = root;
    tree.nodes.resize(layout.indexEnd());
    for (NodeIndex node = 1; node < layout.indexEnd(); ++node) {
        DrawnNode &entry = tree.nodes[node];
        entry.name = tree.strings.emplace_back(layout.nameUtf8(node));
        entry.comment = tree.strings.emplace_back(layout.summaryUtf8(node));
        entry.parent = layout.parent(node);
        entry.depth = quint16(std::min(layout.depth(node), 0xffff));
        entry.kind = layout.kind(node);
        entry.hasChildren = layout.childCount(node) > 0;
        entry.byMode = entry.hasLine = true;
        if (node >= places.bytes.size() || places.bytes[node] == TreeJsonPlaces::noPlace)
            continue;
        const size_t byte = places.bytes[node];
        const auto behind =
            std::ranges::upper_bound(tree.lines, byte, {}, [](const LineRecord &line) { return line.begin; });
        LineRecord &line = *std::prev(behind);
        entry.line = quint32(behind - tree.lines.begin());
        if (line.first == 0) {
            line.first = node;
            line.kind = node == root ? LineKind::Root : LineKind::Node;
            line.depthBy = DepthBy::Column;
            line.depth = entry.depth;
            line.nameBegin = columnIn(line, byte);
            line.nameEnd = columnIn(line, stringEnd(whole, byte));
        }
        ++line.count;
    }
    return tree;
}

} // namespace Espalier
