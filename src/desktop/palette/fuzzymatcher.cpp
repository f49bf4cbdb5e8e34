// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/fuzzymatcher.h"

#include "core/text/utf8.h"

#include <QStringTokenizer>
#include <QVarLengthArray>

#include <algorithm>
#include <limits>
#include <utility>

namespace Espalier {

namespace {

constexpr int fuzzyUsualLength = 128;
constexpr int fuzzyStray = 64; // what a run that begins within a word costs beside one that begins with it
// More than a name is long: costs are counted in these, with the first place behind.
constexpr int fuzzyPlaces = 1 << 13;
constexpr int fuzzyNever = std::numeric_limits<int>::max() / 2;

char16_t baseLetter(char16_t letter)
{
    // Strokes are no marks to Unicode, but people leave them out like those.
    switch (letter) {
    case u'ø':
    case u'Ø':
        return u'o';
    case u'ł':
    case u'Ł':
        return u'l';
    case u'đ':
    case u'Đ':
        return u'd';
    case u'ħ':
    case u'Ħ':
        return u'h';
    case u'ı':
        return u'i';
    default:
        break;
    }
    const QChar c(letter);
    if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing)
        return 0;
    char16_t base = 0;
    for (const QChar part : c.decomposition()) {
        const char16_t inner = part.unicode() == letter ? letter : baseLetter(part.unicode());
        if (inner == 0)
            continue;
        if (base != 0)
            return c.toLower().unicode(); // several letters in one stay as they are
        base = inner;
    }
    return base == 0 ? c.toLower().unicode() : QChar::toLower(base);
}

/// In lower case and without accents; 0: an accent itself.
char16_t foldedLetter(char16_t letter)
{
    if (letter < 0x80)
        return letter >= u'A' && letter <= u'Z' ? char16_t(letter + (u'a' - u'A')) : letter;
    static const std::vector<char16_t> table = [] {
        std::vector<char16_t> letters(0x10000);
        for (size_t i = 0; i < letters.size(); ++i)
            letters[i] = baseLetter(char16_t(i));
        return letters;
    }();
    return table[letter];
}

enum class LetterClass : quint8 { Other, Lower, Upper, Digit };

LetterClass letterClass(char16_t letter)
{
    if (letter < 0x80) {
        return letter >= u'a' && letter <= u'z' ? LetterClass::Lower
            : letter >= u'A' && letter <= u'Z'  ? LetterClass::Upper
            : letter >= u'0' && letter <= u'9'  ? LetterClass::Digit
                                                : LetterClass::Other;
    }
    const QChar c(letter);
    return c.isUpper()                    ? LetterClass::Upper
        : c.isLetter() || c.isSurrogate() ? LetterClass::Lower
        : c.isDigit()                     ? LetterClass::Digit
                                          : LetterClass::Other;
}

/// A text as letters to be compared: no accents, no case, and which of them begin words: after what is no letter, at a
/// hump ("dataSet"), at a number ("phase2"); signs stand for themselves.
struct FoldedText {
    template <typename Text> explicit FoldedText(const Text &text)
    {
        LetterClass before = LetterClass::Other;
        for (qsizetype i = 0; i < qsizetype(text.size()); ++i) {
            const char16_t letter = QChar(text[i]).unicode();
            const char16_t folded = foldedLetter(letter);
            if (folded == 0)
                continue;
            const LetterClass kind = letterClass(letter);
            letters.append(folded);
            places.append(int(i));
            starts.append(before == LetterClass::Other || kind == LetterClass::Other
                          || (kind == LetterClass::Upper && before == LetterClass::Lower)
                          || (kind == LetterClass::Digit && before != LetterClass::Digit));
            before = kind;
        }
        // "Export…" is called Export.
        if (letters.size() > 1 && letters.last() == u'…') {
            letters.removeLast();
            places.removeLast();
            starts.removeLast();
        }
    }
    std::u16string_view view() const { return {letters.constData(), size_t(letters.size())}; }

    QVarLengthArray<char16_t, fuzzyUsualLength> letters;
    QVarLengthArray<int, fuzzyUsualLength> places; // in the text
    QVarLengthArray<bool, fuzzyUsualLength> starts;
};

/// Bytes of ASCII, as the letters that FoldedText takes.
struct AsciiLetters {
    std::string_view bytes;
    size_t size() const { return bytes.size(); }
    char16_t operator[](qsizetype i) const { return char16_t(static_cast<unsigned char>(bytes[size_t(i)])); }
};

/// The cheapest way to find a word's letters in order: each run of letters costs 1, and much more where it begins
/// within a word. One row of costs for each letter; with \a rows all of them are kept.
class RunSearch {
public:
    using Row = QVarLengthArray<int, fuzzyUsualLength>;

    RunSearch(const FoldedText &text, std::u16string_view word) : m_text(text), m_word(word) { }

    /// Costs in fuzzyPlaces, and the place of the first letter; fuzzyNever: it is not there.
    int cheapest(std::vector<Row> *rows = nullptr) const
    {
        const qsizetype size = m_text.letters.size();
        Row before(size, fuzzyNever);
        for (qsizetype at = 0; at < size; ++at) {
            if (m_text.letters[at] == m_word[0] && m_text.starts[at])
                before[at] = fuzzyPlaces + int(std::min<qsizetype>(at, fuzzyPlaces - 1));
        }
        if (rows)
            rows->push_back(before);
        Row now(size, fuzzyNever);
        for (size_t i = 1; i < m_word.size(); ++i) {
            int least = fuzzyNever; // of the letter before, at any earlier place
            for (qsizetype at = 0; at < size; ++at) {
                now[at] = fuzzyNever;
                if (m_text.letters[at] == m_word[i]) {
                    const int goesOn = at > 0 ? before[at - 1] : fuzzyNever;
                    now[at] = std::min({goesOn, least + runCost(at), fuzzyNever});
                }
                least = std::min(least, before[at]);
            }
            std::swap(before, now);
            if (rows)
                rows->push_back(before);
        }
        const auto best = std::ranges::min_element(before);
        return best == before.end() ? fuzzyNever : *best;
    }

    /// Where the letters of the cheapest way stand; empty: there is none.
    std::vector<qsizetype> letters() const
    {
        std::vector<Row> rows;
        if (cheapest(&rows) >= fuzzyNever)
            return {};
        std::vector<qsizetype> found(m_word.size());
        qsizetype at = std::ranges::min_element(rows.back()) - rows.back().begin();
        for (size_t i = m_word.size(); i-- > 0;) {
            found[i] = at;
            if (i == 0)
                break;
            const Row &before = rows[i - 1];
            if (at > 0 && before[at - 1] == rows[i][at])
                --at;
            else
                at = std::find(before.begin(), before.begin() + at, rows[i][at] - runCost(at)) - before.begin();
        }
        return found;
    }

private:
    int runCost(qsizetype at) const { return (m_text.starts[at] ? 1 : 1 + fuzzyStray) * fuzzyPlaces; }

    const FoldedText &m_text;
    std::u16string_view m_word;
};

/// Nothing can be found in bytes that do not hold the letters in order: true for most texts, and soon known.
bool holdsInOrder(std::string_view text, std::u16string_view word)
{
    size_t next = 0;
    for (const char c : text) {
        if (foldedLetter(char16_t(static_cast<unsigned char>(c))) == word[next] && ++next == word.size())
            return true;
    }
    return false;
}

FuzzyRank rankOf(const FoldedText &text, std::u16string_view whole, const std::vector<std::u16string> &words)
{
    if (text.view() == whole)
        return {FuzzyMatcher::wholeRank, 0};
    if (text.view().starts_with(whole))
        return {FuzzyMatcher::beginningRank, -int(text.letters.size())};
    int cost = 0;
    int first = 0;
    for (const std::u16string &word : words) {
        const int cheapest = RunSearch(text, word).cheapest();
        if (cheapest >= fuzzyNever)
            return {};
        cost += cheapest / fuzzyPlaces;
        first += cheapest % fuzzyPlaces;
    }
    const int strays = cost / fuzzyStray;
    const int runs = cost % fuzzyStray;
    constexpr int most = 900;
    constexpr int strayWeight = 20;
    const int coarse = strays == 0 ? FuzzyMatcher::wordsRank - std::min(most, runs)
                                   : FuzzyMatcher::runsRank - std::min(most, strayWeight * strays + runs);
    return {coarse, -4 * first - int(text.letters.size())};
}

} // namespace

FuzzyMatcher::FuzzyMatcher(QStringView typed) : m_typed(typed.trimmed().toString())
{
    for (const QStringView part : QStringView(m_typed).tokenize(u' ', Qt::SkipEmptyParts)) {
        std::u16string word = folded(part).toStdU16String();
        if (word.empty())
            continue;
        m_whole += m_whole.empty() ? u"" : u" ";
        m_whole += word;
        m_words.push_back(std::move(word));
    }
}

FuzzyRank FuzzyMatcher::rank(QStringView text) const
{
    return isEmpty() ? FuzzyRank{1, 0} : rankOf(FoldedText(text), m_whole, m_words);
}

FuzzyRank FuzzyMatcher::rankUtf8(std::string_view text) const
{
    if (isEmpty())
        return {1, 0};
    if (std::ranges::any_of(text, [](char c) { return static_cast<signed char>(c) < 0; }))
        return rank(fromUtf8(text));
    if (!std::ranges::all_of(m_words, [text](const std::u16string &word) { return holdsInOrder(text, word); }))
        return {};
    return rankOf(FoldedText(AsciiLetters{text}), m_whole, m_words);
}

QList<TextRange> FuzzyMatcher::marks(QStringView text) const
{
    const FoldedText folded(text);
    std::vector<qsizetype> letters;
    for (const std::u16string &word : m_words) {
        const std::vector<qsizetype> found = RunSearch(folded, word).letters();
        if (found.empty())
            return {};
        letters.insert(letters.end(), found.begin(), found.end());
    }
    std::ranges::sort(letters);
    QList<TextRange> marks;
    for (const qsizetype letter : letters) {
        const qsizetype start = folded.places[letter];
        qsizetype end = start + 1;
        while (end < text.size() && foldedLetter(text[end].unicode()) == 0)
            ++end; // the accents that stand behind it
        if (!marks.isEmpty() && start <= marks.last().start + marks.last().length)
            marks.last().length = std::max(marks.last().length, end - marks.last().start);
        else
            marks.append({start, end - start});
    }
    return marks;
}

QString FuzzyMatcher::folded(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        if (const char16_t letter = foldedLetter(c.unicode()))
            folded.append(QChar(letter));
    }
    return folded;
}

} // namespace Espalier
