// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/diagrams/plantumlwriter.h"

#include "formats/chunkedoutput.h"
#include "formats/diagrams/diagramnodes.h"
#include "formats/formatregistry.h"

#include <QList>

namespace Espalier {

namespace {

/// Everything that might be markup, a directive, a function or a comment stands as "<U+0025>".
QByteArray plantUmlText(const QString &text)
{
    QByteArray result;
    const auto codes = text.toUcs4();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const char32_t code = codes[i];
        const bool isDoubled = (i > 0 && codes[i - 1] == code) || (i + 1 < codes.size() && codes[i + 1] == code);
        const bool isPlain = code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z')
            || (code >= 'A' && code <= 'Z')
            || (!isDoubled && (code == '.' || code == '-' || code == '_' || code == ',' || code == '/'))
            || (code == ' ' && i > 0 && i + 1 < codes.size() && !isDoubled);
        if (isPlain)
            result += QString::fromUcs4(&code, 1).toUtf8();
        else
            result += "<U+" + QByteArray::number(uint(code), 16).toUpper().rightJustified(4, '0') + '>';
    }
    return result;
}

} // namespace

FormatInfo PlantUmlWriter::info() const
{
    return {.id = QStringLiteral("plantuml"),
            .name = tr("PlantUML work breakdown"),
            .description = tr("A diagram as text, which PlantUML draws as a work breakdown structure."),
            .suffixes = {QStringLiteral("puml"), QStringLiteral("plantuml")},
            .group = FormatGroup::Diagrams,
            .icon = QStringLiteral("actions/share"),
            .options = {DiagramNodes::filesOption(), DiagramNodes::depthOption()}};
}

Result<void> PlantUmlWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    const OptionValues values = options.values.completed(info().options);
    ChunkedOutput output(device, options.progress);
    output.text() += "@startwbs\n";
    for (DiagramNodes nodes(layout, options, values); nodes.next();) {
        QByteArray &text = output.text();
        text.append(1 + nodes.depth(), '*');
        // Folders are bold. A box may be left out with "_" only in releases after the one that Debian has.
        const QByteArray label = plantUmlText(nodes.label());
        text += nodes.isFolder() ? QByteArray(" <b>" + label + "</b>") : QByteArray(' ' + label);
        if (const QString summary = nodes.summary(); !summary.isEmpty())
            text += "\\n<size:10>" + plantUmlText(summary) + "</size>";
        text += '\n';
        if (!output.flushIfFull())
            return output.result();
    }
    output.text() += "@endwbs\n";
    return output.finish();
}

void addPlantUmlFormat(FormatRegistry &registry) { registry.add(std::make_unique<PlantUmlWriter>()); }

} // namespace Espalier
