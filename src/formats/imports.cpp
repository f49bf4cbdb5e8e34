// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/imports.h"

#include "core/name.h"
#include "core/text/utf8.h"

#include <QUtf8StringView>

namespace Espalier {

namespace {

bool isUtf8(std::string_view text)
{
    return QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8();
}

} // namespace

Imports::ImportedName Imports::judgeName(std::string_view name)
{
    if (name == "." || name == "..")
        return {.text = {}, .isDropped = true, .problem = tr("“%1” means a folder itself or the one above it; it was left out.").arg(QString::fromUtf8(name)),
                .code = QStringLiteral("entry-dropped")};
    const QString shown = fromUtf8(name);
    if (const Result<Name> parsed = Name::parse(shown); !parsed) {
        const QString nearest = Name::nearest(shown).toString();
        return {.text = nearest.toStdString(),
                .problem = tr("“%1” cannot be a name; “%2” was put in its place.").arg(printable(shown), printable(nearest)),
                .code = QStringLiteral("name-replaced")};
    }
    if (!isUtf8(name))
        return {.text = std::string(name),
                .problem = tr("The name of “%1” is not valid UTF-8. It is shown with replacements; an export to a directory makes the original name again.").arg(printable(shown)),
                .code = QStringLiteral("invalid-utf8")};
    return {.text = std::string(name), .problem = {}, .code = {}};
}

bool Imports::isText(std::string_view bytes)
{
    return bytes.find('\0') == std::string_view::npos && isUtf8(bytes); // also of nothing, which has no address
}

void Imports::setContent(Layout &layout, NodeIndex node, std::string_view bytes)
{
    if (bytes.empty() || isFull())
        return;
    if (qint64(bytes.size()) > m_options.contentLimit)
        return tellTooLarge(qint64(bytes.size()), layout.path(node));
    if (!isText(bytes)) {
        const QString path = layout.path(node);
        return tell(Severity::Note, "binary", tr("“%1” is no UTF-8 text; only its name was taken.").arg(printable(path)), path);
    }
    layout.setContentUtf8(node, bytes);
    m_taken += qint64(bytes.size());
    if (isFull())
        tell(Severity::Warning, "too-much-content", tr("The files hold more than %L1 MB of text; from here on only names were taken.").arg(ImportLimits::contentBytes >> 20), layout.path(node));
}

void Imports::tellTooLarge(qint64 size, const QString &path)
{
    tell(Severity::Note, "too-large",
         tr("“%1” has %2 bytes, more than the limit of %3; only its name was taken.").arg(printable(path)).arg(size).arg(m_options.contentLimit), path);
}

void Imports::tell(Severity severity, const char *code, const QString &message, const QString &path)
{
    m_report.add(severity, QString::fromLatin1(code), message, {.file = m_options.fileName, .path = path});
}

std::string_view validUtf8(std::string_view text, std::string &scratch)
{
    if (isUtf8(text))
        return text;
    const QByteArray mended = fromUtf8(text).toUtf8();
    scratch.assign(mended.constData(), size_t(mended.size()));
    return scratch;
}

} // namespace Espalier
