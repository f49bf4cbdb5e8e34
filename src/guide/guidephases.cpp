// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidephases.h"

#include "core/text/utf8.h"
#include "guide/guidewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct GuidePhasesText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideReader)
};

/// A code span that can only be meant as a path of the guide.
bool looksLikePath(QStringView text)
{
    if (!text.contains(u'/') || text.startsWith(u'/'))
        return false;
    return std::ranges::none_of(text, [](QChar c) { return c.isSpace() || QStringView(u"*<>$:{}()=~@").contains(c); });
}

/// What is said of a path behind it: "(basic Docker)", "- basic Docker".
QString hintOf(QStringView rest)
{
    rest = rest.trimmed();
    while (!rest.isEmpty() && QStringView(u"-–—:,").contains(rest.front()))
        rest = rest.sliced(1).trimmed();
    if (rest.startsWith(u'(') && rest.endsWith(u')'))
        rest = rest.sliced(1, rest.size() - 2).trimmed();
    return rest.toString();
}

} // namespace

void GuidePhases::report(const QString &message, qint64 line)
{
    m_data.report.add(Severity::Warning, QStringLiteral("unknown-name"), message, {.file = m_fileName, .line = line});
}

void GuidePhases::open(const GuideWords::PhaseHeading &heading, qint64 line)
{
    GuidePhase phase;
    phase.phase = heading.phase;
    phase.name = heading.name;
    phase.project = heading.project;
    phase.line = line;
    m_data.phases.append(phase);
    m_label.clear();
}

void GuidePhases::add(const MarkdownBlock &block)
{
    GuidePhase &phase = m_data.phases.last();
    const auto addText = [&phase](QStringView text) {
        phase.text += (phase.text.isEmpty() ? u"" : u"\n\n") + text.trimmed();
    };
    if (block.kind == MarkdownBlock::Kind::List) {
        QStringList items;
        for (const MarkdownBlock::Item &item : block.items) {
            items.append(m_document.itemText(item));
            if (!GuideWords::isSkills(m_label))
                addItem(phase, items.last(), m_document.lineAt(item.begin));
        }
        if (GuideWords::isSkills(m_label))
            phase.skills = items.join(u", ");
        return;
    }
    const QString source = fromUtf8(m_document.source(block));
    if (block.kind != MarkdownBlock::Kind::Paragraph)
        return addText(source);
    QString text;
    qint64 line = block.line;
    for (const QStringView row : QStringView(source).tokenize(u'\n')) {
        if (const LabelLine label = LabelLine::parse(row); !label.label.isEmpty()) {
            m_label = label.label;
            phase.usesAll = phase.usesAll || GuideWords::meansAll(m_label);
            if (GuideWords::isSkills(m_label))
                phase.skills = label.rest;
            else if (GuideWords::takeCardLine(m_label, label.rest, phase.card))
                m_label.clear();
            else if (!label.rest.isEmpty()) {
                for (const QString &path : namedPaths(label.rest))
                    addItem(phase, u'`' + path + u'`', line);
            }
        } else {
            text += row + u'\n';
        }
        ++line;
    }
    if (!text.isEmpty())
        addText(text);
}

void GuidePhases::addItem(GuidePhase &phase, const QString &item, qint64 line)
{
    const QStringView text = withoutPictograms(item);
    const bool startsWithPath = text.startsWith(u'`') || text.startsWith(u'[');
    const QStringList paths = startsWithPath ? namedPaths(text) : QStringList();
    if (paths.isEmpty()) {
        phase.outcomes.append(text.toString());
        return;
    }
    const int topic = m_data.find(paths.first());
    if (topic < 0) {
        report(GuidePhasesText::tr("The phase “%1” names “%2”, which this guide does not know.")
                   .arg(printable(phase.name), printable(paths.first())),
               line);
        return;
    }
    const qsizetype end = text.startsWith(u'`') ? text.indexOf(u'`', 1) : text.indexOf(u')');
    phase.folders.append({.path = m_data.topics.at(topic).path, .hint = hintOf(text.sliced(end + 1))});
}

void GuidePhases::addLearningPath(int topic, const MarkdownBlock &list)
{
    for (const MarkdownBlock::Item &item : list.items)
        m_steps.append({topic, m_document.itemText(item), m_document.lineAt(item.begin)});
}

void GuidePhases::decide()
{
    decideByLists();
    for (const Step &step : std::as_const(m_steps))
        decideByLearningPath(step);
    // Parents stand before their children.
    for (qsizetype i = 0; i < m_data.topics.size(); ++i) {
        Topic &topic = m_data.topics[i];
        const Phase above = topic.parent < 0 ? Phase::Beginner : m_data.topics.at(topic.parent).phase;
        const bool saysLess = topic.ownPhase == Phase::None || m_byPath.contains(int(i));
        topic.phase = saysLess ? laterOf(above, topic.ownPhase) : topic.ownPhase;
    }
    for (qsizetype i = m_data.topics.size() - 1; i >= 0; --i) {
        const Topic &topic = m_data.topics.at(i);
        if (topic.parent >= 0) {
            Phase &above = m_data.topics[topic.parent].phase;
            above = std::min(above, topic.phase);
        }
    }
}

void GuidePhases::decideByLists()
{
    Phase last = Phase::None;
    // The earliest phase that names a folder within a top-level one opens the latter too.
    std::vector<Phase> within(size_t(m_data.topics.size()), Phase::None);
    for (const GuidePhase &phase : std::as_const(m_data.phases)) {
        last = laterOf(last, phase.phase);
        for (const GuidePhase::Folder &folder : phase.folders) {
            int topic = m_data.byPath.value(folder.path);
            if (m_data.topics.at(topic).ownPhase == Phase::None)
                m_data.topics[topic].ownPhase = phase.phase;
            while (m_data.topics.at(topic).parent >= 0)
                topic = m_data.topics.at(topic).parent;
            Phase &earliest = within[size_t(topic)];
            earliest = earliest == Phase::None ? phase.phase : std::min(earliest, phase.phase);
        }
    }
    for (const int top : std::as_const(m_data.topLevel)) {
        Topic &topic = m_data.topics[top];
        if (topic.ownPhase == Phase::None && topic.kind == NodeKind::Folder)
            topic.ownPhase = within[size_t(top)] == Phase::None ? last : within[size_t(top)];
    }
}

void GuidePhases::decideByLearningPath(const Step &step)
{
    const LabelLine label = LabelLine::parse(QStringView(step.text).left(step.text.indexOf(u'\n')));
    Phase level = GuideWords::levelOf(label.label);
    if (level == Phase::None && GuideWords::saysCurrentLevel(step.text))
        level = Phase::Beginner;
    if (level == Phase::None)
        return;
    const QString home = m_data.topics.at(step.topic).path;
    for (const QString &path : namedPaths(step.text)) {
        int topic = m_data.find(path);
        if (topic < 0)
            topic = m_data.find(QString(home + u'/' + path));
        if (topic < 0) {
            if (looksLikePath(path))
                report(GuidePhasesText::tr("The learning path of “%1” names “%2”, which this guide does not know.")
                           .arg(printable(home), printable(path)),
                       step.line);
            continue;
        }
        // A learning path speaks of its own folder; others are named there only for comparison.
        Topic &named = m_data.topics[topic];
        if (named.path.startsWith(QString(home + u'/')) && named.ownPhase == Phase::None) {
            named.ownPhase = level;
            m_byPath.insert(topic);
        }
    }
}

} // namespace Espalier
