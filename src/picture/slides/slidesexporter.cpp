// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/slides/slidesexporter.h"

#include "formats/lessonjson.h"
#include "formats/pictureformats.h"
#include "guide/guide.h"
#include "learn/lesson.h"
#include "picture/mapfonts.h"
#include "picture/slides/slidesdocument.h"
#include "plan/filesink.h"

#include <QIODevice>
#include <QLocale>

namespace Espalier {

FormatInfo SlidesExporter::info() const { return PictureFormats::slides(); }

Result<QByteArray> SlidesExporter::bytes(const Layout &layout, const WriteOptions &options, const QString &target,
                                         Report &report)
{
    const OptionValues values = options.values.completed(PictureFormats::slides().options);
    const Guide guide = options.plan.guide ? *options.plan.guide : Guide();
    const LessonSource source{
        .layout = layout, .guide = guide, .filter = options.plan.filter, .phase = options.plan.filter.upTo};
    const LessonSteps lesson = edited(LessonSteps::of(source), LessonJson::read(layout.info().lesson).lesson, layout);
    if (lesson.leftOut > 0)
        report.add(Severity::Note, QStringLiteral("steps-left-out"),
                   tr("%Ln small folder(s) have no slide: a lesson holds 60.", nullptr, int(lesson.leftOut)));
    const Theme &theme = Theme::of(Theme::Kind(std::max<qsizetype>(0, values.choice(u"theme"))));
    const Stage stage(layout, lesson, MapFonts::interface());
    SlidePainter painter(stage, theme, MapFonts::interface());
    SlidesChoice choice{
        .title = values.text(u"title"), .language = guide.language(), .hasNotes = values.isOn(u"notes")};
    if (choice.title.isEmpty())
        choice.title = shownText(layout.nameUtf8(rootNode));
    if (choice.language.isEmpty())
        choice.language = QLocale().bcp47Name();
    const bool isHtml = target.endsWith(u".html", Qt::CaseInsensitive) || target.endsWith(u".htm", Qt::CaseInsensitive);
    return isHtml ? SlidesHtml::of(painter, choice, options.progress)
                  : SlidesPdf::of(painter, choice, options.progress);
}

Result<Plan> SlidesExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    Report report;
    const Result<QByteArray> made = bytes(layout, options, target, report);
    if (!made)
        return std::unexpected(made.error());
    Result<Plan> plan = Writer::planOf(*made, target, options.plan.policy);
    if (plan) {
        plan->layout = layout;
        plan->report.append(report);
    }
    return plan;
}

std::unique_ptr<Sink> SlidesExporter::sink(const QString &target, const Plan &plan) const
{
    return std::make_unique<FileSink>(
        target, SafeFileOptions{.replaces = plan.file.replaces, .replacesProtected = plan.file.replacesProtected});
}

Result<Plan> SlidesExporter::stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const
{
    Plan plan;
    const Result<QByteArray> made = bytes(layout, options, {}, plan.report);
    if (!made)
        return std::unexpected(made.error());
    if (device.write(*made) != made->size())
        return failure(ErrorKind::Io, tr("The slides cannot be written: %1.").arg(printable(device.errorString())));
    return plan;
}

} // namespace Espalier
