// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/texttable.h"

#include "picture/mapfonts.h"

#include <algorithm>

namespace Espalier {

namespace {

constexpr int tablePixels = 500; // large enough for advances that scale

QFont tableFont(QFont font, QFont::Weight weight)
{
    font.setPixelSize(tablePixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

bool isPlain(std::string_view utf8)
{
    return std::ranges::all_of(utf8, [](char letter) { return letter >= ' ' && letter < 0x7f; });
}

} // namespace

TextTable::Face::Face(QFont font, QFont::Weight weight) : metrics(tableFont(font, weight))
{
    for (char16_t letter = ' '; letter < 0x7f; ++letter)
        ascii[letter] = metrics.horizontalAdvance(QChar(letter)) / tablePixels;
}

double TextTable::Face::of(QChar letter) const
{
    if (letter.unicode() < ascii.size())
        return ascii[letter.unicode()];
    const auto known = others.constFind(letter.unicode());
    if (known != others.constEnd())
        return *known;
    return *others.insert(letter.unicode(), metrics.horizontalAdvance(letter) / tablePixels);
}

TextTable::TextTable(const QFont &base) : m_faces{Face(base, QFont::Normal), Face(base, QFont::DemiBold)} {}

double TextTable::em(std::string_view utf8, Weight weight) const
{
    if (!isPlain(utf8))
        return em(shownText(utf8), weight);
    const std::array<double, 128> &table = m_faces[weight].ascii;
    double width = 0;
    for (const char letter : utf8)
        width += table[size_t(letter)];
    return width;
}

double TextTable::em(QStringView text, Weight weight) const
{
    const Face &face = m_faces[weight];
    double width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // What two units make up together is measured as they stand; it is rare.
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            width += face.metrics.horizontalAdvance(text.sliced(i, 2).toString()) / tablePixels;
            ++i;
        } else {
            width += face.of(text[i]);
        }
    }
    return width;
}

int TextTable::wrap(std::string_view utf8, double pixels, double width, int most, QStringList *lines) const
{
    if (utf8.empty() || most <= 0)
        return 0;
    const QString text = shownText(utf8);
    const double room = width / pixels;
    const double space = em(QStringView(u" "), Regular);
    int count = 0;
    qsizetype begin = -1; // of the line
    qsizetype end = -1;
    double used = 0;
    for (qsizetype at = 0; at < text.size();) {
        while (at < text.size() && text[at] == u' ')
            ++at;
        qsizetype next = text.indexOf(u' ', at);
        if (next < 0)
            next = text.size();
        if (next == at)
            break;
        const double word = em(QStringView(text).sliced(at, next - at), Regular);
        if (begin >= 0 && used + space + word > room) {
            if (lines)
                lines->append(text.sliced(begin, end - begin));
            if (++count == most) {
                if (lines) {
                    QString &last = lines->back();
                    while (!last.isEmpty() && QStringView(u".,;: ").contains(last.back()))
                        last.chop(1);
                    last += QStringLiteral(" …");
                }
                return count;
            }
            begin = -1;
        }
        used = begin < 0 ? word : used + space + word;
        if (begin < 0)
            begin = at;
        end = next;
        at = next;
    }
    if (begin < 0)
        return count;
    if (lines)
        lines->append(text.sliced(begin, end - begin));
    return count + 1;
}

QString TextTable::elidedInMiddle(const QString &text, double pixels, double width, Weight weight) const
{
    const double room = width / pixels;
    if (em(text, weight) <= room + 0.01) // what was measured for exactly this room
        return text;
    const double dots = em(QStringView(u"…"), weight);
    // A letter more from either end, in turn, as long as they fit.
    qsizetype left = 0;
    qsizetype right = 0;
    double used = dots;
    while (left + right < text.size()) {
        const bool isLeft = left <= right;
        const qsizetype at = isLeft ? left : text.size() - 1 - right;
        used += em(QStringView(text).sliced(at, 1), weight);
        if (used > room)
            break;
        ++(isLeft ? left : right);
    }
    // Never half of what two units make up.
    if (left > 0 && text[left - 1].isHighSurrogate())
        --left;
    if (right > 0 && text[text.size() - right].isLowSurrogate())
        --right;
    return left + right == 0 ? QString() : text.first(left) + u'…' + text.last(right);
}

} // namespace Espalier
