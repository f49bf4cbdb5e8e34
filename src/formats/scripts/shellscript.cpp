// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/scripts/shellscript.h"

#include "formats/formatregistry.h"
#include "formats/scripts/scripttext.h"
#include "formats/scripts/shellscriptreader.h"

#include <QUtf8StringView>

#include <algorithm>
#include <string>

namespace Espalier {

namespace {

constexpr qsizetype wordsOfOneCommand = 32 * 1024; // bytes; systems take some 128 KiB at least

/// Ends a here-document of \a content; a part of no line of it, so that nobody wonders.
QByteArray hereDocumentEnd(std::string_view content)
{
    QByteArray word = "END";
    for (int number = 1; content.find(word.toStdString()) != std::string_view::npos; ++number)
        word = "END_" + QByteArray::number(number);
    return word;
}

/// \a bytes as a format of `printf`, in single quotes: what no shell keeps as it is stands in octal.
QByteArray printfFormat(std::string_view bytes)
{
    const bool keepsHighBytes = QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8();
    QByteArray format = "'";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%')
            format += "%%";
        else if (c == '\\')
            format += "\\\\";
        else if (c == '\n')
            format += "\\n";
        else if (c == '\r')
            format += "\\r";
        else if (c == '\t' || (byte >= 0x20 && byte < 0x7f && c != '\'' && (c != '-' || format.size() > 1))
                 || (byte >= 0x80 && keepsHighBytes))
            format += c;
        else
            format += '\\' + QByteArray::number(byte, 8).rightJustified(3, '0');
    }
    return format + '\'';
}

} // namespace

FormatInfo ShellScript::info() const
{
    const bool isBash = m_kind == ShellKind::Bash;
    return {.id = isBash ? QStringLiteral("bash") : QStringLiteral("sh"),
            .name = isBash ? tr("Bash script") : tr("Shell script, POSIX"),
            .description = isBash ? tr("A script for bash that makes the folders and files.")
                                  : tr("A script for every POSIX shell that makes the folders and files."),
            .suffixes = {isBash ? QStringLiteral("bash") : QStringLiteral("sh")},
            .group = FormatGroup::Scripts,
            .icon = QStringLiteral("actions/terminal"),
            .makesTree = true,
            .holdsContents = true,
            .options = {contentsOption()}};
}

Result<QByteArray> ShellScript::script(const Plan &plan, const WriteOptions &options) const
{
    const QByteArray folder = shellWord("./" + plan.root.toStdString());
    const bool hasFiles = std::ranges::any_of(
        plan.entries, [](const PlanEntry &entry) { return isMade(entry) && entry.kind == NodeKind::File; });
    QByteArray text = m_kind == ShellKind::Bash ? "#!/usr/bin/env bash\n" : "#!/bin/sh\n";
    text += "# Makes the folders and files of a project where it is run. What is there already stays as it is.\n"
            "# Names and texts are meant as they stand, dollar signs and quotes too.\n"
            "# shellcheck disable=SC1003,SC1078,SC1079,SC1110,SC1111,SC1112,SC2016,SC2088\n"
            "set -euC\n";
    if (hasFiles)
        text += "\nthere() { [ -e \"$1\" ] || [ -L \"$1\" ]; }\n";
    text += "\nmkdir -p -- " + folder + "\ncd -- " + folder + '\n';
    appendFolders(text, plan);
    for (const PlanEntry &entry : plan.entries) {
        if (isMade(entry) && entry.kind == NodeKind::File)
            appendFile(text, entry, contentOf(plan, entry, options));
        if (options.progress && options.progress->isCancelled())
            return std::unexpected(Plan::cancelled());
    }
    return text;
}

void ShellScript::appendFolders(QByteArray &text, const Plan &plan)
{
    qsizetype begin = -1; // of the command at hand
    for (const PlanEntry &entry : plan.entries) {
        if (!isMade(entry) || entry.kind == NodeKind::File)
            continue;
        if (begin < 0 || text.size() - begin > wordsOfOneCommand) {
            text += begin < 0 ? "\n" : "\n\n";
            begin = text.size();
            text += "mkdir -p --";
        }
        text += " \\\n    ";
        text += shellWord({entry.path.constData(), size_t(entry.path.size() - 1)});
    }
    if (begin >= 0)
        text += '\n';
}

void ShellScript::appendFile(QByteArray &text, const PlanEntry &entry, std::string_view content)
{
    const QByteArray path = shellWord({entry.path.constData(), size_t(entry.path.size())});
    text += "\nthere " + path + " || ";
    if (entry.executable)
        text += "{\n";
    if (content.empty()) {
        text += "touch -- " + path + '\n';
    } else if (!isScriptText(content)) {
        text += "printf " + printfFormat(content) + " >" + path + '\n';
    } else if (content.ends_with('\n')) {
        const QByteArray end = hereDocumentEnd(content);
        text += "cat >" + path + " <<'" + end + "'\n";
        text.append(content.data(), qsizetype(content.size()));
        text += end + '\n';
    } else {
        text += "printf '%s' " + shellWord(content) + " >" + path + '\n';
    }
    if (entry.executable)
        text += "chmod +x -- " + path + "\n}\n";
}

void addShellScriptsFormat(FormatRegistry &registry)
{
    for (const ShellKind kind : {ShellKind::Bash, ShellKind::Posix}) {
        registry.add(std::make_unique<ShellScriptReader>(kind));
        registry.add(std::make_unique<ShellScript>(kind));
    }
}

} // namespace Espalier
