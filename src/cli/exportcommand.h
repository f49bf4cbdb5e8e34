// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

#include <QCoreApplication>

namespace Espalier {

/// `export`: writes any source in any format.
class ExportCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExportCommand)

public:
    QString name() const final { return QStringLiteral("export"); }
    QString summary() const final;
    QStringList usages() const final;
    QString description() const final;
    QList<Option> options(const FormatCatalogue &formats) const final;
    QList<Example> examples() const final;
    bool needsPictures(const FormatCatalogue &formats, const Arguments &arguments) const final;
    Result<int> run(Context &context, const Arguments &arguments) const final;
};

} // namespace Espalier
