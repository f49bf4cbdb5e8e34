// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/csvformat.h"

#include "formats/chunkedoutput.h"
#include "formats/csvcolumns.h"
#include "formats/fieldvalues.h"
#include "formats/formatregistry.h"
#include "formats/nodewalk.h"

namespace Espalier {

namespace {

void appendField(QByteArray &line, std::string_view field)
{
    const bool needsQuotes = !field.empty()
        && (field.find_first_of(",;\t\"\r\n") != std::string_view::npos || field.front() == ' ' || field.back() == ' ');
    if (!needsQuotes) {
        line.append(field.data(), qsizetype(field.size()));
        return;
    }
    line += '"';
    for (const char c : field) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

FormatInfo CsvWriter::info() const { return CsvReader().info(); }

Result<void> CsvWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    ChunkedOutput output(device, options.progress);
    QByteArray &text = output.text();
    for (const std::string_view column : csvColumns) {
        appendField(text, column);
        text += column == csvColumns.back() ? '\n' : ',';
    }
    std::string path;
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        const NodeIndex node = walk.node();
        path = walk.path();
        if (layout.isFolder(node))
            path += '/';
        appendField(text, path);
        text += ',';
        appendField(text, nodeKindId(layout.kind(node)));
        forEachCsvField([&]<typename Field>(Field) {
            text += ',';
            if constexpr (Field::storage == NodeStorage::Text)
                appendField(text, Field::getUtf8(layout, node));
            else
                appendField(text, FieldForm<typename Field::Value>::toCsv(Field::get(layout, node)));
        });
        text += '\n';
        if (!output.flushIfFull())
            return output.result();
    }
    return output.finish();
}

void addCsvFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<CsvReader>());
    registry.add(std::make_unique<CsvWriter>());
}

} // namespace Espalier
