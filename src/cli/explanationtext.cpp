// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/explanationtext.h"

#include "cli/markdowntext.h"
#include "cli/textwrap.h"
#include "core/jsontext.h"
#include "guide/explanation.h"
#include "guide/topicmarkdown.h"

namespace Espalier {

namespace {

constexpr int sectionIndent = 2;
constexpr int explanationWidestText = 100; // longer lines are hard to read, however wide the window

QString emphasised(const QString &text, bool bold)
{
    return bold ? QStringLiteral("\033[1m") + text + QStringLiteral("\033[0m") : text;
}

void appendMember(QByteArray &json, QByteArrayView key, const QString &value)
{
    if (!json.endsWith('{'))
        json += ',';
    json += '"';
    json += key;
    json += "\":";
    appendJsonString(json, value);
}

} // namespace

QByteArray ExplanationText::toText(const TextStyle &style) const
{
    const int columns = std::min(style.columns, explanationWidestText);
    QString text = emphasised(printable(shownPath(), 4000), style.bold);
    if (!m_topic.title.isEmpty())
        text += QStringLiteral(" – ") + printable(m_topic.title);
    text += u'\n' + phaseLine() + u'\n';
    const auto add = [&text](const QString &block) {
        if (!block.isEmpty())
            text += u'\n' + block;
    };
    if (m_topic.summary != m_topic.title)
        add(wrapped(printable(m_topic.summary, 4000), columns));
    const Explanation explanation = Explainer::ofTopic(m_topic);
    add(MarkdownText::render(explanation.body, {.columns = columns, .bold = style.bold}));
    for (const GuideSection &section : explanation.sections) {
        add(emphasised(printable(section.label), style.bold) + u'\n');
        const QList<RichBlock> blocks =
            MarkdownText::blocks(section.text) + MarkdownText::list(section.items, section.numbered);
        text += MarkdownText::render(blocks, {.columns = columns, .indent = sectionIndent, .bold = style.bold});
    }
    return text.toUtf8();
}

QByteArray ExplanationText::toMarkdown(int level) const
{
    QString markdown = QString(level, u'#') + u' ' + shownPath();
    if (!m_topic.title.isEmpty())
        markdown += QStringLiteral(" - ") + m_topic.title;
    markdown += QStringLiteral("\n\n") + phaseLine() + u'\n';
    const auto add = [&markdown](const QString &block) {
        if (!block.isEmpty())
            markdown += u'\n' + block + u'\n';
    };
    if (m_topic.summary != m_topic.title)
        add(m_topic.summary);
    add(topicMarkdown(m_topic));
    return markdown.toUtf8();
}

QByteArray ExplanationText::toJson() const
{
    QByteArray json = "{";
    appendMember(json, "path", m_topic.path);
    appendMember(json, "title", m_topic.title);
    appendMember(json, "summary", m_topic.summary);
    json += ",\"phase\":" + QByteArray::number(toNumber(m_topic.phase));
    appendMember(json, "body", m_topic.body);
    json += ",\"sections\":[";
    for (const GuideSection &section : m_topic.sections) {
        if (!json.endsWith('['))
            json += ',';
        json += '{';
        appendMember(json, "label", section.label);
        appendMember(json, "text", section.text);
        json += ",\"items\":[";
        for (const QString &item : section.items) {
            if (!json.endsWith('['))
                json += ',';
            appendJsonString(json, item);
        }
        json += "]}";
    }
    json += "]}";
    return json;
}

QString ExplanationText::shownPath() const
{
    return m_topic.kind == NodeKind::Folder ? m_topic.path + u'/' : m_topic.path;
}

QString ExplanationText::phaseLine() const
{
    return tr("Phase %1: %2", "%1 is a number, %2 its name").arg(toNumber(m_topic.phase)).arg(phaseName(m_topic.phase));
}

} // namespace Espalier
