// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/quizsheet.h"

#include "core/theme.h"
#include "formats/pictureformats.h"
#include "formats/quiz/quizoptions.h"
#include "picture/ink.h"
#include "picture/paper/paperflow.h"

#include <QPainter>

namespace Espalier {

namespace {

constexpr int mostOnPage = 8;
constexpr double betweenQuestions = 14;
constexpr double betweenAnswers = 6;
constexpr double nameLineHeight = 40;
constexpr double nameLineShare = 0.62; // of the width; the rest is for the date

} // namespace

FormatInfo QuizSheetWriter::info() const { return PictureFormats::quizSheet(); }

QString QuizSheetWriter::questionHtml(const QuizQuestion &question, qsizetype number)
{
    QString html =
        QStringLiteral("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr><td width=\"6%\"><b>%1</b></td>"
                       "<td width=\"94%\" colspan=\"2\"><b>%2</b></td></tr>")
            .arg(QString::number(number), question.text.toHtmlEscaped());
    for (qsizetype i = 0; i < question.options.size(); ++i) {
        if (i % 2 == 0)
            html += QStringLiteral("<tr><td width=\"6%\"></td>");
        html += QStringLiteral("<td width=\"47%\" style=\"padding-top:%1; padding-right:%2\">%3&nbsp;&nbsp;%4</td>")
                    .arg(PaperFlow::pixels(5), PaperFlow::pixels(6), quizLetter(i),
                         question.options[i].text.toHtmlEscaped());
        if (i % 2 == 1)
            html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString QuizSheetWriter::keyHtml(const QuizQuestion &question, qsizetype number)
{
    return QStringLiteral(
               "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr><td width=\"6%\"><b>%1</b></td>"
               "<td width=\"5%\"><b>%2</b></td><td width=\"89%\">%3</td></tr></table>")
        .arg(QString::number(number), quizLetter(question.right), question.reason.toHtmlEscaped());
}

Result<void> QuizSheetWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                                    Report &report) const
{
    const Result<QList<QuizQuestion>> questions = QuizOptions::questions(layout, options, report);
    if (!questions)
        return std::unexpected(questions.error());
    const QString title = QuizOptions::title(layout);
    const QString footer = tr("%1 · Seed %2", "name of a project, number").arg(title).arg(QuizOptions::seed(layout, options));
    PaperFlow flow(options.values.completed(info().options).text(u"page") == u"letter" ? QPageSize::Letter
                                                                                       : QPageSize::A4,
                   tr("Quiz: %1", "name of a project").arg(title), footer);
    flow.add(QStringLiteral("<p style=\"font-size:%1; font-weight:700\">%2</p>")
                 .arg(PaperFlow::pixels(PaperFlow::headingSize),
                      tr("Quiz: %1", "name of a project").arg(title).toHtmlEscaped()));
    flow.add(nameLineHeight, [name = tr("Name"), date = tr("Date")](QPainter &painter, QSizeF size) {
        QFont font = painter.font();
        font.setPixelSize(10);
        painter.setFont(font);
        const double base = size.height() - 12;
        const double split = size.width() * nameLineShare;
        const auto line = [&](double from, double to, const QString &label) {
            painter.drawText(QPointF(from, base), label);
            painter.setPen(QPen(inkOf(Theme::print().text), 0.6));
            painter.drawLine(QPointF(from + painter.fontMetrics().horizontalAdvance(label) + 6, base + 2),
                             QPointF(to, base + 2));
        };
        line(0, split - 12, name);
        line(split, size.width(), date);
    });
    int onPage = 0;
    int page = flow.pageCount();
    for (qsizetype i = 0; i < questions->size(); ++i) {
        if (onPage == mostOnPage)
            flow.startPage();
        flow.add(questionHtml((*questions)[i], i + 1), betweenQuestions);
        onPage = flow.pageCount() == page && onPage < mostOnPage ? onPage + 1 : 1;
        page = flow.pageCount();
    }
    flow.startPage();
    flow.add(PaperFlow::heading(tr("Key: %1", "name of a project").arg(title)));
    for (qsizetype i = 0; i < questions->size(); ++i)
        flow.add(keyHtml((*questions)[i], i + 1), betweenAnswers);
    return flow.write(device, options.progress);
}

} // namespace Espalier
