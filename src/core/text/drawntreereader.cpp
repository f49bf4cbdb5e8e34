// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/drawntreereader.h"

#include "core/progress.h"
#include "core/text/drawntreebuilder.h"
#include "core/text/shellcommands.h"
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

/// What a text without any branch looks like.
struct PlainShape {
    qint64 lines = 0;
    qint64 paths = 0;    // with a slash that is not the last character
    qint64 indented = 0; // by white space or a bullet
    qint64 commands = 0;
    bool isEmptyProject = false; // "0 directories, 0 files"

    void look(std::string_view line)
    {
        int column = 0;
        const std::string_view text = trimmed(withoutIndent(line, column));
        if (text.empty() || isFence(text))
            return;
        const TreeCounts counts = treeCounts(text);
        isEmptyProject = isEmptyProject || (counts.folders == 0 && counts.files == 0);
        const bool isBullet = text.size() > 1 && text[1] == ' ' && (text[0] == '-' || text[0] == '*' || text[0] == '+' || text[0] == '#');
        const size_t slash = text.find('/');
        ++lines;
        indented += column > 0 || isBullet;
        paths += text == "." || (slash != std::string_view::npos && slash + 1 < text.size() && text[slash + 1] != ' ' && text[slash + 1] != '/');
        commands += ShellCommands::isCommandLine(text);
    }

    TextDialect dialect() const
    {
        if (lines == 0)
            return TextDialect::None;
        if (isEmptyProject && lines == 2)
            return TextDialect::Drawn;
        if (commands > 0)
            return TextDialect::Shell;
        return indented == 0 && 2 * paths >= lines ? TextDialect::Paths : TextDialect::Indented;
    }
};

/// Room for about as many entries as the text has lines, judged by its first ones.
size_t expectedEntries(std::string_view text)
{
    constexpr size_t sample = 65536;
    const std::string_view head = text.substr(0, sample);
    const auto lines = size_t(std::ranges::count(head, '\n')) + 1;
    return std::min(lines * (text.size() / std::max<size_t>(head.size(), 1) + 1) + 16, DrawnTreeBuilder::maxNodes);
}

bool readDialect(std::string_view text, DrawnTreeBuilder &builder, Progress *progress)
{
    switch (builder.tree().dialect) {
    case TextDialect::None:
        builder.finish(false);
        return true;
    case TextDialect::Drawn:
    case TextDialect::Windows:
        return readDrawnLines(text, builder, progress);
    case TextDialect::Indented:
        return readIndentedLines(text, builder, progress);
    case TextDialect::Paths:
        return readPathLines(text, builder, progress);
    case TextDialect::Shell:
        return readShellLines(text, builder, progress);
    }
    Q_UNREACHABLE_RETURN(true);
}

} // namespace

TextDialect DrawnTreeReader::dialectOf(QByteArrayView text)
{
    PlainShape shape;
    TextDialect dialect = TextDialect::None;
    forEachLine(drawnTreeReaderViewOf(text), [&](std::string_view line, qint64) {
        const LinePrefix prefix = drawnPrefix(line);
        if (prefix.hasBranch)
            dialect = prefix.isTight ? TextDialect::Windows : TextDialect::Drawn;
        else
            shape.look(line);
        return dialect == TextDialect::None;
    });
    return dialect == TextDialect::None ? shape.dialect() : dialect;
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
        tree.dialect = dialectOf(text);
        tree.nodes.reserve(expectedEntries(drawnTreeReaderViewOf(text)));
        DrawnTreeBuilder builder(tree, options.fileName, options.firstLine);
        if (!readDialect(drawnTreeReaderViewOf(text), builder, options.progress))
            return failure(ErrorKind::Cancelled, DrawnTreeReaderText::tr("Reading was stopped."));
        if (repaired || !builder.metInvalidUtf8())
            break;
        text = repairedText(text, decoding);
    }
    decoding.append(tree.report);
    tree.report = decoding;
    return tree;
}

} // namespace Espalier
