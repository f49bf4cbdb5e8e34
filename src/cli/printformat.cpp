// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/printformat.h"

namespace Espalier {

QString printFormatId(PrintFormat format)
{
    switch (format) {
    case PrintFormat::Text:
        return QStringLiteral("text");
    case PrintFormat::Ascii:
        return QStringLiteral("ascii");
    case PrintFormat::Markdown:
        return QStringLiteral("markdown");
    case PrintFormat::Json:
        return QStringLiteral("json");
    case PrintFormat::Paths:
        return QStringLiteral("paths");
    case PrintFormat::Csv:
        return QStringLiteral("csv");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<PrintFormat> printFormatFromId(QStringView id)
{
    using enum PrintFormat;
    for (const auto format : {Text, Ascii, Markdown, Json, Paths, Csv}) {
        if (id == printFormatId(format))
            return format;
    }
    return {};
}

} // namespace Espalier
