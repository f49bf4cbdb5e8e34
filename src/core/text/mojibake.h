// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace Espalier {

/// Trees whose bars went through a wrong code page ("â”œâ”€â”€", "ΓööΓöÇΓöÇ", "ÃÄÄÄ"), put right; nothing where no bar
/// says that it happened. Names are put right with them.
std::optional<QByteArray> withoutMojibake(const QByteArray &utf8);
/// Would withoutMojibake() change a text in which this is a line?
bool hasMojibake(std::string_view utf8);
/// Bytes of a DOS code page, or of Chinese or Japanese Windows, as their `tree` prints them; nothing where no bar says
/// so.
std::optional<QByteArray> fromOemBytes(const QByteArray &bytes);

} // namespace Espalier
