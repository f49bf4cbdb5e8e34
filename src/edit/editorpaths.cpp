// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editor.h"

#include "edit/editcommand.h"
#include "edit/pathaddition.h"

namespace Espalier {

QString Editor::addedSentence(qsizetype folders, qsizetype files)
{
    const QString someFolders = tr("%Ln folder(s)", nullptr, int(folders));
    const QString someFiles = tr("%Ln file(s)", nullptr, int(files));
    return files == 0  ? tr("Added %1").arg(someFolders)
        : folders == 0 ? tr("Added %1").arg(someFiles)
                       : tr("Added %1 and %2", "folders and files").arg(someFolders, someFiles);
}

Result<QList<NodeIndex>> Editor::addPaths(NodeIndex folder, const QString &text)
{
    if (const auto ok = checkParent(folder); !ok)
        return std::unexpected(ok.error());
    const Result<PathAddition> paths = PathAddition::parse(layout(), folder, text);
    if (!paths)
        return std::unexpected(paths.error());
    if (paths->items().empty())
        return failure(ErrorKind::Input, tr("A path is needed, such as src/main.py."));
    const QString sentence = addedSentence(paths->newFolders(), paths->newFiles());
    auto add = command(sentence);
    std::vector<NodeIndex> nodes;
    nodes.reserve(paths->items().size());
    QList<NodeIndex> named;
    for (const PathAddition::Item &item : paths->items()) {
        NodeIndex node = item.node;
        if (item.isNew()) {
            node = m_document.create({.name = item.name, .kind = item.kind});
            add->link(node, item.above < 0 ? folder : nodes[size_t(item.above)], noNode);
        }
        nodes.push_back(node);
        if (!item.isNamed)
            continue;
        named.append(node);
        if (item.isNew())
            add->touch(node);
    }
    run(std::move(add), sentence);
    return named;
}

} // namespace Espalier
