// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pictureprogram.h"

#include "cli/language.h"

#include <QByteArrayList>
#include <QFile>
#include <QFileInfo>

#include <vector>

#include <unistd.h>

namespace Espalier {

namespace {

const QString programName = QStringLiteral("espalier-cli-pictures");

} // namespace

QStringList PictureProgram::formatIds() { return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")}; }

bool PictureProgram::isAskedFor(const Arguments &arguments)
{
    const QString format = arguments.value(QStringLiteral("format"));
    const QFileInfo target(arguments.value(QStringLiteral("output")));
    if (!format.isEmpty() || target.isDir())
        return formatIds().contains(format);
    return formatIds().contains(target.suffix().toLower()) && !target.completeBaseName().isEmpty();
}

Result<void> PictureProgram::replaceProcess(const Arguments &arguments, const QStringList &words)
{
    const QString own = QCoreApplication::applicationDirPath();
    QByteArrayList line{QByteArray()};
    for (const QString &word : words)
        line.append(word.toUtf8());
    std::vector<char *> pointers;
    for (QByteArray &word : line)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    Language::restoreLocale(); // the other program is to start as this one did
    for (const QString &folder : {own, QString(own + QStringLiteral("/../libexec/espalier"))}) {
        line.front() = QFile::encodeName(folder + u'/' + programName);
        pointers.front() = line.front().data();
        ::execv(pointers.front(), pointers.data());
    }
    if (!isAskedFor(arguments))
        return {};
    return failure(ErrorKind::Io, tr("Pictures are made by the program “%1”, which stands neither beside “espalier-cli” nor in “../libexec/espalier”; install Espalier again.").arg(programName));
}

} // namespace Espalier
