// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportpreview.h"

#include "core/safefile.h"
#include "formats/pictureformats.h"
#include "guide/filter.h"
#include "picture/page/pagefirstscreen.h"
#include "picture/picturesheet.h"

#include <QDir>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <vector>

namespace Espalier {

namespace {

constexpr qsizetype shownBytes = 128 * 1024; // of a text; nobody reads more in a dialog
constexpr double shownPixels = 3600; // of a picture, the longer side

/// As many whole lines as may be shown.
QByteArray beginningOf(const QByteArray &text)
{
    if (text.size() <= shownBytes)
        return text;
    const QByteArray head = text.first(shownBytes);
    return head.first(head.lastIndexOf('\n') + 1);
}

Result<QImage> pictureOf(const ExportRequest &request, const FormatInfo &format, Progress &progress)
{
    const PictureOptions choice = PictureOptions::from(request.values, format);
    const Result<PictureSheet> sheet =
        PictureSheet::of(request.layout, {.plan = request.options, .progress = &progress}, choice);
    if (!sheet)
        return std::unexpected(sheet.error());
    const QSizeF size = sheet->size();
    const double zoom = std::min({2.0, shownPixels / size.width(), shownPixels / size.height()});
    QImage image((size * zoom).toSize().expandedTo({1, 1}),
                 choice.isTransparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(zoom, zoom);
    sheet->paint(painter, QRectF({}, size), zoom);
    return image;
}

/// Of the export's request, as its writer would take it.
QImage firstScreenOf(const ExportRequest &request, const FormatInfo &format)
{
    const Layout shown =
        request.options.filter.isEmpty() ? request.layout : prunedTo(request.layout, request.options.filter);
    return PageFirstScreen::image(shown, request.guide, PageOptions::from(request.values, format));
}

} // namespace

Result<ExportPreview> ExportPreview::of(const ExportJob &job, const FormatInfo &format, Progress &progress)
{
    if (job.request().target.isEmpty())
        return failure(ErrorKind::Usage, tr("Say where the export is to go."));
    Result<Plan> plan = job.preview(progress);
    if (!plan)
        return std::unexpected(plan.error());
    ExportPreview preview{.plan = std::move(*plan)};
    preview.tree = PlanTree::of(preview.plan);
    if (format.group == FormatGroup::Pictures) {
        const Result<QImage> picture = pictureOf(job.request(), format, progress);
        if (!picture)
            return std::unexpected(picture.error());
        preview.picture = *picture;
    } else if (!format.makesTree && !format.binary) {
        preview.text = beginningOf(preview.plan.texts.first());
        if (format.id == PictureFormats::html().id)
            preview.picture = firstScreenOf(job.request(), format);
    }
    return preview;
}

Result<QString> ExportPreview::temporaryPage() const
{
    static std::vector<std::unique_ptr<QTemporaryDir>> folders;
    auto folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("espalier-page-XXXXXX")));
    if (!folder->isValid())
        return failure(ErrorKind::Input, tr("No temporary folder can be made: %1").arg(folder->errorString()));
    const QString path = folder->filePath(QStringLiteral("index.html"));
    folders.push_back(std::move(folder));
    const Result<void> written = SafeFile::write(path, plan.texts.first());
    return written ? Result<QString>(path) : std::unexpected(written.error());
}

Result<FinishedExport> FinishedExport::of(const ExportJob &job, const ExportPreview &shown, Progress &progress)
{
    Result<ExportOutcome> outcome = job.execute(shown.plan, progress);
    if (!outcome)
        return std::unexpected(outcome.error());
    if (!outcome->changed)
        return FinishedExport{.changed = nullptr, .report = outcome->report};
    // What the file itself would hold is the same; only what is there has changed.
    auto changed = std::make_shared<ExportPreview>(shown);
    changed->plan = std::move(*outcome->changed);
    changed->tree = PlanTree::of(changed->plan);
    return FinishedExport{.changed = std::move(changed), .report = {}};
}

} // namespace Espalier
