// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntreereader.h"
#include "core/text/drawntreewriter.h"
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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = Fuzz::bytesOf(data, size);
    const auto tree = DrawnTreeReader::read(bytes);
    Fuzz::require(tree.has_value(), "no text is an error");
    const Layout layout = tree->toLayout(QStringLiteral("fallback"));
    Fuzz::requireSound(layout);
    for (const bool ascii : {false, true}) {
        const QByteArray drawn = DrawnTreeWriter::toText(layout, {.ascii = ascii});
        const auto again = DrawnTreeReader::read(drawn);
        Fuzz::require(again.has_value() && contents(again->toLayout()) == contents(layout), "what we drew is read back");
    }
    return 0;
}
