// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/opmlformat.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "formats/nodewalk.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

/// XML 1.0 has no way at all to write other control characters, nor U+FFFE and U+FFFF.
bool isForbidden(std::string_view text, size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || text.substr(at, 3) == "\xef\xbf\xbe" || text.substr(at, 3) == "\xef\xbf\xbf";
}

/// Appends \a text for use between quotes; false when something could not be written and was replaced.
bool appendEscaped(QByteArray &xml, std::string_view text)
{
    bool complete = true;
    for (size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isForbidden(text, at)) {
            xml += "\xef\xbf\xbd";
            complete = false;
            at += static_cast<unsigned char>(c) < 0x20 ? 0 : 2;
        } else if (c == '&') {
            xml += "&amp;";
        } else if (c == '<') {
            xml += "&lt;";
        } else if (c == '>') {
            xml += "&gt;";
        } else if (c == '"') {
            xml += "&quot;";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            xml += "&#" + QByteArray::number(c) + ';';
        } else {
            xml += c;
        }
    }
    return complete;
}

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
    appendEscaped(xml, validUtf8(layout.nameUtf8(rootNode), scratch));
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
        bool complete = appendEscaped(xml, walk.name());
        xml += "\" type=\"";
        xml += nodeKindId(layout.kind(walk.node()));
        xml += '"';
        if (const std::string_view summary = layout.summaryUtf8(walk.node()); !summary.empty()) {
            xml += " _note=\"";
            complete = appendEscaped(xml, summary) && complete;
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
