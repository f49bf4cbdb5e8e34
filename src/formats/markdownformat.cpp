// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/markdownformat.h"

#include "core/safefile.h"
#include "core/text/drawntreereader.h"
#include "core/text/textdecoder.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "formats/textformat.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"
#include "plan/readmewriter.h"

#include <QCoreApplication>
#include <QIODevice>

namespace Espalier {

namespace {

struct MarkdownFormatText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::MarkdownFormat)
};

struct MarkdownSigns {
    bool hasHeading = false;
    bool hasFence = false;
};

MarkdownSigns signsIn(QByteArrayView text)
{
    MarkdownSigns signs;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        const QByteArrayView line = text.sliced(at, end - at);
        const qsizetype level = std::distance(line.begin(), std::ranges::find_if(line, [](char c) { return c != '#'; }));
        signs.hasHeading |= level >= 1 && level <= 6 && level < line.size() && line[level] == ' ';
        signs.hasFence |= line.startsWith("```") || line.startsWith("~~~");
        at = end + 1;
    }
    return signs;
}

Result<ReadResult> layoutOf(const Guide &guide, const ReadOptions &options)
{
    ReadResult result{.layout = StarterBuilder::guideView(guide), .report = guide.report()};
    if (guide.phases().isEmpty()) {
        // A README that knows no phases has nothing to say of them, unless a node of it does.
        for (NodeIndex node = result.layout.next(rootNode); node != noNode; node = result.layout.next(node)) {
            const Topic *const topic = guide.topic(result.layout.topic(node));
            result.layout.setPhase(node, topic ? topic->ownPhase : Phase::None);
        }
    }
    if (result.layout.nameUtf8(rootNode).empty()) {
        const QString name = baseNameOf(options.fileName);
        result.layout.setName(rootNode, name.isEmpty() ? MarkdownFormatText::tr("project") : name);
    }
    return result;
}

/// The first fenced block that holds a drawn tree, and where its first line stands.
struct DrawnBlock {
    QByteArray text;
    qint64 line = 0; ///< 0: there is none
};

DrawnBlock drawnBlockIn(const QByteArray &markdown)
{
    DrawnBlock block;
    QByteArray fence;
    qint64 number = 0;
    for (qsizetype at = 0; at < markdown.size();) {
        const qsizetype end = markdown.indexOf('\n', at);
        const qsizetype next = end < 0 ? markdown.size() : end + 1;
        const QByteArrayView line = QByteArrayView(markdown).sliced(at, next - at);
        ++number;
        if (fence.isEmpty()) {
            if (line.startsWith("```") || line.startsWith("~~~")) {
                fence = line.first(3).toByteArray();
                block = {.text = {}, .line = number + 1};
            }
        } else if (line.startsWith(fence)) {
            if (DrawnTreeReader::dialectOf(block.text) == TextDialect::Drawn)
                return block;
            fence.clear();
        } else {
            block.text += line;
        }
        at = next;
    }
    return {};
}

} // namespace

FormatInfo MarkdownReader::info() const
{
    return {.id = QStringLiteral("markdown"),
            .name = MarkdownFormatText::tr("Markdown"),
            .description = MarkdownFormatText::tr("A page with the drawn tree; a guide when read."),
            .suffixes = {QStringLiteral("md"), QStringLiteral("markdown")},
            .group = FormatGroup::Texts,
            .icon = QStringLiteral("nodes/file-text")};
}

int MarkdownReader::sniff(QByteArrayView head, const QString &fileName) const
{
    if (!looksLikeText(head) || head.trimmed().isEmpty())
        return 0;
    if (fileName.endsWith(u".md", Qt::CaseInsensitive) || fileName.endsWith(u".markdown", Qt::CaseInsensitive))
        return 85;
    const MarkdownSigns signs = signsIn(head);
    return signs.hasHeading && signs.hasFence ? 75 : 0;
}

Result<ReadResult> MarkdownReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    Report decoding;
    const QByteArray text = decodedText(bytes, decoding);
    const Guide guide = GuideReader::read(text, options.fileName);
    if (guide.isNull()) {
        const DrawnBlock block = drawnBlockIn(text);
        return block.line > 0 ? TextReader::readFrom(block.text, block.line, options) : TextReader::readFrom(text, 1, options);
    }
    Result<ReadResult> result = layoutOf(guide, options);
    if (result)
        result->report.append(decoding);
    return result;
}

Result<ReadResult> MarkdownReader::readFile(const QString &path, const ReadOptions &options) const
{
    ReadOptions named = options;
    if (named.fileName.isEmpty())
        named.fileName = path;
    if (options.contents) {
        const Result<Guide> guide = GuideReader::readFile(path);
        if (guide && !guide->isNull())
            return layoutOf(*guide, named);
    }
    const Result<QByteArray> bytes = SafeFile::read(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    return read(*bytes, named);
}

FormatInfo MarkdownWriter::info() const { return MarkdownReader().info(); }

Result<void> MarkdownWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &) const
{
    const DrawnSelection selection(layout, options);
    const QString name = selection.layout().name(rootNode);
    // The first line of the tree is the only one without bars before its name: it must not close the block.
    const QByteArray fence = name.startsWith(u'`') ? "~~~" : "```";
    const auto put = [&](const QByteArray &text) -> Result<void> {
        if (device.write(text) == text.size())
            return {};
        return failure(
            ErrorKind::Io,
            MarkdownFormatText::tr("The page could not be written: %1.").arg(printable(device.errorString())));
    };
    Result<void> ok = put("# " + markdownEscaped(name).toUtf8() + "\n\n" + fence + "text\n");
    if (ok)
        ok = selection.draw(TextGlyphs::Utf8, device, options.progress);
    return ok ? put(fence + '\n') : ok;
}

void addMarkdownFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<MarkdownReader>());
    registry.add(std::make_unique<MarkdownWriter>());
}

} // namespace Espalier
