// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntreereader.h"
#include "core/text/drawntreewriter.h"
#include "core/text/linedoubts.h"
#include "fuzz.h"

using namespace Espalier;

namespace {

/// Everything that a drawn tree holds.
std::string contents(const Layout &layout)
{
    std::string text(layout.nameUtf8(rootNode));
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        text += '\0' + std::to_string(layout.depth(node)) + (layout.isFolder(node) ? 'd' : 'f');
        text += std::string(layout.nameUtf8(node)) + '\0' + std::string(layout.summaryUtf8(node));
    }
    return text;
}

/// Each line has its record, whose spans cover it once; what could not be read is reported.
void requireRecords(const DrawnTree &tree)
{
    size_t bytes = 0;
    for (size_t line = 0; line < tree.lines.size(); ++line) {
        const LineRecord &record = tree.lines[line];
        const std::string_view text = tree.lineText(line);
        Fuzz::require(text.data() == tree.text.constData() + bytes, "lines follow each other");
        bytes += text.size() + 1;
        const size_t covered = record.prefix(text).size() + record.metaBefore(text).size()
            + record.nameText(text).size() + record.metaBehind(text).size() + record.comment(text).size()
            + record.rest(text).size();
        Fuzz::require(covered == text.size() || record.kind == LineKind::Blank, "spans cover the line");
        Fuzz::require(record.kind != LineKind::Unread || !tree.report.isEmpty(), "what is not read is reported");
    }
    Fuzz::require(bytes + 1 >= size_t(tree.text.size()), "no line is lost");
    for (const LineDoubt &doubt : doubtsOf(tree))
        Fuzz::require(!doubt.lines.empty() && doubt.lines.back() < tree.lines.size(), "doubts have lines");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzz::bytesOf(data, size);
    const auto tree = DrawnTreeReader::read(bytes);
    Fuzz::require(tree.has_value(), "no text is an error");
    requireRecords(*tree);
    const Layout layout = tree->toLayout(QStringLiteral("fallback"));
    Fuzz::requireSound(layout);
    for (const bool ascii : {false, true}) {
        const QByteArray drawn = DrawnTreeWriter::toText(layout, {.ascii = ascii});
        const auto again = DrawnTreeReader::read(drawn);
        Fuzz::require(again.has_value() && contents(again->toLayout()) == contents(layout), "what we drew is read back");
    }
    return 0;
}
