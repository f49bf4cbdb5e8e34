// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportformats.h"

#include "formats/formatregistry.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

using Group = ExportFormat::Group;

struct ExportFormatsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExportFormat)
};

struct Known {
    const char *id;
    Group group;
    const char *icon;
};
constexpr Known known[] = {
    {"text", Group::Texts, "actions/text"},        {"ascii", Group::Texts, "actions/text"},
    {"markdown", Group::Texts, "nodes/file-text"}, {"html", Group::Texts, "actions/page"},
    {"info", Group::Texts, "nodes/file-text"},     {"espalier", Group::Data, "nodes/root"},
    {"svg", Group::Pictures, "actions/image"},     {"png", Group::Pictures, "actions/image"},
    {"pdf", Group::Pictures, "actions/page"},      {"bash", Group::Scripts, "nodes/file-script"},
    {"sh", Group::Scripts, "nodes/file-script"},   {"powershell", Group::Scripts, "nodes/file-script"},
    {"cmd", Group::Scripts, "nodes/file-script"},  {"python", Group::Scripts, "nodes/file-code"},
    {"mermaid", Group::Diagrams, "actions/map"},   {"plantuml", Group::Diagrams, "actions/map"},
    {"dot", Group::Diagrams, "actions/map"},       {"handout", Group::Teaching, "actions/page"},
    {"quiz-sheet", Group::Teaching, "actions/quiz"}, {"gift", Group::Teaching, "actions/quiz"},
    {"anki", Group::Teaching, "actions/quiz"},     {"exercise", Group::Teaching, "actions/exercise"},
};

} // namespace

QList<ExportFormat> exportFormats(const FormatRegistry &registry)
{
    QList<ExportFormat> all;
    all.append({.id = QStringLiteral("directory"),
                .name = ExportFormatsText::tr("Folder"),
                .description = ExportFormatsText::tr("Real folders and files on this computer."),
                .icon = QStringLiteral("nodes/folder"),
                .kind = ExportFormat::Kind::Folder,
                .group = Group::Folder});
    for (const FormatInfo &info : registry.formats()) {
        const bool isArchive = registry.archiveWriter(info.id) != nullptr;
        const bool isDocument = !isArchive && registry.writer(info.id) != nullptr && !info.isDirectory;
        // A README with a tree in it is refreshed where it stands, not made.
        if ((!isArchive && !isDocument) || info.id == u"readme")
            continue;
        ExportFormat format{.id = info.id,
                            .name = info.name,
                            .description = info.description,
                            // Two forms of one kind share a suffix; the registry gives it to the first.
                            .suffix = info.suffixes.value(0, QStringLiteral("txt")),
                            .icon = isArchive ? QStringLiteral("actions/archive") : QStringLiteral("nodes/file-data"),
                            .kind = isArchive ? ExportFormat::Kind::Archive : ExportFormat::Kind::Document,
                            .group = isArchive ? Group::Archives : Group::Data,
                            .binary = info.binary};
        for (const Known &one : known) {
            if (info.id == QLatin1String(one.id)) {
                format.group = one.group;
                format.icon = QString::fromLatin1(one.icon);
            }
        }
        all.append(format);
    }
    std::ranges::stable_sort(all, {}, &ExportFormat::group);
    return all;
}

QString groupName(ExportFormat::Group group)
{
    switch (group) {
    case Group::Folder:
        return ExportFormatsText::tr("On disk");
    case Group::Archives:
        return ExportFormatsText::tr("Archives");
    case Group::Texts:
        return ExportFormatsText::tr("To read and share");
    case Group::Pictures:
        return ExportFormatsText::tr("Pictures");
    case Group::Scripts:
        return ExportFormatsText::tr("Scripts");
    case Group::Data:
        return ExportFormatsText::tr("Data");
    case Group::Diagrams:
        return ExportFormatsText::tr("Diagrams");
    case Group::Teaching:
        return ExportFormatsText::tr("Teaching");
    }
    Q_UNREACHABLE_RETURN({});
}

QString withSuffixOf(const QString &path, const ExportFormat &from, const ExportFormat &to)
{
    QString stem = path;
    while (stem.size() > 1 && stem.endsWith(u'/'))
        stem.chop(1);
    if (!from.suffix.isEmpty() && stem.endsWith(u'.' + from.suffix, Qt::CaseInsensitive))
        stem.chop(from.suffix.size() + 1);
    if (to.suffix.isEmpty() || stem.endsWith(u'.' + to.suffix, Qt::CaseInsensitive))
        return stem;
    return stem + u'.' + to.suffix;
}

} // namespace Espalier
