// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizmaterial.h"

#include "guide/checkquestions.h"
#include "guide/explanation.h"
#include "guide/guidewords.h"
#include "guide/richtext.h"
#include "learn/quizwords.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype firstCharacters = 400; // of an explanation: what it says first is what it is about
constexpr int phaseValues = 8;

int depthKey(int depth, Phase phase) { return depth * phaseValues + toNumber(phase); }

QSet<QString> quizStemSet(const QString &text)
{
    const QStringList stems = QuizWords::stems(text);
    return {stems.begin(), stems.end()};
}

/// Without what ends a sentence: it stands in quotation marks within another.
QString withoutStop(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u';') || text.endsWith(u','))
        text.chop(1);
    return text;
}

/// The first sentence of a plain text. What stands behind the stop is a capital or nothing: "e.g. this" goes on.
QString firstSentence(const QString &text)
{
    for (qsizetype at = text.indexOf(u'.'); at >= 0; at = text.indexOf(u'.', at + 1)) {
        if (at + 1 == text.size() || (at + 2 < text.size() && text[at + 1].isSpace() && !text[at + 2].isLower()))
            return text.first(at);
    }
    return text;
}

/// An item "words → [folder](folder/)".
struct SentAway {
    QString words; ///< Markdown
    QStringList links;
};
SentAway sentAwayOf(const QString &item)
{
    SentAway sent;
    const qsizetype arrow = item.indexOf(u'→');
    if (arrow < 0)
        return sent;
    sent.words = item.first(arrow);
    for (const RichBlock &block : richBlocks(item.sliced(arrow + 1))) {
        for (const RichSpan &span : block.spans) {
            if (!span.link.isEmpty())
                sent.links.append(span.link);
        }
    }
    return sent;
}

/// A link's path without "./", slashes at its end and a place in a page.
QString linkPath(const QString &link)
{
    QString path = link.section(u'#', 0, 0);
    while (path.startsWith(u"./"))
        path.remove(0, 2);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

QString QuizFolder::comment() const { return QuizWords::asSentence(summary.isEmpty() ? title : summary); }

QuizMaterial::QuizMaterial(const Layout &layout, const Guide &guide) : m_layout(layout), m_guide(guide)
{
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const QString name = layout.name(node).toLower();
        m_byName[name].append(node);
        if (const qsizetype dot = name.lastIndexOf(u'.'); dot > 0)
            m_byName[name.first(dot)].append(node);
        if (layout.isFolder(node))
            addFolder(node);
    }
    for (int index = 0; index < int(m_folders.size()); ++index)
        addFacts(index);
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (!layout.isFolder(node))
            addFile(node);
    }
}

void QuizMaterial::addFolder(NodeIndex node)
{
    const int index = int(m_folders.size());
    QuizFolder folder{.node = node, .parent = m_byNode.value(m_layout.parent(node), -1)};
    folder.depth = folder.parent < 0 ? 1 : m_folders[size_t(folder.parent)].depth + 1;
    folder.phase = m_layout.toldPhase(node);
    folder.path = m_layout.path(node);
    folder.name = m_layout.name(node);
    folder.topic = m_layout.topic(node);
    folder.summary = plainText(m_layout.summary(node));
    QString body;
    if (const Topic *const topic = folder.topic.isEmpty() ? nullptr : m_guide.topic(folder.topic)) {
        folder.topic = topic->path;
        folder.title = plainText(topic->title);
        folder.sections = topic->sections;
        folder.alsoFits = topic->alsoFits;
        body = topic->body;
    } else {
        const LabelledText text = labelledText(m_layout.explanation(node));
        folder.sections = text.sections;
        body = text.body;
    }
    folder.key = folder.topic.isEmpty() ? folder.path : folder.topic;
    folder.pathWords = QuizWords::stems(folder.path + u' ' + folder.topic);
    folder.nameWords = quizStemSet(folder.name + u' ' + folder.topic.section(u'/', -1));
    const QString words = plainText(body);
    folder.opening = QuizWords::asSentence(firstSentence(words));
    if (QuizWords::leansOnContext(folder.opening))
        folder.opening.clear();
    QString about = folder.title + u' ' + folder.summary + u' ' + words.left(firstCharacters);
    for (const GuideSection &section : std::as_const(folder.sections)) {
        if (roleOf(section) == SectionRole::Belongs)
            about += u' ' + plainText(section.items.join(QStringLiteral("\n\n")));
    }
    folder.about = quizStemSet(about);
    if (folder.parent < 0)
        m_topLevel.append(index);
    else
        m_folders[size_t(folder.parent)].children.append(index);
    m_byNode.insert(node, index);
    if (!folder.topic.isEmpty() && !m_byTopic.contains(folder.topic))
        m_byTopic.insert(folder.topic, index);
    m_byDepth[depthKey(folder.depth, Phase::None)].append(index);
    if (folder.phase != Phase::None) {
        m_byDepth[depthKey(folder.depth, folder.phase)].append(index);
        m_phases.insert(folder.phase);
    }
    m_folders.push_back(std::move(folder));
}

void QuizMaterial::addFacts(int index)
{
    const QuizFolder folder = m_folders[size_t(index)];
    addFact({.kind = QuizKind::What, .answer = index, .path = folder.key}, folder.summary);
    for (const GuideSection &section : folder.sections) {
        switch (roleOf(section)) {
        case SectionRole::Belongs:
            addItems(index, QuizKind::Holds, section);
            break;
        case SectionRole::Mistakes:
            addItems(index, QuizKind::Mistake, section);
            break;
        case SectionRole::BelongsElsewhere:
            addSent(index, section);
            break;
        default:
            if (GuideWords::isWhenToUse(section.label))
                addFact({.kind = QuizKind::When, .answer = index, .path = folder.key}, section.text);
        }
    }
}

void QuizMaterial::addItems(int index, QuizKind kind, const GuideSection &section)
{
    for (qsizetype place = 0; place < section.items.size(); ++place)
        addFact({.kind = kind, .answer = index, .path = folder(index).key, .place = place}, section.items[place]);
}

void QuizMaterial::addSent(int index, const GuideSection &section)
{
    for (qsizetype place = 0; place < section.items.size(); ++place) {
        const SentAway sent = sentAwayOf(section.items[place]);
        const QString base = folder(index).topic;
        for (const QString &link : sent.links) {
            if (const int target = folderOfLink(link, base); target >= 0)
                m_folders[size_t(target)].sentHere.append(QuizWords::stems(plainText(sent.words)));
        }
        const int target = sent.links.size() == 1 ? folderOfLink(sent.links.first(), base) : -1;
        if (target >= 0)
            addFact({.kind = QuizKind::Instead,
                     .answer = target,
                     .path = folder(index).key,
                     .place = place,
                     .sender = index},
                    sent.words);
        else
            say(plainText(sent.words), base);
    }
}

void QuizMaterial::addFile(NodeIndex node)
{
    const QString summary = plainText(m_layout.summary(node));
    const QString topic = m_layout.topic(node);
    const QString key = topic.isEmpty() ? m_layout.path(node) : topic;
    say(withoutStop(summary), key);
    const int parent = m_byNode.value(m_layout.parent(node), -1);
    const QString name = m_layout.name(node);
    if (parent < 0 || summary.isEmpty() || m_byName.value(name.toLower()).size() != 1)
        return;
    const Topic *const known = topic.isEmpty() ? nullptr : m_guide.topic(topic);
    m_facts.append({.kind = QuizKind::Inside,
                    .answer = parent,
                    .path = key,
                    .text = withoutStop(summary),
                    .file = name,
                    .alsoFits = known ? known->alsoFits : QStringList()});
}

void QuizMaterial::addFact(QuizFact fact, const QString &markdown)
{
    for (const RichBlock &block : richBlocks(markdown)) {
        for (const RichSpan &span : block.spans) {
            if (span.isCode)
                fact.codes.append(span.text);
        }
    }
    fact.alsoFits = folder(fact.answer).alsoFits;
    fact.text = plainText(markdown);
    if (fact.kind == QuizKind::When)
        fact.text = firstSentence(fact.text);
    fact.text = withoutStop(fact.text);
    if (fact.text.isEmpty())
        return;
    say(fact.text, folder(fact.sender < 0 ? fact.answer : fact.sender).key);
    m_facts.append(std::move(fact));
}

void QuizMaterial::say(const QString &text, const QString &topic)
{
    const QString said = QuizWords::normalised(text);
    const auto known = m_saidBy.find(said);
    if (known == m_saidBy.end())
        m_saidBy.insert(said, topic);
    else if (*known != topic)
        known->clear();
}

int QuizMaterial::folderOfLink(const QString &link, const QString &base) const
{
    const QString path = linkPath(link);
    if (path.isEmpty())
        return -1;
    QStringList candidates{path};
    if (!base.isEmpty())
        candidates << base + u'/' + path << base.section(u'/', 0, -2) + u'/' + path;
    for (const QString &candidate : std::as_const(candidates)) {
        if (const Topic *const topic = m_guide.topic(candidate))
            return m_byTopic.value(topic->path, -1); // that one is meant even where the layout lacks it
        if (const int found = m_byTopic.value(candidate, -1); found >= 0)
            return found;
    }
    return -1;
}

const QList<int> &QuizMaterial::siblings(const QuizFolder &folder) const
{
    return folder.parent < 0 ? m_topLevel : m_folders[size_t(folder.parent)].children;
}

const QList<int> &QuizMaterial::ofDepth(int depth) const { return ofDepth(depth, Phase::None); }

const QList<int> &QuizMaterial::ofDepth(int depth, Phase phase) const
{
    static const QList<int> none;
    const auto found = m_byDepth.constFind(depthKey(depth, phase));
    return found == m_byDepth.cend() ? none : *found;
}

bool QuizMaterial::isSaidOnce(const QString &text) const
{
    return !m_saidBy.value(QuizWords::normalised(text)).isEmpty();
}

bool QuizMaterial::isRelated(int a, int b) const
{
    const QuizFolder &one = folder(a);
    const QuizFolder &other = folder(b);
    return a == b || one.key == other.key || m_layout.isAncestor(one.node, other.node)
        || m_layout.isAncestor(other.node, one.node);
}

bool QuizMaterial::holdsName(int index, const QString &name) const
{
    const QList<NodeIndex> nodes = m_byName.value(name.toLower());
    return std::ranges::any_of(nodes, [&](NodeIndex node) { return m_layout.isAncestor(folder(index).node, node); });
}

QSet<NodeIndex> QuizMaterial::placesOf(const QString &name) const
{
    QSet<NodeIndex> places;
    for (const NodeIndex node : m_byName.value(name.toLower()))
        places.insert(m_layout.parent(node));
    return places;
}

} // namespace Espalier
