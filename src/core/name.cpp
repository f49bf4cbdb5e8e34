// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/name.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct NameText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Name)
};

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

bool hasLoneSurrogate(QStringView text)
{
    return !text.isValidUtf16();
}

/// "C:\x" and "C:/x", but not the name "a:b", which Linux allows.
bool hasDriveLetter(QStringView text)
{
    return text.size() >= 3 && text[1] == u':' && text[0].isLetter() && text[0].unicode() < 128
        && (text[2] == u'\\' || text[2] == u'/');
}

} // namespace

Result<Name> Name::parse(QStringView text)
{
    if (isBlank(text))
        return failure(ErrorKind::Input, NameText::tr("A name is needed: it is empty or only spaces."));
    if (text == u"." || text == u"..")
        return failure(ErrorKind::Refused,
                       NameText::tr("“%1” means a folder itself or the one above it and cannot be a name.").arg(text));
    if (text.contains(u'/'))
        return failure(ErrorKind::Refused,
                       NameText::tr("“%1” contains a slash, which separates folders.").arg(printable(text)));
    if (text.contains(QChar(u'\0')))
        return failure(
            ErrorKind::Refused,
            NameText::tr("“%1” contains the character NUL, which no file system can store.").arg(printable(text)));
    if (text.size() > maxLength)
        return failure(ErrorKind::Input,
                       NameText::tr("The name has %Ln characters, and no file system takes that many.", nullptr,
                                    int(text.size())));
    if (hasLoneSurrogate(text))
        return failure(ErrorKind::Input,
                       NameText::tr("“%1” contains half of a character (a lone surrogate).").arg(printable(text)));
    return Name(text.toString());
}

Name Name::nearest(QStringView text, bool *changed)
{
    QString name = text.left(maxLength).toString();
    name.replace(u'/', u'_').replace(QChar(u'\0'), u'_');
    if (hasLoneSurrogate(name))
        name = QString::fromUtf8(name.toUtf8()); // the decoder puts U+FFFD or "?" where half a character was
    if (isBlank(name))
        name = QStringLiteral("unnamed");
    else if (name == u"." || name == u"..")
        name.fill(u'_');
    if (changed)
        *changed = name != text;
    return Name(name);
}

Result<RelativePath> RelativePath::parse(QStringView text)
{
    if (text.startsWith(u'/'))
        return failure(
            ErrorKind::Refused,
            NameText::tr("“%1” is an absolute path; only paths inside the project are allowed.").arg(printable(text)));
    if (hasDriveLetter(text) || text.startsWith(u"\\\\"))
        return failure(ErrorKind::Refused,
                       NameText::tr("“%1” is a path of a Windows drive; only paths inside the project are allowed.")
                           .arg(printable(text)));
    RelativePath path;
    for (const QStringView segment : text.tokenize(u'/')) {
        if (segment.isEmpty() || segment == u".")
            continue;
        if (segment == u"..")
            return failure(ErrorKind::Refused,
                           NameText::tr("“%1” leads out of the project by “..”.").arg(printable(text)));
        Result<Name> name = Name::parse(segment);
        if (!name)
            return std::unexpected(name.error());
        path.m_segments.append(name->toString());
    }
    if (path.m_segments.isEmpty())
        return failure(ErrorKind::Input, NameText::tr("A path is needed: “%1” names nothing.").arg(printable(text)));
    // "./a:/b" would be a drive's path as soon as it is written down.
    if (const QString written = path.toString(); hasDriveLetter(written) || written.startsWith(u"\\\\"))
        return failure(ErrorKind::Refused,
                       NameText::tr("“%1” is a path of a Windows drive; only paths inside the project are allowed.")
                           .arg(printable(text)));
    path.m_endsWithSlash = text.endsWith(u'/');
    return path;
}

} // namespace Espalier
