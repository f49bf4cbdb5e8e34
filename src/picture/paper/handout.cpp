// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/handout.h"

#include "core/theme.h"
#include "formats/pictureformats.h"
#include "guide/filter.h"
#include "picture/ink.h"
#include "picture/paper/handoutparts.h"
#include "picture/paper/paperflow.h"
#include "picture/picturesheet.h"
#include "picture/svgdocument.h"
#include "plan/filesink.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace Espalier {

namespace {

constexpr double noteLine = 8 * 72 / 25.4;
constexpr qsizetype wholeRows = 8; // of a branch, which stay together
constexpr double indentOfDepth = 14;

Result<PictureSheet> handoutMap(const Layout &layout, const WriteOptions &options, const HandoutChoice &choice)
{
    WriteOptions plain = options;
    plain.plan.filter = {}; // it is pruned already
    const PictureOptions picture{.theme = Theme::Kind::Print,
                                 .scale = {},
                                 .files = false,
                                 .paper = choice.isLetter ? PicturePaper::Letter : PicturePaper::A4,
                                 .title = QString()};
    return PictureSheet::of(layout, plain, picture);
}

QString listHtml(const QStringList &items)
{
    QString html = QStringLiteral("<ul>");
    for (const QString &item : items)
        html += QStringLiteral("<li>%1</li>").arg(item);
    return html + QStringLiteral("</ul>");
}

/// A map that is wider than high lies on its side, so that the page is full of it.
void addMap(PaperFlow &flow, PictureSheet &sheet)
{
    flow.startPage();
    flow.add(PaperFlow::heading(HandoutParts::mapTitle()));
    flow.add(
        flow.left() - 8,
        [&sheet](QPainter &painter, QSizeF room) {
            const QSizeF map = sheet.size();
            const bool turns = map.width() > map.height();
            const QSizeF place = turns ? map.transposed() : map;
            const double scale = std::min(room.width() / place.width(), room.height() / place.height());
            painter.translate((room.width() - place.width() * scale) / 2, (room.height() - place.height() * scale) / 2);
            if (turns) {
                painter.translate(0, place.height() * scale);
                painter.rotate(-90);
            }
            painter.scale(scale, scale);
            sheet.paint(painter, QRectF(QPointF(), map), 1);
        },
        8);
}

void addTree(PaperFlow &flow, const HandoutParts &parts)
{
    flow.startPage();
    flow.add(PaperFlow::heading(HandoutParts::treeTitle()));
    for (const QList<HandoutParts::Row> &branch : parts.branches()) {
        for (qsizetype from = 0; from < branch.size();) {
            // Up to eight lines together, and no line of a branch alone on the next page.
            const qsizetype rest = branch.size() - from;
            const qsizetype count = rest <= wholeRows ? rest : std::min(wholeRows, rest - 1);
            QString html;
            for (const HandoutParts::Row &row : branch.mid(from, count)) {
                html +=
                    QStringLiteral("<p style=\"margin-left:%1; margin-top:%2; margin-bottom:0px\">%3</p>")
                        .arg(PaperFlow::pixels(row.depth * indentOfDepth), PaperFlow::pixels(1.5), parts.rowHtml(row));
            }
            flow.add(html, from == 0 ? 6 : 1.5);
            from += count;
        }
    }
}

/// Two a page, where they are not too long for that. Returns where each stands.
QList<std::pair<QString, int>> addExplanations(PaperFlow &flow, const HandoutParts &parts)
{
    QList<std::pair<QString, int>> pages;
    const QList<HandoutParts::Explained> list = parts.explanations();
    if (list.isEmpty())
        return pages;
    flow.startPage();
    flow.add(PaperFlow::heading(HandoutParts::explanationsTitle()));
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString html =
            QStringLiteral("<p style=\"font-size:%1; font-weight:600; margin-bottom:%2\">%3</p>%4")
                .arg(PaperFlow::pixels(13), PaperFlow::pixels(4), list[i].path.toHtmlEscaped(), list[i].html);
        if (i > 0 && i % 2 == 0)
            flow.startPage();
        pages.append({list[i].path, flow.add(html, 24) + 1});
    }
    return pages;
}

void addGlossary(PaperFlow &flow, const HandoutParts &parts, QList<std::pair<QString, int>> pages)
{
    const QList<HandoutParts::Word> words = parts.glossary();
    if (words.isEmpty() && pages.isEmpty())
        return;
    flow.startPage();
    flow.add(PaperFlow::heading(words.isEmpty() ? HandoutParts::namesTitle() : HandoutParts::glossaryTitle()));
    for (const HandoutParts::Word &word : words)
        flow.add(QStringLiteral("<p><b>%1</b></p>%2").arg(word.term.toHtmlEscaped(), word.html), 8);
    if (!words.isEmpty())
        return;
    std::ranges::sort(pages);
    for (const auto &[path, page] : pages) {
        flow.add(QStringLiteral("<table width=\"100%\"><tr><td width=\"88%\">%1</td><td width=\"12%\" "
                                "align=\"right\">%2</td></tr></table>")
                     .arg(path.toHtmlEscaped(), QString::number(page)));
    }
}

void addNotes(PaperFlow &flow)
{
    flow.startPage();
    flow.add(PaperFlow::heading(HandoutParts::notesTitle()));
    flow.add(flow.left() - noteLine / 2, [](QPainter &painter, QSizeF room) {
        painter.setPen(QPen(inkOf(Theme::print().faint), 0.5));
        for (double y = noteLine; y <= room.height(); y += noteLine)
            painter.drawLine(QPointF(0, y), QPointF(room.width(), y));
    });
}

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

Result<void> HandoutExporter::writePaper(const Layout &layout, const WriteOptions &options, const HandoutParts &parts,
                                         QIODevice &device)
{
    const HandoutChoice choice = HandoutChoice::from(options.values);
    Result<PictureSheet> sheet = handoutMap(layout, options, choice); // lives until all is painted
    if (!sheet)
        return std::unexpected(sheet.error());
    PaperFlow flow(choice.isLetter ? QPageSize::Letter : QPageSize::A4, parts.title(), parts.footer());
    flow.add(flow.height() / 6, [](QPainter &, QSizeF) { });
    flow.add(QStringLiteral("<p style=\"font-size:%1; font-weight:700\">%2</p>")
                 .arg(PaperFlow::pixels(PaperFlow::titleSize), parts.title().toHtmlEscaped()));
    for (const QString &line : {parts.phaseLine(), parts.counts()}) {
        if (!line.isEmpty())
            flow.add(QStringLiteral("<p style=\"font-size:%1\">%2</p>")
                         .arg(PaperFlow::pixels(PaperFlow::headingSize), line.toHtmlEscaped()),
                     6);
    }
    if (const QStringList objectives = parts.objectives(); !objectives.isEmpty()) {
        flow.add(PaperFlow::heading(HandoutParts::objectivesTitle()), 36);
        flow.add(listHtml(objectives), 6);
    }
    if (choice.map && !sheet->geometry().isEmpty())
        addMap(flow, *sheet);
    if (choice.tree)
        addTree(flow, parts);
    QList<std::pair<QString, int>> pages;
    if (choice.explanations)
        pages = addExplanations(flow, parts);
    if (choice.glossary)
        addGlossary(flow, parts, pages);
    if (choice.notes)
        addNotes(flow);
    return flow.write(device, options.progress);
}

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
                    .arg(HandoutParts::objectivesTitle().toHtmlEscaped(), listHtml(objectives));
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
    const Layout shown = prunedTo(layout, options.plan.filter);
    const Guide guide = options.plan.guide ? *options.plan.guide : Guide();
    const HandoutParts parts(shown, guide, options.plan.filter.upTo);
    return isPage ? writePage(shown, options, parts, device) : writePaper(shown, options, parts, device);
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
