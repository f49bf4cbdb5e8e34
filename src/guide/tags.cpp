// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/tags.h"

#include "guide/guide.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <set>

namespace Espalier {

namespace {

constexpr qsizetype longestTag = 64;

struct TagsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Tags)
};

bool isBroken(QStringView text)
{
    return !text.isValidUtf16()
        || std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

Result<QString> checkedTag(QStringView text)
{
    QString tag = text.toString().simplified();
    while (tag.startsWith(u'#'))
        tag = tag.mid(1).trimmed();
    if (tag.isEmpty())
        return failure(ErrorKind::Input, TagsText::tr("A tag needs a word."));
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'"')}) {
        if (tag.contains(separator))
            return failure(ErrorKind::Input, TagsText::tr("A tag cannot contain “%1”.").arg(separator));
    }
    if (isBroken(tag))
        return failure(ErrorKind::Input, TagsText::tr("A tag cannot contain characters that nobody can see."));
    if (tag.size() > longestTag)
        return failure(ErrorKind::Input,
                       TagsText::tr("A tag can have %Ln letter(s) at most.", nullptr, int(longestTag)));
    return tag;
}

QList<SharedTag> tagsOf(const Layout &layout, const QList<NodeIndex> &nodes)
{
    QList<SharedTag> shared;
    QHash<QString, qsizetype> counts;
    qsizetype all = 0;
    for (const NodeIndex node : nodes) {
        if (node == rootNode || !layout.isLinked(node))
            continue;
        ++all;
        const QStringList tags = layout.tags(node);
        for (qsizetype i = 0; i < tags.size(); ++i) {
            if (tags.indexOf(tags[i]) < i)
                continue; // a file may say one twice
            if (++counts[tags[i]] == 1)
                shared.append({.tag = tags[i]});
        }
    }
    for (SharedTag &tag : shared)
        tag.isOnAll = counts.value(tag.tag) == all;
    return shared;
}

QStringList knownTags(const Layout &layout, const Guide &guide)
{
    std::set<QString> known;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (layout.records()[node].extra == 0)
            continue;
        for (const QString &tag : layout.tags(node))
            known.insert(tag);
    }
    for (const Topic &topic : guide.topics())
        known.insert(topic.tags.begin(), topic.tags.end());
    QStringList sorted(known.begin(), known.end());
    std::ranges::stable_sort(sorted,
                             [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
    return sorted;
}

} // namespace Espalier
