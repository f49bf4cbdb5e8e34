// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTranslator>

namespace Espalier {

/// The language that the program speaks, from the environment as gettext has it: LANGUAGE, then LC_ALL, LC_MESSAGES,
/// LANG. What machines read is always English.
class Language
{
public:
    /// To be called before the QCoreApplication is made, which only knows locales in UTF-8 and complains about others.
    static void prepareLocale();
    /// The environment as prepareLocale() found it, for a program that takes this one's place.
    static void restoreLocale();

    /// Installs what is there for \a isForMachines or the person's language; English too has plural forms of its own.
    void install(bool isForMachines);

private:
    static QString wanted();

    QTranslator m_translator;
};

} // namespace Espalier
