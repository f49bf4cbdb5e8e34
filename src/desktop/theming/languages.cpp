// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/languages.h"

#include "core/languages.h"
#include "desktop/settings/settingkeys.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace Espalier {

namespace {

// Qt spells keys out in some languages ("Control+Mayúsculas+E"), which makes menus wide: ours are asked first.
[[maybe_unused]] constexpr const char *keyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"), QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Ins")};

QLocale localeOf(const QString &choice) { return choice.isEmpty() ? QLocale::system() : QLocale(choice); }

QString languageOf(const QLocale &locale)
{
    for (const QString &code : AvailableLanguages::codes()) {
        if (QLocale(code).language() == locale.language())
            return code;
    }
    return QStringLiteral("en");
}

} // namespace

QString Languages::remembered() { return languageOf(localeOf(Settings().value(SettingKeys::language))); }

Languages::Languages(QObject *parent) : QObject(parent), m_choice(Settings().value(SettingKeys::language))
{
    apply();
}

void Languages::setChoice(const QString &code)
{
    Settings().setValue(SettingKeys::language, code);
    use(code);
}

void Languages::use(const QString &code)
{
    if (code == m_choice)
        return;
    m_choice = code;
    apply();
    Q_EMIT changed();
}

void Languages::apply()
{
    m_current = languageOf(localeOf(m_choice));
    QLocale::setDefault(localeOf(m_choice));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    if (m_qts.load(QStringLiteral("qtbase_") + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    // The last one is asked first. English too has a file: its plural forms.
    if (m_ours.load(AvailableLanguages::catalogueOf(m_current)))
        QCoreApplication::installTranslator(&m_ours);
    QGuiApplication::setLayoutDirection(qEnvironmentVariableIsSet("ESPALIER_RTL") ? Qt::RightToLeft
                                                                                 : QLocale(m_current).textDirection());
}

} // namespace Espalier
