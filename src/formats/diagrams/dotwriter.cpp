// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/diagrams/dotwriter.h"

#include "core/theme.h"
#include "formats/chunkedoutput.h"
#include "formats/diagrams/diagramnodes.h"
#include "formats/formatregistry.h"
#include "formats/pictureformats.h"

#include <array>
#include <vector>

namespace Espalier {

namespace {

/// A quoted string; Graphviz reads HTML's entities and backslashes in labels.
QByteArray dotString(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(u'&', QStringLiteral("&amp;"));
    return '"' + text.toUtf8() + '"';
}

OptionSpec rankDirection()
{
    OptionSpec spec = PictureFormats::direction();
    spec.when = {};
    return spec;
}

} // namespace

FormatInfo DotWriter::info() const
{
    return {.id = QStringLiteral("dot"),
            .name = tr("Graphviz DOT"),
            .description = tr("A graph as text, which Graphviz and many other tools draw."),
            .suffixes = {QStringLiteral("dot"), QStringLiteral("gv")},
            .group = FormatGroup::Diagrams,
            .icon = QStringLiteral("actions/share"),
            .options = {rankDirection(), DiagramNodes::filesOption(), DiagramNodes::depthOption()}};
}

Result<void> DotWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    static constexpr std::array directions{"LR", "RL", "TB"};
    const OptionValues values = options.values.completed(info().options);
    ChunkedOutput output(device, options.progress);
    output.text() += "digraph layout {\n    graph [charset=\"UTF-8\", rankdir=";
    output.text() += directions[size_t(std::max<qsizetype>(0, values.choice(u"direction")))];
    output.text() += ", ranksep=0.6, nodesep=0.08];\n"
                     "    node [shape=box, style=\"rounded,filled\", fontname=\"Inter, sans-serif\", fontsize=11, "
                     "height=0.3, margin=\"0.12,0.04\"];\n"
                     "    edge [arrowhead=none];\n";
    const Theme &theme = Theme::light();
    std::vector<int> above; // numbers of the folders that the node lies in
    int number = 0;
    for (DiagramNodes nodes(layout, options, values); nodes.next(); ++number) {
        QByteArray &text = output.text();
        const QByteArray name = 'n' + QByteArray::number(number);
        const PhaseColours &colours = theme.phase(number == 0 ? Phase::None : nodes.phase());
        text += "    " + name + " [label=" + dotString(nodes.label());
        if (const QString summary = nodes.summary(); !summary.isEmpty())
            text += ", tooltip=" + dotString(summary);
        if (nodes.isFolder())
            text +=
                ", color=\"" + toHex(colours.text).toUtf8() + "\", fillcolor=\"" + toHex(colours.tint).toUtf8() + '"';
        else
            text += ", style=\"\", color=\"" + toHex(theme.line).toUtf8() + '"';
        text += "];\n";
        above.resize(size_t(nodes.depth()));
        if (!above.empty())
            text += "    n" + QByteArray::number(above.back()) + " -> " + name + ";\n";
        above.push_back(number);
        if (!output.flushIfFull())
            return output.result();
    }
    output.text() += "}\n";
    return output.finish();
}

void addDotFormat(FormatRegistry &registry) { registry.add(std::make_unique<DotWriter>()); }

} // namespace Espalier
