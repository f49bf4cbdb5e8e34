// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "formats/formatinfo.h"
#include "formats/optionvalues.h"
#include "plan/planner.h"

#include <QCoreApplication>

namespace Espalier {

class FormatCatalogue;

/// Where and as what a layout goes out.
struct Destination {
    QString target; ///< as -o has it; "-": the standard output
    FormatInfo format;
    PlanOptions plan;
    OptionValues values;
    QString sourceFolder; ///< absolute; the layout was read from there, and must not be written into it; may be empty
    bool isDryRun = false;
    bool printsPlan = true; ///< with --json, a real run prints its plan; off for verbs that print a report

    /// --output, --format, what the formats can be told, and what planning needs.
    static QList<Option> options(const QString &outputDescription, const FormatCatalogue &formats);
    /// Was any of --output and --format given?
    static bool isGiven(const Arguments &arguments);
    /// What the options say, without a filter; \a usualTarget: where to when neither --output nor --format does.
    static Result<Destination> read(const Arguments &arguments, const FormatCatalogue &formats,
                                    const QString &usualTarget = {});
    /// Does it take fonts and images?
    static bool needsPictures(const Arguments &arguments, const FormatCatalogue &formats);

private:
    Q_DECLARE_TR_FUNCTIONS(Espalier::Destination)

    static Result<QString> formatOf(const Arguments &arguments, const QString &target, const FormatCatalogue &formats);
};

} // namespace Espalier
