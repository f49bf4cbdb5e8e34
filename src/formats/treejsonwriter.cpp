// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/treejsonformat.h"

#include "core/jsontext.h"
#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "formats/nodewalk.h"

namespace Espalier {

namespace {

void openEntry(QByteArray &text, int depth, bool isFolder, std::string_view name, std::string_view summary)
{
    text.append(2 + 2 * depth, ' ');
    text += isFolder ? "{\"type\":\"directory\",\"name\":" : "{\"type\":\"file\",\"name\":";
    appendJsonString(text, name);
    if (!summary.empty()) {
        text += ",\"info\":";
        appendJsonString(text, summary);
    }
}

void treeJsonWriterCloseFolders(QByteArray &text, int from, int to)
{
    for (int depth = from; depth >= to; --depth) {
        text += '\n';
        text.append(2 + 2 * depth, ' ');
        text += "]}";
    }
}

} // namespace

FormatInfo TreeJsonWriter::info() const { return TreeJsonReader().info(); }

Result<void> TreeJsonWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    ChunkedOutput output(device, options.progress);
    QByteArray &text = output.text();
    std::string scratch;
    text += "[\n";
    openEntry(text, 0, true, validUtf8(layout.nameUtf8(rootNode), scratch), layout.summaryUtf8(rootNode));
    // An entry is closed by what comes after it: only then it is known whether it holds anything.
    int last = 0;
    qint64 folders = 0;
    qint64 files = 0;
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        const int depth = walk.depth();
        if (depth > last) {
            text += ",\"contents\":[\n";
        } else {
            text += '}';
            treeJsonWriterCloseFolders(text, last - 1, depth);
            text += ",\n";
        }
        const bool isFolder = layout.isFolder(walk.node());
        openEntry(text, depth, isFolder, walk.name(), layout.summaryUtf8(walk.node()));
        ++(isFolder ? folders : files);
        last = depth;
        if (!output.flushIfFull())
            return output.result();
    }
    text += '}';
    treeJsonWriterCloseFolders(text, last - 1, 0);
    text += ",\n  {\"type\":\"report\",\"directories\":" + QByteArray::number(folders) + ",\"files\":" + QByteArray::number(files) + "}\n]\n";
    return output.finish();
}

void addTreeJsonFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<TreeJsonReader>());
    registry.add(std::make_unique<TreeJsonWriter>());
}

} // namespace Espalier
