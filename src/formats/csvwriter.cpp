// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/csvformat.h"

#include "formats/chunkedoutput.h"
#include "formats/csvcell.h"
#include "formats/csvcolumns.h"
#include "formats/fieldvalues.h"
#include "formats/formatregistry.h"
#include "formats/nodewalk.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

struct CsvWriterText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Csv)
};

/// Line ends and tabs are text.
bool holdsControls(std::string_view cell)
{
    for (size_t at = 0; at < cell.size(); ++at) {
        const auto byte = static_cast<unsigned char>(cell[at]);
        const bool isC0 = (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7f;
        const bool isC1 = byte == 0xc2 && at + 1 < cell.size() && static_cast<unsigned char>(cell[at + 1]) < 0xa0;
        if (isC0 || isC1)
            return true;
    }
    return false;
}

} // namespace

FormatInfo CsvWriter::info() const
{
    FormatInfo info = CsvReader().info();
    info.options = {{.id = QStringLiteral("formulas"),
                     .label = CsvWriterText::tr("Cells that begin as formulas"),
                     .hint = CsvWriterText::tr(
                         "Leave cells that begin with = + - or @ as they are: spreadsheets may compute them."),
                     .flag = QStringLiteral("formulas")}};
    return info;
}

Result<void> CsvWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                              Report &report) const
{
    ChunkedOutput output(device, options.progress);
    QByteArray &text = output.text();
    const bool isGuarding = !options.values.completed(info().options).isOn(u"formulas");
    qsizetype guarded = 0;
    qsizetype controlled = 0;
    const auto appendCell = [&](std::string_view cell) {
        controlled += holdsControls(cell);
        if (!isGuarding || !needsGuard(cell))
            return appendCsvField(text, cell);
        ++guarded;
        appendCsvField(text, '\'' + std::string(cell));
    };
    for (const std::string_view column : csvColumns) {
        appendCsvField(text, column);
        text += column == csvColumns.back() ? '\n' : ',';
    }
    std::string path;
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        const NodeIndex node = walk.node();
        path = walk.path();
        if (layout.isFolder(node))
            path += '/';
        appendCell(path);
        text += ',';
        appendCsvField(text, nodeKindId(layout.kind(node)));
        forEachCsvField([&]<typename Field>(Field) {
            text += ',';
            if constexpr (Field::storage == NodeStorage::Text)
                appendCell(Field::getUtf8(layout, node));
            else
                appendCell(FieldForm<typename Field::Value>::toCsv(Field::get(layout, node)));
        });
        text += '\n';
        if (!output.flushIfFull())
            return output.result();
    }
    if (guarded > 0)
        report.add(
            Severity::Note, QStringLiteral("formula-guarded"),
            CsvWriterText::tr("%Ln cell(s) begin as formulas do. An apostrophe before each keeps spreadsheets from "
                              "computing them; reading takes it away again.",
                              nullptr, int(guarded)));
    if (controlled > 0)
        report.add(Severity::Note, QStringLiteral("control-characters"),
                   CsvWriterText::tr(
                       "%Ln cell(s) hold control characters, which a terminal obeys instead of showing them. They "
                       "were written as they are, so that reading gives the same back.",
                       nullptr, int(controlled)));
    return output.finish();
}

void addCsvFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<CsvReader>());
    registry.add(std::make_unique<CsvWriter>());
}

} // namespace Espalier
