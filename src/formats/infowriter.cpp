// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/infowriter.h"

#include "formats/chunkedoutput.h"
#include "formats/formatregistry.h"
#include "formats/nodewalk.h"

namespace Espalier {

namespace {

/// A pattern that means this path alone, from the folder of the file.
QByteArray infoPattern(std::string_view path)
{
    QByteArray pattern = "/";
    for (size_t at = 0; at < path.size(); ++at) {
        const char c = path[at];
        if (c == '*' || c == '?' || c == '[' || (c == ' ' && at + 1 == path.size()))
            (pattern += '[') += QByteArray(1, c) + ']';
        else if (c == '|') // cuts patterns in two, even in brackets and behind a backslash: a range around it
            pattern += "[{-}]";
        else if (c == '\\')
            pattern += "[[-]]";
        else
            pattern += c;
    }
    return pattern;
}

} // namespace

FormatInfo InfoWriter::info() const
{
    return {.id = QStringLiteral("info"),
            .name = tr("Comments for “tree”"),
            .description = tr(
                "The summaries as a file .info for the project's folder, which “tree --info” shows beside the names."),
            .suffixes = {QStringLiteral("info")},
            .fileName = QStringLiteral(".info"),
            .group = FormatGroup::Texts,
            .icon = QStringLiteral("actions/text")};
}

Result<void> InfoWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                               Report &report) const
{
    ChunkedOutput output(device, options.progress);
    for (NodeWalk walk(layout, options.plan.filter); walk.next();) {
        const QString summary = printable(layout.summary(walk.node()).simplified(), 10'000);
        if (summary.isEmpty())
            continue;
        if (walk.path().find_first_of("\n\r") != std::string_view::npos) {
            const QString path = layout.path(walk.node());
            report.add(Severity::Warning, QStringLiteral("entry-dropped"),
                       tr("The name “%1” has a line break, which such a file cannot hold; its summary was left out.")
                           .arg(printable(path)),
                       {.path = path});
            continue;
        }
        output.text() += infoPattern(walk.path()) + "\n\t" + summary.toUtf8() + '\n';
        if (!output.flushIfFull())
            return output.result();
    }
    return output.finish();
}

void addInfoFormat(FormatRegistry &registry) { registry.add(std::make_unique<InfoWriter>()); }

} // namespace Espalier
