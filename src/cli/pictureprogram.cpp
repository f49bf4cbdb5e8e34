// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pictureprogram.h"

#include "cli/language.h"

#include <QByteArrayList>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <vector>

#include <unistd.h>

namespace Espalier {

namespace {

const QString programName = QStringLiteral("espalier-cli-pictures");

/// Where it may stand: beside this program in the build folder, apart from it where it is installed.
QStringList pictureProgramPlaces()
{
    const QString own = QCoreApplication::applicationDirPath();
    return {own + u'/' + programName, own + QStringLiteral("/../libexec/espalier/") + programName};
}

} // namespace

bool PictureProgram::isInstalled()
{
    return std::ranges::any_of(pictureProgramPlaces(),
                               [](const QString &place) { return QFileInfo(place).isExecutable(); });
}

Error PictureProgram::replaceProcess(const QStringList &words)
{
    QByteArrayList line{QByteArray()};
    for (const QString &word : words)
        line.append(word.toUtf8());
    std::vector<char *> pointers;
    for (QByteArray &word : line)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    Language::restoreLocale(); // the other program is to start as this one did
    for (const QString &place : pictureProgramPlaces()) {
        line.front() = QFile::encodeName(place);
        pointers.front() = line.front().data();
        ::execv(pointers.front(), pointers.data());
    }
    return {ErrorKind::Io,
            tr("Pictures are made by the program “%1”, which stands neither beside “espalier-cli” nor in "
               "“../libexec/espalier”; install Espalier again.")
                .arg(programName)};
}

} // namespace Espalier
