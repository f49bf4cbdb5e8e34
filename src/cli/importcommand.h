// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

#include <QCoreApplication>

namespace Espalier {

/// `import`: makes a project file of any source.
class ImportCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ImportCommand)

public:
    QString name() const final { return QStringLiteral("import"); }
    QString summary() const final;
    QStringList usages() const final;
    QString description() const final;
    QList<Option> options(const FormatCatalogue &formats) const final;
    QList<Example> examples() const final;
    Result<int> run(Context &context, const Arguments &arguments) const final;
};

} // namespace Espalier
