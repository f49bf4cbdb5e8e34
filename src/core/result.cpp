// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/result.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace Espalier {

QString Position::toString() const
{
    QString text = file;
    if (line > 0) {
        text += u':' + QString::number(line);
        if (column > 0)
            text += u':' + QString::number(column);
    }
    return text;
}

QString Error::toString() const
{
    const QString place = where.toString();
    return place.isEmpty() ? message : place + QStringLiteral(": ") + message;
}

QString printable(QStringView text, qsizetype limit)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (result.size() >= limit) {
            result += u'…';
            break;
        }
        const QChar c = text[i];
        if (c.unicode() < 0x20)
            result += QChar(char16_t(0x2400 + c.unicode())); // the control pictures: ␀ … ␟
        else if (c.unicode() == 0x7f)
            result += QChar(u'␡');
        else if (c.category() == QChar::Other_Control || (c.category() == QChar::Other_Format && c.unicode() != 0x200d)
                 || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            result += QStringLiteral("‹U+%1›").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        else
            result += c;
    }
    return result;
}

QString harmless(QString message)
{
    const auto harms = [](QChar c) { return c != u'\n' && c.category() == QChar::Other_Control; };
    if (std::ranges::none_of(message, harms))
        return message;
    QString result;
    for (const QChar c : std::as_const(message))
        result += harms(c) ? printable(QStringView(&c, 1)) : QString(c);
    return result;
}

QString systemReason(int errnoValue)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Espalier::SystemReason", text); };
    switch (errnoValue) {
    case EACCES:
    case EPERM:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "you do not have the permission"));
    case ENOENT:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "it does not exist"));
    case ENOTDIR:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "a part of its path is not a folder"));
    case EISDIR:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "it is a folder"));
    case EEXIST:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "it exists already"));
    case ENOSPC:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "the disk is full"));
    case EDQUOT:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "your disk quota is used up"));
    case EFBIG:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "the file would be larger than is allowed"));
    case EROFS:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "the file system can only be read"));
    case ENAMETOOLONG:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "the name is too long for this file system"));
    case ELOOP:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "its path leads through a symbolic link or in a circle"));
    case EMFILE:
    case ENFILE:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "too many files are open"));
    case EIO:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "the disk reports an error"));
    case EBUSY:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "another program is using it"));
    case ENOTEMPTY:
        return tr(QT_TRANSLATE_NOOP("Espalier::SystemReason", "the folder is not empty"));
    default:
        return printable(QString::fromLocal8Bit(std::strerror(errnoValue)));
    }
}

} // namespace Espalier
