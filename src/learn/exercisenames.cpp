// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisedraft.h"

#include "guide/explanation.h"
#include "guide/richtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype optionsOfBlank = 4;
constexpr qsizetype longestQuestion = 400;
constexpr char16_t blankedWord[] = u"____";

/// \a text without the words that would give \a name away.
QString withoutName(QString text, const QString &name)
{
    // "api_contracts" is told as "API contracts", too.
    QString pattern = QRegularExpression::escape(name);
    pattern.replace(u'_', QStringLiteral("[_ -]")).replace(QStringLiteral("\\-"), QStringLiteral("[_ -]"));
    const QRegularExpression words(QStringLiteral("(?<![\\w])") + pattern + QStringLiteral("(?![\\w])"),
                                   QRegularExpression::CaseInsensitiveOption
                                       | QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(words, QString(blankedWord));
}

/// Whole sentences of \a text, at least one, as long as they are not too many.
QString firstSentences(const QString &text)
{
    if (text.size() <= longestQuestion)
        return text;
    const qsizetype end = QStringView(text).first(longestQuestion).lastIndexOf(u". ");
    return end > 0 ? text.first(end + 1) : text.first(longestQuestion - 1) + u'…';
}

/// The guide's words for it, without its name.
QString questionOf(const ExerciseDraft &draft, NodeIndex node)
{
    const Topic *const topic = draft.topicOf(node);
    QString words = topic ? plainText(topic->body.section(QStringLiteral("\n\n"), 0, 0)) : QString();
    if (words.isEmpty())
        words = draft.source().summary(node);
    words = withoutName(words, draft.source().name(node));
    if (topic)
        words = withoutName(words, topic->name);
    return firstSentences(words);
}

} // namespace

void draftNaming(ExerciseDraft &draft)
{
    const Layout &source = draft.source();
    const bool files = draft.difficulty() == hardestDifficulty;
    // A blank for each parent at most, so that it is clear which one is meant: all of a parent's but one stay out.
    QSet<NodeIndex> parents;
    QList<NodeIndex> blanks;
    const QList<NodeIndex> chosen =
        draft.choose({.count = source.nodeCount(),
                      .files = files,
                      .isGiven = [](NodeIndex) { return false; },
                      .standsAnywhere = true,
                      .isWanted =
                          [&](NodeIndex node) {
                              // "dev" is still told by "developers".
                              const QString question = questionOf(draft, node);
                              return !question.isEmpty() && !question.contains(source.name(node), Qt::CaseInsensitive);
                          }});
    for (const NodeIndex node : chosen) {
        if (blanks.size() < itemsOfDifficulty(draft.difficulty()) && !parents.contains(source.parent(node))) {
            parents.insert(source.parent(node));
            blanks.append(node);
        }
    }
    QStringList pool;
    for (const NodeIndex node : std::as_const(blanks))
        pool.append(source.name(node));
    for (const ExerciseDraft::Decoy &decoy : draft.decoys(decoysOfDifficulty(draft.difficulty())))
        pool.append(decoy.name);

    std::vector<NodeIndex> there(source.indexEnd(), noNode);
    there[rootNode] = rootNode;
    for (NodeIndex node = source.next(rootNode); node != noNode; node = source.next(node)) {
        const NodeIndex parent = there[source.parent(node)];
        const bool isBlank = blanks.contains(node);
        if (parent == noNode || (!source.isFolder(node) && !isBlank))
            continue;
        NodeData data{.name = source.name(node), .kind = source.kind(node), .phase = source.phase(node)};
        if (!isBlank) { // what else is known of it would name what it stands in
            data.id = draft.idFor(QStringLiteral("node:") + source.path(node));
            data.summary = withoutName(source.summary(node), source.name(source.parent(node)));
            draft.made.key.given.insert(data.id, source.path(node));
            there[node] = draft.made.layout.append(parent, data);
            continue;
        }
        const qsizetype number = draft.made.exercise.items.size();
        QStringList others = pool;
        others.removeAll(source.name(node));
        draft.random().shuffle(others);
        ExerciseItem item{.id = draft.itemId(number),
                          .name = QStringLiteral("unnamed-%1").arg(number + 1),
                          .kind = source.kind(node),
                          .question = questionOf(draft, node),
                          .options = others.first(std::min(optionsOfBlank - 1, others.size()))};
        item.options.append(source.name(node));
        draft.random().shuffle(item.options);
        data.id = item.id;
        data.name = item.name;
        draft.made.key.items.insert(item.id, {draft.rightPlaces(node).first(1), draft.topicPathOf(node)});
        draft.made.key.answers.insert(item.id, int(item.options.indexOf(source.name(node))));
        draft.made.exercise.items.append(item);
        there[node] = draft.made.layout.append(parent, data);
    }
}

} // namespace Espalier
