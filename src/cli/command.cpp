// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include <QCoreApplication>

namespace Espalier {

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Command)
};

} // namespace

bool Command::isJsonWanted(const QStringList &words) const
{
    if (Arguments::holds(words, QStringLiteral("--") + Options::json().name))
        return true;
    const std::optional<PrintFormatOption> format = printFormat();
    return format && Arguments::valueIn(words, QStringLiteral("--") + format->name) == printFormatId(PrintFormat::Json);
}

Result<QString> Command::soleOperand(const Arguments &arguments, const QString &what)
{
    const QStringList &operands = arguments.operands();
    if (operands.isEmpty())
        return failure(ErrorKind::Usage,
                       CommandText::tr("%1 is missing.", "%1 is what the help calls it, e.g. SOURCE").arg(what));
    if (operands.size() > 1)
        return failure(ErrorKind::Usage,
                       CommandText::tr("Unexpected argument “%1”: only %2 is expected.").arg(printable(operands[1]), what));
    return operands.first();
}

} // namespace Espalier
