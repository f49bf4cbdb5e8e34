// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportwords.h"

#include "core/text/quoting.h"
#include "formats/formatcatalogue.h"

#include <QLocale>

namespace Espalier {

QString ExportWords::ofFilter(const Filter &filter, const QString &starter)
{
    QStringList parts;
    if (filter.upTo != Phase::None)
        parts.append(phaseName(filter.upTo));
    if (!starter.isEmpty())
        parts.append(starter);
    if (!filter.text.isEmpty())
        parts.append(tr("“%1”").arg(printable(filter.text, 40)));
    parts.append(filter.tags);
    return parts.join(QStringLiteral(", "));
}

QString ExportWords::foldersAndFiles(const Plan::Summary &summary)
{
    const QString folders = tr("%Ln folder(s)", nullptr, int(summary.folders));
    const QString files = tr("%Ln file(s)", nullptr, int(summary.files));
    if (summary.files == 0)
        return folders;
    return summary.folders == 0 ? files : tr("%1 and %2", "folders and files").arg(folders, files);
}

QString ExportWords::ofPlan(const Plan &plan)
{
    const Plan::Summary summary = plan.summary();
    const QString size = QLocale().formattedDataSize(summary.bytes, 1, QLocale::DataSizeSIFormat);
    QStringList sentences;
    if (summary.create > 0 && summary.overwrite == 0)
        sentences.append(tr("Creates %1, %2.", "%2 is a size").arg(foldersAndFiles(summary), size));
    else if (summary.create + summary.overwrite > 0)
        sentences.append(tr("Writes %1, %2; %n of them replace what is there.", "%2 is a size", int(summary.overwrite))
                             .arg(foldersAndFiles(summary), size));
    if (summary.keep > 0)
        sentences.append(tr("Keeps %Ln.", "folders and files that stay as they are", int(summary.keep)));
    if (summary.conflict > 0)
        sentences.append(tr("%Ln in conflict.", "files", int(summary.conflict)));
    if (summary.refuse > 0)
        sentences.append(tr("Refuses %Ln.", "folders and files", int(summary.refuse)));
    return sentences.isEmpty() ? tr("There is nothing to do.") : sentences.join(u' ');
}

QString ExportWords::ofDone(const FormatInfo &format, const Plan &plan)
{
    const Plan::Summary summary = plan.summary();
    if (!format.makesTree)
        return tr("The file is complete: %1.", "%1 is a size")
            .arg(QLocale().formattedDataSize(plan.entries.first().bytes, 1, QLocale::DataSizeSIFormat));
    if (!format.isFolder())
        return tr("The archive holds %1.").arg(foldersAndFiles(summary));
    if (summary.folders + summary.files == 0)
        return tr("Everything was there already; nothing was changed.");
    return summary.keep > 0 ? tr("%1 were written, %n stayed as they were.", "%1 are folders and files", int(summary.keep)).arg(foldersAndFiles(summary))
                            : tr("%1 were written.", "folders and files").arg(foldersAndFiles(summary));
}

QString ExportWords::nameOf(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Merge:
        return tr("Keep files that are there");
    case ConflictPolicy::Skip:
        return tr("Leave folders that are there alone");
    case ConflictPolicy::Overwrite:
        return tr("Replace files that are there");
    case ConflictPolicy::Fail:
        return tr("Stop when a file differs");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ExportWords::ofPolicy(ConflictPolicy policy)
{
    switch (policy) {
    case ConflictPolicy::Merge:
        return tr("What is missing is added. Files that exist stay as they are, whatever they hold.");
    case ConflictPolicy::Skip:
        return tr("A folder that already stands in the target is not entered at all; only those that are missing are made.");
    case ConflictPolicy::Overwrite:
        return tr("Files of the same path get the project’s content. All others stay.");
    case ConflictPolicy::Fail:
        return tr("If any file exists with other content, nothing at all is written.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString exportCommand(const FormatCatalogue &formats, const ExportRequest &request, const QString &project)
{
    QStringList words{QStringLiteral("espalier-cli"), QStringLiteral("export"), project, QStringLiteral("-o"),
                      request.target};
    if (formats.writtenTo(request.target) != request.format)
        words += {QStringLiteral("--format"), request.format};
    const PlanOptions &options = request.options;
    if (options.filter.upTo != Phase::None)
        words += {QStringLiteral("--level"), phaseId(options.filter.upTo)};
    words += request.values.toArguments();
    const FormatInfo format = formats.find(request.format).value_or(FormatInfo());
    if (format.makesTree) {
        if (!options.readmes)
            words.append(QStringLiteral("--no-readme"));
        if (options.gitkeep)
            words.append(QStringLiteral("--gitkeep"));
        if (options.platform != Platform::Any)
            words += {QStringLiteral("--platform"), platformId(options.platform)};
    }
    if (format.isFolder() && options.policy != ConflictPolicy::Merge)
        words += {QStringLiteral("--on-conflict"), conflictPolicyId(options.policy)};
    for (QString &word : words)
        word = shellQuoted(word);
    return words.join(u' ');
}

} // namespace Espalier
