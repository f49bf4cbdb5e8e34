// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/pagestyle.h"

#include "core/theme.h"
#include "picture/page/pagetext.h"
#include "picture/page/pagewords.h"

#include <QCryptographicHash>
#include <QFile>

// The macro works outside of any namespace only. Nothing else would pull the data out of its library.
static void initPageResources() { Q_INIT_RESOURCE(icons); }

namespace Espalier {

namespace {

QByteArray pageResource(const QString &name)
{
    [[maybe_unused]] static const bool isThere = (initPageResources(), true);
    QFile file(QStringLiteral(":/page/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ColourName {
    const char *name;
    Rgb Theme::*colour;
};
constexpr ColourName colourNames[] = {
    {"window", &Theme::window},    {"panel", &Theme::panel},         {"sunken", &Theme::sunken},
    {"hover", &Theme::hover},      {"line", &Theme::line},           {"text", &Theme::text},
    {"dim", &Theme::dim},          {"faint", &Theme::faint},         {"accent", &Theme::accent},
    {"link", &Theme::accentHover}, {"selection", &Theme::selection}, {"good", &Theme::good},
    {"warning", &Theme::warning},  {"tint", &Theme::warningTint},
};

void colour(QByteArray &out, const QByteArray &name, Rgb light, Rgb dark)
{
    out += "--" + name + ":light-dark(" + toHex(light).toLatin1() + ',' + toHex(dark).toLatin1() + ");";
}

/// Colours of a node: of its sign and text, and of what they stand on.
QByteArray pairOf(const PhaseColours &light, const PhaseColours &dark)
{
    QByteArray out;
    colour(out, "c", light.text, dark.text);
    colour(out, "t", light.tint, dark.tint);
    return out;
}

QByteArray colours(bool byPhase)
{
    QByteArray out = ":root{";
    for (const ColourName &one : colourNames)
        colour(out, one.name, Theme::light().*one.colour, Theme::dark().*one.colour);
    out += pairOf(Theme::light().phase(Phase::None), Theme::dark().phase(Phase::None)) + '}';
    for (const Phase phase : allPhases)
        out += ".p" + QByteArray::number(toNumber(phase)) + '{'
            + pairOf(Theme::light().phase(phase), Theme::dark().phase(phase)) + '}';
    for (size_t i = 0; i < (byPhase ? 0 : Theme::light().branches.size()); ++i)
        out += ".b" + QByteArray::number(i) + '{' + pairOf(Theme::light().branches[i], Theme::dark().branches[i]) + '}';
    return out;
}

/// Paper is white whatever the screen is, and its colours are stronger.
QByteArray printColours()
{
    const Theme &print = Theme::print();
    QByteArray out = "@media print{:root{";
    for (const ColourName &one : colourNames)
        out += QByteArray("--") + one.name + ':' + toHex(print.*one.colour).toLatin1() + ';';
    out += '}';
    for (const Phase phase : allPhases)
        out += ".p" + QByteArray::number(toNumber(phase)) + "{--c:" + toHex(print.phase(phase).text).toLatin1()
            + ";--t:" + toHex(print.phase(phase).tint).toLatin1() + '}';
    return out + '}';
}

/// Comments, indentation and line ends left out; our files have nothing like them in their strings.
QByteArray condensed(QByteArray css)
{
    for (qsizetype begin = css.indexOf("/*"); begin >= 0; begin = css.indexOf("/*", begin)) {
        const qsizetype end = css.indexOf("*/", begin);
        css.remove(begin, end < 0 ? css.size() - begin : end + 2 - begin);
    }
    css = css.simplified();
    for (const char *const mark : {"{", "}", ";", ","}) {
        css.replace(QByteArray(QByteArray(" ") + mark), mark);
        css.replace(QByteArray(QByteArray(mark) + " "), mark);
    }
    return css.replace(": ", ":").replace(";}", "}");
}

/// A line of the script without blanks beside signs. A quote stands nowhere but round strings (page.js says so).
QByteArray withoutBlanks(const QByteArray &code)
{
    constexpr QByteArrayView signs("=+*?:<>&|(){}[],;!-");
    QByteArray out;
    bool isInString = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        isInString ^= code[i] == '\'';
        const bool isBlank = code[i] == ' ' && !isInString && i > 0 && i + 1 < code.size();
        if (!isBlank || (!signs.contains(code[i - 1]) && !signs.contains(code[i + 1])))
            out += code[i];
    }
    return out;
}

} // namespace

QByteArray PageStyle::style(const PageWords &words, const QByteArray &map, bool byPhase)
{
    QByteArray out = colours(byPhase);
    constexpr char16_t signs[] = u"●■▲◆"; // the shapes of the phases, as letters
    for (const Phase phase : allPhases) {
        const QString label = QChar(signs[toNumber(phase) - 1]) + QStringLiteral("\u00a0") + words.phase(phase);
        out += ".p" + QByteArray::number(toNumber(phase)) + "{--l:" + PageText::cssString(label) + '}';
    }
    out += condensed(pageResource(QStringLiteral("page.css"))) + map + printColours();
    return out;
}

QByteArray PageStyle::file(const QString &name) { return pageResource(name); }

QByteArray PageStyle::script() { return condensedScript(pageResource(QStringLiteral("page.js"))); }

QByteArray PageStyle::condensedScript(const QByteArray &source)
{
    QByteArray out;
    for (const QByteArray &line : source.split('\n')) {
        const QByteArray code = line.trimmed();
        if (code.isEmpty() || code.startsWith("//"))
            continue;
        out += withoutBlanks(code);
        if (!QByteArrayView(";{,(").contains(out.back())) // there a line's end says nothing
            out += '\n';
    }
    return out;
}

QByteArray PageStyle::hash(const QByteArray &source)
{
    return "sha256-" + QCryptographicHash::hash(source, QCryptographicHash::Sha256).toBase64();
}

} // namespace Espalier
