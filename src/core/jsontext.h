// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace Espalier {

/// Appends \a text as a JSON string with its quotes. \a text is UTF-8 and stays UTF-8: only quotes, backslashes and
/// control characters are escaped. Bytes that are no UTF-8, as in a name from a disk, become U+FFFD, so that the document
/// is valid.
void appendJsonString(QByteArray &out, std::string_view text);
void appendJsonString(std::string &out, std::string_view text);
void appendJsonString(QByteArray &out, QStringView text);
inline void appendJsonString(QByteArray &out, const QByteArray &text)
{
    appendJsonString(out, std::string_view(text.constData(), size_t(text.size())));
}

} // namespace Espalier
