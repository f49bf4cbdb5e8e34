// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

#include <QCoreApplication>

namespace Espalier {

class ExerciseCheck;

/// `check`: marks answers to an exercise, one or those of a whole class.
class CheckCommand final : public Command {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CheckCommand)

public:
    QString name() const final { return QStringLiteral("check"); }
    QString summary() const final;
    QStringList usages() const final;
    QString description() const final;
    QList<Option> options(const FormatCatalogue &formats) const final;
    QList<Example> examples() const final;
    std::optional<PrintFormatOption> printFormat() const final;
    Result<int> run(Context &context, const Arguments &arguments) const final;

private:
    static Result<ExerciseCheck> exerciseOf(Context &context, const QString &source, const Arguments &arguments);
    static Result<int> checkOne(Context &context, const ExerciseCheck &check, const QString &answer,
                                PrintFormat format);
    static Result<int> checkAll(Context &context, const ExerciseCheck &check, const QString &exercise,
                                const QString &folder, PrintFormat format);
};

} // namespace Espalier
