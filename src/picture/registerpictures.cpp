// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/registerpictures.h"

#include "formats/formatregistry.h"
#include "picture/page/htmlpage.h"
#include "picture/pdfpicture.h"
#include "picture/pngpicture.h"
#include "picture/svgpicture.h"

namespace Espalier {

void registerPictures(FormatRegistry &registry)
{
    registry.add(std::make_unique<HtmlPageWriter>());
    registry.add(std::make_unique<SvgWriter>());
    registry.add(std::make_unique<PngWriter>());
    registry.add(std::make_unique<PdfWriter>());
}

} // namespace Espalier
