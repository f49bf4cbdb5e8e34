// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/svgtext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace Espalier::SvgText {

void number(QByteArray &out, double value)
{
    std::array<char, 64> digits;
    // Hundredths as a whole number: nothing is left to rounding or to a language's comma.
    const auto hundredths = qint64(std::llround(value * 100));
    if (hundredths < 0)
        out += '-';
    const quint64 size = quint64(std::abs(hundredths));
    const auto whole = std::to_chars(digits.begin(), digits.end(), size / 100);
    if (size < 100 && size > 0)
        ; // ".5" is a number
    else
        out.append(digits.data(), whole.ptr - digits.data());
    if (const auto rest = int(size % 100); rest > 0) {
        out += '.';
        out += char('0' + rest / 10);
        if (rest % 10 > 0)
            out += char('0' + rest % 10);
    }
}

void attribute(QByteArray &out, const char *name, double value)
{
    out += ' ';
    out += name;
    out += "=\"";
    number(out, value);
    out += '"';
}

void point(QByteArray &out, QPointF point)
{
    attribute(out, "x", point.x());
    attribute(out, "y", point.y());
}

void rect(QByteArray &out, const QRectF &rect)
{
    if (rect.x() != 0)
        attribute(out, "x", rect.x());
    if (rect.y() != 0)
        attribute(out, "y", rect.y());
    attribute(out, "width", rect.width());
    attribute(out, "height", rect.height());
}

void text(QByteArray &out, QStringView text)
{
    QString plain; // what needs no escape goes out in one piece
    const auto flush = [&] {
        out += plain.toUtf8();
        plain.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char *escaped = nullptr;
        if (c == u'&')
            escaped = "&amp;";
        else if (c == u'<')
            escaped = "&lt;";
        else if (c == u'>')
            escaped = "&gt;";
        else if (c == u'"')
            escaped = "&quot;";
        if (escaped) {
            flush();
            out += escaped;
            continue;
        }
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            plain += c;
            plain += text[++i];
            continue;
        }
        const char16_t unit = c.unicode();
        const bool isPossible = (unit >= 0x20 && unit < 0x7f) || unit == u'\t' || unit == u'\n' || (unit >= 0xa0 && !c.isSurrogate() && unit < 0xfffe);
        plain += isPossible ? c : QChar(QChar::ReplacementCharacter);
    }
    flush();
}

} // namespace Espalier::SvgText
