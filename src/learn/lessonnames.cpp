// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/lessonnames.h"

#include <QRegularExpression>

namespace Espalier {

LessonNames::LessonNames(const Layout &layout, const Guide &guide) : m_layout(layout), m_guide(guide)
{
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (const QString topic = layout.topic(node); !topic.isEmpty() && !m_nodes.contains(topic))
            m_nodes.insert(topic, node);
    }
    for (const auto &[variable, initial] : guide.variables().asKeyValueRange()) {
        const Topic *const topic = guide.topic(initial);
        if (!topic || topic->path.contains(u'/'))
            continue;
        const NodeIndex node = nodeOf(topic->path);
        const QString name = node != noNode ? layout.name(node) : layout.info().variables.value(variable);
        if (!name.isEmpty() && name != topic->name)
            m_renamed.insert(topic->name, name);
    }
}

NodeIndex LessonNames::nodeOf(QStringView topicPath) const { return m_nodes.value(topicPath.toString(), noNode); }

QString LessonNames::pathOf(const QString &topicPath) const
{
    if (const NodeIndex node = nodeOf(topicPath); node != noNode)
        return m_layout.path(node);
    const qsizetype slash = topicPath.indexOf(u'/');
    const QString top = slash < 0 ? topicPath : topicPath.first(slash);
    return m_renamed.value(top, top) + (slash < 0 ? QString() : topicPath.sliced(slash));
}

QString LessonNames::in(QString text) const
{
    for (const auto &[name, given] : m_renamed.asKeyValueRange()) {
        const QRegularExpression word(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(QRegularExpression::escape(name)));
        text.replace(word, QString(given).replace(u'\\', QStringLiteral("\\\\")));
    }
    return text;
}

} // namespace Espalier
