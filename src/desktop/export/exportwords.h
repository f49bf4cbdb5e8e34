// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exportjob.h"

#include <QCoreApplication>

namespace Espalier {

class FormatCatalogue;

/// The sentences of the export dialog.
class ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExportWords)

public:
    /// "Beginner", "Beginner, “api”": what a filter shows; \a starter: name of the project type or career, if any.
    static QString ofFilter(const Filter &filter, const QString &starter);
    /// What will be done: "Creates 63 folders and 40 files, 12 kB. Keeps 2."
    static QString ofPlan(const Plan &plan);
    /// What was done.
    static QString ofDone(const FormatInfo &format, const Plan &plan);
    /// What a policy does with what already stands in the folder.
    static QString ofPolicy(ConflictPolicy policy);
    static QString nameOf(ConflictPolicy policy);

private:
    static QString foldersAndFiles(const Plan::Summary &summary);
};

/// The same export as a command line for `sh`. \a project: path of the saved project file.
QString exportCommand(const FormatCatalogue &formats, const ExportRequest &request, const QString &project);

} // namespace Espalier
