// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/registerpictures.h"

#include "formats/formatregistry.h"
#include "picture/page/htmlpage.h"
#include "picture/paper/handout.h"
#include "picture/paper/quizsheet.h"
#include "picture/pdfpicture.h"
#include "picture/pngpicture.h"
#include "picture/slides/slidesexporter.h"
#include "picture/svgpicture.h"

namespace Espalier {

void registerPictures(FormatRegistry &registry)
{
    registry.add(std::make_unique<HtmlPageWriter>());
    registry.add(std::make_unique<SvgWriter>());
    registry.add(std::make_unique<PngWriter>());
    registry.add(std::make_unique<PdfWriter>());
    registry.add(std::make_unique<HandoutExporter>());
    registry.add(std::make_unique<QuizSheetWriter>());
    registry.add(std::make_unique<SlidesExporter>());
}

} // namespace Espalier
