// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/helptext.h"

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/textwrap.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr int helpTextWidestText = 100;
constexpr qsizetype widestColumn = 24;

} // namespace

HelpText::HelpText(int columns) : m_columns(std::min(columns, helpTextWidestText)) { }

QByteArray HelpText::ofProgram(const Commands &commands) const
{
    QString text = tr("Usage: %1").arg(QStringLiteral("espalier-cli VERB [OPTIONS]")) + QStringLiteral("\n\n");
    text += wrapped(tr("Designs the folder structure of projects: makes them from a guide, explains their folders, reads and writes them in many forms."), m_columns);
    text += u'\n' + tr("Verbs:") + u'\n';
    QList<std::pair<QString, QString>> rows;
    for (const auto &command : commands.all())
        rows.append({command->name(), command->summary()});
    text += table(rows);
    text += u'\n' + tr("Options:") + u'\n';
    text += table({{QStringLiteral("-h, --help"), tr("Show this help; “espalier-cli VERB --help” shows that of a verb.")},
                   {QStringLiteral("--version"), tr("Show the version.")}});
    text += u'\n' + tr("Exit codes:") + u'\n';
    text += table({{QStringLiteral("0"), tr("done")},
                   {QStringLiteral("1"), tr("what was checked is not as it should be")},
                   {QStringLiteral("2"), tr("wrong usage, bad input, or an input or output error")},
                   {QStringLiteral("3"), tr("something stands in the way under “--on-conflict fail”")},
                   {QStringLiteral("4"), tr("refused for safety")},
                   {QStringLiteral("141"), tr("the reader of the standard output went away")}});
    return text.toUtf8();
}

QByteArray HelpText::ofCommand(const Command &command, const FormatCatalogue &formats) const
{
    QString text;
    for (const QString &usage : command.usages())
        text += (text.isEmpty() ? tr("Usage: %1") : tr("or: %1")).arg(QStringLiteral("espalier-cli ") + usage) + u'\n';
    text += u'\n' + wrapped(command.description(), m_columns);
    text += u'\n' + tr("Options:") + u'\n';
    QList<std::pair<QString, QString>> rows;
    for (const Option &option : command.allOptions(formats))
        rows.append({heading(option), option.description});
    text += table(rows);
    text += u'\n' + tr("Examples:") + u'\n';
    for (const Command::Example &example : command.examples())
        text += QStringLiteral("  ") + example.line + u'\n' + wrapped(example.description, m_columns, QStringLiteral("      "), QStringLiteral("      "));
    return text.toUtf8();
}

QString HelpText::table(const QList<std::pair<QString, QString>> &rows) const
{
    qsizetype width = 0;
    for (const auto &[name, description] : rows) {
        if (name.size() <= widestColumn)
            width = std::max(width, name.size());
    }
    const QString margin(width + 4, u' ');
    QString text;
    for (const auto &[name, description] : rows) {
        if (name.size() <= width) {
            text += wrapped(description, m_columns, QStringLiteral("  ") + name.leftJustified(width + 2), margin);
        } else {
            text += QStringLiteral("  ") + name + u'\n' + wrapped(description, m_columns, margin, margin);
        }
    }
    return text;
}

QString HelpText::heading(const Option &option)
{
    QString text;
    if (!option.letter.isNull())
        text = QStringLiteral("-") + option.letter + QStringLiteral(", ");
    text += QStringLiteral("--") + option.name;
    if (!option.otherName.isEmpty())
        text += QStringLiteral(", --") + option.otherName;
    if (!option.value.isEmpty())
        text += u' ' + option.value;
    return text;
}

} // namespace Espalier
