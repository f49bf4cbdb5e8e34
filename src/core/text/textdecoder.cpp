// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/textdecoder.h"

#include "core/text/mojibake.h"
#include "core/text/pictogram.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <array>
#include <cstring>

namespace Espalier {

namespace {

constexpr char escape = '\x1b';
constexpr char bell = '\x07';
constexpr std::string_view textDecoderReplacement = "\xef\xbf\xbd";
constexpr char32_t replacement32 = 0xfffd;

struct TextDecoderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::TextDecoder)
};

std::string_view textDecoderViewOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

/// The decoding that a byte order mark or the pattern of zero bytes asks for; UTF-8 when nothing does.
QStringConverter::Encoding encodingOf(QByteArrayView bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes); marked && *marked != QStringConverter::Utf8)
        return *marked;
    // UTF-16 without a mark: every other byte of the first ones is zero.
    constexpr qsizetype sample = 64;
    const qsizetype size = std::min(sample, bytes.size()) / 2 * 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < size; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    if (size >= 4 && odd >= size / 3 && even == 0)
        return QStringConverter::Utf16LE;
    if (size >= 4 && even >= size / 3 && odd == 0)
        return QStringConverter::Utf16BE;
    return QStringConverter::Utf8;
}

/// Behind the control sequence that starts with ESC at \a at: CSI (colours), OSC (links, titles), or two bytes.
size_t behindEscape(std::string_view text, size_t at)
{
    ++at;
    if (at >= text.size())
        return at;
    if (text[at] == '[') {
        ++at;
        while (at < text.size() && text[at] >= 0x20 && text[at] < 0x40)
            ++at;
        return std::min(at + 1, text.size());
    }
    if (text[at] == ']') {
        while (at < text.size() && text[at] != bell && text[at] != '\n') {
            if (text[at] == escape && at + 1 < text.size() && text[at + 1] == '\\')
                return at + 2;
            ++at;
        }
        return at < text.size() && text[at] == bell ? at + 1 : at;
    }
    return at + 1;
}

/// Is there anything that cleaned() would change? In pieces that stay in the processor's cache, because each is looked
/// through several times. U+2028 is found by its last byte: drawn trees are full of those it starts with.
bool needsCleaning(std::string_view text)
{
    constexpr size_t pieceBytes = 16384;
    for (size_t begin = 0; begin < text.size(); begin += pieceBytes) {
        const std::string_view piece = text.substr(begin, pieceBytes);
        for (const char c : {escape, '\r', '\0'}) {
            if (std::memchr(piece.data(), c, piece.size()))
                return true;
        }
        for (const char c : {'\xa8', '\xa9'}) {
            for (size_t at = piece.find(c); at != std::string_view::npos; at = piece.find(c, at + 1)) {
                if (begin + at >= 2 && text.substr(begin + at - 2, 2) == "\xe2\x80")
                    return true;
            }
        }
    }
    return false;
}

QByteArray cleaned(std::string_view text, qint64 &nuls)
{
    QByteArray result;
    result.reserve(qsizetype(text.size()));
    const auto special = [](char c) { return c == escape || c == '\r' || c == '\0' || c == '\xe2'; };
    for (size_t at = 0; at < text.size();) {
        size_t end = at;
        while (end < text.size() && !special(text[end]))
            ++end;
        result.append(text.data() + at, qsizetype(end - at));
        at = end;
        if (at == text.size())
            break;
        const std::string_view rest = text.substr(at);
        if (rest[0] == escape) {
            at = behindEscape(text, at);
        } else if (rest[0] == '\r') {
            result += '\n';
            at += rest.starts_with("\r\n") ? 2 : 1;
        } else if (rest[0] == '\0') {
            result.append(textDecoderReplacement.data(), qsizetype(textDecoderReplacement.size()));
            ++nuls;
            ++at;
        } else if (rest.starts_with("\xe2\x80\xa8") || rest.starts_with("\xe2\x80\xa9")) {
            result += '\n';
            at += 3;
        } else {
            result += rest[0];
            ++at;
        }
    }
    return result;
}

/// Windows-1252 where it differs from Latin-1: 0x80 … 0x9f.
constexpr std::array<char16_t, 32> windows1252{
    0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
    0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178};

QByteArray fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = windows1252[c.unicode() - 0x80];
    }
    return text.toUtf8();
}

void tellMojibake(Report &report)
{
    report.add(
        Severity::Note, QStringLiteral("encoding"),
        TextDecoderText::tr("The text had been read in a wrong encoding before; its bars and letters were put right."));
}

} // namespace

QByteArray decodedText(const QByteArray &bytes, Report &report)
{
    QByteArray text = bytes;
    if (const auto encoding = encodingOf(bytes); encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(encoding);
        text = QString(decoder(bytes)).toUtf8();
        report.add(Severity::Note, QStringLiteral("encoding"),
                   TextDecoderText::tr("The text was decoded from %1.")
                       .arg(QString::fromLatin1(QStringConverter::nameForEncoding(encoding))));
    }
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    if (std::optional<QByteArray> mended = withoutMojibake(text)) {
        text = std::move(*mended);
        tellMojibake(report);
    }
    if (!needsCleaning(textDecoderViewOf(text)))
        return text;
    qint64 nuls = 0;
    text = cleaned(textDecoderViewOf(text), nuls);
    if (nuls > 0) {
        report.add(Severity::Warning, QStringLiteral("nul-replaced"),
                   TextDecoderText::tr("The text holds zero bytes, which no name can have; each was replaced by “%1”.")
                       .arg(QChar(0xfffd)));
    }
    return text;
}

QByteArray repairedText(const QByteArray &bytes, Report &report)
{
    const std::string_view text = textDecoderViewOf(bytes);
    if (std::optional<QByteArray> oem = fromOemBytes(bytes)) {
        report.add(Severity::Note, QStringLiteral("encoding"),
                   TextDecoderText::tr("The text was decoded from the code page of a Windows console."));
        return std::move(*oem);
    }
    bool anyValid = false;
    for (size_t at = 0; at < text.size() && !anyValid;) {
        const bool ascii = static_cast<signed char>(text[at]) >= 0;
        anyValid = nextCodePoint(text, at) != replacement32 && !ascii;
    }
    if (!anyValid) {
        report.add(
            Severity::Warning, QStringLiteral("encoding"),
            TextDecoderText::tr(
                "The text is not UTF-8. It was decoded as Windows-1252; save it as UTF-8 if letters look wrong."));
        return fromWindows1252(bytes);
    }
    report.add(
        Severity::Warning, QStringLiteral("encoding"),
        TextDecoderText::tr("The text is UTF-8 with bad bytes in it; each was replaced by “%1”.").arg(QChar(0xfffd)));
    return QString::fromUtf8(bytes).toUtf8();
}

} // namespace Espalier
