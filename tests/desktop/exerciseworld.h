// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safefile.h"
#include "desktop/exercise/exercisework.h"
#include "formats/exerciseformat.h"
#include "formats/exercisejson.h"
#include "formats/foldernames.h"
#include "formats/projectfile.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

namespace Espalier {

/// A folder with an exercise of the built-in guide's first phase in it.
struct ExerciseWorld {
    explicit ExerciseWorld(const QMap<QString, QString> &words = {})
    {
        static const QTemporaryDir state; // for copies of answers
        if (!qEnvironmentVariableIsSet("XDG_STATE_HOME"))
            qputenv("XDG_STATE_HOME", state.path().toLocal8Bit());
        guide = GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en")).value_or(Guide());
        const ExerciseExporter exporter;
        WriteOptions options;
        options.plan.guide = &guide;
        options.plan.filter.upTo = Phase::Beginner;
        options.values = *OptionValues::parse(exporter.info().options, words);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!exporter.stream(StarterBuilder::guideView(guide), options, buffer))
            qFatal("no exercise");
        path = QDir(folder.path()).filePath(QStringLiteral("place.espalier"));
        if (!SafeFile::write(path, bytes))
            qFatal("no file");
        layout = read(path);
    }

    static Layout read(const QString &file)
    {
        const Result<ReadResult> result = ProjectFileReader().readFile(file, {.fileName = file});
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        return result->layout;
    }
    QStringList answers() const
    {
        QStringList names = namesInFolder(folder.path(), u".espalier").value_or(QStringList());
        names.removeAll(QStringLiteral("place.espalier"));
        return names;
    }

    QTemporaryDir folder;
    QString path;
    QByteArray bytes;
    Guide guide;
    Layout layout;
};

} // namespace Espalier
