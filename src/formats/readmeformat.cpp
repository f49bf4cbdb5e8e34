// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/readmeformat.h"

#include "core/safefile.h"
#include "core/text/drawntreereader.h"
#include "formats/formatregistry.h"
#include "formats/readmetree.h"
#include "formats/textformat.h"
#include "plan/filesink.h"

#include <QFileInfo>

namespace Espalier {

FormatInfo ReadmeExporter::info() const
{
    return {.id = QStringLiteral("readme"),
            .name = tr("Tree in a README"),
            .description =
                tr("Draws the tree between two markers of a README that is there, and leaves the rest as it is."),
            .suffixes = {QStringLiteral("md"), QStringLiteral("markdown")},
            .group = FormatGroup::Texts,
            .icon = QStringLiteral("nodes/file-text")};
}

Result<Plan> ReadmeExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    if (!QFileInfo::exists(target))
        return failure(ErrorKind::Input,
                       tr("“%1” is not there. The tree goes into a README that exists and has these two lines: %2")
                           .arg(printable(target, 400), ReadmeTree::markers().replace(u'\n', u' ')),
                       {.file = target});
    const Result<QByteArray> before = SafeFile::read(target);
    if (!before)
        return std::unexpected(before.error());
    const Result<QByteArray> after = ReadmeTree::refreshed(*before, layout, options.plan.filter, target);
    if (!after)
        return std::unexpected(after.error());
    Result<Plan> plan = Writer::planOf(*after, target, options.plan.policy);
    if (!plan)
        return plan;
    plan->layout = layout;
    if (plan->file.action == PlanAction::Overwrite)
        plan->file.reason = plan->entries.first().reason =
            tr("The tree between the markers is drawn anew; the rest stays.");
    return plan;
}

std::unique_ptr<Sink> ReadmeExporter::sink(const QString &target, const Plan &plan) const
{
    return std::make_unique<FileSink>(
        target, SafeFileOptions{.replaces = plan.file.replaces, .replacesProtected = plan.file.replacesProtected});
}

Result<ReadResult> ReadmeReader::read(const QByteArray &bytes, const ReadOptions &options) const
{
    const Result<QList<ReadmeTree::Block>> blocks = ReadmeTree::blocksOf(bytes, options.fileName);
    if (!blocks)
        return std::unexpected(blocks.error());
    if (blocks->isEmpty())
        return failure(ErrorKind::Input, tr("There is no tree between markers in this text."),
                       {.file = options.fileName});
    const ReadmeTree::Block &block = blocks->first();
    Result<DrawnTree> tree = DrawnTreeReader::read(
        bytes.sliced(block.from, block.to - block.from),
        {.fileName = options.fileName, .firstLine = block.line + 1, .progress = options.progress});
    if (!tree)
        return std::unexpected(tree.error());
    return TextReader::resultOf(std::make_shared<const DrawnTree>(std::move(*tree)), options.fileName);
}

void addReadmeFormat(FormatRegistry &registry)
{
    registry.add(std::make_unique<ReadmeReader>());
    registry.add(std::make_unique<ReadmeExporter>());
}

} // namespace Espalier
