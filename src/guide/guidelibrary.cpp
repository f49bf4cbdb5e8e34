// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"

#include "guide/guidereader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QResource>

#include <algorithm>

// Outside any namespace, as Qt asks: pulls the resources out of their static library.
static void initGuides() { Q_INIT_RESOURCE(guides); }

namespace Espalier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideLibrary)
};

QString pathOf(QStringView id, QStringView language = {})
{
    QString path = u":/guides/" + id + u"/guide";
    if (!language.isEmpty())
        path += u'.' + language;
    return path + u".md";
}

bool exists(const QString &path)
{
    static const bool ready = (initGuides(), true);
    return ready && QResource(path).isValid();
}

/// The file of \a id for \a language: "es-MX", else "es", else the guide's first language.
QString pathFor(const QString &id, QString language)
{
    for (; !language.isEmpty(); language.truncate(language.lastIndexOf(u'-'))) {
        if (const QString path = pathOf(id, language); exists(path))
            return path;
        if (!language.contains(u'-'))
            break;
    }
    return pathOf(id);
}

} // namespace

QList<GuideLibrary::Entry> GuideLibrary::builtIn()
{
    QList<Entry> guides{
        {.id = QStringLiteral("mlops"),
         .name = Text::tr("MLOps project"),
         .description = Text::tr("Machine learning and generative AI, from a first model to a platform in production.")},
        {.id = QStringLiteral("cpp-qt"),
         .name = Text::tr("C++ and Qt application"),
         .description = Text::tr("A desktop application in C++ with Qt, built with CMake.")},
    };
    guides.removeIf([](const Entry &guide) { return !exists(pathOf(guide.id)); });
    return guides;
}

bool GuideLibrary::isBuiltIn(QStringView id)
{
    const QList<Entry> guides = builtIn();
    return std::ranges::any_of(guides, [id](const Entry &guide) { return guide.id == id; });
}

Result<Guide> GuideLibrary::load(const QString &id, const QString &language)
{
    if (!isBuiltIn(id)) {
        QStringList known;
        for (const Entry &guide : builtIn())
            known.append(guide.id);
        return failure(ErrorKind::Usage, Text::tr("There is no guide “%1”. Built in are: %2; or name a Markdown file.").arg(printable(id), known.join(u", ")));
    }
    QString wanted = language.isEmpty() ? QLocale().bcp47Name() : language;
    return GuideReader::readFile(pathFor(id, wanted.replace(u'_', u'-')));
}

Result<Guide> GuideLibrary::loadAny(const QString &idOrPath, const QString &language)
{
    const bool looksLikePath = idOrPath.contains(u'/') || idOrPath.endsWith(u".md", Qt::CaseInsensitive) || QFileInfo(idOrPath).isFile();
    return looksLikePath && !isBuiltIn(idOrPath) ? GuideReader::readFile(idOrPath) : load(idOrPath, language);
}

} // namespace Espalier
