// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagewords.h"

#include "core/languages.h"

namespace Espalier {

namespace {

constexpr const char *phaseWords[] = {"", "Beginner", "Intermediate", "Advanced", "Expert"};

QString usedLanguage(const QString &asked)
{
    const QString language = asked.isEmpty() ? QLocale().bcp47Name() : asked;
    const QString code = QLocale::languageToCode(QLocale(language).language());
    return AvailableLanguages::codes().contains(code) ? code : QStringLiteral("en");
}

} // namespace

PageWords::PageWords(const QString &language) : m_code(usedLanguage(language)), m_locale(m_code)
{
    (void)m_translator.load(AvailableLanguages::catalogueOf(m_code)); // without it the texts are English
}

QString PageWords::translated(const char *context, const char *text, int count) const
{
    QString found = m_translator.translate(context, text, nullptr, count);
    if (found.isEmpty())
        found = QString::fromUtf8(text);
    return count < 0 ? found : found.replace(QStringLiteral("%n"), number(count));
}

QString PageWords::operator()(const char *text, int count) const
{
    return translated("Espalier::PageWords", text, count);
}

QString PageWords::phase(Phase phase) const
{
    return phase == Phase::None ? QString() : translated("Espalier::Phase", phaseWords[toNumber(phase)]);
}

QString PageWords::label(const QString &written) const
{
    return translated("Espalier::Explanation", written.toUtf8().constData());
}

QString PageWords::step(const QString &markdown) const
{
    for (const Phase one : allPhases) {
        const QString head = QStringLiteral("**%1**").arg(QLatin1StringView(phaseWords[toNumber(one)]));
        if (markdown.startsWith(head, Qt::CaseInsensitive))
            return QStringLiteral("**%1**").arg(phase(one)) + markdown.sliced(head.size());
    }
    return markdown;
}

} // namespace Espalier
