// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/entrypath.h"

#include <QUtf8StringView>

#include <algorithm>

namespace Espalier {

namespace {

bool isUtf8(std::string_view text) { return QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8(); }

QString shown(std::string_view text) { return printable(QString::fromUtf8(text.data(), qsizetype(text.size()))); }

/// "C:\x", "c:/x" and "\\server\x".
bool isWindowsRoot(std::string_view path)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return path.starts_with("\\\\") || path.starts_with('\\')
        || (path.size() >= 2 && path[1] == ':' && isLetter(path[0]) && (path.size() == 2 || path[2] == '\\' || path[2] == '/'));
}

} // namespace

std::string fromCodePage437(std::string_view bytes)
{
    static constexpr char16_t upper[] =
        u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
    static_assert(sizeof upper / sizeof *upper == 128 + 1);
    QString text;
    text.reserve(qsizetype(bytes.size()));
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += byte < 0x80 ? QChar(char16_t(byte)) : QChar(upper[byte - 0x80]);
    }
    return text.toStdString();
}

EntryPath::Verdict EntryPath::set(std::string_view path, bool isOldName)
{
    m_text = path;
    if (isOldName && !isUtf8(m_text)) {
        m_text = fromCodePage437(m_text);
        if (!m_toldEncoding)
            m_imports.tell(Severity::Warning, "old-encoding",
                           tr("Names beyond English letters have no known encoding; the old one of DOS (code page 437) was taken. The first is “%1”.").arg(shown(m_text)), {});
        m_toldEncoding = true;
    }
    m_endsWithSlash = m_text.ends_with('/');
    if (leadsOut()) {
        m_imports.tell(Severity::Warning, "outside", tr("“%1” leads out of the project and was left out.").arg(shown(m_text)), shown(m_text));
        return Verdict::LeadsOut;
    }
    if (m_text.empty()) {
        m_imports.tell(Severity::Warning, "unnamed", tr("An entry has no name that can be read; it is called “unnamed”."), {});
        m_text = "unnamed";
    }
    return m_segments.set(m_text);
}

bool EntryPath::leadsOut() const
{
    if (m_text.starts_with('/') || isWindowsRoot(m_text))
        return true;
    // "..\x" is a plain name here, but not where the archive may come from or go to.
    const std::string_view text = m_text;
    for (size_t from = 0; from <= text.size();) {
        const size_t end = std::min(text.find_first_of("/\\", from), text.size());
        if (text.substr(from, end - from) == "..")
            return true;
        from = end + 1;
    }
    return false;
}

} // namespace Espalier
