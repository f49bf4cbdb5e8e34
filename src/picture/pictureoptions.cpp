// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pictureoptions.h"

#include <QStringList>

#include <cmath>

namespace Espalier {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PictureOptions)
};

/// The place of the word for \a key among \a words; nothing when it is not given.
Result<std::optional<qsizetype>> choiceOf(const QMap<QString, QString> &extra, const QString &key, const QStringList &words)
{
    const auto found = extra.constFind(key);
    if (found == extra.constEnd())
        return std::optional<qsizetype>();
    const qsizetype at = words.indexOf(*found);
    if (at >= 0)
        return at;
    return failure(ErrorKind::Usage, Text::tr("“%1” is no value for the option “%2” of a picture; possible are %3.").arg(printable(*found), key, words.join(u", ")));
}

/// Puts the choice for \a key into \a target.
template<typename T>
Result<void> take(const QMap<QString, QString> &extra, const QString &key, const QStringList &words, T &target)
{
    const Result<std::optional<qsizetype>> choice = choiceOf(extra, key, words);
    if (!choice)
        return std::unexpected(choice.error());
    if (*choice)
        target = T(**choice);
    return {};
}

Result<std::optional<double>> scaleOf(const QMap<QString, QString> &extra)
{
    const auto found = extra.constFind(QStringLiteral("scale"));
    if (found == extra.constEnd())
        return std::optional<double>();
    bool isNumber = false;
    const double scale = found->toDouble(&isNumber);
    if (isNumber && std::isfinite(scale) && scale >= PictureOptions::leastScale && scale <= PictureOptions::mostScale)
        return scale;
    return failure(ErrorKind::Usage, Text::tr("“%1” is not a scale; possible are numbers from %2 to %3.")
                                         .arg(printable(*found)).arg(PictureOptions::leastScale).arg(PictureOptions::mostScale));
}

} // namespace

QStringList PictureOptions::styles() { return {QStringLiteral("cards"), QStringLiteral("icicle"), QStringLiteral("treemap")}; }

QStringList PictureOptions::directions()
{
    return {QStringLiteral("left-to-right"), QStringLiteral("right-to-left"), QStringLiteral("top-down")};
}

QStringList PictureOptions::themes() { return {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("print")}; }

QStringList PictureOptions::papers() { return {QStringLiteral("a4"), QStringLiteral("a3"), QStringLiteral("letter"), QStringLiteral("one")}; }

Result<PictureOptions> PictureOptions::from(const QMap<QString, QString> &extra, PictureFormat format)
{
    const QStringList switchWords{QStringLiteral("no"), QStringLiteral("yes")};
    PictureOptions options;
    if (format == PictureFormat::Pdf)
        options.theme = Theme::Kind::Print;
    // The words stand in the order of the values.
    for (const Result<void> &taken : {take(extra, QStringLiteral("style"), styles(), options.style),
                                      take(extra, QStringLiteral("direction"), directions(), options.direction),
                                      take(extra, QStringLiteral("theme"), themes(), options.theme),
                                      take(extra, QStringLiteral("page"), papers(), options.paper),
                                      take(extra, QStringLiteral("transparent"), switchWords, options.isTransparent),
                                      take(extra, QStringLiteral("files"), switchWords, options.files)}) {
        if (!taken)
            return std::unexpected(taken.error());
    }
    const Result<std::optional<double>> scale = scaleOf(extra);
    if (!scale)
        return std::unexpected(scale.error());
    options.scale = *scale;
    if (const auto title = extra.constFind(QStringLiteral("title")); title != extra.constEnd())
        options.title = *title;
    return options;
}

} // namespace Espalier
