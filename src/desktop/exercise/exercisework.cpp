// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/exercisework.h"

#include "core/safefile.h"
#include "formats/exercisejson.h"
#include "formats/exercisekeytext.h"
#include "formats/foldernames.h"
#include "formats/projectfile.h"
#include "learn/exercisesolution.h"
#include "learn/exercisewords.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int mostHints = 3;
constexpr qsizetype mostFilesLookedAt = 1'000;

Result<ReadResult> readProject(const QString &path)
{
    const Result<QByteArray> bytes = SafeFile::read(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    return ProjectFileReader().read(*bytes, {.fileName = path});
}

/// With their paths.
QStringList projectsIn(const QString &folder)
{
    QStringList files;
    for (const QString &name : namesInFolder(folder, u".espalier").value_or(QStringList())) {
        if (files.size() < mostFilesLookedAt)
            files.append(QDir(folder).filePath(name));
    }
    return files;
}

Layout withoutPlaced(const Layout &answer, const Exercise &exercise)
{
    Layout given = answer;
    for (const ExerciseItem &item : exercise.items) {
        const NodeIndex node = ExerciseWork::nodeOf(given, item.id);
        if (node == noNode)
            continue;
        if (exercise.kind == ExerciseKind::Name)
            given.setName(node, item.name);
        else
            given.unlink(node);
    }
    Exercise plain = exercise;
    plain.attempt.reset();
    plain.bin.clear();
    LayoutInfo info = given.info();
    info.exercise = exerciseToJson(plain);
    given.setInfo(info);
    return given;
}

} // namespace

NodeIndex ExerciseWork::nodeOf(const Layout &layout, NodeId id)
{
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        if (layout.id(node) == id)
            return node;
    }
    return noNode;
}

ExerciseWork::ExerciseWork(const QString &path, const Layout &layout, const Guide &guide, QObject *parent)
    : QObject(parent), m_path(path), m_given(layout), m_exercise(exerciseOf(layout.info()).value_or(Exercise())),
      m_guide(guide), m_state{.layout = layout, .bin = {}, .answers = {}}
{
    if (const Result<ExerciseKey> key = exerciseKeyOf(m_exercise.key, m_exercise.id))
        m_key = *key;
}

std::optional<Layout> ExerciseWork::exerciseOfAnswer(const QString &path, const Layout &answer)
{
    const std::optional<Exercise> answered = exerciseOf(answer.info());
    if (!answered)
        return {};
    for (const QString &file : projectsIn(QFileInfo(path).path())) {
        const Result<ReadResult> read = readProject(file);
        const std::optional<Exercise> exercise = read ? exerciseOf(read->layout.info()) : std::nullopt;
        if (exercise && exercise->id == answered->id && !exercise->attempt)
            return read->layout;
    }
    if (answered->kind == ExerciseKind::Mistakes) // what was deleted cannot be told from what was never there
        return {};
    return withoutPlaced(answer, *answered);
}

Layout ExerciseWork::solution() const { return m_key ? solvedLayout(m_exercise, *m_key, m_given) : m_given; }

QList<ExerciseItem> ExerciseWork::cards() const
{
    QList<ExerciseItem> cards;
    for (const ExerciseItem &item : m_exercise.items) {
        if (item.options.isEmpty() && !m_state.bin.contains(item.id) && nodeOf(m_state.layout, item.id) == noNode)
            cards.append(item);
    }
    return cards;
}

QList<ExerciseItem> ExerciseWork::bin() const
{
    QList<ExerciseItem> items;
    for (const NodeId id : m_state.bin) {
        if (const ExerciseItem *const item = m_exercise.item(id))
            items.append(*item);
    }
    return items;
}

qsizetype ExerciseWork::placed() const
{
    if (m_exercise.kind == ExerciseKind::Name)
        return m_state.answers.size();
    return m_exercise.kind == ExerciseKind::Mistakes ? m_history.size() : total() - cards().size();
}

qsizetype ExerciseWork::slotsIn(NodeIndex folder) const
{
    const bool hasCards = m_exercise.kind == ExerciseKind::Place || m_exercise.kind == ExerciseKind::Complete;
    if (!hasCards || !m_isRunning || m_exercise.difficulty >= hardestDifficulty)
        return 0;
    const NodeId id = m_state.layout.id(folder);
    const bool isGiven = nodeOf(m_given, id) != noNode;
    if (m_exercise.difficulty > easiestDifficulty || !m_key)
        return isGiven ? 1 : 0;
    // As many as belong there and do not stand there yet.
    const auto place = m_key->items.constFind(id);
    const QString path = isGiven ? m_key->given.value(id)
        : place == m_key->items.cend() || place->in.isEmpty()
        ? QString()
        : QString(place->in.first() + u'/' + m_state.layout.name(folder));
    qsizetype places = std::ranges::count_if(
        m_key->items, [&](const ExerciseKey::Item &item) { return !path.isEmpty() && item.in.value(0) == path; });
    for (NodeIndex child = m_state.layout.firstChild(folder); child != noNode;
         child = m_state.layout.nextSibling(child))
        places -= isItem(m_state.layout.id(child)) ? 1 : 0;
    return std::max<qsizetype>(places, 0);
}

qint64 ExerciseWork::seconds() const
{
    return m_attempt.seconds + (m_isRunning && m_clock.isValid() ? m_clock.elapsed() / 1000 : 0);
}

qint64 ExerciseWork::secondsLeft() const
{
    return m_exercise.minutes == 0 ? -1 : std::max<qint64>(0, qint64(m_exercise.minutes) * 60 - seconds());
}

QString ExerciseWork::answerFile() const
{
    if (m_attempt.id.isNull())
        return {};
    return QDir(ownFolder()).filePath(answerFileName(m_exercise, m_attempt));
}

QString ExerciseWork::ownFolder() const { return m_folder.isEmpty() ? QFileInfo(m_path).absolutePath() : m_folder; }

std::optional<ExerciseWork::Unfinished> ExerciseWork::unfinishedIn(const QString &file) const
{
    const Result<ReadResult> read = readProject(file);
    const std::optional<Exercise> answer = read ? exerciseOf(read->layout.info()) : std::nullopt;
    if (!answer || answer->id != m_exercise.id || !answer->attempt || answer->attempt->finished.isValid())
        return {};
    qsizetype placed = answer->bin.size() + answer->attempt->answers.size();
    for (const ExerciseItem &item : answer->items)
        placed += item.options.isEmpty() && nodeOf(read->layout, item.id) != noNode ? 1 : 0;
    return Unfinished{file, answer->attempt->name, placed, total()};
}

QList<ExerciseWork::Unfinished> ExerciseWork::unfinished() const
{
    QList<Unfinished> found;
    for (const QString &file : projectsIn(ownFolder())) {
        // Answers bear the exercise's kind in their names; others need not be read.
        if (!QFileInfo(file).fileName().startsWith(exerciseKindId(m_exercise.kind)))
            continue;
        if (const std::optional<Unfinished> one = unfinishedIn(file))
            found.append(*one);
    }
    for (const AnswerCopies::Copy &copy : m_copies.list(QFileInfo(m_path).absolutePath())) {
        if (copy.isHandedIn || QFileInfo::exists(QDir(ownFolder()).filePath(copy.answer)))
            continue; // it may have gone on there
        if (const std::optional<Unfinished> one = unfinishedIn(copy.file))
            found.append(*one);
    }
    return found;
}

Result<void> ExerciseWork::start(const ExerciseAttempt &attempt)
{
    const ExerciseAttempt before = std::exchange(m_attempt, attempt);
    const State state{.layout = m_given, .bin = {}, .answers = {}};
    if (const Result<void> stored = store(state, attempt); !stored) {
        m_attempt = before;
        return stored;
    }
    m_state = state;
    m_history.clear();
    m_marking.reset();
    m_isRunning = true;
    m_clock.start();
    Q_EMIT changed();
    return {};
}

Result<void> ExerciseWork::begin(const QString &name, const QString &group)
{
    return start({.id = NodeId::random(), .name = name, .group = group, .started = QDateTime::currentDateTimeUtc()});
}

Result<void> ExerciseWork::tryAgain()
{
    return start({.id = NodeId::random(),
                  .name = m_attempt.name,
                  .group = m_attempt.group,
                  .started = QDateTime::currentDateTimeUtc(),
                  .tries = m_attempt.tries + 1});
}

Result<void> ExerciseWork::resume(const QString &file)
{
    const Result<ReadResult> read = readProject(file);
    if (!read)
        return std::unexpected(read.error());
    const std::optional<Exercise> answer = exerciseOf(read->layout.info());
    if (!answer || !answer->attempt || answer->id != m_exercise.id)
        return failure(ErrorKind::Input, tr("This file is no answer to this exercise."), {.file = file});
    if (const QString folder = QFileInfo(file).absolutePath(); QDir(folder) != QDir(m_copies.folder()))
        m_folder = folder;
    m_attempt = *answer->attempt;
    if (m_attempt.id.isNull())
        m_attempt.id = NodeId::random();
    m_state = {.layout = read->layout, .bin = answer->bin, .answers = answer->attempt->answers};
    m_history.clear();
    m_marking.reset();
    m_isRunning = !m_attempt.finished.isValid();
    m_clock.start();
    if (!m_isRunning)
        mark();
    Q_EMIT changed();
    return {};
}

bool ExerciseWork::canMove(NodeIndex node) const
{
    if (!m_isRunning || node == rootNode || node == noNode)
        return false;
    return m_exercise.kind == ExerciseKind::Mistakes
        || (m_exercise.kind != ExerciseKind::Name && isItem(m_state.layout.id(node)));
}

bool ExerciseWork::canRemove(NodeIndex node) const
{
    return m_exercise.kind == ExerciseKind::Mistakes && canMove(node);
}

Result<void> ExerciseWork::canPlace(NodeId item, NodeIndex folder) const
{
    const Layout &layout = m_state.layout;
    const NodeIndex node = nodeOf(layout, item);
    const ExerciseItem *const card = m_exercise.item(item);
    if (!m_isRunning || folder == noNode || (node == noNode ? card == nullptr : !canMove(node)))
        return failure(ErrorKind::Usage, tr("This cannot be moved."));
    if (!layout.isFolder(folder))
        return failure(ErrorKind::Usage,
                       tr("“%1” is a file; only folders hold others.").arg(printable(layout.name(folder))));
    if (node != noNode && (node == folder || layout.isAncestor(node, folder)))
        return failure(ErrorKind::Usage, tr("A folder cannot go into itself."));
    const QString name = node == noNode ? card->name : layout.name(node);
    const NodeIndex there = layout.child(folder, name);
    if (there != noNode && there != node)
        return failure(ErrorKind::Usage,
                       tr("“%1” holds a “%2” already.").arg(printable(layout.name(folder)), printable(name)));
    return {};
}

Result<void> ExerciseWork::place(NodeId item, NodeIndex folder)
{
    if (const Result<void> can = canPlace(item, folder); !can)
        return can;
    State state = m_state;
    state.bin.removeAll(item);
    if (const NodeIndex node = nodeOf(state.layout, item); node != noNode) {
        if (state.layout.parent(node) == folder)
            return {};
        state.layout.move(node, folder);
    } else {
        placeCard(state.layout, *m_exercise.item(item), folder);
    }
    return take(std::move(state));
}

Result<void> ExerciseWork::putBack(NodeId item)
{
    State state = m_state;
    state.bin.removeAll(item);
    if (const NodeIndex node = nodeOf(state.layout, item); node != noNode && isItem(item))
        state.layout.unlink(node);
    return take(std::move(state));
}

Result<void> ExerciseWork::putIntoBin(NodeId item)
{
    if (!m_isRunning || !isItem(item) || m_state.bin.contains(item))
        return {};
    State state = m_state;
    if (const NodeIndex node = nodeOf(state.layout, item); node != noNode)
        state.layout.unlink(node);
    state.bin.append(item);
    return take(std::move(state));
}

Result<void> ExerciseWork::remove(NodeIndex node)
{
    if (!canRemove(node))
        return failure(ErrorKind::Usage, tr("This cannot be deleted."));
    State state = m_state;
    state.layout.unlink(node);
    return take(std::move(state));
}

Result<void> ExerciseWork::choose(NodeId blank, int option)
{
    const ExerciseItem *const item = m_exercise.item(blank);
    const NodeIndex node = nodeOf(m_state.layout, blank);
    if (!m_isRunning || !item || node == noNode || option < 0 || option >= item->options.size())
        return failure(ErrorKind::Usage, tr("This cannot be named."));
    State state = m_state;
    state.answers.insert(blank, option);
    state.layout.setName(node, item->options[option]);
    return take(std::move(state));
}

Result<void> ExerciseWork::take(State state)
{
    if (!m_isRunning)
        return failure(ErrorKind::Usage, tr("The answer was handed in."));
    if (const Result<void> stored = store(state, m_attempt); !stored)
        return stored;
    m_history.append(m_state);
    m_state = std::move(state);
    Q_EMIT changed();
    return {};
}

Result<void> ExerciseWork::undo()
{
    if (!canUndo())
        return {};
    if (const Result<void> stored = store(m_history.last(), m_attempt); !stored)
        return stored;
    m_state = m_history.takeLast();
    Q_EMIT changed();
    return {};
}

Result<void> ExerciseWork::store(const State &state, const ExerciseAttempt &attempt) const
{
    Exercise answer = m_exercise;
    answer.bin = state.bin;
    answer.attempt = attempt;
    answer.attempt->answers = state.answers;
    if (!attempt.finished.isValid())
        answer.attempt->seconds = seconds();
    Layout layout = state.layout;
    LayoutInfo info = layout.info();
    info.exercise = exerciseToJson(answer);
    layout.setInfo(info);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report report;
    if (const Result<void> written = ProjectFileWriter().write(layout, {}, buffer, report); !written)
        return written;
    // The copy first: where the stick is gone, the move in hand stands there all the same. It is no more than a copy.
    [[maybe_unused]] const Result<void> copied =
        m_copies.keep(QFileInfo(m_path).absolutePath(), answerFileName(answer, attempt), buffer.data());
    return SafeFile::write(answerFile(), buffer.data());
}

Result<ExerciseWork::Hint> ExerciseWork::hint(NodeId item)
{
    if (!m_isRunning || !m_key || !m_exercise.hints)
        return failure(ErrorKind::Usage, tr("There are no hints for this exercise."));
    if (m_exercise.kind == ExerciseKind::Mistakes) {
        const ExerciseMarking marking = markAnswer(m_exercise, *m_key, m_given, m_state.layout, nullptr, m_guide);
        const auto next = std::ranges::find_if(marking.items, [](const MarkedItem &one) {
            return one.mark == ExerciseMark::Missing || one.mark == ExerciseMark::Wrong;
        });
        if (next == marking.items.end())
            return failure(ErrorKind::Usage, tr("No mistake is left."));
        item = next->id;
    }
    const auto place = m_key->items.constFind(item);
    if (place == m_key->items.cend())
        return failure(ErrorKind::Usage, tr("Choose a card first."));
    const ExerciseWords words(m_given, m_guide);
    const ExerciseReason other = words.otherFolder(place->why, place->in);
    const int count = other.words.isEmpty() ? mostHints - 1 : mostHints;
    ExerciseAttempt attempt = m_attempt;
    int &taken = attempt.hints[item];
    taken = std::min(taken + 1, count);
    Hint hint{.text = {}, .step = taken, .of = count};
    if (const Result<void> stored = store(m_state, attempt); !stored)
        return std::unexpected(stored.error());
    m_attempt = attempt;
    const ExerciseItem *const card = m_exercise.item(item);
    if (hint.step == 1) {
        const QStringList belongings = words.belongings(place->why);
        const ExerciseReason reason = words.reason(place->why, place->in, noNode, card ? card->summary : QString());
        hint.text = !belongings.isEmpty() ? tr("Here belong: %1.").arg(belongings.join(u"; "))
            : reason.words.isEmpty()      ? tr("The guide says nothing of it.")
                                          : reason.words;
        return hint;
    }
    if (hint.step < count) {
        hint.text = tr("Not in %1: “%2”.").arg(other.folder, other.words);
        return hint;
    }
    const QString top = place->in.value(0).section(u'/', 0, 0);
    if (place->in.isEmpty() && card) {
        hint.text = tr("It may not be needed at all.");
    } else {
        const auto branch = std::ranges::find(m_key->given, top);
        hint.branch = branch == m_key->given.end() ? rootNode : nodeOf(m_state.layout, branch.key());
        hint.text = tr("Look at the branch that lights up.");
    }
    return hint;
}

Result<void> ExerciseWork::handIn()
{
    if (!m_isRunning)
        return {};
    ExerciseAttempt attempt = m_attempt;
    attempt.seconds = seconds();
    attempt.finished = QDateTime::currentDateTimeUtc();
    attempt.answers = m_state.answers;
    if (m_key)
        attempt.score = markAnswer(m_exercise, *m_key, m_given, m_state.layout, &attempt, m_guide).score;
    if (const Result<void> stored = store(m_state, attempt); !stored)
        return stored;
    m_attempt = attempt;
    m_isRunning = false;
    m_history.clear();
    mark();
    Q_EMIT changed();
    return {};
}

void ExerciseWork::mark()
{
    if (!m_key)
        return;
    Exercise answered = m_exercise;
    answered.bin = m_state.bin;
    m_marking = markAnswer(answered, *m_key, m_given, m_state.layout, &m_attempt, m_guide);
}

} // namespace Espalier
