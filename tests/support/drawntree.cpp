// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/drawntree.h"

#include <QRegularExpression>
#include <QTest>

namespace Espalier {

Layout treeOf(const char *text)
{
    static const QRegularExpression form(QStringLiteral(R"(^( *)(.+?)(?:\s+\[([1-4])\])?(?:\s+# (.*))?$)"));
    Layout layout(QStringLiteral("project"));
    QList<NodeIndex> open{rootNode};
    qsizetype first = -1;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto match = form.match(line);
        Q_ASSERT(match.hasMatch());
        if (first < 0)
            first = match.capturedLength(1);
        const qsizetype level = (match.capturedLength(1) - first) / 2;
        Q_ASSERT(level >= 0 && level < open.size());
        open.resize(level + 1);
        QString name = match.captured(2);
        const bool folder = name.endsWith(u'/');
        if (folder)
            name.chop(1);
        const NodeIndex node = layout.append(open.last(), NodeData{.name = name,
                                                                   .kind = folder ? NodeKind::Folder : NodeKind::File,
                                                                   .summary = match.captured(4),
                                                                   .phase = phaseFromNumber(match.captured(3).toInt())});
        open.append(node);
    }
    return layout;
}

QString textOf(const Layout &layout)
{
    QString text;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        text += QString((layout.depth(node) - 1) * 2, u' ') + layout.name(node);
        if (layout.isFolder(node))
            text += u'/';
        if (layout.phase(node) != Phase::None)
            text += QStringLiteral(" [%1]").arg(toNumber(layout.phase(node)));
        if (const QString summary = layout.summary(node); !summary.isEmpty())
            text += QStringLiteral(" # ") + summary;
        text += u'\n';
    }
    return text;
}

} // namespace Espalier
