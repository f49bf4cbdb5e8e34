// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidepicture.h"

#include "guide/guide.h"

#include <QRegularExpression>
#include <QResource>

#include <algorithm>
#include <iterator>

namespace Espalier {

namespace {

/// What a drawing may use. No phase's: those mean something.
constexpr Rgb Theme::*pictureColours[] = {&Theme::panel, &Theme::sunken, &Theme::line,     &Theme::text,
                                          &Theme::dim,   &Theme::accent, &Theme::selection};

} // namespace

QByteArray pictureOf(const Guide &guide, const QString &address)
{
    static const QRegularExpression drawing(QStringLiteral("\\Apictures/[a-z][a-z0-9.-]*\\.svg\\z"));
    if (!guide.isBuiltIn() || !drawing.match(address).hasMatch())
        return {};
    return QResource(u":/guides/" + guide.id() + u'/' + address).uncompressedData();
}

QByteArray pictureInTheme(const QByteArray &svg, const Theme &theme)
{
    QByteArray result = svg;
    // Place by place: what one theme calls a colour may be another one's in the other.
    for (qsizetype at = result.indexOf('#'); at >= 0; at = result.indexOf('#', at + 1)) {
        const QByteArray colour = result.mid(at, 7);
        const auto known = std::ranges::find_if(
            pictureColours, [&](Rgb Theme::*one) { return colour == toHex(Theme::light().*one).toLatin1(); });
        if (known != std::end(pictureColours))
            result.replace(at, 7, toHex(theme.**known).toLatin1());
    }
    return result;
}

QByteArray pictureInPage(const QByteArray &svg)
{
    QByteArray result = svg;
    result.replace(" xmlns=\"http://www.w3.org/2000/svg\"", ""); // inside a page it goes without saying
    for (Rgb Theme::*const one : pictureColours) {
        const QByteArray light = toHex(Theme::light().*one).toLatin1();
        const QByteArray both = "light-dark(" + light + ',' + toHex(Theme::dark().*one).toLatin1() + ')';
        result.replace(QByteArray('"' + light + '"'), QByteArray('"' + both + '"'));
    }
    return result;
}

} // namespace Espalier
