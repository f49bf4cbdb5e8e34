// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/archiveformat.h"
#include "formats/csvformat.h"
#include "formats/directoryexporter.h"
#include "formats/directoryreader.h"
#include "formats/formatregistry.h"
#include "formats/markdownformat.h"
#include "formats/opmlformat.h"
#include "formats/pathlistformat.h"
#include "formats/pictureformats.h"
#include "formats/projectfile.h"
#include "formats/textformat.h"
#include "formats/treejsonformat.h"

namespace Espalier {

void registerFormats(FormatRegistry &registry)
{
    registry.add(std::make_unique<ProjectFileReader>());
    registry.add(std::make_unique<ProjectFileWriter>());
    registry.add(std::make_unique<DirectoryReader>());
    registry.add(std::make_unique<DirectoryExporter>());
    for (const ArchiveFormat &format : archiveFormats())
        registry.declare([&format] { return format.info(); });
    for (const TextGlyphs glyphs : {TextGlyphs::Utf8, TextGlyphs::Ascii}) {
        registry.add(std::make_unique<TextReader>(glyphs));
        registry.add(std::make_unique<TextWriter>(glyphs));
    }
    registry.add(std::make_unique<MarkdownReader>());
    registry.add(std::make_unique<MarkdownWriter>());
    registry.add(std::make_unique<TreeJsonReader>());
    registry.add(std::make_unique<TreeJsonWriter>());
    registry.add(std::make_unique<PathListReader>());
    registry.add(std::make_unique<PathListWriter>());
    registry.add(std::make_unique<CsvReader>());
    registry.add(std::make_unique<CsvWriter>());
    registry.add(std::make_unique<OpmlReader>());
    registry.add(std::make_unique<OpmlWriter>());
    registry.declare(&PictureFormats::svg);
    registry.declare(&PictureFormats::png);
    registry.declare(&PictureFormats::pdf);
}

} // namespace Espalier
