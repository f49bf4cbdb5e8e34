// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/paperflow.h"

#include "core/progress.h"
#include "core/theme.h"
#include "picture/ink.h"
#include "picture/mapfonts.h"
#include "picture/pdffile.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QThread>

#include <algorithm>

namespace Espalier {

namespace {

constexpr double flowMillimetre = 72 / 25.4;
constexpr double outerMargin = 20 * flowMillimetre;
constexpr double innerMargin = 25 * flowMillimetre;
constexpr double footerRoom = 24;
constexpr double listIndent = 16;
// A text is set in tenths of points, of which QTextDocument knows whole ones only.
constexpr double flowUnit = PdfFile::unitsOfPoint;

constexpr char flowStyle[] = "p { margin-top: 0; margin-bottom: 40px } ul, ol { margin-top: 0; margin-bottom: 40px } "
                             "dt { font-weight: 600; margin-top: 50px } dd { margin-left: 120px } "
                             "h1, h2, h3, h4, h5, h6 { font-size: 115px } a { color: @text; text-decoration: none }";

} // namespace

PaperFlow::PaperFlow(QPageSize::PageSizeId paper, QString title, QString footer)
    : m_size(paper), m_title(std::move(title)), m_footer(std::move(footer)), m_font(MapFonts::interface())
{
    m_font.setPixelSize(int(bodySize * flowUnit));
    const QSizeF page = m_size.size(QPageSize::Point);
    m_room = QRectF(innerMargin, outerMargin, page.width() - innerMargin - outerMargin,
                    page.height() - 2 * outerMargin - footerRoom);
}

PaperFlow::~PaperFlow() = default;

QString PaperFlow::pixels(double points)
{
    return QString::number(std::lround(points * flowUnit)) + QStringLiteral("px");
}

QString PaperFlow::heading(const QString &text)
{
    return QStringLiteral("<p style=\"font-size:%1; font-weight:600\">%2</p>")
        .arg(pixels(headingSize), text.toHtmlEscaped());
}

std::shared_ptr<QTextDocument> PaperFlow::documentOf(const QString &html) const
{
    auto document = std::make_shared<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(m_font);
    document->setIndentWidth(listIndent * flowUnit);
    document->setDefaultStyleSheet(
        QString::fromLatin1(flowStyle).replace(QStringLiteral("@text"), toHex(Theme::print().text)));
    document->setHtml(html);
    document->setTextWidth(width() * flowUnit);
    return document;
}

double PaperFlow::heightOf(const QString &html) const { return documentOf(html)->size().height() / flowUnit; }

void PaperFlow::startPage()
{
    if (m_used > 0) {
        ++m_page;
        m_used = 0;
    }
}

int PaperFlow::add(const QString &html, double above)
{
    const std::shared_ptr<QTextDocument> text = documentOf(html);
    const double whole = text->size().height() / flowUnit;
    if (whole <= height()) {
        place({.size = {width(), whole}, .text = text}, above);
        return m_page;
    }
    startPage();
    const int first = m_page;
    for (double from = 0; from < whole - 0.5;) {
        const double end = lineEnd(*text, from, from + height());
        place({.size = {width(), end - from}, .text = text, .from = from}, 0);
        from = end;
    }
    return first;
}

int PaperFlow::add(double height, std::function<void(QPainter &, QSizeF)> paint, double above)
{
    place({.size = {width(), std::min(height, this->height())}, .text = {}, .paint = std::move(paint)}, above);
    return m_page;
}

double PaperFlow::lineEnd(const QTextDocument &text, double from, double limit)
{
    double end = 0;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const QRectF place = text.documentLayout()->blockBoundingRect(block);
        const QTextLayout *const lines = block.layout();
        for (int line = 0; line < lines->lineCount(); ++line) {
            const double bottom = (place.top() + lines->lineAt(line).rect().bottom()) / flowUnit;
            if (bottom <= limit)
                end = std::max(end, bottom);
        }
    }
    return end > from ? end : limit; // a line that is higher than a page is cut
}

void PaperFlow::place(Piece piece, double above)
{
    double top = m_used > 0 ? m_used + above : 0;
    if (top > 0 && top + piece.size.height() > height()) {
        startPage();
        top = 0;
    }
    piece.page = m_page;
    piece.top = top;
    m_used = top + piece.size.height();
    m_pieces.push_back(std::move(piece));
}

QPointF PaperFlow::corner(int page) const
{
    // Odd pages lie at the right hand: they are bound at their left.
    return {page % 2 == 0 ? innerMargin : outerMargin, outerMargin};
}

void PaperFlow::paintPiece(QPainter &painter, const Piece &piece) const
{
    painter.save();
    painter.translate((corner(piece.page) + QPointF(0, piece.top)) * flowUnit);
    if (piece.text) {
        painter.translate(0, -piece.from * flowUnit);
        // Paper is white, whatever theme the window has.
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, inkOf(Theme::print().text));
        context.clip = QRectF(0, piece.from * flowUnit, piece.size.width() * flowUnit, piece.size.height() * flowUnit);
        painter.setClipRect(context.clip);
        piece.text->documentLayout()->draw(&painter, context);
    } else {
        painter.scale(flowUnit, flowUnit);
        painter.setFont(m_font);
        piece.paint(painter, piece.size);
    }
    painter.restore();
}

void PaperFlow::paintFoot(QPainter &painter, int page) const
{
    QFont font = m_font;
    font.setPixelSize(int(footerSize * flowUnit));
    painter.setFont(font);
    painter.setPen(inkOf(Theme::print().dim));
    const QRectF foot(corner(page) * flowUnit + QPointF(0, m_room.height() * flowUnit),
                      QSizeF(width(), footerRoom) * flowUnit);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_footer, Qt::ElideRight, int(foot.width() * 0.7)));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
}

void PaperFlow::paintPage(QPainter &painter, int page) const
{
    painter.save();
    painter.scale(1 / flowUnit, 1 / flowUnit);
    for (const Piece &piece : m_pieces) {
        if (piece.page == page)
            paintPiece(painter, piece);
    }
    paintFoot(painter, page);
    painter.restore();
}

void PaperFlow::moveToMainThread()
{
    for (const Piece &piece : m_pieces) {
        if (piece.text && piece.text->thread() == QThread::currentThread())
            piece.text->moveToThread(QCoreApplication::instance()->thread());
    }
}

Result<void> PaperFlow::write(QIODevice &device, Progress *progress) const
{
    PdfFile file(m_title, QPageLayout(m_size, QPageLayout::Portrait, QMarginsF(), QPageLayout::Point, QMarginsF()));
    {
        QPainter painter(&file.writer());
        int page = 0;
        for (const Piece &piece : m_pieces) {
            if (progress && progress->isCancelled())
                return failure(ErrorKind::Cancelled, tr("The document was cancelled."));
            for (; page < piece.page; ++page) {
                paintFoot(painter, page);
                file.writer().newPage();
            }
            paintPiece(painter, piece);
        }
        paintFoot(painter, page);
    }
    return file.finish(device);
}

} // namespace Espalier
