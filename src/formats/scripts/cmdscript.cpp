// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/cmdscript.h"

#include "formats/formatregistry.h"
#include "formats/scripts/scripttext.h"

namespace Espalier {

namespace {

/// UTF-8 names need the code page, which the console gets back at the end; "!" means nothing without delayed expansion.
constexpr QByteArrayView cmdHead = R"(@echo off
rem Makes the folders and files of a project where it is run. What is there already stays as it is.
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
set "failed=0"
set "encoded=%TEMP%\espalier-%RANDOM%-%RANDOM%.txt"
)";

constexpr QByteArrayView cmdTail = R"(goto end
:failed
set "failed=1"
echo It could not be made completely. 1>&2
:end
if exist "%encoded%" del "%encoded%"
if defined codepage chcp %codepage% >nul
exit /b %failed%
)";

/// In double quotes nothing but the percent sign means anything, and no name of Windows holds a double quote.
QByteArray cmdWord(const QByteArray &path, QByteArrayView end = {})
{
    return '"' + QByteArray(path).replace('%', "%%").replace('/', '\\') + end.toByteArray() + '"';
}

} // namespace

FormatInfo CmdScript::info() const
{
    return {.id = QStringLiteral("cmd"),
            .name = tr("Batch file"),
            .description = tr("A script for the command prompt of Windows that makes the folders and files."),
            .suffixes = {QStringLiteral("cmd"), QStringLiteral("bat")},
            .group = FormatGroup::Scripts,
            .icon = QStringLiteral("actions/terminal"),
            .makesTree = true,
            .holdsContents = true,
            .options = {contentsOption()}};
}

Result<QByteArray> CmdScript::script(const Plan &plan, const WriteOptions &options) const
{
    QByteArray text = cmdHead.toByteArray();
    const auto addFolder = [&text](const QByteArray &path) {
        text += "if not exist " + cmdWord(path, "\\") + " (mkdir " + cmdWord(path) + " || goto failed)\n";
    };
    const QByteArray root = plan.root.toUtf8();
    addFolder(root);
    for (const PlanEntry &entry : plan.entries) {
        if (!isMade(entry))
            continue;
        const QByteArray path = root + '/' + entry.path;
        const std::string_view content = contentOf(plan, entry, options);
        if (entry.kind == NodeKind::Folder) {
            addFolder(path.chopped(1));
        } else if (content.empty()) {
            text += "if not exist " + cmdWord(path) + " (type nul >" + cmdWord(path) + " || goto failed)\n";
        } else {
            // What "echo" writes ends in CR and LF, and half the characters mean something to it; this is exact.
            text += "if not exist " + cmdWord(path) + " (\n>\"%encoded%\" (\n";
            for (const QByteArray &line : base64Lines(content))
                text += "echo " + line + '\n';
            text += ")\ncertutil -decode \"%encoded%\" " + cmdWord(path) + " >nul || goto failed\n)\n";
        }
        if (options.progress && options.progress->isCancelled())
            return std::unexpected(Plan::cancelled());
    }
    text += cmdTail;
    return text.replace('\n', "\r\n"); // without, labels are not found
}

void addCmdScriptFormat(FormatRegistry &registry) { registry.add(std::make_unique<CmdScript>()); }

} // namespace Espalier
