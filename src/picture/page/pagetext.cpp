// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagetext.h"

#include <QString>

#include <algorithm>
#include <string>

namespace Espalier::PageText {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

bool needsNoQuotes(char c) { return isUnreserved(c) || c == '/' || c == ':' || c == '#'; }

/// Letters, digits and signs that mean nothing in HTML: most texts are nothing else.
bool isOrdinaryByte(char c) { return c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"'; }

bool cannotBeSeen(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200e || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || c >= 0xfffe;
}

const char *entityOf(QChar c)
{
    switch (c.unicode()) {
    case u'&':
        return "&amp;";
    case u'<':
        return "&lt;";
    case u'>':
        return "&gt;";
    case u'"':
        return "&quot;";
    default:
        return nullptr;
    }
}

void appendShown(QByteArray &out, QChar c)
{
    out += "\\u";
    out += QByteArray::number(c.unicode(), 16).toUpper().rightJustified(4, '0');
}

} // namespace

void text(QByteArray &out, QStringView text, Breaks breaks)
{
    qsizetype plain = 0; // where begins what goes out in one piece
    const auto flush = [&](qsizetype end) {
        out += text.sliced(plain, end - plain).toUtf8();
        plain = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (const char *const entity = entityOf(c)) {
            flush(i);
            out += entity;
            continue;
        }
        const bool isBreak = breaks == Breaks::Kept && (c == u'\n' || c == u'\t');
        if (c.isSurrogate() || (cannotBeSeen(c.unicode()) && !isBreak)) {
            flush(i);
            appendShown(out, c);
        }
    }
    flush(text.size());
}

void text(QByteArray &out, std::string_view utf8)
{
    if (std::ranges::all_of(utf8, isOrdinaryByte))
        out.append(utf8.data(), qsizetype(utf8.size()));
    else
        text(out, QString::fromUtf8(utf8));
}

void attribute(QByteArray &out, const char *name, const QByteArray &escaped)
{
    out += ' ';
    out += name;
    out += '=';
    const bool isBare = !escaped.isEmpty() && std::ranges::all_of(escaped, needsNoQuotes);
    if (!isBare)
        out += '"';
    out += escaped;
    if (!isBare)
        out += '"';
}

void idPart(QByteArray &out, std::string_view name)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string mended;
    // Percent signs must give back a text, so what is no UTF-8 is mended as it is wherever it is shown.
    if (std::ranges::any_of(name, [](char c) { return quint8(c) >= 0x80; })) {
        mended = QString::fromUtf8(name).toStdString();
        name = mended;
    }
    for (const char c : name) {
        if (isUnreserved(c)) {
            out += c;
        } else {
            out += '%';
            out += digits[quint8(c) >> 4];
            out += digits[quint8(c) & 15];
        }
    }
}

QByteArray cssString(const QString &text)
{
    QByteArray result = "\"";
    for (const QChar c : text) {
        // No "<" either: it could end the style that it stands in.
        if (c.unicode() < 0x20 || c == u'"' || c == u'\\' || c == u'<')
            result += '\\' + QByteArray::number(c.unicode(), 16) + ' ';
        else
            result += QString(c).toUtf8();
    }
    return result + '"';
}

} // namespace Espalier::PageText
