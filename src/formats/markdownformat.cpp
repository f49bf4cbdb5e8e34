// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/markdownformat.h"

#include "core/safefile.h"
#include "core/text/drawntreereader.h"
#include "core/text/linerepairs.h"
#include "core/text/textdecoder.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"
#include "formats/textformat.h"
#include "guide/guidereader.h"
#include "guide/guidewords.h"
#include "guide/starterbuilder.h"
#include "plan/readmewriter.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <memory>

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

/// Did trees of a page find no place in its guide? Then the reading of its lines knows better.
bool holdsLess(const Layout &guide, const DrawnTree &tree)
{
    return tree.dialect != TextDialect::None && guide.nodeCount() < qsizetype(tree.entries().size());
}

/// Is \a text nothing but a title and one drawn tree, as MarkdownWriter makes it? Then it says no more than the tree
/// does, and everything in that is a name or a comment, whatever it would mean in a guide.
bool isTitledTree(const QByteArray &text)
{
    const QByteArrayView whole(text);
    const qsizetype title = whole.indexOf('\n');
    if (!whole.startsWith("# ") || title < 0 || !whole.sliced(title).startsWith("\n\n"))
        return false;
    const QByteArrayView block = whole.sliced(title + 2);
    const QByteArrayView fence = block.first(std::min<qsizetype>(3, block.size()));
    if ((fence != "```" && fence != "~~~") || !block.sliced(3).startsWith("text\n"))
        return false;
    const qsizetype end = block.indexOf(QByteArray('\n' + fence.toByteArray()), 3);
    return end >= 0 && block.sliced(end + 1 + fence.size()).trimmed().isEmpty();
}

/// The phases that comments tell, as they do in a guide.
void takePhases(Layout &layout)
{
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        QString comment = layout.summary(node);
        const Phase phase = GuideWords::takePhase(comment);
        if (phase == Phase::None) {
            if (GuideWords::saysFuture(comment))
                layout.setPhase(node, Phase::Expert);
            continue;
        }
        while (GuideWords::takePhase(comment) != Phase::None) { }
        layout.setPhase(node, phase);
        layout.setSummary(node, comment);
    }
}

/// A page as nothing but its tree.
Result<ReadResult> treeOfPage(const std::shared_ptr<const DrawnTree> &tree, const QString &fileName)
{
    Result<ReadResult> plain = TextReader::resultOf(tree, fileName);
    if (plain)
        takePhases(plain->layout);
    return plain;
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
    Result<DrawnTree> read = DrawnTreeReader::read(
        bytes, {.fileName = options.fileName, .progress = options.progress, .repairs = options.repairs});
    if (!read)
        return std::unexpected(read.error());
    const auto tree = std::make_shared<const DrawnTree>(std::move(*read));
    const bool isRepaired = options.repairs && !options.repairs->isEmpty();
    const Guide guide = isRepaired || isTitledTree(text) ? Guide() : GuideReader::read(text, options.fileName);
    if (guide.isNull())
        return treeOfPage(tree, options.fileName);
    Result<ReadResult> result = layoutOf(guide, options);
    if (result && holdsLess(result->layout, *tree))
        return treeOfPage(tree, options.fileName);
    if (result) {
        result->report.append(decoding);
        result->reading = tree;
    }
    return result;
}

Result<ReadResult> MarkdownReader::readFile(const QString &path, const ReadOptions &options) const
{
    ReadOptions named = options;
    if (named.fileName.isEmpty())
        named.fileName = path;
    const Result<QByteArray> bytes = SafeFile::read(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    Result<ReadResult> result = read(*bytes, named);
    const bool isRepaired = options.repairs && !options.repairs->isEmpty();
    if (!result || !options.contents || isRepaired || isTitledTree(*bytes))
        return result;
    const Result<Guide> guide = GuideReader::readFile(path);
    if (!guide || guide->isNull())
        return result;
    Result<ReadResult> withStarters = layoutOf(*guide, named);
    if (!withStarters || (result->reading && holdsLess(withStarters->layout, *result->reading)))
        return result;
    withStarters->reading = result->reading;
    return withStarters;
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
