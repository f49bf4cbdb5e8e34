#include "core/textstatistics.h"

#include <QTextBoundaryFinder>

namespace
{

qsizetype countWords(QStringView text)
{
    qsizetype words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        if (!c.isSpace() && !inWord)
            ++words;
        inWord = !c.isSpace();
    }
    return words;
}

qsizetype countLines(QStringView text)
{
    if (text.isEmpty())
        return 0;
    return text.count(u'\n') + (text.endsWith(u'\n') ? 0 : 1);
}

qsizetype countCharacters(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype characters = 0;
    while (finder.toNextBoundary() >= 0)
        ++characters;
    return characters;
}

} // namespace

TextStatistics TextStatistics::of(QStringView text)
{
    return {.words = countWords(text),
            .lines = countLines(text),
            .characters = countCharacters(text)};
}
