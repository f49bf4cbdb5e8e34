// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/linkresolver.h"

#include "guide/guide.h"

#include <QDir>
#include <QUrl>

namespace Espalier {

namespace {

const QString topicScheme = QStringLiteral("topic");
const QString nodeScheme = QStringLiteral("node");
const QString wordScheme = QStringLiteral("word");
const QString actScheme = QStringLiteral("act");

QString encoded(const QString &scheme, const QString &path)
{
    return scheme + u':' + QString::fromLatin1(QUrl::toPercentEncoding(path));
}

QString decoded(const QUrl &target, const QString &scheme)
{
    return target.scheme() == scheme ? target.path(QUrl::FullyDecoded) : QString();
}

/// Without a place in the page and "./" at its start; empty: no path.
QString pathOf(const QString &written)
{
    QString path = written.section(u'#', 0, 0);
    while (path.startsWith(u"./"))
        path.remove(0, 2);
    return path.startsWith(u'/') || path.contains(u"://") ? QString() : path;
}

} // namespace

void LinkResolver::setNode(const Layout &layout, NodeIndex node)
{
    m_layout = &layout;
    m_node = node;
}

QString LinkResolver::topicPath(const QString &written) const
{
    const QString path = pathOf(written);
    if (path.isEmpty())
        return {};
    const auto find = [this](const QString &candidate) {
        const Topic *const topic = m_guide.topic(QDir::cleanPath(candidate));
        return topic ? topic->path : QString();
    };
    QString found = find(path);
    if (found.isEmpty() && !m_base.isEmpty())
        found = find(m_base + u'/' + path);
    if (found.isEmpty() && m_base.contains(u'/'))
        found = find(m_base.section(u'/', 0, -2) + u'/' + path);
    return found;
}

NodeIndex LinkResolver::nodeAt(const QString &written) const
{
    const QString path = pathOf(written);
    if (path.isEmpty() || !m_layout || m_node == noNode)
        return noNode;
    const NodeIndex folder = m_layout->isFolder(m_node) ? m_node : m_layout->parent(m_node);
    const auto find = [&](NodeIndex from) {
        const QString candidate = QDir::cleanPath(m_layout->path(from) + u'/' + path);
        const QString relative = candidate.startsWith(u'/') ? candidate.sliced(1) : candidate;
        return relative.startsWith(u"..") || relative.isEmpty() ? noNode : m_layout->find(relative);
    };
    for (const NodeIndex from : {folder, m_layout->parent(folder), rootNode}) {
        if (const NodeIndex found = from == noNode ? noNode : find(from); found != noNode && found != rootNode)
            return found;
    }
    return noNode;
}

QString LinkResolver::pathTarget(const QString &path, bool isOwn) const
{
    if (const NodeIndex node = isOwn ? nodeAt(path) : noNode; node != noNode)
        return toNode(m_layout->path(node));
    const QString topic = topicPath(path);
    return topic.isEmpty() ? QString() : toTarget(topic);
}

QString LinkResolver::target(const QString &written, bool isOwn) const
{
    if (const QString known = pathTarget(QUrl::fromPercentEncoding(written.toUtf8()), isOwn); !known.isEmpty())
        return known;
    const QUrl url(written, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isAddress = scheme == u"https" || scheme == u"http" || scheme == u"mailto";
    return url.isValid() && isAddress ? url.toString(QUrl::FullyEncoded) : QString();
}

QString LinkResolver::toTarget(const QString &topicPath) { return encoded(topicScheme, topicPath); }
QString LinkResolver::topicOf(const QUrl &target) { return decoded(target, topicScheme); }
QString LinkResolver::toNode(const QString &path) { return encoded(nodeScheme, path); }
QString LinkResolver::nodeOf(const QUrl &target) { return decoded(target, nodeScheme); }
QString LinkResolver::toWord(const QString &term) { return encoded(wordScheme, term); }
QString LinkResolver::wordOf(const QUrl &target) { return decoded(target, wordScheme); }
QString LinkResolver::toAct(const QString &name) { return encoded(actScheme, name); }
QString LinkResolver::actOf(const QUrl &target) { return decoded(target, actScheme); }

} // namespace Espalier
