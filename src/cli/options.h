// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/arguments.h"
#include "plan/planner.h"

namespace Espalier {

class FormatRegistry;

/// The options that several verbs share, and what they mean.
class Options
{
public:
    /// --json, --quiet, --help
    static QList<Option> ofEveryVerb();
    /// --dry-run, --on-conflict, --gitkeep, --no-readme, --platform: for what writes folders and files
    static QList<Option> ofPlanning();
    /// How a picture looks: for what writes SVG, PNG and PDF
    static QList<Option> ofPictures();
    static Option dryRun();
    static Option onConflict();
    static Option output(const QString &description);
    static Option level(const QString &description);
    static Option guide();

    /// The phase of --level; \c None without it.
    static Result<Phase> levelOf(const Arguments &arguments);
    static ConflictPolicy policyOf(const Arguments &arguments);
    /// Everything of ofPlanning(), without the filter.
    static PlanOptions planningOf(const Arguments &arguments);
    /// Everything of ofPictures(), as WriteOptions::extra has it. An error when \a format is none of theirs.
    static Result<QMap<QString, QString>> picturesOf(const Arguments &arguments, const QString &format);
    /// The id of the format that --format or else the suffix of \a target stands for, checked to be writable.
    static Result<QString> writableFormat(const Arguments &arguments, const QString &target, const FormatRegistry &formats);
    /// --guide, `guide:` before it taken away; the default is the built-in guide.
    static QString guideOf(const Arguments &arguments);
};

} // namespace Espalier
