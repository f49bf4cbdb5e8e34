// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/powershellscript.h"

#include "formats/formatregistry.h"
#include "formats/scripts/scripttext.h"

#include <array>
#include <string_view>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

/// PowerShell takes each of these for an apostrophe.
constexpr std::array apostrophes{"'"sv, "\u2018"sv, "\u2019"sv, "\u201a"sv, "\u201b"sv};

/// Windows PowerShell reads a file without the mark as one of the system's old code page.
constexpr QByteArrayView powerShellHead =
    "\xef\xbb\xbf"
    R"(# Makes the folders and files of a project where it is run. What is there already stays as it is.
# powershell -ExecutionPolicy Bypass -File SCRIPT
$ErrorActionPreference = 'Stop'
$refused = [IO.Path]::GetInvalidFileNameChars()
$script:failed = 0

function Test-Name([string] $Path) {
    foreach ($name in $Path.Split('/')) {
        if ($name.IndexOfAny($refused) -ge 0) {
            Write-Warning "left out, because this system refuses the name: $Path"
            $script:failed = 1
            return $false
        }
    }
    return $true
}

function Add-Folder([string] $Path) {
    if (Test-Name $Path) {
        [void][IO.Directory]::CreateDirectory($root + '/' + $Path)
    }
}

function Add-Bytes([string] $Path, [string] $Base64, [switch] $Executable) {
    $file = $root + '/' + $Path
    if (-not (Test-Name $Path) -or [IO.File]::Exists($file) -or [IO.Directory]::Exists($file)) {
        return
    }
    $bytes = [Convert]::FromBase64String($Base64)
    $stream = [IO.File]::Open($file, [IO.FileMode]::CreateNew)
    try { $stream.Write($bytes, 0, $bytes.Length) } finally { $stream.Dispose() }
    if ($Executable -and [IO.Path]::DirectorySeparatorChar -eq '/') {
        & chmod '+x' '--' $file
    }
}

function Add-File([string] $Path, [string] $Text, [switch] $Executable) {
    $bytes = (New-Object Text.UTF8Encoding $false).GetBytes($Text.Replace("`r`n", "`n"))
    Add-Bytes $Path ([Convert]::ToBase64String($bytes)) -Executable:$Executable
}

)";

QByteArray powerShellWord(std::string_view word)
{
    QByteArray quoted = "'";
    for (size_t at = 0; at < word.size();) {
        std::string_view piece = word.substr(at, 1);
        for (const std::string_view apostrophe : apostrophes) {
            if (word.substr(at).starts_with(apostrophe)) {
                piece = apostrophe;
                quoted.append(piece.data(), qsizetype(piece.size()));
            }
        }
        quoted.append(piece.data(), qsizetype(piece.size()));
        at += piece.size();
    }
    return quoted + '\'';
}

/// A here-string ends where a line begins with an apostrophe and "@".
bool endsHereString(std::string_view text)
{
    for (const std::string_view apostrophe : apostrophes) {
        const std::string end = std::string(apostrophe) + '@';
        if (text.starts_with(end) || text.find('\n' + end) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

FormatInfo PowerShellScript::info() const
{
    return {.id = QStringLiteral("powershell"),
            .name = tr("PowerShell script"),
            .description = tr("A script for PowerShell, on Windows and elsewhere, that makes the folders and files."),
            .suffixes = {QStringLiteral("ps1")},
            .group = FormatGroup::Scripts,
            .icon = QStringLiteral("actions/terminal"),
            .makesTree = true,
            .holdsContents = true,
            .options = {contentsOption()}};
}

Result<QByteArray> PowerShellScript::script(const Plan &plan, const WriteOptions &options) const
{
    QByteArray text = powerShellHead.toByteArray();
    const QByteArray name = powerShellWord(plan.root.toStdString());
    text += "$name = " + name
        + "\nif (-not (Test-Name $name)) { exit 1 }\n"
          "$root = (Get-Location -PSProvider FileSystem).ProviderPath + '/' + $name\n"
          "[void][IO.Directory]::CreateDirectory($root)\n";
    for (const PlanEntry &entry : plan.entries) {
        if (!isMade(entry))
            continue;
        const bool isFolder = entry.kind == NodeKind::Folder;
        const QByteArray path = powerShellWord({entry.path.constData(), size_t(entry.path.size() - isFolder)});
        const std::string_view content = contentOf(plan, entry, options);
        const QByteArray flag = entry.executable ? " -Executable" : "";
        if (isFolder) {
            text += "Add-Folder " + path + '\n';
        } else if (content.empty()) {
            text += "Add-File " + path + " ''" + flag + '\n';
        } else if (isScriptText(content) && !endsHereString(content)) {
            text += "Add-File " + path + flag + " @'\n";
            text.append(content.data(), qsizetype(content.size()));
            text += "\n'@\n";
        } else {
            text += "Add-Bytes " + path + flag + " @'\n" + base64Lines(content).join('\n') + "\n'@\n";
        }
        if (options.progress && options.progress->isCancelled())
            return std::unexpected(Plan::cancelled());
    }
    return text + "exit $script:failed\n";
}

void addPowerShellScriptFormat(FormatRegistry &registry) { registry.add(std::make_unique<PowerShellScript>()); }

} // namespace Espalier
