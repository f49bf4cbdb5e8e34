// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/explanation/explanationformats.h"
#include "desktop/explanation/explanationpage.h"
#include "desktop/explanation/linkresolver.h"
#include "guide/glossary.h"

#include <QTextCursor>

class QTextDocument;

namespace Espalier {

struct RichBlock;
struct RichSpan;

/// Writes a page into an empty text document.
class ExplanationWriter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExplanationWriter)

public:
    ExplanationWriter(QTextDocument &document, const ExplanationFormats &formats, const LinkResolver &links,
                      const Guide &guide);

    /// \a places: where widgets are to stand in the text; the others are left out.
    void write(const ExplanationPage &explanation, const QSet<TextPlace> &places = {});

private:
    void writeHeader(const ExplanationPage &explanation);
    void writeChips(const ExplanationPage &explanation);
    void writePlace(TextPlace place, int above, TextFrame frame = TextFrame::None);
    void writeCounts(const PhaseCounts &counts);
    void writeLabel(const QString &label, const QString &action = {}, const QString &target = {});
    void writeSection(const GuideSection &section);
    void writeItem(const GuideSection &section, qsizetype index);
    void writeSteps(const GuideSection &section);
    // -- what only the window has (explanationwriterparts.cpp)
    void writeNothingKnown(const ExplanationPage &explanation);
    void writeLikely(const QString &markdown);
    void writeNews(const ExplanationPage::News &news);
    void writeNotes(const ExplanationPage &explanation);
    void writeInside(qsizetype folders, qsizetype files);
    /// A paragraph of plain text, in the middle of its frame.
    void writeFramed(const QString &text, const QTextCharFormat &format, int above);
    QTextCharFormat linkFormat(const QString &target, const QTextCharFormat &base) const;

    /// \a first: the format that the first block gets; the others stand at its indent without its marker.
    void writeMarkdown(const QString &markdown, int indent, const QTextBlockFormat *first = nullptr, int above = -1);
    /// False: it is no drawing of the guide.
    bool writePicture(const RichBlock &block, int indent, int above);
    void writeBlock(const RichBlock &block, const QTextBlockFormat &format);
    void writeSpans(const QList<RichSpan> &spans, const QTextCharFormat &base);
    void writeSpan(const RichSpan &span, const QTextCharFormat &base);
    /// Words of the glossary become ways to what they mean.
    void writeWords(const QString &text, const QTextCharFormat &format);
    qsizetype writeTable(const QList<RichBlock> &blocks, qsizetype first);
    void startBlock(const QTextBlockFormat &format);
    /// A line with something at its start and something at the column's end.
    void writeEnds(const QString &start, const QTextCharFormat &startFormat, const QString &end, const QTextCharFormat &endFormat);

    const ExplanationFormats &m_formats;
    const LinkResolver &m_links;
    const Guide &m_guide;
    QTextCursor m_cursor;
    GlossaryFinder m_words;
    QSet<TextPlace> m_places;
    Phase m_known = Phase::Expert;
    TextFrame m_frame = TextFrame::None; // round what is being written
    bool m_isNotes = false; // the person's own words are being written
    bool m_isFirst = true;
    int m_aboveSection = 0;
};

} // namespace Espalier
