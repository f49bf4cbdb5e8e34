// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/opmlformat.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "formats/nodewalk.h"
#include "formats/xmltext.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

void opmlWriterCloseFolders(QByteArray &xml, int from, int to)
{
    for (int depth = from; depth >= to; --depth) {
        xml.append(2 + 2 * depth, ' ');
        xml += "</outline>\n";
    }
}

} // namespace

FormatInfo OpmlWriter::info() const { return OpmlReader().info(); }

Result<void> OpmlWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const
{
    ChunkedOutput output(device, options.progress);
    QByteArray &xml = output.text();
    std::string scratch;
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>";
    appendXml(xml, validUtf8(layout.nameUtf8(rootNode), scratch));
    xml += "</title>\n  </head>\n  <body>\n";
    // An element is closed by what comes after it: only then it is known whether it holds anything.
    int last = 0;
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        const int depth = walk.depth();
        if (last > 0)
            xml += depth > last ? ">\n" : "/>\n";
        opmlWriterCloseFolders(xml, last - 1, depth);
        xml.append(2 + 2 * depth, ' ');
        xml += "<outline text=\"";
        bool complete = appendXml(xml, walk.name());
        xml += "\" type=\"";
        xml += nodeKindId(layout.kind(walk.node()));
        xml += '"';
        if (const std::string_view summary = layout.summaryUtf8(walk.node()); !summary.empty()) {
            xml += " _note=\"";
            complete = appendXml(xml, summary) && complete;
            xml += '"';
        }
        last = depth;
        if (!complete) {
            const QString path = layout.path(walk.node());
            report.add(Severity::Warning, QStringLiteral("character-replaced"),
                       QCoreApplication::translate("Espalier::Opml", "“%1” holds a character that XML cannot; it was replaced.").arg(printable(path)), {.path = path});
        }
        if (!output.flushIfFull())
            return output.result();
    }
    if (last > 0)
        xml += "/>\n";
    opmlWriterCloseFolders(xml, last - 1, 1);
    xml += "  </body>\n</opml>\n";
    return output.finish();
}

void addOpmlFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<OpmlReader>());
    registry.add(std::make_unique<OpmlWriter>());
}

} // namespace Espalier
