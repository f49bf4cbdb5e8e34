// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Espalier {

class Command;
class Commands;
class FormatCatalogue;
struct Option;

/// The help of the program and of each verb, broken into lines for a terminal.
class HelpText
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::HelpText)

public:
    explicit HelpText(int columns);

    QByteArray ofProgram(const Commands &commands) const;
    QByteArray ofCommand(const Command &command, const FormatCatalogue &formats) const;

private:
    QString table(const QList<std::pair<QString, QString>> &rows) const;
    static QString heading(const Option &option);

    int m_columns;
};

} // namespace Espalier
