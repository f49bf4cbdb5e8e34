// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidestarters.h"

#include "core/name.h"
#include "core/text/shellcommands.h"
#include "core/text/utf8.h"
#include "guide/guidewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct GuideStartersText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideReader)
};

bool hasWordAll(QStringView text)
{
    if (GuideWords::meansAll(text))
        return true;
    for (const QStringView word : text.tokenize(u' ')) {
        if (word == u"ALL")
            return true;
    }
    return false;
}

/// "Focus on `core/` + `frontend/`, and on …" as a list that can stand alone: "Core, frontend".
QString focusOf(QStringView sentence)
{
    QString list = sentence.sliced(GuideWords::focusVerb(sentence).size()).toString();
    list.remove(u'`').remove(u'/');
    if (list.contains(u'+'))
        list = list.section(u',', 0, 0);
    QStringList words;
    for (const QStringView word : QStringView(list).tokenize(u'+', Qt::SkipEmptyParts))
        words.append(word.trimmed().toString());
    QString focus = words.join(QStringLiteral(", "));
    if (!focus.isEmpty())
        focus[0] = focus[0].toUpper();
    return focus;
}

} // namespace

void GuideStarters::report(Severity severity, const char *code, const QString &message, qint64 line)
{
    m_data.report.add(severity, QString::fromLatin1(code), message, {.file = m_fileName, .line = line});
}

void GuideStarters::append(Starter starter)
{
    const auto isTaken = [&](const QString &id) {
        return std::ranges::any_of(m_data.starters, [&](const Starter &other) { return other.group == starter.group && other.id == id; });
    };
    const QString wanted = starter.id.isEmpty() ? QStringLiteral("starter") : starter.id;
    starter.id = wanted;
    for (int number = 2; isTaken(starter.id); ++number)
        starter.id = wanted + u'-' + QString::number(number);
    m_data.starters.append(std::move(starter));
}

void GuideStarters::open(Starter::Group group, const GuideHeading &heading, qint64 line)
{
    Starter starter;
    starter.id = heading.id.isEmpty() ? slugOf(heading.name) : heading.id;
    // "(Coming in automation script)" says nothing of a template, "(Academic)" much of a type.
    starter.name = group == Starter::Group::Template ? heading.name : heading.text;
    starter.group = group;
    starter.line = line;
    append(std::move(starter));
    m_selects = false;
}

void GuideStarters::add(const MarkdownBlock &block)
{
    Starter &starter = m_data.starters.last();
    if (block.kind == MarkdownBlock::Kind::Code && starter.group == Starter::Group::Template)
        return addCommands(block);
    if (block.kind == MarkdownBlock::Kind::List && m_selects) {
        for (const MarkdownBlock::Item &item : block.items)
            addNames(m_document.itemText(item), m_document.lineAt(item.begin));
        return;
    }
    const QString source = fromUtf8(m_document.source(block));
    QString text;
    qint64 line = block.line;
    for (const QStringView row : QStringView(source).tokenize(u'\n')) {
        const LabelLine label = starter.group == Starter::Group::Template ? LabelLine() : LabelLine::parse(row);
        if (GuideWords::verbOf(label.label) != GuideWords::Verb::None)
            addSelection(label.label, label.rest, line);
        else if (GuideWords::isLevel(label.label))
            setLevel(label.rest, line);
        else if (GuideWords::takeCardLine(label.label, label.rest, starter.card))
            m_selects = false;
        else if (starter.group == Starter::Group::Career && GuideWords::saysFocus(row))
            addCareer(row);
        else
            text += (text.isEmpty() ? u"" : u"\n") + row;
        ++line;
    }
    if (!text.isEmpty())
        starter.text += (starter.text.isEmpty() ? u"" : u"\n\n") + text;
}

void GuideStarters::addCommands(const MarkdownBlock &block)
{
    const ShellCommands commands = ShellCommands::read(block.code, m_fileName, block.codeLine);
    m_data.report.append(commands.report);
    Starter &starter = m_data.starters.last();
    for (const ShellCommands::Entry &entry : commands.entries) {
        const QString path = fromUtf8(entry.path);
        const int topic = m_data.find(path);
        if (topic < 0) {
            report(Severity::Note, "unknown-name",
                   GuideStartersText::tr(
                       "“%1” makes “%2”, which is no topic of this guide; it stays a folder of that starter alone.")
                       .arg(printable(starter.name), printable(path)),
                   entry.line);
        }
        starter.folders.append({.path = path, .topic = topic < 0 ? QString() : m_data.topics.at(topic).path, .literal = true});
    }
    for (const ShellCommands::Other &other : commands.others) {
        const auto option = std::ranges::find(other.words, "--level");
        const auto level = option == other.words.end() || option + 1 == other.words.end()
            ? std::nullopt
            : phaseFromText(QString::fromStdString(*(option + 1)));
        if (level) {
            starter.level = *level;
            starter.all = true;
        } else {
            report(Severity::Note, "not-followed",
                   GuideStartersText::tr("The command “%1” is not run, and what it would make is not known.")
                       .arg(printable(QString::fromStdString(other.words.front()))),
                   other.line);
        }
    }
}

void GuideStarters::addSelection(QStringView label, const QString &text, qint64 line)
{
    m_selects = true;
    const qsizetype current = m_data.starters.size() - 1;
    if (GuideWords::verbOf(label) == GuideWords::Verb::Add) {
        // "Add" builds on what stands before it.
        const Starter *before = current > 0 ? &m_data.starters.at(current - 1) : nullptr;
        if (before && before->group == m_data.starters.at(current).group && m_data.starters.at(current).folders.isEmpty()) {
            m_data.starters[current].folders = before->folders;
            m_data.starters[current].all = before->all;
        }
    }
    addNames(text, line);
}

void GuideStarters::addNames(QStringView text, qint64 line)
{
    if (hasWordAll(text))
        m_data.starters.last().all = true;
    for (const QString &path : namedPaths(text))
        addPath(path, line);
}

void GuideStarters::addPath(const QString &path, qint64 line)
{
    const int topic = m_data.find(path);
    if (topic >= 0)
        return addTopic(m_data.starters.last(), topic);
    const auto relative = RelativePath::parse(path);
    if (!relative)
        return report(Severity::Warning, "unknown-name", relative.error().message, line);
    Starter &starter = m_data.starters.last();
    report(Severity::Warning, "unknown-name",
           GuideStartersText::tr(
               "“%1” names “%2”, which is no topic of this guide; it is made a folder of that starter alone.")
               .arg(printable(starter.name), printable(path)),
           line);
    starter.folders.append({.path = relative->toString(), .topic = {}, .literal = true});
}

void GuideStarters::addTopic(Starter &starter, int topic)
{
    const QString &path = m_data.topics.at(topic).path;
    if (std::ranges::none_of(starter.folders, [&](const Starter::Folder &folder) { return folder.path == path; }))
        starter.folders.append({.path = path, .topic = path, .literal = false});
}

void GuideStarters::setLevel(QStringView word, qint64 line)
{
    Starter &starter = m_data.starters.last();
    starter.level = GuideWords::levelOf(word.trimmed());
    if (starter.level == Phase::None)
        report(
            Severity::Warning, "unknown-name",
            GuideStartersText::tr("“%1” says “%2”, which is no level.").arg(printable(starter.name), printable(word)),
            line);
}

void GuideStarters::addAlways(Starter::Group group, const MarkdownBlock &block)
{
    const QString source = fromUtf8(m_document.source(block));
    qint64 line = block.line;
    for (const QStringView row : QStringView(source).tokenize(u'\n')) {
        const LabelLine label = LabelLine::parse(row);
        for (const QString &path : GuideWords::isAlways(label.label) ? namedPaths(label.rest) : QStringList()) {
            if (const int topic = m_data.find(path); topic >= 0)
                m_always[group].append(topic);
            else
                report(Severity::Warning, "unknown-name",
                       GuideStartersText::tr("“%1” is always to come along, but is no topic of this guide.")
                           .arg(printable(path)),
                       line);
        }
        ++line;
    }
}

bool GuideStarters::isCareerList(const MarkdownBlock &block) const
{
    return block.kind == MarkdownBlock::Kind::List && std::ranges::any_of(block.items, [this](const MarkdownBlock::Item &item) {
               const LabelLine label = LabelLine::parse(m_document.itemText(item));
               return !label.label.isEmpty() && GuideWords::saysFocus(label.rest);
           });
}

void GuideStarters::addCareers(const MarkdownBlock &list)
{
    for (const MarkdownBlock::Item &item : list.items) {
        const QString text = m_document.itemText(item);
        LabelLine label = LabelLine::parse(text);
        const qint64 line = m_document.lineAt(item.begin);
        if (label.label.isEmpty()) {
            report(Severity::Note, "text-not-used", GuideStartersText::tr("This item names no career path in bold."),
                   line);
            continue;
        }
        const GuideHeading heading = GuideHeading::parse(label.label.toUtf8().toStdString());
        open(Starter::Group::Career, heading, line);
        if (const QString level = GuideWords::takeLevel(label.rest); !level.isEmpty())
            setLevel(level, line);
        m_data.starters.last().text = label.rest;
        addCareer(label.rest);
    }
}

void GuideStarters::addCareer(QStringView text)
{
    Starter &starter = m_data.starters.last();
    const qsizetype stop = text.indexOf(u". ");
    QStringView sentence = stop < 0 ? text : text.first(stop);
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    if (hasWordAll(sentence)) {
        starter.all = true;
        return;
    }
    starter.focus = focusOf(sentence);
    for (const QString &path : namedPaths(sentence)) {
        if (const int topic = m_data.find(path); topic >= 0)
            addTopic(starter, topic);
    }
    if (!starter.folders.isEmpty())
        return;
    QString list = sentence.toString();
    for (const QStringView conjunction : {u" and ", u" y ", u",", u"&"})
        list.replace(conjunction.toString(), QStringLiteral("+"));
    for (const QStringView words : QStringView(list).tokenize(u'+', Qt::SkipEmptyParts)) {
        const int topic = topicByWords(words.trimmed());
        if (topic >= 0)
            addTopic(starter, topic);
        else
            report(Severity::Warning, "unknown-name",
                   GuideStartersText::tr("“%1” speaks of “%2”, which matches no topic of this guide.")
                       .arg(printable(starter.name), printable(words.trimmed())),
                   starter.line);
    }
}

/// "Focus on core": the most words at the end that name a topic.
int GuideStarters::topicByWords(QStringView words) const
{
    for (;;) {
        QString name = words.toString();
        name.replace(u' ', u'_');
        if (const int topic = topicByName(name); topic >= 0)
            return topic;
        const qsizetype space = words.indexOf(u' ');
        if (space < 0)
            return -1;
        words = words.sliced(space + 1).trimmed();
    }
}

/// By path or alias, else a top-level folder with that word in its name, else the only topic of that name.
int GuideStarters::topicByName(const QString &name) const
{
    if (const int topic = m_data.find(name); topic >= 0)
        return topic;
    const auto hasWord = [&](const Topic &topic) {
        return topic.name.split(u'_').contains(name, Qt::CaseInsensitive) || topic.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto only = [&](const QList<int> &candidates) { return candidates.size() == 1 ? candidates.first() : -1; };
    QList<int> found;
    for (const int top : m_data.topLevel) {
        if (hasWord(m_data.topics.at(top)))
            found.append(top);
    }
    if (!found.isEmpty())
        return only(found);
    for (int i = 0; i < m_data.topics.size(); ++i) {
        if (m_data.topics.at(i).name.compare(name, Qt::CaseInsensitive) == 0)
            found.append(i);
    }
    return only(found);
}

void GuideStarters::finish()
{
    m_data.starters.removeIf([this](const Starter &starter) {
        const bool isEmpty = starter.folders.isEmpty() && !starter.all;
        if (isEmpty)
            report(Severity::Note, "empty-starter",
                   GuideStartersText::tr("“%1” selects no folder and was left out.").arg(printable(starter.name)),
                   starter.line);
        return isEmpty;
    });
    for (Starter &starter : m_data.starters) {
        for (const int topic : starter.all ? QList<int>() : m_always.value(starter.group))
            addTopic(starter, topic);
    }
}

} // namespace Espalier
