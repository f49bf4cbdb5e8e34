// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/slides/slidesdocument.h"

#include "picture/page/pagestyle.h"
#include "picture/pdffile.h"
#include "picture/svgcanvas.h"
#include "picture/svgtext.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace Espalier {

namespace {

constexpr double slidesUnitPoints = 0.5; // a page is 960 × 540 points
constexpr double slidesAllLit = 1e6;

SlidePainter::Frame frameOf(const SlidePainter &painter, const SlidePart &part, const StageRoom &room)
{
    return painter.frame(part.step, part.choice, room, slidesAllLit);
}

QByteArray slidesStyle(const Theme &theme)
{
    QByteArray style = PageStyle::file(QStringLiteral("slides.css"));
    const std::pair<const char *, Rgb> colours[] = {{"@window", theme.window}, {"@panel", theme.panel},
                                                    {"@line", theme.line},     {"@text", theme.text},
                                                    {"@dim", theme.dim},       {"@accent", theme.accent}};
    for (const auto &[name, colour] : colours)
        style.replace(name, toHex(colour).toLatin1());
    return style;
}

QByteArray slidesEscaped(const QString &text)
{
    QByteArray out;
    SvgText::text(out, text);
    return out;
}

} // namespace

QList<SlidePart> slideParts(const LessonSteps &lesson)
{
    QList<SlidePart> parts;
    qsizetype count = 0;
    for (const LessonStep &step : lesson.steps)
        count += step.isShown() ? 1 : 0;
    qsizetype number = 0;
    for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep &step = lesson.steps[i];
        if (!step.isShown())
            continue;
        ++number;
        for (int part = 0; part < step.parts(); ++part)
            parts.append({i, {.part = part, .number = number, .count = count}});
    }
    return parts;
}

Result<QByteArray> SlidesPdf::of(SlidePainter &painter, const SlidesChoice &choice, Progress *progress)
{
    // A page size is always upright in Qt; lying down is an orientation.
    const QSizeF points = StageMetric::screen * slidesUnitPoints;
    const QPageSize size(points.transposed(), QPageSize::Point, QStringLiteral("slide"), QPageSize::ExactMatch);
    PdfFile file(choice.title, QPageLayout(size, QPageLayout::Landscape, QMarginsF(), QPageLayout::Point, QMarginsF()));
    {
        QPainter device(&file.writer());
        device.scale(slidesUnitPoints * PdfFile::unitsOfPoint, slidesUnitPoints * PdfFile::unitsOfPoint);
        bool isFirst = true;
        for (const SlidePart &part : slideParts(painter.stage().lesson())) {
            if (progress && progress->isCancelled())
                return failure(ErrorKind::Cancelled, tr("The slides were cancelled."));
            if (!isFirst)
                file.writer().newPage();
            isFirst = false;
            painter.paint(device, StageMetric::screen, frameOf(painter, part, {}), false);
        }
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Result<void> finished = file.finish(buffer); !finished)
        return std::unexpected(finished.error());
    return buffer.data();
}

Result<QByteArray> SlidesHtml::of(SlidePainter &painter, const SlidesChoice &choice, Progress *progress)
{
    const QByteArray script = PageStyle::condensedScript(PageStyle::file(QStringLiteral("slides.js")));
    const QByteArray style = slidesStyle(painter.theme());
    const bool isMirrored = QLocale(choice.language).textDirection() == Qt::RightToLeft;
    QByteArray out = "<!DOCTYPE html><html lang=\"" + slidesEscaped(choice.language) + '"'
        + (isMirrored ? " dir=rtl" : "")
        + "><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src "
          "'"
        + PageStyle::hash(style) + "'; script-src '" + PageStyle::hash(script)
        + "'; base-uri 'none'; form-action 'none'\"><meta name=viewport content=\"width=device-width,initial-scale=1\">"
          "<meta name=referrer content=no-referrer><title>"
        + slidesEscaped(choice.title) + "</title><style>" + style + "</style></head><body><main>\n<h1>"
        + slidesEscaped(choice.title) + "</h1>\n";
    const StageRoom room{.isMirrored = isMirrored};
    const QList<LessonStep> &steps = painter.stage().lesson().steps;
    int id = 0;
    for (const SlidePart &part : slideParts(painter.stage().lesson())) {
        if (progress && progress->isCancelled())
            return failure(ErrorKind::Cancelled, tr("The slides were cancelled."));
        const LessonStep &step = steps[part.step];
        const SlidePainter::Frame frame = frameOf(painter, part, room);
        SvgCanvas canvas(painter.theme());
        painter.draw(canvas, room.size, frame, isMirrored);
        const QByteArray title =
            slidesEscaped(tr("%1. %2", "number and title of a slide").arg(part.choice.number).arg(step.title));
        out += "<section class=slide id=s" + QByteArray::number(++id)
            + " data-number=" + QByteArray::number(part.choice.number) + " aria-label=\"" + title
            + "\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1920 1080\" role=img aria-label=\""
            + slidesEscaped(frame.words.spoken) + "\">" + canvas.take() + "</svg>";
        if (choice.hasNotes && !step.notes.isEmpty() && part.choice.part == 0)
            out += "<details><summary>" + slidesEscaped(tr("Notes")) + "</summary>"
                + slidesEscaped(step.notes).replace("\n", "<br>") + "</details>";
        out += "</section>\n";
    }
    const QString keys = tr("Space, N, →: next. P, ←: back. Home, End. A number and Enter: that slide.\nB black, W "
                            "white, O overview, T timer, ? these keys, Esc closes.");
    out += "</main><div class=bar></div><div id=time hidden></div><div id=keys role=dialog aria-label=\""
        + slidesEscaped(tr("Keys")) + "\" hidden>" + slidesEscaped(keys) + "</div><script>" + script
        + "</script></body></html>\n";
    return out;
}

} // namespace Espalier
