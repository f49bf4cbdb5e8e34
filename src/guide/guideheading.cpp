// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guideheading.h"

#include "core/text/pictogram.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace Espalier {

namespace {

/// Takes "{#id}" off the end of \a text.
QString takeId(QStringView &text)
{
    const qsizetype open = text.endsWith(u'}') ? text.lastIndexOf(u"{#") : -1;
    if (open < 0)
        return {};
    const QString id = text.sliced(open + 2).chopped(1).trimmed().toString();
    text = text.first(open).trimmed();
    return id;
}

/// Takes the first word off \a text: what stands in stars, backticks or a link's brackets, else up to white space.
QStringView takeFirstWord(QStringView &text, QString *pictogram)
{
    text = withoutPictograms(text, pictogram);
    for (const QStringView mark : {u"**", u"__", u"`", u"*"}) {
        if (!text.startsWith(mark))
            continue;
        const qsizetype end = text.indexOf(mark, mark.size());
        // `__init__.py` is a name, not a bold word.
        if (end < 0 || (mark == u"__" && end + 2 < text.size() && !text[end + 2].isSpace()))
            continue;
        QStringView inside = text.sliced(mark.size(), end - mark.size()).trimmed();
        const QStringView word = takeFirstWord(inside, pictogram);
        // Stars may stand around more than the word: then what follows is the rest of them and of the line.
        text = inside.trimmed().isEmpty() ? text.sliced(end + mark.size()) : QStringView(inside.begin(), text.end());
        return word;
    }
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u"](");
        const qsizetype close = end < 0 ? -1 : text.indexOf(u')', end);
        if (close > 0) {
            QStringView word = text.sliced(1, end - 1);
            text = text.sliced(close + 1);
            return takeFirstWord(word, pictogram);
        }
    }
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    const QStringView word = text.first(end);
    text = text.sliced(end);
    return word;
}

bool isDash(QChar c) { return c == u'-' || c == u'–' || c == u'—' || c == u':'; }

} // namespace

QString slugOf(QStringView text)
{
    QString slug;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            slug += c.toLower();
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString plainText(QStringView markdown)
{
    const auto isMark = [](QChar c) { return c == u'*' || c == u'`' || c == u'\\'; };
    if (std::ranges::none_of(markdown, isMark))
        return markdown.trimmed().toString();
    QString text;
    text.reserve(markdown.size());
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const QChar c = markdown[i];
        if (c == u'\\' && i + 1 < markdown.size() && markdown[i + 1].isPunct())
            text += markdown[++i];
        else if (c != u'*' && c != u'`')
            text += c;
    }
    return text.trimmed();
}

QStringView withoutPictograms(QStringView text, QString *pictogram)
{
    text = text.trimmed();
    if (text.isEmpty() || text.front().unicode() < 0x80)
        return text;
    constexpr qsizetype longest = 64; // code units that pictograms are looked for in
    const QByteArray head = text.first(std::min(longest, text.size())).toUtf8();
    const LeadingPictograms found = leadingPictograms({head.constData(), size_t(head.size())});
    if (found.icon == 0)
        return text;
    const QString icon = QString::fromUtf8(head.constData(), qsizetype(found.icon));
    if (pictogram)
        *pictogram = icon;
    return text.sliced(icon.size()).trimmed();
}

GuideHeading GuideHeading::parse(std::string_view source)
{
    GuideHeading heading;
    const QString line = fromUtf8(source.substr(0, source.find('\n')));
    QStringView text = QStringView(line).trimmed();
    while (text.startsWith(u'#'))
        text = text.sliced(1);
    QStringView open = text;
    while (open.endsWith(u'#'))
        open.chop(1);
    if (open.endsWith(u' ')) // closing marks, and not "C#"
        text = open.trimmed();
    text = withoutPictograms(text, &heading.pictogram);
    heading.id = takeId(text);
    heading.text = plainText(withoutPictograms(plainText(text)));
    heading.name = heading.text;
    if (const qsizetype remark = heading.name.lastIndexOf(u'('); remark > 0 && heading.name.endsWith(u')'))
        heading.name = heading.name.first(remark).trimmed();

    QStringView rest = text;
    QString path = takeFirstWord(rest, heading.pictogram.isEmpty() ? &heading.pictogram : nullptr).toString();
    path.remove(u'\\');
    if (path.endsWith(u':'))
        path.chop(1);
    heading.hasSlash = path.size() > 1 && path.endsWith(u'/');
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.size() > 1 && path.startsWith(u'/') && text.startsWith(u'`')) { // `/cmd`: from the project's root
        path.remove(0, 1);
        heading.hasSlash = true;
    }
    heading.path = path.startsWith(u"./") ? path.sliced(2) : path;
    rest = rest.trimmed();
    heading.standsAlone = rest.isEmpty() || isDash(rest.front()) || rest.front() == u'(';
    while (!rest.isEmpty() && (isDash(rest.front()) || rest.front().isSpace()))
        rest = rest.sliced(1);
    heading.title = plainText(rest);
    return heading;
}

LabelLine LabelLine::parse(QStringView line)
{
    LabelLine found;
    line = withoutPictograms(line);
    if (!line.startsWith(u"**"))
        return found;
    const qsizetype end = line.indexOf(u"**", 2);
    if (end < 0)
        return found;
    QStringView label = line.sliced(2, end - 2).trimmed();
    QStringView rest = line.sliced(end + 2);
    if (label.endsWith(u':'))
        label.chop(1);
    else if (rest.startsWith(u':'))
        rest = rest.sliced(1);
    else
        return found;
    found.label = plainText(withoutPictograms(label));
    found.rest = rest.trimmed().toString();
    return found;
}

QStringList namedPaths(QStringView markdown)
{
    QStringList paths;
    for (qsizetype at = 0; at < markdown.size(); ++at) {
        if (markdown[at] == u'`') {
            const qsizetype end = markdown.indexOf(u'`', at + 1);
            if (end < 0)
                break;
            paths.append(markdown.sliced(at + 1, end - at - 1).trimmed().toString());
            at = end;
        } else if (markdown[at] == u']' && at + 1 < markdown.size() && markdown[at + 1] == u'(') {
            const qsizetype end = markdown.indexOf(u')', at + 2);
            if (end < 0)
                break;
            const QStringView target = markdown.sliced(at + 2, end - at - 2).trimmed();
            if (!target.contains(u':') && !target.startsWith(u'#') && !target.startsWith(u'/'))
                paths.append(target.toString());
            at = end;
        }
    }
    return paths;
}

} // namespace Espalier
