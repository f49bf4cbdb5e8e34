// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smallguide.h"

#include "support/drawntree.h"

namespace Espalier {

Guide guideOf(const char *tree, const QMap<QString, QString> &variables, const QMap<QString, QString> &aliases,
              const QString &filesFolder)
{
    const Layout drawn = treeOf(tree);
    Guide::Data data;
    data.id = QStringLiteral("small");
    data.title = QStringLiteral("A small guide");
    data.variables = variables;
    data.aliases = aliases;
    data.filesFolder = filesFolder;
    for (NodeIndex node = drawn.next(rootNode); node != noNode; node = drawn.next(node)) {
        const auto index = int(data.topics.size());
        const int parent = drawn.parent(node) == rootNode ? -1 : data.byPath.value(drawn.path(drawn.parent(node)), -1);
        data.byPath.insert(drawn.path(node), index);
        data.topics.append(Topic{.path = drawn.path(node),
                                 .name = drawn.name(node),
                                 .kind = drawn.kind(node),
                                 .summary = drawn.summary(node),
                                 .ownPhase = drawn.phase(node),
                                 .phase = drawn.effectivePhase(node),
                                 .parent = parent});
        if (parent < 0)
            data.topLevel.append(index);
        else
            data.topics[parent].children.append(index);
    }
    return Guide(std::move(data));
}

} // namespace Espalier
