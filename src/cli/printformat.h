// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Espalier {

/// How a verb prints what it found.
enum class PrintFormat { Text, Ascii, Markdown, Json, Paths, Csv };

QString printFormatId(PrintFormat format); ///< "text" …
std::optional<PrintFormat> printFormatFromId(QStringView id);

} // namespace Espalier
