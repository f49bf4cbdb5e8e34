// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exercisecheck.h"

#include "core/progress.h"
#include "core/safefile.h"
#include "formats/exercisejson.h"
#include "formats/exercisekeytext.h"
#include "formats/foldernames.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"

#include <QDir>
#include <QFileInfo>

#include <cmath>
#include <numeric>

namespace Espalier {

namespace {

constexpr double smallestScoreStep = 0.0001;

} // namespace

int ExerciseResult::hints() const { return std::accumulate(attempt.hints.begin(), attempt.hints.end(), 0); }

Result<ExerciseCheck> ExerciseCheck::of(const Layout &layout, const QString &keyFile, const QByteArray &keyBytes,
                                        const Guide &guide)
{
    const std::optional<Exercise> exercise = exerciseOf(layout.info());
    if (!exercise)
        return failure(ErrorKind::Input, tr("This project holds no exercise."));
    if (exercise->version > Exercise::newestVersion)
        return failure(ErrorKind::NewerVersion,
                       tr("This exercise was made by a newer Espalier, which alone can mark it."));
    ExerciseCheck check;
    check.m_exercise = *exercise;
    check.m_keyText = exercise->key;
    if (!keyFile.isEmpty()) {
        const Result<QByteArray> text = exerciseKeyTextInFile(keyBytes, keyFile, exercise->id);
        if (!text)
            return std::unexpected(text.error());
        check.m_keyText = *text;
    }
    const Result<ExerciseKey> key = exerciseKeyOf(check.m_keyText, exercise->id);
    if (!key)
        return std::unexpected(key.error());
    check.m_key = *key;
    check.m_given = layout;
    check.m_guide = guide;
    return check;
}

Result<ExerciseCheck> ExerciseCheck::withRightPlace(NodeId item, const QString &folder) const
{
    ExerciseCheck check = *this;
    if (!check.m_key.addPlace(item, folder))
        return failure(ErrorKind::Input, tr("It is right there already, or nowhere."));
    check.m_keyText = exerciseKeyText(check.m_key, m_exercise.id);
    if (!m_exercise.key.isEmpty())
        check.m_exercise.key = check.m_keyText;
    return check;
}

Result<void> ExerciseCheck::storeKey(const ExerciseCheck &before, const QString &file) const
{
    const Result<QByteArray> bytes = SafeFile::read(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const bool isApart = m_exercise.key.isEmpty();
    if (isApart) {
        const Result<QByteArray> text = exerciseKeyTextInFile(*bytes, file, m_exercise.id);
        if (!text)
            return std::unexpected(text.error());
    } else {
        const Result<ReadResult> read = ProjectFileReader().read(*bytes, {.fileName = file, .contents = false});
        if (!read)
            return std::unexpected(read.error());
        const std::optional<Exercise> there = exerciseOf(read->layout.info());
        if (!there || there->id != m_exercise.id || there->attempt)
            return failure(ErrorKind::Input,
                           tr("The key stands in the exercise itself. Open that, and then the results."),
                           {.file = file});
    }
    const QByteArray old = '"' + before.m_keyText + '"';
    if (bytes->count(old) != 1)
        return failure(ErrorKind::Input,
                       tr("The key in the file is another than the one that was marked with. Open the results again."),
                       {.file = file});
    QByteArray changed = *bytes;
    changed.replace(old, QByteArray('"' + m_keyText + '"'));
    return SafeFile::write(file, changed);
}

Result<ExerciseResult> ExerciseCheck::mark(const Layout &answer, const QString &file) const
{
    ExerciseResult result{.file = file};
    Exercise exercise = m_exercise;
    exercise.bin.clear();
    const bool isProject = !answer.info().exercise.isEmpty();
    const std::optional<Exercise> answered = isProject ? exerciseOf(answer.info()) : std::nullopt;
    if (isProject && (!answered || answered->id != m_exercise.id))
        return failure(ErrorKind::Input, tr("This file answers another exercise."), {.file = file});
    std::optional<ExerciseKey> earlier; // before the teacher added right places
    if (answered) {
        exercise.bin = answered->bin;
        result.attempt = answered->attempt.value_or(ExerciseAttempt());
        result.hasOtherItems = answered->items != m_exercise.items;
        if (!answered->key.isEmpty() && answered->key != m_keyText) {
            const Result<ExerciseKey> own = exerciseKeyOf(answered->key, m_exercise.id);
            if (own && own->isBefore(m_key))
                earlier = *own;
            result.hasOtherKey = !earlier;
        }
    }
    if (result.attempt.name.isEmpty())
        result.attempt.name = answered && answered->attempt ? QString() : answer.name(rootNode);
    result.marking = markAnswer(exercise, m_key, m_given, answer, &result.attempt, m_guide);
    if (result.attempt.score) {
        // It was marked with the key of its time.
        const double told = earlier
            ? markAnswer(exercise, *earlier, m_given, answer, &result.attempt, m_guide).score
            : result.marking.score;
        result.hasOtherScore = std::abs(*result.attempt.score - told) >= smallestScoreStep / 2;
    }
    return result;
}

Result<QStringList> ExerciseCheck::namesIn(const QString &folder)
{
    if (!QDir(folder).exists())
        return failure(ErrorKind::Input, tr("“%1” is no folder.").arg(printable(folder, 400)), {.file = folder});
    Result<QStringList> names = namesInFolder(folder, u".espalier");
    if (names && names->size() > mostFiles)
        return failure(
            ErrorKind::Input,
            tr("There are more than %Ln file(s) in “%1”; put the answers of one class into a folder of their own.",
               nullptr, int(mostFiles))
                .arg(printable(folder, 400)),
            {.file = folder});
    return names;
}

Result<QStringList> ExerciseCheck::exercisesIn(const QString &folder, const FormatRegistry &formats, Progress *progress)
{
    const Result<QStringList> names = namesIn(folder);
    if (!names)
        return names;
    QStringList paths;
    for (const QString &name : *names) {
        if (progress && progress->isCancelled())
            return failure(ErrorKind::Cancelled, {});
        const QString path = QDir(folder).filePath(name);
        const Result<ReadResult> read =
            formats.readAny(path, {.fileName = path, .contents = false}, QStringLiteral("espalier"));
        const std::optional<Exercise> exercise = read ? exerciseOf(read->layout.info()) : std::nullopt;
        if (exercise && !exercise->attempt)
            paths.append(path);
    }
    return paths;
}

Result<ExerciseResults> ExerciseCheck::markFolder(const QString &folder, const QString &exerciseFile,
                                                  const FormatRegistry &formats, Progress *progress) const
{
    const QDir directory(folder);
    const Result<QStringList> listed = namesIn(folder);
    if (!listed)
        return std::unexpected(listed.error());
    const QStringList &names = *listed;
    if (progress)
        progress->setTotal(names.size());
    const QString own = QFileInfo(exerciseFile).canonicalFilePath();
    ExerciseResults results;
    for (const QString &name : names) {
        if (progress) {
            progress->setDone(results.answers.size() + results.unreadable.size());
            if (progress->isCancelled())
                return failure(ErrorKind::Cancelled, {});
        }
        const QString path = directory.filePath(name);
        if (!own.isEmpty() && QFileInfo(path).canonicalFilePath() == own)
            continue;
        const Result<ReadResult> read =
            formats.readAny(path, {.fileName = path, .contents = false}, QStringLiteral("espalier"));
        Result<ExerciseResult> result = !read ? std::unexpected(read.error()) : mark(read->layout, name);
        if (result) {
            const std::optional<Exercise> answered = exerciseOf(read->layout.info());
            if (!answered || !answered->attempt)
                result = failure(ErrorKind::Input, tr("There is no answer in it."));
        }
        if (result)
            results.answers.append(std::move(*result));
        else
            results.unreadable.append({name, result.error().message});
    }
    return results;
}

} // namespace Espalier
