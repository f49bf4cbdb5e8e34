// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportwords.h"

#include "formats/formatregistry.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

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

QString ExportWords::ofDone(const ExportRequest &request, const Plan &plan)
{
    const Plan::Summary summary = plan.summary();
    if (request.format.kind == ExportFormat::Kind::Document)
        return tr("The file is complete: %1.", "%1 is a size")
            .arg(QLocale().formattedDataSize(plan.entries.first().bytes, 1, QLocale::DataSizeSIFormat));
    if (request.format.kind == ExportFormat::Kind::Archive)
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

QString shellQuoted(const QString &word)
{
    const auto isPlain = [](QChar c) { return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"_@%+=:,./-").contains(c); };
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString exportCommand(const FormatRegistry &registry, const ExportRequest &request, const QString &project)
{
    QStringList words{QStringLiteral("espalier-cli"), QStringLiteral("export"), shellQuoted(project), QStringLiteral("-o"), shellQuoted(request.path)};
    const auto add = [&words](const char *option, const QString &value = {}) {
        words.append(QString::fromLatin1(option));
        if (!value.isEmpty())
            words.append(shellQuoted(value));
    };
    if (registry.writableFormatFor(request.path) != request.format.id)
        add("--format", request.format.id);
    const PlanOptions &options = request.options;
    if (options.filter.upTo != Phase::None)
        add("--level", phaseId(options.filter.upTo));
    for (const auto &[key, value] : request.extra.asKeyValueRange()) {
        const bool isSwitch = value == u"yes" || value == u"no";
        const QByteArray option = QByteArray(value == u"no" ? "--no-" : "--") + key.toLatin1();
        add(option.constData(), isSwitch ? QString() : value);
    }
    if (request.format.kind != ExportFormat::Kind::Document) {
        if (!options.readmes)
            add("--no-readme");
        if (options.gitkeep)
            add("--gitkeep");
        if (options.platform != Platform::Any)
            add("--platform", options.platform == Platform::Linux      ? QStringLiteral("linux")
                              : options.platform == Platform::Windows ? QStringLiteral("windows")
                                                                      : QStringLiteral("macos"));
    }
    if (request.format.kind == ExportFormat::Kind::Folder && options.policy != ConflictPolicy::Merge)
        add("--on-conflict", conflictPolicyId(options.policy));
    return words.join(u' ');
}

} // namespace Espalier
