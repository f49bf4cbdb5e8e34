// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nameproblems.h"

#include "core/name.h"
#include "core/result.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct NameProblemsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::NameProblem)
};

constexpr qsizetype maxBytes = 255; // NAME_MAX of every file system in use

bool isInvisible(char32_t c)
{
    // Bidirectional controls and zero-width characters; the joiner U+200D and the variation selectors are parts of emoji.
    return c == 0x200b || c == 0x200c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || c == 0x2060
        || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

QString without(const QString &name, auto unwanted)
{
    QString kept;
    for (const QChar c : name) {
        if (!unwanted(c))
            kept += c;
    }
    return kept.trimmed().isEmpty() ? QStringLiteral("unnamed") : kept;
}

bool isReservedByWindows(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList devices{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"), QStringLiteral("NUL"),
                                     QStringLiteral("CONIN$"), QStringLiteral("CONOUT$")};
    if (devices.contains(stem))
        return true;
    if (stem.size() != 4 || (!stem.startsWith(u"COM") && !stem.startsWith(u"LPT")))
        return false;
    const QChar digit = stem[3];
    return (digit >= u'0' && digit <= u'9') || digit == u'¹' || digit == u'²' || digit == u'³';
}

QString shortened(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString extension = dot > 0 && name.size() - dot <= 12 ? name.mid(dot) : QString();
    QString stem = name.left(name.size() - extension.size());
    while (!stem.isEmpty() && stem.toUtf8().size() + extension.toUtf8().size() > maxBytes)
        stem.chop(stem.size() > 1 && stem.back().isLowSurrogate() ? 2 : 1);
    return stem + extension;
}

} // namespace

QString platformId(Platform platform)
{
    switch (platform) {
    case Platform::Any:
        return QStringLiteral("any");
    case Platform::Linux:
        return QStringLiteral("linux");
    case Platform::Windows:
        return QStringLiteral("windows");
    case Platform::MacOs:
        return QStringLiteral("macos");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Platform> platformFromId(QStringView id)
{
    for (const Platform platform : allPlatforms) {
        if (id == platformId(platform))
            return platform;
    }
    return {};
}

QList<NameProblem> nameProblems(const QString &name, Platform platform)
{
    using Kind = NameProblem::Kind;
    QList<NameProblem> problems;
    const auto add = [&](Kind kind, bool blocks, const QString &message, const QString &suggestion) {
        problems.append({kind, blocks, message, Name::nearest(suggestion).toString()}); // ".." may be what is left of a name
    };
    const QString shown = printable(name, 60);
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0); };
    const bool windows = platform == Platform::Windows;

    if (std::ranges::any_of(name, isControl))
        add(Kind::ControlCharacter, windows,
            NameProblemsText::tr("“%1” contains a control character, such as a line break or a tab.").arg(shown),
            without(name, isControl));
    if (std::ranges::any_of(name, [](QChar c) { return isInvisible(c.unicode()); }))
        add(Kind::InvisibleCharacter, false,
            NameProblemsText::tr("“%1” contains an invisible character and looks different from what it is.")
                .arg(shown),
            without(name, [](QChar c) { return isInvisible(c.unicode()); }));
    if (const qsizetype bytes = name.toUtf8().size(); bytes > maxBytes)
        add(Kind::TooLong, true,
            NameProblemsText::tr("“%1” has %2 bytes; file systems take at most %3.")
                .arg(shown)
                .arg(bytes)
                .arg(maxBytes),
            shortened(name));
    if (platform != Platform::Any && platform != Platform::Windows)
        return problems;

    if (name.endsWith(u'.') || name.endsWith(u' ')) {
        QString trimmed = name;
        while (trimmed.endsWith(u'.') || trimmed.endsWith(u' '))
            trimmed.chop(1);
        add(Kind::TrailingDotOrSpace, windows,
            NameProblemsText::tr("Windows drops the dot or space at the end of “%1”.").arg(shown),
            trimmed.isEmpty() ? QStringLiteral("unnamed") : trimmed);
    }
    if (isReservedByWindows(name))
        add(Kind::ReservedName, windows, NameProblemsText::tr("Windows keeps the name “%1” for a device.").arg(shown),
            name.section(u'.', 0, 0) + u'_' + (name.contains(u'.') ? u'.' + name.section(u'.', 1) : QString()));
    const auto isReserved = [](QChar c) { return QStringView(u"<>:\"\\|?*").contains(c); };
    if (std::ranges::any_of(name, isReserved)) {
        QString replaced = name;
        std::ranges::replace_if(replaced, isReserved, QChar(u'_'));
        add(Kind::ReservedCharacter, windows,
            NameProblemsText::tr("“%1” contains a character that Windows forbids in names.").arg(shown), replaced);
    }
    return problems;
}

bool isPortableName(std::string_view name)
{
    const bool plain = name.size() < 64 && name.back() != '.' && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
    if (!plain)
        return false;
    const size_t stem = std::min(name.find('.'), name.size());
    return stem < 3 || stem > 7 || (name[0] | 0x20) > 'p'
        || !QByteArrayView("conprnauxnulcomlptclock").contains(QByteArray(name.data(), 3).toLower());
}

QString collisionKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace Espalier
