// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/handout.h"

#include "core/theme.h"
#include "formats/pictureformats.h"
#include "guide/filter.h"
#include "picture/paper/handoutpages.h"
#include "picture/paper/handoutparts.h"
#include "picture/picturesheet.h"
#include "picture/svgdocument.h"
#include "plan/filesink.h"

#include <QBuffer>

namespace Espalier {

namespace {

constexpr char handoutStyle[] =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 "
    "1rem;color:@text;background:@panel}"
    "h1{font-size:2.4rem;margin:0}h2{margin-top:3rem;border-bottom:1px solid @faint}h3{margin-bottom:.3rem}"
    "svg{width:100%;height:auto}.s{color:@dim}.r{margin:.15rem 0}dt{font-weight:600;margin-top:.6rem}dd{margin:0 0 "
    "0 1.2rem}"
    "a{color:inherit}pre{overflow:auto}.n div{border-bottom:1px solid @faint;height:8mm}"
    "@media print{@page{margin:20mm 20mm 20mm 25mm}body{margin:0;max-width:none;font-size:10.5pt}h2{break-before:page}"
    ".b,.e{break-inside:avoid}}";

QString handoutSheet()
{
    const Theme &theme = Theme::print();
    QString style = QString::fromLatin1(handoutStyle);
    for (const auto &[name, rgb] : {std::pair("@text", theme.text), std::pair("@panel", theme.panel),
                                    std::pair("@dim", theme.dim), std::pair("@faint", theme.faint)})
        style.replace(QLatin1StringView(name), toHex(rgb));
    return style;
}

} // namespace

FormatInfo HandoutExporter::info() const { return PictureFormats::handout(); }

Result<void> HandoutExporter::writePage(const Layout &layout, const WriteOptions &options, const HandoutParts &parts,
                                        QIODevice &device)
{
    const HandoutChoice choice = HandoutChoice::from(options.values);
    QString html =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"%5\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width,initial-scale=1\">"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            "<title>%1</title><style>%2</style></head><body>\n<h1>%1</h1><p>%3</p><p>%4</p>\n")
            .arg(parts.title().toHtmlEscaped(), handoutSheet(), parts.phaseLine().toHtmlEscaped(),
                 parts.counts().toHtmlEscaped(), parts.language());
    const auto heading = [&html](const QString &text) {
        html += QStringLiteral("<h2>%1</h2>\n").arg(text.toHtmlEscaped());
    };
    if (const QStringList objectives = parts.objectives(); !objectives.isEmpty())
        html += QStringLiteral("<h3>%1</h3>%2\n")
                    .arg(HandoutParts::objectivesTitle().toHtmlEscaped(), handoutList(objectives));
    if (choice.map) {
        const Result<PictureSheet> sheet = handoutMap(layout, options, choice);
        if (!sheet)
            return std::unexpected(sheet.error());
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (const Result<void> written = SvgDocument(*sheet).write(buffer, options.progress); !written)
            return written;
        heading(HandoutParts::mapTitle());
        html += QString::fromUtf8(buffer.data().sliced(std::max<qsizetype>(0, buffer.data().indexOf("<svg"))));
    }
    if (choice.tree) {
        heading(HandoutParts::treeTitle());
        for (const QList<HandoutParts::Row> &branch : parts.branches()) {
            html += QStringLiteral("<div class=\"b\">");
            for (const HandoutParts::Row &row : branch) {
                html += QStringLiteral("<p class=\"r\" id=\"%1\" style=\"padding-left:%2rem\">%3</p>\n")
                            .arg(QString::fromLatin1(parts.idOf(row.node)), QString::number(row.depth * 1.2),
                                 parts.rowHtml(row));
            }
            html += QStringLiteral("</div>\n");
        }
    }
    if (choice.explanations) {
        heading(HandoutParts::explanationsTitle());
        for (const HandoutParts::Explained &one : parts.explanations())
            html += QStringLiteral("<div class=\"e\"><h3>%1</h3>%2</div>\n").arg(one.path.toHtmlEscaped(), one.html);
    }
    if (const QList<HandoutParts::Word> words = parts.glossary(); choice.glossary && !words.isEmpty()) {
        heading(HandoutParts::glossaryTitle());
        for (const HandoutParts::Word &word : words)
            html += QStringLiteral("<div class=\"e\"><h3>%1</h3>%2</div>\n").arg(word.term.toHtmlEscaped(), word.html);
    }
    if (choice.notes) {
        heading(HandoutParts::notesTitle());
        html += QStringLiteral("<div class=\"n\">") + QStringLiteral("<div></div>").repeated(24)
            + QStringLiteral("</div>\n");
    }
    html += QStringLiteral("</body></html>\n");
    const QByteArray bytes = html.toUtf8();
    if (device.write(bytes) != bytes.size())
        return failure(ErrorKind::Io, tr("The hand-out cannot be written: %1.").arg(printable(device.errorString())));
    return {};
}

Result<void> HandoutExporter::write(const Layout &layout, const WriteOptions &options, QIODevice &device, bool isPage)
{
    if (!isPage) {
        const Result<std::shared_ptr<const HandoutPages>> pages = HandoutPages::of(layout, options);
        return pages ? (*pages)->write(device, options.progress) : std::unexpected(pages.error());
    }
    const Layout shown = prunedTo(layout, options.plan.filter);
    const Guide guide = options.plan.guide ? *options.plan.guide : Guide();
    return writePage(shown, options, HandoutParts(shown, guide, options.plan.filter.upTo), device);
}

Result<Plan> HandoutExporter::plan(const Layout &layout, const WriteOptions &options, const QString &target) const
{
    const bool isPage = target.endsWith(u".html", Qt::CaseInsensitive) || target.endsWith(u".htm", Qt::CaseInsensitive);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Result<void> written = write(layout, options, buffer, isPage); !written)
        return std::unexpected(written.error());
    Result<Plan> plan = Writer::planOf(buffer.data(), target, options.plan.policy);
    if (plan)
        plan->layout = layout;
    return plan;
}

std::unique_ptr<Sink> HandoutExporter::sink(const QString &target, const Plan &plan) const
{
    return std::make_unique<FileSink>(
        target, SafeFileOptions{.replaces = plan.file.replaces, .replacesProtected = plan.file.replacesProtected});
}

Result<Plan> HandoutExporter::stream(const Layout &layout, const WriteOptions &options, QIODevice &device) const
{
    if (const Result<void> written = write(layout, options, device, false); !written)
        return std::unexpected(written.error());
    return Plan();
}

} // namespace Espalier
