// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report.h"

#include <QByteArray>

namespace Espalier {

/// Text from anywhere, made UTF-8 with LF line ends: BOM and UTF-16 decoded, terminal colours and links removed, CR,
/// CRLF and U+2028 turned into LF, NUL into U+FFFD (reported). Ordinary UTF-8 is returned as it is, without a copy.
/// Bytes that are not valid UTF-8 stay: see repairedText().
QByteArray decodedText(const QByteArray &bytes, Report &report);

/// What to do with a text in which invalid UTF-8 was met: without any valid sequence beyond ASCII it is taken for
/// Windows-1252 (what editors call Latin-1), else the bad bytes become U+FFFD. Both are reported.
QByteArray repairedText(const QByteArray &bytes, Report &report);

} // namespace Espalier
