// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/readmewriter.h"

#include "guide/explanation.h"
#include "guide/guidepicture.h"
#include "guide/richtext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

bool hasText(const Topic &topic)
{
    return !topic.body.trimmed().isEmpty() || std::ranges::any_of(topic.sections, [](const GuideSection &section) {
        return !section.text.trimmed().isEmpty() || !section.items.isEmpty();
    });
}

QString listOf(const GuideSection &section)
{
    QStringList lines;
    for (qsizetype i = 0; i < section.items.size(); ++i) {
        const QString marker = section.numbered ? QString::number(i + 1) + QStringLiteral(". ") : QStringLiteral("- ");
        // Further lines of an item belong under its text, or they would end the list.
        const QString indent = u'\n' + QString(marker.size(), u' ');
        QString text = markdownTidied(section.items[i]).replace(u'\n', indent);
        text.replace(indent + u'\n', QStringLiteral("\n\n"));
        lines.append(marker + text);
    }
    return lines.join(u'\n');
}

/// Body and sections as Markdown blocks, in the language of the guide; headings that the program knows, in its own.
QStringList blocksOf(const Explanation &explanation)
{
    QStringList blocks{markdownTidied(explanation.body)};
    for (const GuideSection &section : explanation.sections) {
        const QString text = markdownTidied(section.text);
        const QString list = listOf(section);
        if (text.isEmpty() && list.isEmpty())
            continue;
        blocks << u"## " + shownLabel(section).simplified() << text << list;
    }
    return blocks;
}

QSet<QString> longWords(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (const QString &word : text.toCaseFolded().split(between, Qt::SkipEmptyParts)) {
        if (word.size() > 3)
            words.insert(word);
    }
    return words;
}

/// Whether one of two lines is enough: they share at least half of the words of the shorter one.
bool saysTheSame(const QString &a, const QString &b)
{
    const QSet<QString> words = longWords(a);
    const QSet<QString> others = longWords(b);
    const qsizetype fewer = std::min(words.size(), others.size());
    return fewer > 0 ? 2 * (words & others).size() >= fewer : a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

ReadmeWriter::ReadmeWriter(const Plan &plan, const Guide *guide)
    : m_plan(plan), m_guide(guide), m_links(plan, guide), m_words(guide ? guide->glossary() : QList<GlossaryEntry>())
{
}

bool ReadmeWriter::hasText(const std::vector<NodeIndex> &nodes)
{
    return std::ranges::any_of(nodes, [this](NodeIndex node) {
        return explains(node) || !m_plan.layout.notes(node).trimmed().isEmpty();
    });
}

bool ReadmeWriter::isUnwanted(const std::vector<NodeIndex> &nodes)
{
    return std::ranges::any_of(nodes, [this](NodeIndex node) {
        if (m_plan.layout.readme(node) == NodeReadme::None)
            return true;
        const Topic *const topic = topicOf(node);
        return topic && topic->noReadme;
    });
}

QByteArray ReadmeWriter::write(const QByteArray &folder, const std::vector<NodeIndex> &nodes)
{
    const auto explained = std::ranges::find_if(nodes, [this](NodeIndex node) { return explains(node); });
    const NodeIndex node = explained == nodes.end() ? nodes.front() : *explained;
    const QString name = heading(folder);
    QStringList blocks{u"# " + markdownEscaped(name), introduction(node, name)};
    bool hasExplanation = false;
    if (explained != nodes.end()) {
        const QString &own = m_plan.layout.explanation(node);
        const bool isGuides = own.trimmed().isEmpty();
        const QString text = isGuides ? blocksOf(Explainer::ofTopic(*topicOf(node))).join(u"\n\n") : own;
        blocks << m_links.rewritten(markdownTidied(text), folder);
        if (isGuides)
            blocks << words(text);
        hasExplanation = true;
    }
    QStringList notes;
    for (const NodeIndex one : nodes)
        notes << markdownTidied(m_plan.layout.notes(one));
    notes.removeAll(QString());
    if (!notes.isEmpty() && hasExplanation)
        blocks << QStringLiteral("---"); // sets the person's own words apart, in every language
    blocks << notes;
    blocks.removeAll(QString());
    return blocks.join(u"\n\n").toUtf8() + '\n';
}

std::vector<std::pair<QByteArray, QByteArray>> ReadmeWriter::pictures(const std::vector<NodeIndex> &nodes)
{
    std::vector<std::pair<QByteArray, QByteArray>> found;
    const auto explained = std::ranges::find_if(nodes, [this](NodeIndex node) { return explains(node); });
    const bool isGuides = explained != nodes.end() && m_plan.layout.explanation(*explained).trimmed().isEmpty();
    if (!isGuides || !topicOf(*explained)->body.contains(u"!["))
        return found;
    for (const RichBlock &block : richBlocks(topicOf(*explained)->body)) {
        if (const QByteArray drawing = pictureOf(*m_guide, block.picture); !drawing.isEmpty())
            found.emplace_back(block.picture.section(u'/', -1).toUtf8(), drawing);
    }
    return found;
}

QString ReadmeWriter::words(const QString &markdown) const
{
    QStringList lines;
    for (const GlossaryEntry &entry : m_words.in(markdown))
        lines << u"- **" + entry.term + u"**: " + entry.meaning;
    return lines.isEmpty() ? QString() : u"## " + tr("Words used here") + u"\n\n" + lines.join(u'\n');
}

const Topic *ReadmeWriter::topicOf(NodeIndex node)
{
    const TextRef topic = m_plan.layout.records()[node].topic;
    if (!m_guide || topic == 0)
        return nullptr;
    const auto [found, isNew] = m_topics.try_emplace(topic, nullptr);
    if (isNew)
        found->second = m_guide->topic(m_plan.layout.topic(node));
    return found->second;
}

bool ReadmeWriter::explains(NodeIndex node)
{
    if (!m_plan.layout.explanation(node).trimmed().isEmpty())
        return true;
    const Topic *const topic = topicOf(node);
    return topic && Espalier::hasText(*topic);
}

QString ReadmeWriter::heading(const QByteArray &folder) const
{
    if (folder.isEmpty()) {
        const QString name = m_plan.layout.name(rootNode);
        return name.isEmpty() ? m_plan.root.section(u'/', -1) : name;
    }
    const QByteArrayView path = QByteArrayView(folder).chopped(1);
    return QString::fromUtf8(path.sliced(path.lastIndexOf('/') + 1));
}

QString ReadmeWriter::introduction(NodeIndex node, const QString &name)
{
    const Topic *const topic = topicOf(node);
    const QString title = topic ? topic->title.simplified() : QString();
    QString summary = m_plan.layout.summary(node);
    if (summary.trimmed().isEmpty() && topic)
        summary = topic->summary;
    summary = markdownEscaped(summary);
    if (title.isEmpty() || title.compare(name, Qt::CaseInsensitive) == 0 || saysTheSame(title, summary))
        return summary.isEmpty() ? QString() : QString(u"> " + summary);
    return summary.isEmpty() ? QString(u"> " + title) : QString(u"> **" + title + u"**: " + summary);
}

QString markdownEscaped(const QString &text)
{
    const QString line = text.simplified();
    QString result;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const auto isWordAt = [&](qsizetype at) { return at >= 0 && at < line.size() && line[at].isLetterOrNumber(); };
        bool special = QStringView(u"\\`*<>[]|~").contains(c);
        if (c == u'_')
            special = !isWordAt(i - 1) || !isWordAt(i + 1); // inside a word it means nothing: my_ml_core
        else if (c == u'&')
            special = i + 1 < line.size() && (line[i + 1] == u'#' || isWordAt(i + 1));
        else if (i == 0)
            special = special || QStringView(u"#-+=").contains(c);
        else if ((c == u'.' || c == u')') && i <= 9)
            special = std::all_of(line.begin(), line.begin() + i, [](QChar digit) { return digit.isDigit(); });
        if (special)
            result += u'\\';
        result += c;
    }
    return result;
}

QString markdownTidied(const QString &markdown)
{
    QStringList lines;
    QChar fence;
    bool isBlankBefore = true;
    for (QStringView line : QStringView(markdown).tokenize(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        const QStringView text = line.trimmed();
        const bool isFence = text.startsWith(u"```") || text.startsWith(u"~~~");
        if (!fence.isNull()) {
            lines.append(line.toString());
            if (isFence && text.front() == fence && text.count(fence) == text.size())
                fence = {};
            isBlankBefore = false;
            continue;
        }
        if (isFence)
            fence = text.front();
        if (text.isEmpty() && isBlankBefore)
            continue;
        isBlankBefore = text.isEmpty();
        // Two spaces at the end of a line are a line break, all others are dirt.
        const bool breaks = !text.isEmpty() && line.endsWith(u"  ");
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        lines.append(line.toString() + (breaks ? QStringLiteral("  ") : QString()));
    }
    QString result = lines.join(u'\n');
    while (result.endsWith(u'\n') || (fence.isNull() && result.endsWith(u' ')))
        result.chop(1);
    return result;
}

} // namespace Espalier
