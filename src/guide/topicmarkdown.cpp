// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/topicmarkdown.h"

#include "guide/guide.h"

namespace Espalier {

QString sectionMarkdown(const GuideSection &section)
{
    QString markdown = QStringLiteral("**") + section.label + QStringLiteral("**:");
    if (!section.text.isEmpty())
        markdown += u' ' + section.text;
    if (!section.items.isEmpty())
        markdown += QStringLiteral("\n");
    int number = 0;
    for (const QString &item : section.items) {
        const QString bullet = section.numbered ? QString::number(++number) + QStringLiteral(". ") : QStringLiteral("- ");
        QString indented = item;
        indented.replace(u'\n', u'\n' + QString(bullet.size(), u' '));
        markdown += u'\n' + bullet + indented;
    }
    return markdown;
}

QString topicMarkdown(const Topic &topic)
{
    QStringList blocks;
    if (!topic.body.isEmpty())
        blocks.append(topic.body);
    for (const GuideSection &section : topic.sections)
        blocks.append(sectionMarkdown(section));
    return blocks.join(QStringLiteral("\n\n"));
}

} // namespace Espalier
