// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizwords.h"

#include <algorithm>

namespace Espalier::QuizWords {

namespace {

constexpr qsizetype stemLength = 5;
constexpr qsizetype leastResemblance = 3;

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// Without accents, as normalised() leaves them. Both languages in one: words that are nothing in the one and something
/// in the other are too few to matter.
const QSet<QString> &stopWords()
{
    static const QSet<QString> words = wordSet(
        "a about above after again all also always an and any anybody anyone anything are as at away back be because "
        "been "
        "before being below between both but by can cannot could did do does doing done down each either else enough "
        "even "
        "ever every everybody everyone everything few first for from get gets go goes had has have having here how "
        "however "
        "i if in instead into is it its itself just kept last later least less like many may me might mine more most "
        "much "
        "must my need needs never new next no nobody none nor not nothing now of off often old on once one only onto "
        "or "
        "other others our out over own per put rather really same several shall she should so some somebody someone "
        "something soon still such take takes than that the their them themselves then there these they thing things "
        "this "
        "those though three through till to together too two under until up upon us use used uses using very want "
        "wants was "
        "way we well were what when where whether which while who whole whom whose why will with within without would "
        "yet "
        "you your yours "
        "al algo alguien algun alguna algunas alguno algunos alli ambos ante antes aqui asi aun aunque bajo bien cada "
        "casi "
        "como con contra cual cuales cualquier cualquiera cuando cuanto cuyo cuya cuyos cuyas de debe deben del desde "
        "despues donde dos durante e el ella ellas ello ellos en entre era es esa esas ese eso esos esta estan estas "
        "este "
        "esto estos fue ha hace hacen hacia han hasta hay la las le les lo los luego mas me mediante menos mi mientras "
        "mis "
        "misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningun ninguna no nos nueva nuevas "
        "nuevo "
        "nuevos nunca o os otra otras otro otros para pero poca pocas poco pocos por porque primer primera primero "
        "propia "
        "propias propio propios pues puede pueden que quien quienes se sea sean segun ser si siempre sin sino sobre "
        "solo "
        "son su sus tal tambien tan tanto te tener tiene tienen toda todas todavia todo todos tres tu tus u un una "
        "unas uno "
        "unos va van varias varios vez y ya yo");
    return words;
}

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            result += c.toLower();
    }
    return result;
}

} // namespace

QString normalised(const QString &text)
{
    QString result = folded(text);
    for (QChar &c : result) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return result.simplified();
}

QStringList stems(const QString &text)
{
    QStringList result;
    const QString words = normalised(text);
    for (const QStringView word : QStringView(words).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (word.size() < 2 || stopWords().contains(word.toString())
            || std::ranges::all_of(word, [](QChar c) { return c.isDigit(); }))
            continue;
        const bool isPlural = word.size() > leastResemblance && word.endsWith(u's');
        const QString stem =
            word.chopped(isPlural ? 1 : 0).first(std::min(stemLength, word.size() - (isPlural ? 1 : 0))).toString();
        if (!result.contains(stem))
            result.append(stem);
    }
    return result;
}

qsizetype shared(const QStringList &stems, const QSet<QString> &text)
{
    return std::ranges::count_if(stems, [&text](const QString &stem) { return text.contains(stem); });
}

bool resemble(const QStringList &stems, const QStringList &others)
{
    const auto isLike = [](const QString &a, const QString &b) {
        const QString &shorter = a.size() < b.size() ? a : b;
        return shorter.size() < leastResemblance ? a == b : (a.size() < b.size() ? b : a).startsWith(shorter);
    };
    return std::ranges::any_of(stems, [&](const QString &stem) {
        return std::ranges::any_of(others, [&](const QString &other) { return isLike(stem, other); });
    });
}

bool leansOnContext(const QString &text)
{
    static const QSet<QString> pronouns = wordSet("them they these those it its their here themselves itself both "
                                                  "ellos ellas ello estos estas esos esas este esta aqui ambos ambas");
    const QString words = normalised(text);
    const auto list = QStringView(words).tokenize(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(list, [](QStringView word) { return pronouns.contains(word.toString()); });
}

QString asSentence(const QString &text)
{
    const bool isOne = text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?');
    return isOne ? text : text + u'.';
}

} // namespace Espalier::QuizWords
