// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/language.h"

#include "core/languages.h"

#include <QCoreApplication>
#include <QLocale>

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <optional>

#include <langinfo.h>

namespace Espalier {

namespace {

/// The locale for messages as it was before prepareLocale().
QByteArray messagesLocale;
/// LC_ALL as it was, if prepareLocale() changed it; null: it was not there.
std::optional<QByteArray> replacedLocale;

} // namespace

void Language::prepareLocale()
{
    for (const char *const variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        messagesLocale = qgetenv(variable);
        if (!messagesLocale.isEmpty())
            break;
    }
    std::setlocale(LC_ALL, "");
    if (std::strcmp(::nl_langinfo(CODESET), "UTF-8") != 0) {
        replacedLocale = qgetenv("LC_ALL");
        ::setenv("LC_ALL", "C.UTF-8", 1);
        std::setlocale(LC_ALL, "");
    }
}

void Language::restoreLocale()
{
    if (!replacedLocale)
        return;
    if (replacedLocale->isNull())
        ::unsetenv("LC_ALL");
    else
        ::setenv("LC_ALL", replacedLocale->constData(), 1);
}

void Language::install(bool isForMachines)
{
    QString code = QStringLiteral("en");
    if (!isForMachines)
        code = wanted();
    QLocale::setDefault(QLocale(code));
    if (m_translator.load(AvailableLanguages::catalogueOf(code)))
        QCoreApplication::installTranslator(&m_translator);
}

QString Language::wanted()
{
    const QString english = QStringLiteral("en");
    const QString locale = QString::fromLatin1(messagesLocale);
    const QString plain = locale.section(u'.', 0, 0).section(u'@', 0, 0);
    if (plain.isEmpty() || plain == u"C" || plain == u"POSIX")
        return english; // LANGUAGE does not count then
    QStringList codes = QString::fromLatin1(qgetenv("LANGUAGE")).split(u':', Qt::SkipEmptyParts);
    codes.append(plain);
    const QStringList available = AvailableLanguages::codes();
    for (const QString &code : std::as_const(codes)) {
        const QString language = code.section(u'.', 0, 0).section(u'@', 0, 0).section(u'_', 0, 0);
        if (available.contains(language))
            return language;
    }
    return english;
}

} // namespace Espalier
