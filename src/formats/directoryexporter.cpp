// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/directoryexporter.h"

#include "formats/directoryreader.h"
#include "formats/formatregistry.h"
#include "plan/directorysink.h"

namespace Espalier {

FormatInfo DirectoryExporter::info() const
{
    return {.id = QStringLiteral("directory"),
            .name = tr("Folder"),
            .description = tr("Real folders and files on this computer."),
            .group = FormatGroup::Folder,
            .icon = QStringLiteral("nodes/folder"),
            .makesTree = true,
            .holdsContents = true};
}

Result<Plan> DirectoryExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    return Planner::planDirectory(layout, target, options.plan, options.progress);
}

std::unique_ptr<Sink> DirectoryExporter::sink(const QString &, const Plan &) const
{
    return std::make_unique<DirectorySink>();
}

void addDirectoryFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<DirectoryReader>());
    registry.add(std::make_unique<DirectoryExporter>());
}

} // namespace Espalier
