// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/csvformat.h"

#include "formats/chunkedoutput.h"
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

std::string_view csvWriterRuleId(NodeRule rule)
{
    switch (rule) {
    case NodeRule::Default:
        break;
    case NodeRule::Required:
        return "required";
    case NodeRule::Optional:
        return "optional";
    case NodeRule::Forbidden:
        return "forbidden";
    }
    return {};
}

} // namespace

FormatInfo CsvWriter::info() const { return CsvReader().info(); }

Result<void> CsvWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    ChunkedOutput output(device, options.progress);
    QByteArray &text = output.text();
    text += "path,kind,phase,summary,tags,topic,notes,rule\n";
    std::string path;
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        const NodeIndex node = walk.node();
        path = walk.path();
        if (layout.isFolder(node))
            path += '/';
        appendField(text, path);
        text += layout.isFolder(node) ? ",folder," : ",file,";
        if (const Phase phase = layout.phase(node); phase != Phase::None)
            text += char('0' + toNumber(phase));
        text += ',';
        appendField(text, layout.summaryUtf8(node));
        text += ',';
        appendField(text, layout.tags(node).join(QStringLiteral("; ")).toStdString());
        text += ',';
        appendField(text, layout.topicUtf8(node));
        text += ',';
        appendField(text, layout.notes(node).toStdString());
        text += ',';
        appendField(text, csvWriterRuleId(layout.rule(node)));
        text += '\n';
        if (!output.flushIfFull())
            return output.result();
    }
    return output.finish();
}

} // namespace Espalier
