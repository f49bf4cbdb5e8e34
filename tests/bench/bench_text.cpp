// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "core/text/drawntreereader.h"
#include "core/text/drawntreewriter.h"
#include "floors.h"

namespace Espalier::Bench {

namespace {

void drawTree(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    compare(state, "draw a tree as text", {.reach = 2},
            {[&] { return Floors::drawTree(tree.nodes(), [](std::string_view) {}); }},
            {[&] {
                size_t bytes = 0;
                DrawnTreeWriter::write(tree.layout(), {}, [&](QByteArrayView piece) {
                    bytes += size_t(piece.size());
                    return true;
                });
                return bytes;
            }});
}

void readDrawnTree(benchmark::State &state)
{
    const QByteArray text = DrawnTreeWriter::toText(SyntheticTree::of(size_t(state.range(0))).layout());
    const std::string_view view(text.constData(), size_t(text.size()));
    compare(state, "read a drawn tree", {.reach = 3},
            {[&] { return Floors::readDrawnTree(view); }},
            {[&] {
                const auto read = DrawnTreeReader::read(text);
                return read ? read->entries().size() : 0;
            }});
}

/// The same as far as the layout that an import puts into the project.
void importDrawnTree(benchmark::State &state)
{
    const QByteArray text = DrawnTreeWriter::toText(SyntheticTree::of(size_t(state.range(0))).layout());
    const std::string_view view(text.constData(), size_t(text.size()));
    compare(state, "read a drawn tree, to a layout", {},
            {[&] { return Floors::readDrawnTree(view); }},
            {[&] {
                const auto read = DrawnTreeReader::read(text);
                return read ? size_t(read->toLayout().nodeCount()) : 0;
            }});
}

BENCHMARK(drawTree)->Apply(threeSizes);
BENCHMARK(readDrawnTree)->Apply(threeSizes);
BENCHMARK(importDrawnTree)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
