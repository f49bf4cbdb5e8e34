// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/svgpicture.h"

#include "formats/pictureformats.h"
#include "picture/picturesheet.h"
#include "picture/svgdocument.h"

namespace Espalier {

FormatInfo SvgWriter::info() const { return PictureFormats::svg(); }

Result<void> SvgWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    const PictureOptions choice = PictureOptions::from(options.values, info());
    const Result<PictureSheet> sheet = PictureSheet::of(layout, options, choice);
    if (!sheet)
        return std::unexpected(sheet.error());
    return SvgDocument(*sheet).write(device, options.progress);
}

} // namespace Espalier
