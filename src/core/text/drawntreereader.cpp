// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntreereader.h"

#include "core/progress.h"
#include "core/text/drawntreebuilder.h"
#include "core/text/linereader.h"
#include "core/text/textblocks.h"
#include "core/text/textdecoder.h"
#include "core/text/textdialects.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct DrawnTreeReaderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DrawnTree)
};

std::string_view drawnTreeReaderViewOf(QByteArrayView bytes) { return {bytes.data(), size_t(bytes.size())}; }

/// Room for about as many entries as the text has lines, judged by its first ones.
size_t expectedEntries(const DrawnTree &tree) { return std::min(tree.lines.size() + 16, DrawnTreeBuilder::maxNodes); }

bool readBlock(Reading &reading, const TextBlock &block)
{
    switch (block.dialect) {
    case TextDialect::None:
        return readProseLines(reading, block);
    case TextDialect::Drawn:
    case TextDialect::Windows:
        return readDrawnLines(reading, block);
    case TextDialect::Indented:
        return readIndentedLines(reading, block);
    case TextDialect::Paths:
        return readPathLines(reading, block);
    case TextDialect::Listing:
        return readListingLines(reading, block);
    case TextDialect::Folders:
        return readFolderLines(reading, block);
    case TextDialect::Headings:
        return readHeadingLines(reading, block);
    case TextDialect::Markup:
        return readMarkupLines(reading, block);
    case TextDialect::Shell:
        return readShellLines(reading, block);
    }
    Q_UNREACHABLE_RETURN(true);
}

/// The second pass: the main block first, then the others, which may find their place in it.
bool readBlocks(Reading &reading)
{
    const DrawnTree &tree = reading.tree;
    if (tree.blocks.empty())
        return true;
    if (!readBlock(reading, tree.blocks[tree.mainBlock]))
        return false;
    reading.hasMain = true;
    for (size_t i = 0; i < tree.blocks.size(); ++i) {
        if (i != tree.mainBlock && !readBlock(reading, tree.blocks[i]))
            return false;
    }
    return true;
}

/// Reads \a tree, whose text and blocks are there. False when cancelled. \a isUtf8: the text is known to be.
bool readSecond(DrawnTree &tree, const DrawnTreeReader::Options &options, bool isUtf8, bool &metInvalidUtf8)
{
    static const LineRepairs none;
    tree.firstLine = options.firstLine;
    tree.dialect = tree.blocks.empty() ? TextDialect::None : tree.blocks[tree.mainBlock].dialect;
    tree.nodes.reserve(expectedEntries(tree));
    DrawnTreeBuilder builder(tree, options.fileName, options.firstLine);
    if (isUtf8)
        builder.setTextIsUtf8();
    const LineRepairs &repairs = options.repairs ? *options.repairs : none;
    const BoundRepairs bound(repairs, drawnTreeReaderViewOf(tree.text));
    Reading reading{.tree = tree, .builder = builder, .progress = options.progress, .repairs = bound};
    if (!readBlocks(reading))
        return false;
    const bool isDrawn = tree.dialect == TextDialect::Drawn || tree.dialect == TextDialect::Windows;
    builder.finish(isDrawn ? reading.rootLines == 1 && reading.rootless == 0 : reading.soleTopIsRoot);
    tree.lostRepairs = qsizetype(repairs.all().size()) - bound.found();
    metInvalidUtf8 = builder.metInvalidUtf8();
    return true;
}

void findBlocks(DrawnTree &tree)
{
    TextBlocks found = TextBlocks::of(drawnTreeReaderViewOf(tree.text));
    tree.blocks = std::move(found.blocks);
    tree.mainBlock = found.main;
    tree.lines.assign(found.lines, {});
}

} // namespace

TextDialect DrawnTreeReader::dialectOf(QByteArrayView text)
{
    const TextBlocks found = TextBlocks::of(drawnTreeReaderViewOf(text));
    return found.blocks.empty() ? TextDialect::None : found.blocks[found.main].dialect;
}

bool DrawnTreeReader::isDrawn(QByteArrayView text)
{
    qint64 branches = 0;
    qint64 others = 0;
    forEachLine(drawnTreeReaderViewOf(text), [&](std::string_view line, qint64) {
        const LinePrefix prefix = drawnPrefix(line);
        branches += prefix.hasBranch;
        others += !prefix.hasBranch && !prefix.hasBars && prefix.length < line.size();
        return true;
    });
    return branches > 0 && branches >= others;
}

Result<DrawnTree> DrawnTreeReader::read(const QByteArray &bytes, const Options &options)
{
    Report decoding;
    QByteArray text = decodedText(bytes, decoding);
    if (options.progress)
        options.progress->setTotal(text.size());
    DrawnTree tree;
    for (bool repaired = false;; repaired = true) {
        tree.text = text;
        tree.report = {};
        findBlocks(tree);
        bool metInvalidUtf8 = false;
        if (!readSecond(tree, options, repaired, metInvalidUtf8))
            return failure(ErrorKind::Cancelled, DrawnTreeReaderText::tr("Reading was stopped."));
        if (repaired || !metInvalidUtf8)
            break;
        if (!text.isValidUtf8())
            text = repairedText(text, decoding);
    }
    decoding.append(tree.report);
    tree.report = decoding;
    return tree;
}

Result<DrawnTree> DrawnTreeReader::readAgain(const DrawnTree &tree, const Options &options)
{
    DrawnTree again;
    again.text = tree.text;
    again.blocks = tree.blocks;
    again.mainBlock = tree.mainBlock;
    again.lines.assign(tree.lines.size(), {});
    bool metInvalidUtf8 = false;
    if (!readSecond(again, options, tree.text.isValidUtf8(), metInvalidUtf8))
        return failure(ErrorKind::Cancelled, DrawnTreeReaderText::tr("Reading was stopped."));
    return again;
}

} // namespace Espalier
