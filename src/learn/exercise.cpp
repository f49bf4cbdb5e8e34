// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercise.h"

#include "learn/random.h"

#include <algorithm>

namespace Espalier {

namespace {

struct ExerciseText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Exercise)
};

constexpr qsizetype longestNameInFile = 40;
constexpr qsizetype idCharactersInFile = 4;

/// Letters, digits and hyphens alone; accents go, so that every file system and every mail program takes it.
QString safeAscii(const QString &text)
{
    QString safe;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            safe += c;
        else if (c.category() != QChar::Mark_NonSpacing && !safe.isEmpty() && !safe.endsWith(u'-'))
            safe += u'-';
    }
    safe.truncate(longestNameInFile);
    while (safe.endsWith(u'-'))
        safe.chop(1);
    return safe;
}

} // namespace

QString exerciseKindId(ExerciseKind kind)
{
    switch (kind) {
    case ExerciseKind::Place:
        return QStringLiteral("place");
    case ExerciseKind::Complete:
        return QStringLiteral("complete");
    case ExerciseKind::Mistakes:
        return QStringLiteral("mistakes");
    case ExerciseKind::Name:
        return QStringLiteral("name");
    case ExerciseKind::Quiz:
        return QStringLiteral("quiz");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<ExerciseKind> exerciseKindFromId(QStringView id)
{
    for (const ExerciseKind kind : allExerciseKinds) {
        if (id == exerciseKindId(kind))
            return kind;
    }
    return {};
}

QString exerciseKindName(ExerciseKind kind)
{
    switch (kind) {
    case ExerciseKind::Place:
        return ExerciseText::tr("Place the folders");
    case ExerciseKind::Complete:
        return ExerciseText::tr("Complete the phase");
    case ExerciseKind::Mistakes:
        return ExerciseText::tr("Find the mistakes");
    case ExerciseKind::Name:
        return ExerciseText::tr("Name the folders");
    case ExerciseKind::Quiz:
        return ExerciseText::tr("Quiz");
    }
    Q_UNREACHABLE_RETURN({});
}

const ExerciseItem *Exercise::item(NodeId wanted) const
{
    const auto found = std::ranges::find(items, wanted, &ExerciseItem::id);
    return found == items.end() ? nullptr : &*found;
}

bool ExerciseKey::hasPlace(NodeId item) const
{
    return !items.value(item).in.isEmpty() && !answers.contains(item) && !plants.value(item);
}

bool ExerciseKey::addPlace(NodeId item, const QString &folder)
{
    if (!hasPlace(item) || items[item].in.contains(folder))
        return false;
    items[item].in.append(folder);
    return true;
}

bool ExerciseKey::isBefore(const ExerciseKey &later) const
{
    ExerciseKey same = later;
    for (const auto &[id, item] : items.asKeyValueRange()) {
        const auto found = same.items.find(id);
        if (found == same.items.end() || item.in.isEmpty() != found->in.isEmpty())
            return false;
        if (found->in.size() > item.in.size())
            found->in.resize(item.in.size());
    }
    return same == *this;
}

quint64 sourceHash(const Layout &layout)
{
    QByteArray paths;
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node))
        paths += layout.path(node).toUtf8() + (layout.isFolder(node) ? "/\n" : "\n");
    return fnv1a(paths);
}

NodeId idFromWords(QByteArrayView words)
{
    constexpr quint64 bits = (quint64(1) << 60) - 1;
    // One more round, so that words that differ at their end alone differ in all characters of the id.
    const quint64 value = Random(words).next() & bits;
    return NodeId::fromValue(value == 0 ? 1 : value);
}

QString answerFileName(const Exercise &exercise, const ExerciseAttempt &attempt)
{
    const QString level = exercise.phase == Phase::None ? QString() : u'-' + phaseId(exercise.phase);
    const QString name = safeAscii(attempt.name);
    return exerciseKindId(exercise.kind) + level + u'-' + QString::number(exercise.seed) + u'_'
        + (name.isEmpty() ? QStringLiteral("student") : name) + u'_' + attempt.id.toString().first(idCharactersInFile)
        + u".espalier";
}

} // namespace Espalier
