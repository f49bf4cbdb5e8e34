// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationwriter.h"

#include "desktop/theming/appearance.h"

#include <QLocale>

#include <utility>

namespace Espalier {

namespace {

constexpr int partsStep = Metric::step;
constexpr int emblemRoom = 8 * partsStep; // the icon above the words of an empty box
constexpr int newsIndent = 6 * partsStep;
constexpr qsizetype mostNews = 12;

} // namespace

QTextCharFormat ExplanationWriter::linkFormat(const QString &target, const QTextCharFormat &base) const
{
    QTextCharFormat format = base;
    format.setAnchor(true);
    format.setAnchorHref(target);
    format.setForeground(colour(m_formats.theme().accent));
    return format;
}

void ExplanationWriter::writeFramed(const QString &text, const QTextCharFormat &format, int above)
{
    QTextBlockFormat block = m_formats.block(0, above, text.isRightToLeft());
    m_formats.setFrame(block, TextFrame::Dashed);
    block.setAlignment(Qt::AlignHCenter);
    startBlock(block);
    m_cursor.insertText(text, format);
}

void ExplanationWriter::writeNothingKnown(const ExplanationPage &explanation)
{
    const QString matchTarget = LinkResolver::toAct(ExplanationAct::matchGuide.toString());
    const bool canMatch = !explanation.hasGuide && m_places.contains(TextPlace::Empty);
    if (!explanation.offersNotes) {
        // The person has said something already: one line is enough.
        startBlock(m_formats.block(0, 4 * partsStep));
        m_cursor.insertText(tr("No explanation yet."), m_formats.dim());
        if (canMatch) {
            m_cursor.insertText(QStringLiteral(" "), m_formats.dim());
            m_cursor.insertText(tr("Match with a guide…"), linkFormat(matchTarget, m_formats.text()));
        }
        return;
    }
    QTextBlockFormat title = m_formats.block(0, 5 * partsStep + ExplanationFormats::framePadding + emblemRoom);
    m_formats.setFrame(title, TextFrame::Dashed);
    m_formats.setMarker(title, TextMarker::Emblem, QStringLiteral("actions/notes"));
    title.setAlignment(Qt::AlignHCenter);
    startBlock(title);
    m_cursor.insertText(tr("No explanation yet"), m_formats.heading(1));
    writeFramed(
        explanation.hasGuide
            ? tr("Write down what belongs here, and why.")
            : tr("This project came from elsewhere. Write down what belongs here, or take the words of a guide."),
        m_formats.dim(), partsStep);
    if (!explanation.explainedAbove.isEmpty()) {
        writeFramed({}, m_formats.dim(), partsStep);
        const QString sentence = tr("The guide explains the folder it is in: %1");
        const qsizetype at = sentence.indexOf(u"%1");
        m_cursor.insertText(sentence.first(at), m_formats.dim());
        m_cursor.insertText(explanation.explainedAbove + u'/',
                            linkFormat(LinkResolver::toTarget(explanation.explainedAbove), m_formats.text()));
        m_cursor.insertText(sentence.sliced(at + 2), m_formats.dim());
    }
    writePlace(TextPlace::Empty, 3 * partsStep, TextFrame::Dashed);
    m_aboveSection = ExplanationFormats::framePadding;
}

void ExplanationWriter::writeLikely(const QString &markdown)
{
    QTextBlockFormat title = m_formats.block(
        6 * partsStep, 4 * partsStep + ExplanationFormats::framePadding + std::exchange(m_aboveSection, 0));
    m_formats.setFrame(title, TextFrame::Tinted);
    m_formats.setMarker(title, TextMarker::File, QStringLiteral("actions/guide"));
    startBlock(title);
    QTextCharFormat strong = m_formats.text();
    strong.setFontWeight(QFont::DemiBold);
    m_cursor.insertText(tr("Looks like one of the guide’s"), strong);
    m_frame = TextFrame::Tinted;
    writeMarkdown(markdown, 6 * partsStep, nullptr, partsStep);
    m_frame = TextFrame::None;
    writePlace(TextPlace::Likely, 2 * partsStep, TextFrame::Tinted);
    m_aboveSection = ExplanationFormats::framePadding;
}

void ExplanationWriter::writeNews(const ExplanationPage::News &news)
{
    writeLabel(tr("New in %1", "a phase").arg(phaseName(news.phase)), news.hasPreview ? tr("Preview") : QString(),
               LinkResolver::toAct(ExplanationAct::preview.toString()));
    const Rgb rgb = m_formats.theme().phase(news.phase).text;
    for (const ExplanationPage::NewTopic &topic : news.topics.first(qMin(mostNews, news.topics.size()))) {
        QTextBlockFormat format = m_formats.block(newsIndent, partsStep, topic.summary.isRightToLeft());
        m_formats.setMarker(format, TextMarker::New, QStringLiteral("actions/folder-plus"), news.phase);
        startBlock(format);
        QTextCharFormat name = linkFormat(LinkResolver::toTarget(topic.path), m_formats.text());
        name.setFontWeight(QFont::DemiBold);
        name.setForeground(colour(rgb));
        m_cursor.insertText(topic.name, name);
        m_cursor.insertText(QStringLiteral("\u2002") + topic.summary, m_formats.dim());
    }
    if (const qsizetype more = news.topics.size() - mostNews; more > 0) {
        startBlock(m_formats.block(newsIndent, partsStep));
        m_cursor.insertText(tr("and %Ln more", "folders and files", int(more)), m_formats.dim());
    }
}

void ExplanationWriter::writeNotes(const ExplanationPage &explanation)
{
    const GuideSection &notes = explanation.sections[explanation.notesSection];
    writeLabel(notes.label, tr("Edit"), LinkResolver::toAct(ExplanationAct::writeNotes.toString()));
    m_frame = TextFrame::Bar;
    m_isNotes = true;
    writeMarkdown(notes.text, 0, nullptr, 2 * partsStep);
    m_isNotes = false;
    m_frame = TextFrame::None;
    if (explanation.notesGoTo.isEmpty())
        return;
    QTextBlockFormat format = m_formats.block(0, 2 * partsStep);
    format.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    format.setProperty(EndTabProperty, true);
    startBlock(format);
    const QTextCharFormat dim = m_formats.small(m_formats.theme().dim);
    writeEnds(explanation.notesGoTo, dim, explanation.notesKept, dim);
}

void ExplanationWriter::writeInside(qsizetype folders, qsizetype files)
{
    writeLabel(tr("Inside"));
    startBlock(m_formats.block(0, partsStep));
    QStringList counts;
    if (folders > 0)
        counts.append(tr("%Ln folder(s)", nullptr, int(folders)));
    if (files > 0)
        counts.append(tr("%Ln file(s)", nullptr, int(files)));
    m_cursor.insertText(counts.join(QStringLiteral(" · ")) + QStringLiteral(" · "), m_formats.dim());
    m_cursor.insertText(tr("show in tree"),
                        linkFormat(LinkResolver::toAct(ExplanationAct::showInside.toString()), m_formats.text()));
}

} // namespace Espalier
