// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportrequest.h"

#include "core/safefile.h"
#include "formats/formatregistry.h"
#include "picture/picturesheet.h"
#include "plan/directorysink.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype shownBytes = 128 * 1024; // of a text; nobody reads more in a dialog
constexpr double shownPixels = 2000;         // of a picture, the longer side

bool isSameEntry(const PlanEntry &a, const PlanEntry &b)
{
    return a.action == b.action && a.kind == b.kind && a.bytes == b.bytes && a.executable == b.executable && a.path == b.path;
}

/// As many whole lines as may be shown.
QByteArray beginningOf(const QByteArray &text)
{
    if (text.size() <= shownBytes)
        return text;
    const QByteArray head = text.first(shownBytes);
    return head.first(head.lastIndexOf('\n') + 1);
}

} // namespace

bool ExportPreview::isSameAs(const ExportPreview &other) const
{
    return replaces == other.replaces && plan.root == other.plan.root && plan.texts == other.plan.texts
        && std::ranges::equal(plan.entries, other.plan.entries, isSameEntry);
}

Result<ExportPreview> Exporter::preview(Progress &progress) const
{
    if (m_request.path.isEmpty())
        return failure(ErrorKind::Usage, tr("Say where the export is to go."));
    if (m_request.format.kind != ExportFormat::Kind::Folder) {
        if (const Result<void> possible = SafeFile::checkTarget(m_request.path); !possible)
            return std::unexpected(possible.error());
        if (const QFileInfo folder(QFileInfo(m_request.path).path()); !folder.isDir())
            return failure(ErrorKind::Io, tr("There is no folder “%1”. Choose another place, or make it first.").arg(printable(folder.filePath(), 400)));
    }
    Result<Plan> made = plan(progress);
    if (!made)
        return std::unexpected(made.error());
    ExportPreview preview{.plan = std::move(*made)};
    preview.tree = PlanTree::of(preview.plan);
    preview.replaces = m_request.format.kind != ExportFormat::Kind::Folder && QFileInfo::exists(m_request.path);
    if (m_request.format.group == ExportFormat::Group::Pictures) {
        Result<QImage> drawn = picture(progress);
        if (!drawn)
            return std::unexpected(drawn.error());
        preview.picture = *drawn;
    } else if (m_request.format.kind == ExportFormat::Kind::Document && !m_request.format.binary) {
        preview.text = beginningOf(preview.plan.texts.first());
    }
    return preview;
}

Result<Plan> Exporter::plan(Progress &progress) const
{
    PlanOptions options = m_request.options;
    options.guide = m_request.guide.isNull() ? nullptr : &m_request.guide;
    switch (m_request.format.kind) {
    case ExportFormat::Kind::Folder:
        return Planner::planDirectory(m_request.layout, m_request.path, options, &progress);
    case ExportFormat::Kind::Archive:
        return Planner::plan(m_request.layout, {}, options, &progress);
    case ExportFormat::Kind::Document:
        return documentPlan(progress);
    }
    Q_UNREACHABLE_RETURN({});
}

WriteOptions Exporter::writeOptions(Progress &progress) const
{
    WriteOptions options;
    options.plan = m_request.options;
    options.guide = options.plan.guide = m_request.guide.isNull() ? nullptr : &m_request.guide;
    options.progress = &progress;
    options.extra = m_request.extra;
    return options;
}

Result<QImage> Exporter::picture(Progress &progress) const
{
    const PictureFormat format = m_request.format.id == u"pdf" ? PictureFormat::Pdf
        : m_request.format.id == u"png"                        ? PictureFormat::Png
                                                               : PictureFormat::Svg;
    const Result<PictureOptions> choice = PictureOptions::from(m_request.extra, format);
    if (!choice)
        return std::unexpected(choice.error());
    const Result<PictureSheet> sheet = PictureSheet::of(m_request.layout, writeOptions(progress), *choice);
    if (!sheet)
        return std::unexpected(sheet.error());
    const QSizeF size = sheet->size();
    const double zoom = std::min({2.0, shownPixels / size.width(), shownPixels / size.height()});
    QImage image((size * zoom).toSize().expandedTo({1, 1}), choice->isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(zoom, zoom);
    sheet->paint(painter, QRectF({}, size), zoom);
    return image;
}

Result<Plan> Exporter::documentPlan(Progress &progress) const
{
    // One file: written into memory, so that its size is known, it can be looked at, and exactly it is what comes out.
    const Writer *const writer = m_registry.writer(m_request.format.id);
    if (!writer)
        return failure(ErrorKind::Usage, tr("The format “%1” cannot be written.").arg(m_request.format.name));
    const WriteOptions options = writeOptions(progress);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Plan plan;
    if (const Result<void> written = writer->write(m_request.layout, options, buffer, plan.report); !written)
        return std::unexpected(written.error());
    if (progress.isCancelled())
        return failure(ErrorKind::Cancelled, tr("The export was cancelled."));

    const QFileInfo file(m_request.path);
    plan.root = file.path();
    plan.layout = m_request.layout;
    plan.texts.append(buffer.data());
    PlanEntry entry{.path = file.fileName().toUtf8(), .kind = NodeKind::File, .bytes = buffer.data().size(), .content = 0};
    if (file.exists()) {
        const Result<QByteArray> there = file.size() == entry.bytes ? SafeFile::read(m_request.path) : Result<QByteArray>(QByteArray());
        const bool isSame = there && *there == buffer.data();
        entry.action = isSame ? PlanAction::Keep : PlanAction::Overwrite;
        entry.reason = isSame ? tr("The same is there already.") : tr("The file that is there is replaced.");
    }
    plan.entries.append(entry);
    return plan;
}

Result<ExportOutcome> Exporter::execute(const ExportPreview &shown, Progress &progress) const
{
    Result<ExportPreview> now = preview(progress);
    if (!now)
        return std::unexpected(now.error());
    if (!now->isSameAs(shown))
        return ExportOutcome{.changed = std::make_shared<ExportPreview>(std::move(*now)), .report = {}};
    progress.setDone(0);
    ExportOutcome outcome;
    Result<void> written;
    switch (m_request.format.kind) {
    case ExportFormat::Kind::Folder:
        written = DirectorySink().write(shown.plan, progress, outcome.report);
        break;
    case ExportFormat::Kind::Archive:
        written = m_registry.archiveWriter(m_request.format.id)->sink(m_request.path, shown.plan)->write(shown.plan, progress, outcome.report);
        break;
    case ExportFormat::Kind::Document:
        if (shown.plan.entries.first().action != PlanAction::Keep)
            written = SafeFile::write(m_request.path, shown.plan.texts.first(), {.durable = false});
        break;
    }
    if (!written)
        return std::unexpected(written.error());
    Report all = shown.plan.report;
    all.append(outcome.report);
    outcome.report = all;
    return outcome;
}

} // namespace Espalier
