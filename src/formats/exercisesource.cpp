// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/exercisesource.h"

#include "formats/exercisejson.h"
#include "formats/foldernames.h"
#include "formats/projectfile.h"
#include "guide/filter.h"

#include <QDir>
#include <QFileInfo>

namespace Espalier {

namespace {

constexpr int mostSourcesLookedAt = 50;

} // namespace

std::optional<QString> changedSourceOf(const QString &exerciseFile, const Layout &exercise, const Progress *progress)
{
    const std::optional<Exercise> about = exerciseOf(exercise.info());
    const QFileInfo file(exerciseFile);
    if (!about || about->source == 0 || !file.isFile())
        return {};
    const QString answers = exerciseKindId(about->kind) + u'-'; // as answerFileName() begins
    std::optional<QString> changed;
    int looked = 0;
    for (const QString &name : namesInFolder(file.absolutePath(), u".espalier").value_or(QStringList())) {
        if (name == file.fileName() || (name.startsWith(answers) && name.contains(u'_')))
            continue;
        if (++looked > mostSourcesLookedAt || (progress && progress->isCancelled()))
            break;
        const QString path = file.absoluteDir().filePath(name);
        const Result<ReadResult> read = ProjectFileReader().readFile(path, {.fileName = path, .contents = false});
        if (!read || !read->layout.info().exercise.isEmpty()
            || read->layout.name(rootNode) != exercise.name(rootNode))
            continue;
        if (sourceHash(prunedTo(read->layout, {.upTo = about->phase})) == about->source)
            return {};
        if (!changed)
            changed = path;
    }
    return changed;
}

} // namespace Espalier
