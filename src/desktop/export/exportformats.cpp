// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportformats.h"

#include "core/suggestion.h"
#include "formats/formatregistry.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct ExportFormatsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExportFormat)
};

struct Keywords {
    QLatin1StringView id; ///< of a format, or of those that begin so
    const char *words;
};

/// What people call formats that have another name; untranslated words such as "gz" are known from suffixes.
constexpr Keywords keywords[] = {
    {QLatin1StringView("directory"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "folder directory disk create make")},
    {QLatin1StringView("readme"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "GitHub documentation update markers")},
    {QLatin1StringView("html"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "web page site browser Word share")},
    {QLatin1StringView("markdown"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "README GitHub wiki Word notes")},
    {QLatin1StringView("text"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "tree plain chat mail")},
    {QLatin1StringView("ascii"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "tree plain chat mail")},
    {QLatin1StringView("csv"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "Excel spreadsheet table Calc")},
    {QLatin1StringView("opml"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "outline mind map XMind OmniOutliner")},
    {QLatin1StringView("freeplane"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "mind map FreeMind XMind")},
    {QLatin1StringView("mermaid"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "mind map diagram GitHub")},
    {QLatin1StringView("plantuml"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "diagram UML work breakdown")},
    {QLatin1StringView("dot"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "diagram graph Graphviz")},
    {QLatin1StringView("svg"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "image vector poster map Inkscape")},
    {QLatin1StringView("png"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "image photo screenshot poster map slide")},
    {QLatin1StringView("pdf"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "print paper poster map page")},
    {QLatin1StringView("bash"),
     QT_TRANSLATE_NOOP("Espalier::ExportFormat", "shell terminal mkdir command Linux macOS")},
    {QLatin1StringView("sh"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "shell terminal mkdir command POSIX Unix")},
    {QLatin1StringView("powershell"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "Windows terminal command")},
    {QLatin1StringView("cmd"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "Windows batch terminal command")},
    {QLatin1StringView("python"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "generator script create")},
    {QLatin1StringView("tree-json"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "data program")},
    {QLatin1StringView("paths"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "find list lines")},
    {QLatin1StringView("zip"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "compress Windows mail pack")},
    {QLatin1StringView("tar"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "compress Linux Unix pack")},
    {QLatin1StringView("7z"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "compress pack")},
    {QLatin1StringView("cookiecutter"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "template scaffold")},
    {QLatin1StringView("copier"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "template scaffold")},
    {QLatin1StringView("ls-lint"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "check names linter CI")},
    {QLatin1StringView("handout"),
     QT_TRANSLATE_NOOP("Espalier::ExportFormat", "print paper class lesson handout page")},
    {QLatin1StringView("quiz-sheet"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "print paper test exam questions")},
    {QLatin1StringView("gift"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "quiz test exam questions LMS")},
    {QLatin1StringView("moodle-xml"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "quiz test exam questions LMS")},
    {QLatin1StringView("anki"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "quiz questions learn repeat deck")},
    {QLatin1StringView("exercise"),
     QT_TRANSLATE_NOOP("Espalier::ExportFormat", "class school teaching students practice cards")},
    {QLatin1StringView("slides"),
     QT_TRANSLATE_NOOP("Espalier::ExportFormat", "presentation lesson teach projector PowerPoint")},
    {QLatin1StringView("espalier"), QT_TRANSLATE_NOOP("Espalier::ExportFormat", "project save copy")},
};

QString keywordsOf(const FormatInfo &format)
{
    for (const Keywords &known : keywords) {
        if (format.id == known.id || format.id.startsWith(known.id + u'.'))
            return QCoreApplication::translate("Espalier::ExportFormat", known.words);
    }
    return {};
}

/// All by which a format is looked for, in small letters.
QStringList wordsOf(const FormatInfo &format)
{
    QStringList words = QString(format.name + u' ' + keywordsOf(format)).toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        while (!word.isEmpty() && (word.back() == u',' || word.back() == u'.'))
            word.chop(1);
    }
    words += format.id.toCaseFolded().split(u'-', Qt::SkipEmptyParts);
    words.append(format.id.toCaseFolded());
    for (const QString &suffix : format.suffixes)
        words += {suffix.toCaseFolded(), u'.' + suffix.toCaseFolded()};
    return words;
}

/// How far \a wanted is from a format's words: 0 names it; -1: it is not among them.
int matchOf(const FormatInfo &format, const QString &wanted)
{
    if (format.id == wanted || format.name.toCaseFolded() == wanted || format.suffixes.contains(wanted))
        return 0;
    if (format.name.startsWith(wanted, Qt::CaseInsensitive) || format.id.startsWith(wanted))
        return 1;
    int worst = 0;
    const QStringList words = wordsOf(format);
    for (const QString &part : wanted.split(u' ', Qt::SkipEmptyParts)) {
        const auto has = [&](auto matches) { return std::ranges::any_of(words, matches); };
        const int match = has([&](const QString &word) { return word == part; })               ? 2
            : has([&](const QString &word) { return word.startsWith(part); })                  ? 3
            : has([&](const QString &word) { return part.size() > 1 && word.contains(part); }) ? 4
                                                                                               : -1;
        if (match < 0)
            return -1;
        worst = std::max(worst, match);
    }
    return worst;
}

} // namespace

QList<FormatInfo> exportFormats(const FormatRegistry &registry)
{
    QList<FormatInfo> all = registry.formats();
    all.removeIf([&registry](const FormatInfo &info) { return !registry.exporter(info.id); });
    std::ranges::stable_sort(all, {}, &FormatInfo::group);
    return all;
}

QList<qsizetype> formatsLike(const QList<FormatInfo> &formats, const QString &wanted)
{
    const QString words = wanted.trimmed().toCaseFolded();
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype number = 0; !words.isEmpty() && number < formats.size(); ++number) {
        if (const int match = matchOf(formats[number], words); match >= 0)
            found.append({match, number});
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, qsizetype>::first);
    QList<qsizetype> numbers;
    for (const auto &[match, number] : found)
        numbers.append(number);
    if (!numbers.isEmpty())
        return numbers;
    // Nothing has it: what is written nearly so.
    QStringList known;
    QList<qsizetype> owners;
    for (qsizetype number = 0; number < formats.size(); ++number) {
        for (const QString &word : wordsOf(formats[number])) {
            known.append(word);
            owners.append(number);
        }
    }
    for (const QString &word : suggestions(words, known, known.size())) {
        for (qsizetype i = known.indexOf(word); i >= 0; i = known.indexOf(word, i + 1)) {
            if (!numbers.contains(owners[i]))
                numbers.append(owners[i]);
        }
    }
    return numbers;
}

QString groupName(FormatGroup group)
{
    switch (group) {
    case FormatGroup::Folder:
        return ExportFormatsText::tr("On disk");
    case FormatGroup::Archives:
        return ExportFormatsText::tr("Archives");
    case FormatGroup::Texts:
        return ExportFormatsText::tr("To read and share");
    case FormatGroup::Pictures:
        return ExportFormatsText::tr("Pictures");
    case FormatGroup::Scripts:
        return ExportFormatsText::tr("Scripts");
    case FormatGroup::Templates:
        return ExportFormatsText::tr("Templates");
    case FormatGroup::Diagrams:
        return ExportFormatsText::tr("Diagrams");
    case FormatGroup::Data:
        return ExportFormatsText::tr("Data");
    case FormatGroup::Teaching:
        return ExportFormatsText::tr("Teaching");
    }
    Q_UNREACHABLE_RETURN({});
}

QString withSuffixOf(const QString &path, const FormatInfo &from, const FormatInfo &to)
{
    QString stem = path;
    while (stem.size() > 1 && stem.endsWith(u'/'))
        stem.chop(1);
    for (const QString &before : from.suffixes) {
        if (stem.endsWith(u'.' + before, Qt::CaseInsensitive)) {
            stem.chop(before.size() + 1);
            break;
        }
    }
    const QString wanted = to.suffixes.value(0);
    const bool hasOne = std::ranges::any_of(
        to.suffixes, [&stem](const QString &suffix) { return stem.endsWith(u'.' + suffix, Qt::CaseInsensitive); });
    return wanted.isEmpty() || hasOne ? stem : stem + u'.' + wanted;
}

} // namespace Espalier
