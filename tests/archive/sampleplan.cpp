// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplan.h"

#include "plan/planner.h"

namespace Espalier {

Layout plainLayout()
{
    Layout layout(QStringLiteral("my project"));
    const NodeIndex src = layout.append(rootNode, NodeKind::Folder, "src");
    const auto file = [&](NodeIndex parent, const char *name, const QByteArray &content) {
        layout.setContentUtf8(layout.append(parent, NodeKind::File, name), {content.constData(), size_t(content.size())});
    };
    file(src, "main.c", "int main() { return 0; }\n");
    file(src, "run.sh", "#!/bin/sh\necho hello\n");
    file(src, "empty", "");
    layout.append(src, NodeKind::Folder, "nothing here");
    NodeIndex deep = rootNode;
    for (int i = 0; i < 12; ++i)
        deep = layout.append(deep, NodeKind::Folder, "a folder with a name of some length");
    file(deep, "deep.txt", QByteArray(5000, 'x') + '\n');
    file(rootNode, "-rf", "dash\n");
    file(rootNode, "it's $HOME & \"more\" #1.txt", "quotes\n");
    return layout;
}

Layout worldLayout()
{
    Layout layout = plainLayout();
    const NodeIndex folder = layout.append(rootNode, NodeData{.name = QStringLiteral("документы")});
    for (const char16_t *name : {u"é.txt", u"日本語.txt", u"\U0001F468\u200D\U0001F469\u200D\U0001F467.txt", u"ñandú"})
        layout.append(folder, NodeData{.name = QString::fromUtf16(name), .kind = NodeKind::File, .content = QString::fromUtf16(name)});
    return layout;
}

Layout largeLayout(int folders)
{
    Layout layout(QStringLiteral("large"));
    for (int i = 0; i < folders; ++i) {
        const NodeIndex folder = layout.append(rootNode, NodeKind::Folder, "folder" + std::to_string(i));
        layout.append(folder, NodeKind::File, "file.txt");
    }
    return layout;
}

Plan planOf(const Layout &layout)
{
    Result<Plan> plan = Planner::plan(layout, {}, {.readmes = false, .platform = Platform::Linux});
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return *plan;
}

QMap<QString, qint64> entriesOf(const Plan &plan)
{
    QMap<QString, qint64> entries{{plan.root + u'/', -1}};
    for (const PlanEntry &entry : plan.entries) {
        if (entry.action == PlanAction::Create)
            entries.insert(plan.root + u'/' + QString::fromUtf8(entry.path), entry.kind == NodeKind::Folder ? -1 : entry.bytes);
    }
    return entries;
}

} // namespace Espalier
