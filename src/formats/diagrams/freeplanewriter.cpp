// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/diagrams/freeplanewriter.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "formats/nodewalk.h"
#include "formats/xmltext.h"

namespace Espalier {

namespace {

/// Freeplane takes a text that begins so for HTML or for a formula.
bool meansMore(std::string_view text)
{
    return text.starts_with('=') || text.starts_with('\'') || text.starts_with("<html");
}

bool appendRichText(QByteArray &xml, const char *type, std::string_view text)
{
    xml += "<richcontent TYPE=\"";
    xml += type;
    xml += "\"><html><head/><body>";
    bool complete = true;
    for (size_t from = 0; from <= text.size();) {
        const size_t end = std::min(text.find('\n', from), text.size());
        xml += "<p>";
        complete = appendXml(xml, text.substr(from, end - from)) && complete;
        xml += "</p>";
        from = end + 1;
    }
    xml += "</body></html></richcontent>\n";
    return complete;
}

/// The beginning of a node; false when a character could not be written.
bool openNode(QByteArray &xml, const Layout &layout, NodeIndex node, int depth, std::string_view name)
{
    std::string scratch;
    const QByteArray indent(depth + 1, ' ');
    xml +=
        indent + "<node ID=\"ID_" + QByteArray::fromStdString(layout.id(node).toString().toStdString()) + "\" TEXT=\"";
    bool complete = appendXml(xml, name);
    if (layout.isFolder(node))
        xml += '/';
    xml += '"';
    if (depth > 1 && layout.childCount(node) > 0)
        xml += " FOLDED=\"true\"";
    if (meansMore(name))
        xml += " FORMAT=\"NO_FORMAT\"";
    xml += ">\n";
    if (const std::string_view summary = validUtf8(layout.summaryUtf8(node), scratch); !summary.empty()) {
        xml += indent;
        complete = appendRichText(xml, "DETAILS", summary) && complete;
    }
    if (const std::string notes = layout.notes(node).toStdString(); !notes.empty()) {
        xml += indent;
        complete = appendRichText(xml, "NOTE", notes) && complete;
    }
    return complete;
}

void closeNodes(QByteArray &xml, int from, int to)
{
    for (int depth = from; depth >= to; --depth)
        xml += QByteArray(depth + 1, ' ') + "</node>\n";
}

} // namespace

FormatInfo FreeplaneWriter::info() const
{
    return {.id = QStringLiteral("freeplane"),
            .name = tr("Freeplane mind map"),
            .description = tr("A mind map for Freeplane, with summaries and notes."),
            .suffixes = {QStringLiteral("mm")},
            .group = FormatGroup::Diagrams,
            .icon = QStringLiteral("actions/share")};
}

Result<void> FreeplaneWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                                    Report &report) const
{
    ChunkedOutput output(device, options.progress);
    QByteArray &xml = output.text();
    const auto tell = [&](NodeIndex node) {
        const QString path = layout.path(node);
        report.add(Severity::Warning, QStringLiteral("character-replaced"),
                   tr("“%1” holds a character that XML cannot; it was replaced.").arg(printable(path)), {.path = path});
    };
    std::string scratch;
    xml += "<map version=\"freeplane 1.9.13\">\n";
    if (!openNode(xml, layout, rootNode, 0, validUtf8(layout.nameUtf8(rootNode), scratch)))
        tell(rootNode);
    int last = 0;
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        closeNodes(xml, last, walk.depth());
        last = walk.depth();
        if (!openNode(xml, layout, walk.node(), last, walk.name()))
            tell(walk.node());
        if (!output.flushIfFull())
            return output.result();
    }
    closeNodes(xml, last, 0);
    xml += "</map>\n";
    return output.finish();
}

void addFreeplaneFormat(FormatRegistry &registry) { registry.add(std::make_unique<FreeplaneWriter>()); }

} // namespace Espalier
