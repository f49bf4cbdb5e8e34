// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/mojibake.h"

#include "core/text/pictogram.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace Espalier {

namespace {

using namespace std::string_view_literals;
using namespace Qt::StringLiterals;

// The upper halves of the code pages.
constexpr std::array<char16_t, 128> codePage1252{
    0x20ac, 0x81,  0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0x8d,  0x17d,
    0x8f,   0x90,  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153, 0x9d,
    0x17e,  0x178, 0xa0,   0xa1,   0xa2,   0xa3,   0xa4,   0xa5,   0xa6,   0xa7,   0xa8,   0xa9,   0xaa,   0xab,  0xac,
    0xad,   0xae,  0xaf,   0xb0,   0xb1,   0xb2,   0xb3,   0xb4,   0xb5,   0xb6,   0xb7,   0xb8,   0xb9,   0xba,  0xbb,
    0xbc,   0xbd,  0xbe,   0xbf,   0xc0,   0xc1,   0xc2,   0xc3,   0xc4,   0xc5,   0xc6,   0xc7,   0xc8,   0xc9,  0xca,
    0xcb,   0xcc,  0xcd,   0xce,   0xcf,   0xd0,   0xd1,   0xd2,   0xd3,   0xd4,   0xd5,   0xd6,   0xd7,   0xd8,  0xd9,
    0xda,   0xdb,  0xdc,   0xdd,   0xde,   0xdf,   0xe0,   0xe1,   0xe2,   0xe3,   0xe4,   0xe5,   0xe6,   0xe7,  0xe8,
    0xe9,   0xea,  0xeb,   0xec,   0xed,   0xee,   0xef,   0xf0,   0xf1,   0xf2,   0xf3,   0xf4,   0xf5,   0xf6,  0xf7,
    0xf8,   0xf9,  0xfa,   0xfb,   0xfc,   0xfd,   0xfe,   0xff};
constexpr std::array<char16_t, 128> codePage437{
    0xc7,   0xfc,   0xe9,   0xe2,   0xe4,   0xe0,   0xe5,   0xe7,   0xea,   0xeb,   0xe8,   0xef,   0xee,
    0xec,   0xc4,   0xc5,   0xc9,   0xe6,   0xc6,   0xf4,   0xf6,   0xf2,   0xfb,   0xf9,   0xff,   0xd6,
    0xdc,   0xa2,   0xa3,   0xa5,   0x20a7, 0x192,  0xe1,   0xed,   0xf3,   0xfa,   0xf1,   0xd1,   0xaa,
    0xba,   0xbf,   0x2310, 0xac,   0xbd,   0xbc,   0xa1,   0xab,   0xbb,   0x2591, 0x2592, 0x2593, 0x2502,
    0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255d, 0x255c, 0x255b, 0x2510, 0x2514,
    0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0x255e, 0x255f, 0x255a, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550,
    0x256c, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256b, 0x256a, 0x2518, 0x250c,
    0x2588, 0x2584, 0x258c, 0x2590, 0x2580, 0x3b1,  0xdf,   0x393,  0x3c0,  0x3a3,  0x3c3,  0xb5,   0x3c4,
    0x3a6,  0x398,  0x3a9,  0x3b4,  0x221e, 0x3c6,  0x3b5,  0x2229, 0x2261, 0xb1,   0x2265, 0x2264, 0x2320,
    0x2321, 0xf7,   0x2248, 0xb0,   0x2219, 0xb7,   0x221a, 0x207f, 0xb2,   0x25a0, 0xa0};
constexpr std::array<char16_t, 128> codePage850{
    0xc7,   0xfc,   0xe9,   0xe2,   0xe4,   0xe0,   0xe5,   0xe7,   0xea,   0xeb,   0xe8,  0xef, 0xee,   0xec,   0xc4,
    0xc5,   0xc9,   0xe6,   0xc6,   0xf4,   0xf6,   0xf2,   0xfb,   0xf9,   0xff,   0xd6,  0xdc, 0xf8,   0xa3,   0xd8,
    0xd7,   0x192,  0xe1,   0xed,   0xf3,   0xfa,   0xf1,   0xd1,   0xaa,   0xba,   0xbf,  0xae, 0xac,   0xbd,   0xbc,
    0xa1,   0xab,   0xbb,   0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0xc1,   0xc2,   0xc0,  0xa9, 0x2563, 0x2551, 0x2557,
    0x255d, 0xa2,   0xa5,   0x2510, 0x2514, 0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0xe3,  0xc3, 0x255a, 0x2554, 0x2569,
    0x2566, 0x2560, 0x2550, 0x256c, 0xa4,   0xf0,   0xd0,   0xca,   0xcb,   0xc8,   0x131, 0xcd, 0xce,   0xcf,   0x2518,
    0x250c, 0x2588, 0x2584, 0xa6,   0xcc,   0x2580, 0xd3,   0xdf,   0xd4,   0xd2,   0xf5,  0xd5, 0xb5,   0xfe,   0xde,
    0xda,   0xdb,   0xd9,   0xfd,   0xdd,   0xaf,   0xb4,   0xad,   0xb1,   0x2017, 0xbe,  0xb6, 0xa7,   0xf7,   0xb8,
    0xb0,   0xa8,   0xb7,   0xb9,   0xb3,   0xb2,   0x25a0, 0xa0};
constexpr std::array<char16_t, 128> macRoman{
    0xc4,   0xc5,   0xc7,   0xc9,   0xd1,   0xd6,   0xdc,   0xe1,   0xe0,   0xe2,   0xe4, 0xe3,   0xe5,
    0xe7,   0xe9,   0xe8,   0xea,   0xeb,   0xed,   0xec,   0xee,   0xef,   0xf1,   0xf3, 0xf2,   0xf4,
    0xf6,   0xf5,   0xfa,   0xf9,   0xfb,   0xfc,   0x2020, 0xb0,   0xa2,   0xa3,   0xa7, 0x2022, 0xb6,
    0xdf,   0xae,   0xa9,   0x2122, 0xb4,   0xa8,   0x2260, 0xc6,   0xd8,   0x221e, 0xb1, 0x2264, 0x2265,
    0xa5,   0xb5,   0x2202, 0x2211, 0x220f, 0x3c0,  0x222b, 0xaa,   0xba,   0x3a9,  0xe6, 0xf8,   0xbf,
    0xa1,   0xac,   0x221a, 0x192,  0x2248, 0x2206, 0xab,   0xbb,   0x2026, 0xa0,   0xc0, 0xc3,   0xd5,
    0x152,  0x153,  0x2013, 0x2014, 0x201c, 0x201d, 0x2018, 0x2019, 0xf7,   0x25ca, 0xff, 0x178,  0x2044,
    0x20ac, 0x2039, 0x203a, 0xfb01, 0xfb02, 0x2021, 0xb7,   0x201a, 0x201e, 0x2030, 0xc2, 0xca,   0xc1,
    0xcb,   0xc8,   0xcd,   0xce,   0xcf,   0xcc,   0xd3,   0xd4,   0xf8ff, 0xd2,   0xda, 0xdb,   0xd9,
    0x131,  0x2c6,  0x2dc,  0xaf,   0x2d8,  0x2d9,  0x2da,  0xb8,   0x2dd,  0x2db,  0x2c7};

using CodePage = std::array<char16_t, 128>;

/// The byte of a character in a code page, or -1.
int byteOf(char16_t c, const CodePage &page)
{
    if (c < 0x80)
        return c;
    const auto found = std::ranges::find(page, c);
    if (found != page.end())
        return 0x80 + int(found - page.begin());
    return &page == &codePage1252 && c < 0x100 ? c : -1;
}

/// Bytes of UTF-8 that were read in a wrong code page, put right: runs of them that give valid UTF-8. The rest stays.
QString unmixed(const QString &text, const CodePage &page)
{
    QString result;
    result.reserve(text.size());
    QByteArray run;
    qsizetype begin = 0;
    const auto flush = [&] {
        for (size_t at = 0; at < size_t(run.size());) {
            const size_t from = at;
            const std::string_view bytes(run.constData(), size_t(run.size()));
            if (nextCodePoint(bytes, at) == 0xfffd && at == from + 1)
                result += text[begin + qsizetype(from)];
            else
                result += QString::fromUtf8(run.constData() + from, qsizetype(at - from));
        }
        run.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        const int byte = c < 0x80 ? -1 : byteOf(c, page);
        if (byte < 0) {
            flush();
            result += text[at];
            continue;
        }
        if (run.isEmpty())
            begin = at;
        run += char(byte);
    }
    flush();
    return result.replace(u"Â "_s, u" "_s); // a no-break space that became a space on its way
}

/// Text of an OEM code page that was read as Windows-1252.
QString reread(const QString &text, const CodePage &wrong, const CodePage &right)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const int byte = byteOf(c.unicode(), wrong);
        result += byte < 0x80 ? c : QChar(right[size_t(byte - 0x80)]);
    }
    return result;
}

/// Not far from the start: a large text need not be looked through for each of them.
bool hasAny(QByteArrayView text, const std::vector<std::string_view> &signs)
{
    constexpr qsizetype far = 1 << 18;
    text = text.first(std::min(far, text.size()));
    return std::ranges::any_of(signs, [&](std::string_view sign) {
        return text.contains(QByteArrayView(sign.data(), qsizetype(sign.size())));
    });
}

/// The same, where branches stand: at the begin of a line, or behind nothing but margins. Elsewhere it is a name.
bool hasBranch(QByteArrayView text, const std::vector<std::string_view> &signs)
{
    constexpr qsizetype far = 1 << 18;
    constexpr std::string_view margin = " \t>*#/|;-";
    const std::string_view start(text.data(), size_t(std::min(far, text.size())));
    return std::ranges::any_of(signs, [&](std::string_view sign) {
        for (size_t at = start.find(sign); at != start.npos; at = start.find(sign, at + 1)) {
            const std::string_view before = start.substr(0, at);
            const size_t ink = before.find_last_not_of(margin);
            if (ink == before.npos || before[ink] == '\n' || before[ink] == '\r')
                return true;
        }
        return false;
    });
}

/// "├──" and "└──" as they come out of a wrong code page.
struct Mix {
    std::vector<std::string_view> signs; // a list of initial values would not outlive its line
    const CodePage *page;
};

const std::array<Mix, 4> &mixes()
{
    static const std::array all{Mix{{"â”œâ”€"sv, "â””â”€"sv, "â\u0094\u009c"sv, "â\u0094\u0094"sv, "â•šâ"sv, "â• â"sv,
                                     "â”£â"sv, "â”—â"sv, "â•°â"sv},
                                    &codePage1252},
                                Mix{{"Γö£ΓöÇ"sv, "ΓööΓöÇ"sv}, &codePage437},
                                Mix{{"Ôö£ÔöÇ"sv, "ÔööÔöÇ"sv}, &codePage850}, Mix{{"‚îú‚îÄ"sv, "‚îî‚îÄ"sv}, &macRoman}};
    return all;
}

const std::vector<std::string_view> &oemSigns()
{
    static const std::vector signs{"ÃÄÄ"sv, "ÀÄÄ"sv};
    return signs;
}

const std::vector<std::string_view> &gb18030Signs()
{
    static const std::vector signs{"©À©¤"sv, "©¸©¤"sv};
    return signs;
}

} // namespace

bool hasMojibake(std::string_view utf8)
{
    if (std::ranges::all_of(utf8, [](char c) { return static_cast<signed char>(c) >= 0; }))
        return false;
    const QByteArrayView text(utf8.data(), qsizetype(utf8.size()));
    return hasBranch(text, oemSigns()) || hasBranch(text, gb18030Signs())
        || std::ranges::any_of(mixes(), [text](const Mix &mix) { return hasBranch(text, mix.signs); });
}

std::optional<QByteArray> withoutMojibake(const QByteArray &utf8)
{
    // Where bars came out right, such letters are names.
    if (hasAny(utf8, {"├─"sv, "└─"sv, "|-- "sv, "`-- "sv}))
        return std::nullopt;
    for (const Mix &mix : mixes()) {
        if (hasBranch(utf8, mix.signs))
            return unmixed(QString::fromUtf8(utf8), *mix.page).toUtf8();
    }
    if (hasBranch(utf8, oemSigns()))
        return reread(QString::fromUtf8(utf8), codePage1252, codePage850).toUtf8();
    if (hasBranch(utf8, gb18030Signs())) {
        QString text = QString::fromUtf8(utf8);
        for (const auto &[wrong, right] : {std::pair(u"©À"_s, u"├"_s), std::pair(u"©¤"_s, u"─"_s),
                                           std::pair(u"©¦"_s, u"│"_s), std::pair(u"©¸"_s, u"└"_s)})
            text.replace(wrong, right);
        return text.toUtf8();
    }
    return std::nullopt;
}

std::optional<QByteArray> fromOemBytes(const QByteArray &bytes)
{
    if (hasAny(bytes, {"\xc3\xc4\xc4"sv, "\xc0\xc4\xc4"sv})) {
        QString text;
        text.reserve(bytes.size());
        for (const char c : bytes)
            text += static_cast<signed char>(c) >= 0 ? QChar(u'\0' + c)
                                                     : QChar(codePage850[static_cast<unsigned char>(c) - 0x80U]);
        return text.toUtf8();
    }
    struct Wide {
        std::vector<std::string_view> signs; // a list of initial values would not outlive its line
        const char *codec;
    };
    static const std::array wides{Wide{{"\xa9\xc0\xa9\xa4"sv, "\xa9\xb8\xa9\xa4"sv}, "GB18030"},
                                  Wide{{"\x84\xa5\x84\x9f"sv, "\x84\xa4\x84\x9f"sv}, "Shift_JIS"}};
    for (const Wide &wide : wides) {
        QStringDecoder decoder(wide.codec);
        if (hasAny(bytes, wide.signs) && decoder.isValid())
            return QString(decoder(bytes)).toUtf8();
    }
    return std::nullopt;
}

} // namespace Espalier
