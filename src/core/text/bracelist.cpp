// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/bracelist.h"

#include "core/text/utf8.h"

#include <QCoreApplication>

#include <charconv>
#include <cstdlib>
#include <optional>

namespace Espalier {

namespace {

struct BraceListText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::BraceList)
};

using Words = std::vector<std::string>;

constexpr size_t none = std::string_view::npos;

std::unexpected<Error> tooMuch(std::string_view pattern)
{
    return failure(ErrorKind::Input,
                   BraceListText::tr("The brace list “%1” stands for too many names; write fewer at once.")
                       .arg(printable(fromUtf8(pattern), 60)));
}

/// Which braces belong together, found in one pass so that thousands of open ones cost no more than their reading.
struct Braces {
    std::vector<size_t> close;              // by place of "{"; none: it is literal
    std::vector<std::vector<size_t>> commas; // of each pair, by number
    std::vector<size_t> number;             // of the pair that "{" opens

    explicit Braces(std::string_view text) : close(text.size(), none), number(text.size(), 0)
    {
        std::vector<size_t> open;
        for (size_t at = 0; at < text.size(); ++at) {
            const char c = text[at];
            if (c == '\\') {
                ++at;
            } else if (c == '{' && (at == 0 || text[at - 1] != '$')) {
                number[at] = commas.size();
                commas.emplace_back();
                open.push_back(at);
            } else if (c == ',' && !open.empty()) {
                commas[number[open.back()]].push_back(at);
            } else if (c == '}' && !open.empty()) {
                close[open.back()] = at;
                open.pop_back();
            }
        }
    }
};

std::optional<qint64> numberOf(std::string_view text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data() + text.starts_with('+'), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool isPadded(std::string_view text)
{
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    return text.size() > 1 && text[0] == '0';
}

/// `1..3`, `01..10..2`, `a..e`; empty when \a body is none of them.
Result<Words> sequence(std::string_view body, std::string_view pattern)
{
    const size_t first = body.find("..");
    if (first == none || first == 0)
        return Words();
    const std::string_view from = body.substr(0, first);
    std::string_view to = body.substr(first + 2);
    qint64 step = 1;
    if (const size_t second = to.find(".."); second != none) {
        const auto given = numberOf(to.substr(second + 2));
        if (!given)
            return Words();
        step = std::max<qint64>(1, std::abs(std::clamp<qint64>(*given, -1'000'000'000, 1'000'000'000)));
        to = to.substr(0, second);
    }
    const auto isLetter = [](std::string_view text) {
        return text.size() == 1 && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
    };
    const bool letters = isLetter(from) && isLetter(to);
    const auto start = letters ? std::optional<qint64>(from[0]) : numberOf(from);
    const auto end = letters ? std::optional<qint64>(to[0]) : numberOf(to);
    constexpr qint64 largest = 1'000'000'000'000;
    if (!start || !end || std::abs(*start) > largest || std::abs(*end) > largest)
        return Words();
    if (size_t(std::abs(*end - *start) / step) >= BraceList::maxWords)
        return tooMuch(pattern);
    const size_t width = !letters && (isPadded(from) || isPadded(to)) ? std::max(from.size(), to.size()) : 0;
    Words words;
    const qint64 count = std::abs(*end - *start) / step;
    for (qint64 i = 0; i <= count; ++i) {
        const qint64 value = *start + (*end < *start ? -i : i) * step;
        std::string word = letters ? std::string(1, char(value)) : std::to_string(std::abs(value));
        const bool minus = !letters && value < 0;
        if (word.size() + minus < width)
            word.insert(0, width - word.size() - minus, '0');
        words.push_back(minus ? '-' + word : word);
    }
    return words;
}

class Expander
{
public:
    explicit Expander(std::string_view pattern) : m_text(pattern), m_braces(pattern) {}

    Result<Words> range(size_t begin, size_t end, int nesting) const
    {
        if (nesting > BraceList::maxNesting)
            return tooMuch(m_text);
        Words words{std::string()};
        for (size_t at = begin; at < end; ++at) {
            const char c = m_text[at];
            if (c == '\\' && at + 1 < end) {
                appendToAll(words, m_text[++at]);
                continue;
            }
            const size_t close = c == '{' ? m_braces.close[at] : none;
            if (close == none || close >= end) {
                appendToAll(words, c);
                continue;
            }
            Result<Words> choices = alternatives(at, close, nesting);
            if (!choices)
                return choices;
            if (choices->empty()) { // "{}" or "{a}": the braces are literal, what is inside may still be a list
                appendToAll(words, c);
                continue;
            }
            if (Result<void> multiplied = multiply(words, *choices); !multiplied)
                return std::unexpected(multiplied.error());
            at = close;
        }
        return words;
    }

private:
    Result<Words> alternatives(size_t open, size_t close, int nesting) const
    {
        const std::vector<size_t> &commas = m_braces.commas[m_braces.number[open]];
        if (commas.empty())
            return sequence(m_text.substr(open + 1, close - open - 1), m_text);
        Words all;
        size_t begin = open + 1;
        for (size_t i = 0; i <= commas.size(); ++i) {
            const size_t end = i < commas.size() ? commas[i] : close;
            Result<Words> one = range(begin, end, nesting + 1);
            if (!one)
                return one;
            all.insert(all.end(), std::make_move_iterator(one->begin()), std::make_move_iterator(one->end()));
            if (all.size() > BraceList::maxWords)
                return tooMuch(m_text);
            begin = end + 1;
        }
        return all;
    }

    Result<void> multiply(Words &words, const Words &choices) const
    {
        size_t bytes = 0;
        for (const std::string &word : words)
            bytes += word.size() * choices.size();
        for (const std::string &choice : choices)
            bytes += choice.size() * words.size();
        if (words.size() * choices.size() > BraceList::maxWords || bytes > BraceList::maxBytes)
            return tooMuch(m_text);
        Words product;
        product.reserve(words.size() * choices.size());
        for (const std::string &word : words) {
            for (const std::string &choice : choices)
                product.push_back(word + choice);
        }
        words = std::move(product);
        return {};
    }

    static void appendToAll(Words &words, char c)
    {
        for (std::string &word : words)
            word += c;
    }

    std::string_view m_text;
    Braces m_braces;
};

} // namespace

Result<std::vector<std::string>> BraceList::expand(std::string_view pattern)
{
    if (pattern.size() > maxBytes)
        return tooMuch(pattern);
    return Expander(pattern).range(0, pattern.size(), 0);
}

} // namespace Espalier
