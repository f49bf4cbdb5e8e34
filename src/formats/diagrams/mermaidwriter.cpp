// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/diagrams/mermaidwriter.h"

#include "formats/chunkedoutput.h"
#include "formats/diagrams/diagramnodes.h"
#include "formats/formatregistry.h"

#include <QList>

namespace Espalier {

namespace {

bool isMermaidLetter(char32_t code)
{
    // The two that are left out it uses itself, as marks.
    return QChar::isLetterOrNumber(code) && code != U'\ufb02' && code != U'\u00df';
}

/// Mermaid looks for directives, comments, styles and Markdown in quotes, too. "#38;" stands for the character
/// number 38.
QByteArray mermaidText(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    const auto isLetterAt = [&codes](qsizetype at) {
        return at >= 0 && at < codes.size() && isMermaidLetter(codes[at]);
    };
    QByteArray result;
    bool isNumber = true; // so far: "1. x" would be a list
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const char32_t code = codes[i];
        const bool isPlain = isMermaidLetter(code) || code == ' ' || code == ',' || code == '/'
            || (code == '.' && !isNumber) || (code == '-' && i > 0)
            || (code == '_' && isLetterAt(i - 1) && isLetterAt(i + 1));
        isNumber = isNumber && QChar::isDigit(code);
        if (isPlain)
            result += QString::fromUcs4(&code, 1).toUtf8();
        else
            result += '#' + QByteArray::number(uint(code)) + ';';
    }
    return result;
}

} // namespace

FormatInfo MermaidWriter::info() const
{
    return {.id = QStringLiteral("mermaid"),
            .name = tr("Mermaid diagram"),
            .description = tr("A diagram as text, which GitHub, GitLab and many wikis draw."),
            .suffixes = {QStringLiteral("mmd"), QStringLiteral("mermaid")},
            .group = FormatGroup::Diagrams,
            .icon = QStringLiteral("actions/share"),
            .options = {{.id = QStringLiteral("diagram"),
                         .type = OptionType::Choice,
                         .usual = QStringLiteral("mindmap"),
                         .label = tr("Diagram"),
                         .hint = tr("Which kind of diagram; the tree view needs Mermaid 11.14 or later."),
                         .flag = QStringLiteral("diagram"),
                         .choices = {{QStringLiteral("mindmap"), tr("Mind map")},
                                     {QStringLiteral("treeview"), tr("Tree view")}}},
                        DiagramNodes::filesOption(),
                        DiagramNodes::depthOption()}};
}

Result<void> MermaidWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    const OptionValues values = options.values.completed(info().options);
    const bool isMindMap = values.choice(u"diagram") == 0;
    ChunkedOutput output(device, options.progress);
    output.text() += isMindMap ? "mindmap\n" : "treeView-beta\n";
    int number = 0;
    for (DiagramNodes nodes(layout, options, values); nodes.next(); ++number) {
        QByteArray &text = output.text();
        text.append(2 + 2 * nodes.depth(), ' ');
        if (isMindMap) {
            const QByteArray label = '"' + mermaidText(nodes.label()) + '"';
            text += 'n' + QByteArray::number(number); // each is a node of its own, however it is called
            text += number == 0 ? "((" : nodes.isFolder() ? "[" : "(";
            text += label;
            text += number == 0 ? "))" : nodes.isFolder() ? "]" : ")";
        } else {
            text += '"' + mermaidText(nodes.label()) + '"'; // it shows the slash as the icon of a folder
        }
        text += '\n';
        if (!output.flushIfFull())
            return output.result();
    }
    return output.finish();
}

void addMermaidFormat(FormatRegistry &registry) { registry.add(std::make_unique<MermaidWriter>()); }

} // namespace Espalier
