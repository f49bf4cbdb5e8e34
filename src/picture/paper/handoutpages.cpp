// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/handoutpages.h"

#include "core/theme.h"
#include "formats/pictureformats.h"
#include "guide/filter.h"
#include "picture/ink.h"
#include "picture/paper/handoutparts.h"
#include "picture/paper/paperflow.h"
#include "picture/picturesheet.h"

#include <QPainter>

#include <algorithm>

namespace Espalier {

namespace {

constexpr double noteLine = 8 * 72 / 25.4;
constexpr qsizetype wholeRows = 8; // of a branch, which stay together
constexpr double indentOfDepth = 14;

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

} // namespace

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

QString handoutList(const QStringList &items)
{
    QString html = QStringLiteral("<ul>");
    for (const QString &item : items)
        html += QStringLiteral("<li>%1</li>").arg(item);
    return html + QStringLiteral("</ul>");
}

HandoutPages::HandoutPages() = default;
HandoutPages::~HandoutPages() = default;

Result<std::shared_ptr<const HandoutPages>> HandoutPages::of(const Layout &layout, const WriteOptions &options)
{
    const Layout shown = prunedTo(layout, options.plan.filter);
    const Guide guide = options.plan.guide ? *options.plan.guide : Guide();
    const HandoutParts parts(shown, guide, options.plan.filter.upTo);
    const HandoutChoice choice = HandoutChoice::from(options.values);
    Result<PictureSheet> map = handoutMap(shown, options, choice);
    if (!map)
        return std::unexpected(map.error());
    const std::shared_ptr<HandoutPages> pages(new HandoutPages);
    pages->m_map = std::make_unique<PictureSheet>(std::move(*map));
    pages->m_flow =
        std::make_unique<PaperFlow>(choice.isLetter ? QPageSize::Letter : QPageSize::A4, parts.title(), parts.footer());
    pages->fill(parts, choice);
    pages->m_flow->moveToMainThread();
    return pages;
}

void HandoutPages::fill(const HandoutParts &parts, const HandoutChoice &choice)
{
    PaperFlow &flow = *m_flow;
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
        flow.add(handoutList(objectives), 6);
    }
    if (choice.map && !m_map->geometry().isEmpty())
        addMap(flow, *m_map);
    if (choice.tree)
        addTree(flow, parts);
    QList<std::pair<QString, int>> pages;
    if (choice.explanations)
        pages = addExplanations(flow, parts);
    if (choice.glossary)
        addGlossary(flow, parts, pages);
    if (choice.notes)
        addNotes(flow);
}

int HandoutPages::count() const { return m_flow->pageCount(); }
QPageSize HandoutPages::pageSize() const { return m_flow->pageSize(); }
const QString &HandoutPages::title() const { return m_flow->title(); }
void HandoutPages::paint(QPainter &painter, int page) const { m_flow->paintPage(painter, page); }

Result<void> HandoutPages::write(QIODevice &device, Progress *progress) const
{
    return m_flow->write(device, progress);
}

} // namespace Espalier
