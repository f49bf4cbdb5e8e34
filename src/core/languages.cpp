// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages.h"

#include <QLocale>
#include <QResource>

namespace Espalier {

namespace {

constexpr QLatin1StringView catalogueFolder(":/i18n");
constexpr QLatin1StringView catalogueStart("espalier_");
constexpr QLatin1StringView catalogueEnd(".qm");

/// A folder of the resources, which is listed without the file system.
class ResourceFolder : public QResource
{
public:
    using QResource::QResource;
    using QResource::children;
};

} // namespace

QStringList AvailableLanguages::codes()
{
    const QString english = QStringLiteral("en");
    QStringList codes;
    for (const QString &file : ResourceFolder(catalogueFolder).children()) {
        if (file.startsWith(catalogueStart) && file.endsWith(catalogueEnd))
            codes.append(file.sliced(catalogueStart.size(), file.size() - catalogueStart.size() - catalogueEnd.size()));
    }
    codes.removeAll(english);
    codes.sort();
    codes.prepend(english);
    return codes;
}

QString AvailableLanguages::nameOf(const QString &code)
{
    if (code == u"en")
        return QStringLiteral("English"); // not "American English": there is one
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    if (name.contains(locale.nativeTerritoryName()))
        name.truncate(name.indexOf(u' ')); // "español de España": there is one, too
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString AvailableLanguages::catalogueOf(const QString &code)
{
    return catalogueFolder + u'/' + catalogueStart + code + catalogueEnd;
}

} // namespace Espalier
