// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"

#include "guide/guidereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initGuides()
{
    Q_INIT_RESOURCE(guides);
}

namespace Espalier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideLibrary)
};

QString folderOf(const QString &id) { return QStringLiteral(":/guides/") + id; }

QString fileOf(const QString &id, const QString &language)
{
    const QString wanted = language.isEmpty() ? QLocale().name() : language;
    const QString code = wanted.section(u'_', 0, 0).section(u'-', 0, 0).toLower();
    const QString translated = folderOf(id) + QStringLiteral("/guide.%1.md").arg(code);
    return !code.isEmpty() && QFile::exists(translated) ? translated : folderOf(id) + QStringLiteral("/guide.md");
}

} // namespace

QList<GuideLibrary::Entry> GuideLibrary::builtIn()
{
    initGuides();
    QList<Entry> all{
        {QStringLiteral("mlops"), Text::tr("MLOps project"), Text::tr("Machine learning from the first notebook to a platform, in 19 folders.")},
        {QStringLiteral("cpp-qt"), Text::tr("C++ and Qt application"), Text::tr("A desktop program with presets, forms, tests, packages and translations.")},
    };
    all.removeIf([](const Entry &entry) { return !QFile::exists(folderOf(entry.id) + QStringLiteral("/guide.md")); });
    return all;
}

bool GuideLibrary::isBuiltIn(QStringView id)
{
    return std::ranges::contains(builtIn(), id, &Entry::id);
}

Result<Guide> GuideLibrary::load(const QString &id, const QString &language)
{
    if (!isBuiltIn(id)) {
        QStringList known;
        for (const Entry &entry : builtIn())
            known.append(entry.id);
        return failure(ErrorKind::Usage, Text::tr("There is no guide “%1”. Built in: %2. A Markdown file can be named too.")
                                             .arg(printable(id), known.join(QStringLiteral(", "))));
    }
    return GuideReader::readFile(fileOf(id, language));
}

Result<Guide> GuideLibrary::loadAny(const QString &idOrPath, const QString &language)
{
    if (QFileInfo(idOrPath).isFile() && !isBuiltIn(idOrPath))
        return GuideReader::readFile(idOrPath);
    return load(idOrPath, language);
}

} // namespace Espalier
