// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/shellscriptreader.h"

#include "core/text/shellcommands.h"
#include "core/text/textdecoder.h"
#include "formats/pathsegments.h"
#include "formats/pathtree.h"
#include "formats/textformat.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

/// Make nothing, and stand in scripts like ours.
constexpr std::array<std::string_view, 6> silentCommands{"there", "{", "}", "[", "chmod", "cat"};

} // namespace

int ShellScriptReader::sniff(QByteArrayView head, const QString &) const
{
    const qsizetype feed = head.indexOf('\n');
    const QByteArrayView first = head.first(feed < 0 ? head.size() : feed).trimmed();
    if (m_kind != ShellKind::Posix || !first.startsWith("#!") || !first.endsWith("sh"))
        return 0;
    return looksLikeText(head) ? 80 : 0;
}

Result<ReadResult> ShellScriptReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    ReadResult result;
    const QByteArray text = decodedText(bytes, result.report);
    const ShellCommands commands = ShellCommands::read({text.constData(), size_t(text.size())}, options.fileName);
    result.report.append(commands.report);
    for (const ShellCommands::Other &other : commands.others) {
        const std::string &name = other.words.front();
        if (!std::ranges::contains(silentCommands, std::string_view(name)))
            result.report.add(Severity::Note, QStringLiteral("not-followed"),
                              tr("The command “%1” makes no folder that is known, and was passed over. Nothing is ever run.")
                                  .arg(printable(QString::fromStdString(name))),
                              {.file = options.fileName, .line = other.line});
    }
    if (commands.entries.empty() && commands.root.empty())
        return failure(ErrorKind::Input, tr("No command of this script makes a folder or file."), {.file = options.fileName});
    Imports imports(options, result.report);
    PathTree tree(imports);
    PathSegments segments(imports);
    for (const ShellCommands::Entry &entry : commands.entries) {
        if (options.progress && options.progress->isCancelled())
            return failure(ErrorKind::Cancelled, {});
        switch (segments.set(entry.path)) {
        case PathSegments::Verdict::Fine:
            tree.add(segments.segments(), entry.kind);
            break;
        case PathSegments::Verdict::TooDeep:
            result.report.add(Severity::Problem, QStringLiteral("too-deep"),
                              tr("The path in line %1 is more than %L2 folders deep and was left out.").arg(entry.line).arg(ImportLimits::depth),
                              {.file = options.fileName, .line = entry.line});
            break;
        case PathSegments::Verdict::Nothing:
        case PathSegments::Verdict::LeadsOut: // which was told already
            break;
        }
    }
    const QString fallback = baseNameOf(options.fileName);
    const QString name = commands.root.empty() ? fallback : QString::fromStdString(commands.root);
    result.layout = tree.take(name.isEmpty() ? tr("project") : name, commands.root.empty());
    return result;
}

} // namespace Espalier
