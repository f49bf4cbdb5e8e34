// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/nodefigure.h"

#include "picture/tintedicon.h"

#include <QHash>

namespace Espalier {

NodeFigure figureOf(const Layout &layout, NodeIndex node)
{
    if (node == rootNode)
        return {.icon = QStringLiteral("nodes/root")};
    const QString &own = layout.icon(node);
    if (!own.isEmpty()) {
        if (const QString icon = topicIconName(own.startsWith(u"topics/") ? own.sliced(7) : own); !icon.isEmpty())
            return {.icon = icon, .isTile = true};
    }
    if (const std::string_view topic = layout.topicUtf8(node); !topic.empty() && topic.find('/') == topic.npos) {
        if (const QString icon = topicIconName(layout.topic(node)); !icon.isEmpty())
            return {.icon = icon, .isTile = true};
    }
    // A pictogram of a guide of somebody else; words in this field that name no icon of ours are passed over.
    if (!own.isEmpty() && own.front().unicode() > 0xff)
        return {.pictogram = own, .isTile = true};
    return {.icon = nodeIconName(layout.isFolder(node), layout.name(node))};
}

QString topicIconName(QStringView topicPath)
{
    if (topicPath.isEmpty() || topicPath.contains(u'/'))
        return {};
    QString base = topicPath.toString().toLower();
    if (base.startsWith(u'.'))
        base.remove(0, 1);
    const QString name = QStringLiteral("topics/") + base;
    return hasIcon(name) ? name : QString();
}

QString nodeIconName(bool isFolder, QStringView name)
{
    if (isFolder)
        return QStringLiteral("nodes/folder");
    static const QHash<QString, QString> bySuffix = [] {
        QHash<QString, QString> table;
        const auto add = [&table](const char *icon, std::initializer_list<const char *> suffixes) {
            for (const char *suffix : suffixes)
                table.insert(QString::fromLatin1(suffix), QStringLiteral("nodes/") + QString::fromLatin1(icon));
        };
        add("file-text", {"md", "txt", "rst", "adoc", "pdf", "docx"});
        add("file-code", {"py", "js", "ts", "tsx", "jsx", "cpp", "h", "hpp", "c", "rs", "go", "java", "kt", "rb", "tf", "html", "css", "sql", "mjs", "cjs"});
        add("file-config", {"yml", "yaml", "toml", "json", "ini", "cfg", "conf", "env", "xml", "tfvars"});
        add("file-data", {"csv", "tsv", "parquet", "jsonl", "xlsx", "db", "sqlite"});
        add("file-script", {"sh", "bash", "ps1", "cmd", "bat", "zsh"});
        return table;
    }();
    const qsizetype dot = name.lastIndexOf(u'.');
    if (name.startsWith(u".env") || name.startsWith(u".git"))
        return QStringLiteral("nodes/file-config");
    return bySuffix.value(name.mid(dot + 1).toString().toLower(), QStringLiteral("nodes/file"));
}

} // namespace Espalier
