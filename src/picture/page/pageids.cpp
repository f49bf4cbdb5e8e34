// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pageids.h"

#include "guide/guide.h"
#include "picture/page/pagetext.h"

#include <QDir>
#include <QUrl>

#include <unordered_map>
#include <vector>

namespace Espalier {

namespace {

/// Without a place in a page and "./" at its start; empty: no path.
QString pathOfLink(const QString &written)
{
    QString path = QUrl::fromPercentEncoding(written.section(u'#', 0, 0).toUtf8());
    while (path.startsWith(u"./"))
        path.remove(0, 2);
    return path.startsWith(u'/') || path.contains(u':') ? QString() : path;
}

} // namespace

PageIds::PageIds(const Layout &layout, const Guide &guide) : m_layout(layout), m_guide(guide)
{
    findTwins();
    if (guide.isNull())
        return;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (const QString topic = layout.topic(node); !topic.isEmpty() && !m_byTopic.contains(topic))
            m_byTopic.insert(topic, node);
    }
}

void PageIds::findTwins()
{
    std::unordered_map<std::string_view, int> seen;
    for (NodeIndex folder = rootNode; folder != noNode; folder = m_layout.next(folder)) {
        seen.clear();
        for (NodeIndex child = m_layout.firstChild(folder); child != noNode; child = m_layout.nextSibling(child)) {
            if (const int times = ++seen[m_layout.nameUtf8(child)]; times > 1)
                m_twins.insert(child, times);
        }
    }
}

void PageIds::append(QByteArray &out, const QByteArray &folder, NodeIndex node) const
{
    out += folder;
    if (!folder.isEmpty())
        out += '/';
    PageText::idPart(out, m_layout.nameUtf8(node));
    if (const int times = m_twins.value(node); times > 0)
        out += ':' + QByteArray::number(times);
}

QByteArray PageIds::of(NodeIndex node) const
{
    std::vector<NodeIndex> chain;
    for (; node != rootNode && node != noNode; node = m_layout.parent(node))
        chain.push_back(node);
    QByteArray id;
    for (auto one = chain.rbegin(); one != chain.rend(); ++one) {
        QByteArray longer;
        append(longer, id, *one);
        id = std::move(longer);
    }
    return id;
}

NodeIndex PageIds::ofTopic(const QString &path) const
{
    const Topic *const topic = m_guide.isNull() ? nullptr : m_guide.topic(QDir::cleanPath(path));
    return topic ? m_byTopic.value(topic->path, noNode) : noNode;
}

NodeIndex PageIds::ofPath(const QString &path) const
{
    const QString clean = QDir::cleanPath(path);
    const QString relative = clean.startsWith(u'/') ? clean.sliced(1) : clean;
    if (relative.isEmpty() || relative == u"." || relative.startsWith(u".."))
        return noNode;
    const NodeIndex found = m_layout.find(relative);
    return found == rootNode ? noNode : found;
}

NodeIndex PageIds::target(const QString &written, const QString &base, NodeIndex node) const
{
    const QString path = pathOfLink(written);
    if (path.isEmpty())
        return noNode;
    QStringList topics{path};
    if (!base.isEmpty())
        topics << base + u'/' + path << base.section(u'/', 0, -2) + u'/' + path;
    for (const QString &candidate : topics) {
        if (const NodeIndex found = ofTopic(candidate); found != noNode)
            return found;
    }
    const NodeIndex folder = m_layout.isFolder(node) ? node : m_layout.parent(node);
    for (const NodeIndex from : {folder, m_layout.parent(folder), rootNode}) {
        const NodeIndex found = from == noNode ? noNode : ofPath(m_layout.path(from) + u'/' + path);
        if (found != noNode)
            return found;
    }
    return noNode;
}

} // namespace Espalier
