// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/languages.h"

#include "core/languages.h"
#include "desktop/settings/settingkeys.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace Espalier {

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
    const QLocale locale = m_choice.isEmpty() ? QLocale::system() : QLocale(m_choice);
    m_current = QStringLiteral("en");
    for (const QString &code : AvailableLanguages::codes()) {
        if (QLocale(code).language() == locale.language())
            m_current = code;
    }
    QLocale::setDefault(m_choice.isEmpty() ? QLocale::system() : QLocale(m_choice));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    // English too has a file: its plural forms.
    if (m_ours.load(AvailableLanguages::catalogueOf(m_current)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qts.load(QStringLiteral("qtbase_") + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    QGuiApplication::setLayoutDirection(qEnvironmentVariableIsSet("ESPALIER_RTL") ? Qt::RightToLeft
                                                                                 : QLocale(m_current).textDirection());
}

} // namespace Espalier
