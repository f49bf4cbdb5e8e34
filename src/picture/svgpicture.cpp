// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/svgpicture.h"

#include "picture/picturesheet.h"
#include "picture/svgdocument.h"

namespace Espalier {

FormatInfo SvgWriter::info() const
{
    return {.id = QStringLiteral("svg"),
            .name = tr("SVG picture"),
            .description = tr("The map as a picture for web pages and documents, with real text."),
            .suffixes = {QStringLiteral("svg")}};
}

Result<void> SvgWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    const Result<PictureOptions> choice = PictureOptions::from(options.extra, PictureFormat::Svg);
    if (!choice)
        return std::unexpected(choice.error());
    const Result<PictureSheet> sheet = PictureSheet::of(layout, options, *choice);
    if (!sheet)
        return std::unexpected(sheet.error());
    return SvgDocument(*sheet).write(device, options.progress);
}

} // namespace Espalier
