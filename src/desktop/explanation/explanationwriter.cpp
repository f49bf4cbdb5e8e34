// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationwriter.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "guide/guide.h"
#include "guide/guidepicture.h"
#include "guide/richtext.h"

#include <QLocale>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int explanationWriterStep = Metric::step;
constexpr int tileRoom = 12 * explanationWriterStep; // 36 px and the gap behind it
constexpr int itemIndent = 5 * explanationWriterStep;
constexpr int stepIndent = 7 * explanationWriterStep;
constexpr int listIndent = 4 * explanationWriterStep;
constexpr int codePadding = 3 * explanationWriterStep;
constexpr int aboveParagraph = 2 * explanationWriterStep;
constexpr int aboveItem = explanationWriterStep;
constexpr int aboveSection = 5 * explanationWriterStep;
constexpr int mostCells = 24;
constexpr int phaseShapeRoom = 14; // before the word of a phase

bool isRightToLeft(const QList<RichSpan> &spans)
{
    QString text;
    for (const RichSpan &span : spans) {
        if (!span.isCode)
            text += span.text;
    }
    return text.isRightToLeft();
}

TextMarker explanationWriterMarkerOf(SectionRole role)
{
    switch (role) {
    case SectionRole::Belongs:
        return TextMarker::Tick;
    case SectionRole::BelongsElsewhere:
        return TextMarker::Cross;
    case SectionRole::Mistakes:
        return TextMarker::Warning;
    case SectionRole::Files:
        return TextMarker::File;
    case SectionRole::Steps:
        return TextMarker::Step;
    case SectionRole::Plain:
        break;
    }
    return TextMarker::Dot;
}

/// The icon of what the first code of an item names.
QString iconOfFirstName(const QString &markdown)
{
    const qsizetype start = markdown.indexOf(u'`');
    const qsizetype end = markdown.indexOf(u'`', start + 1);
    const QString name = start >= 0 && end > start ? markdown.mid(start + 1, end - start - 1) : QString();
    return nodeIconName(name.endsWith(u'/'), name);
}

/// The phase that an item of a learning path begins with, "**Beginner**: …", in English or in the program's language.
Phase phaseOfStep(const QString &markdown)
{
    if (!markdown.startsWith(u"**"))
        return Phase::None;
    const QString word = markdown.mid(2, markdown.indexOf(u'*', 2) - 2).section(u' ', 0, 0).remove(u':');
    for (const Phase phase : allPhases) {
        if (word.compare(phaseId(phase), Qt::CaseInsensitive) == 0 || word.compare(phaseName(phase), Qt::CaseInsensitive) == 0)
            return phase;
    }
    return Phase::None;
}

} // namespace

// -- the parts ---------------------------------------------------------------------------------------------------------

ExplanationWriter::ExplanationWriter(QTextDocument &document, const ExplanationFormats &formats,
                                     const LinkResolver &links, const Guide &guide)
    : m_formats(formats), m_links(links), m_guide(guide), m_cursor(&document), m_words(guide.glossary())
{}

void ExplanationWriter::write(const ExplanationPage &explanation, const QSet<TextPlace> &places)
{
    m_places = places;
    m_known = explanation.known == Phase::None ? Phase::Expert : explanation.known;
    m_cursor.beginEditBlock();
    if (explanation.isOwnText) {
        m_isNotes = true;
        writeMarkdown(explanation.body, 0, nullptr, 0);
        m_cursor.endEditBlock();
        return;
    }
    writeHeader(explanation);
    writeChips(explanation);
    writePlace(TextPlace::Facts, 4 * explanationWriterStep);
    if (explanation.counts)
        writeCounts(*explanation.counts);
    if (explanation.isUnexplained)
        writeNothingKnown(explanation);
    else if (!explanation.body.isEmpty())
        writeMarkdown(explanation.body, 0, nullptr, 3 * explanationWriterStep);
    if (!explanation.likelyText.isEmpty())
        writeLikely(explanation.likelyText);
    for (int index = 0; index < explanation.sections.size(); ++index) {
        if (index != explanation.notesSection)
            writeSection(explanation.sections[index]);
    }
    if (!explanation.news.topics.isEmpty())
        writeNews(explanation.news);
    if (explanation.notesSection >= 0)
        writeNotes(explanation);
    if (explanation.inside)
        writeInside(explanation.inside->first, explanation.inside->second);
    m_cursor.endEditBlock();
}

void ExplanationWriter::startBlock(const QTextBlockFormat &format)
{
    if (m_isFirst) {
        m_cursor.setBlockFormat(format);
        m_isFirst = false;
    } else {
        m_cursor.insertBlock(format, m_formats.text());
    }
}

void ExplanationWriter::writeHeader(const ExplanationPage &explanation)
{
    QTextBlockFormat format = m_formats.block(tileRoom, 0);
    format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    m_formats.setMarker(format, TextMarker::Tile, explanation.figure.icon.isEmpty() ? explanation.figure.pictogram : explanation.figure.icon,
                        explanation.phase);
    // As tall as the tile at least.
    const bool hasLead = !explanation.lead.isEmpty();
    format.setTopMargin(hasLead ? 0 : explanationWriterStep + 1);
    format.setBottomMargin(hasLead ? 0 : 2 * explanationWriterStep);
    startBlock(format);
    m_cursor.insertText(explanation.name, m_formats.title());
    if (!hasLead)
        return;
    startBlock(m_formats.block(tileRoom, 0, explanation.lead.isRightToLeft()));
    m_cursor.insertText(explanation.lead, m_formats.dim());
}

void ExplanationWriter::writeChips(const ExplanationPage &explanation)
{
    const bool showsTags = explanation.node == noNode; // those of a node can be edited
    const QStringList tags = showsTags ? explanation.tags : QStringList();
    const bool hasNews = !explanation.news.topics.isEmpty();
    if (explanation.phase == Phase::None && !hasNews && tags.isEmpty())
        return;
    const int round = 2 * explanationWriterStep; // a pill's end stands over
    const int start = explanation.phase == Phase::None ? round : round + phaseShapeRoom;
    startBlock(m_formats.block(start, 4 * explanationWriterStep));
    bool isFirst = true;
    const auto add = [&](const QString &text, QTextCharFormat format, TextPill pill) {
        if (!std::exchange(isFirst, false))
            m_cursor.insertText(QStringLiteral("\u2003\u2002"), m_formats.text()); // room for both pills' ends
        format.setProperty(PillProperty, int(pill));
        m_cursor.insertText(QString(text).replace(u' ', QChar(QChar::Nbsp)), format);
    };
    if (explanation.phase != Phase::None) {
        QTextCharFormat chip = m_formats.small(m_formats.theme().phase(explanation.phase).text);
        chip.setProperty(MarkerPhaseProperty, toNumber(explanation.phase));
        add(phaseName(explanation.phase), chip, TextPill::Phase);
    }
    if (hasNews) {
        const ExplanationPage::News &news = explanation.news;
        QTextCharFormat chip = m_formats.small(m_formats.theme().phase(news.phase).text);
        if (news.hasPreview) {
            chip.setAnchor(true);
            chip.setAnchorHref(LinkResolver::toAct(ExplanationAct::preview.toString()));
        }
        chip.setProperty(MarkerPhaseProperty, toNumber(news.phase));
        add(tr("%Ln new in %1", nullptr, int(news.topics.size())).arg(phaseName(news.phase)), chip, TextPill::New);
    }
    for (const QString &tag : tags)
        add(tag, m_formats.small(m_formats.theme().dim), TextPill::Tag);
}

void ExplanationWriter::writePlace(TextPlace place, int above, TextFrame frame)
{
    if (!m_places.contains(place))
        return;
    QTextBlockFormat format = m_formats.block(0, above);
    m_formats.setFrame(format, frame);
    format.setProperty(PlaceProperty, int(place));
    startBlock(format);
}

void ExplanationWriter::writeCounts(const PhaseCounts &counts)
{
    const double all = double(std::max<qsizetype>(1, counts.allFolders()));
    bool isFirst = true;
    for (const Phase phase : allPhases) {
        const qsizetype count = counts.folders[size_t(toNumber(phase))];
        if (count == 0)
            continue;
        QTextBlockFormat format =
            m_formats.block(itemIndent, isFirst ? 4 * explanationWriterStep : 2 * explanationWriterStep);
        isFirst = false;
        format.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
        format.setBottomMargin(3 * explanationWriterStep);
        m_formats.setMarker(format, TextMarker::PhaseDot, {}, phase);
        format.setProperty(BarProperty, double(count) / all);
        format.setProperty(EndTabProperty, true);
        startBlock(format);
        writeEnds(phaseName(phase), m_formats.text(), QLocale().toString(count), m_formats.dim());
    }
    m_aboveSection = 2 * explanationWriterStep; // the last bar stands over
}

void ExplanationWriter::writeEnds(const QString &start, const QTextCharFormat &startFormat, const QString &end, const QTextCharFormat &endFormat)
{
    // Tabs and right-to-left paragraphs do not get along, so mirrored the two change places.
    const bool mirrored = m_formats.isMirrored();
    if (!mirrored)
        m_cursor.insertText(start, startFormat);
    else
        m_cursor.insertText(end, endFormat);
    if (mirrored || !end.isEmpty())
        m_cursor.insertText(QStringLiteral("\t"), startFormat);
    if (mirrored)
        m_cursor.insertText(start, startFormat);
    else
        m_cursor.insertText(end, endFormat);
}

void ExplanationWriter::writeLabel(const QString &label, const QString &action, const QString &target)
{
    QTextBlockFormat format = m_formats.block(0, aboveSection + std::exchange(m_aboveSection, 0), label.isRightToLeft());
    format.setHeadingLevel(2);
    if (action.isEmpty()) {
        startBlock(format);
        m_cursor.insertText(label, m_formats.label());
        return;
    }
    format.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    format.setProperty(EndTabProperty, true);
    startBlock(format);
    writeEnds(label, m_formats.label(), action, linkFormat(target, m_formats.text()));
}

void ExplanationWriter::writeSection(const GuideSection &section)
{
    writeLabel(shownLabel(section));
    if (!section.text.isEmpty())
        writeMarkdown(section.text, 0, nullptr, explanationWriterStep);
    if (roleOf(section) == SectionRole::Steps && section.items.size() > 1)
        return writeSteps(section);
    for (qsizetype index = 0; index < section.items.size(); ++index)
        writeItem(section, index);
}

void ExplanationWriter::writeItem(const GuideSection &section, qsizetype index)
{
    const QString item = shownItem(section, index);
    QTextBlockFormat format = m_formats.block(itemIndent, aboveItem, item.isRightToLeft());
    const TextMarker marker = explanationWriterMarkerOf(roleOf(section));
    m_formats.setMarker(format, marker, marker == TextMarker::File ? iconOfFirstName(item) : QString());
    writeMarkdown(item, itemIndent, &format);
}

void ExplanationWriter::writeSteps(const GuideSection &section)
{
    for (qsizetype index = 0; index < section.items.size(); ++index) {
        const QString item = shownItem(section, index);
        QTextBlockFormat format = m_formats.block(
            stepIndent, index == 0 ? explanationWriterStep + 2 : 2 * explanationWriterStep, item.isRightToLeft());
        m_formats.setMarker(format, TextMarker::Step, QLocale().toString(index + 1), phaseOfStep(item));
        format.setProperty(LineUpProperty, index > 0);
        format.setProperty(LineDownProperty, index + 1 < section.items.size());
        writeMarkdown(item, stepIndent, &format);
    }
}

// -- Markdown ----------------------------------------------------------------------------------------------------------

void ExplanationWriter::writeMarkdown(const QString &markdown, int indent, const QTextBlockFormat *first, int above)
{
    const QList<RichBlock> blocks = richBlocks(markdown);
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        const RichBlock &block = blocks[index];
        if (block.kind == RichBlock::Kind::Row) {
            index = writeTable(blocks, index) - 1;
            continue;
        }
        if (writePicture(block, indent, index == 0 && above >= 0 ? above : aboveParagraph))
            continue;
        if (index == 0 && first && block.kind == RichBlock::Kind::Paragraph) {
            writeBlock(block, *first);
            continue;
        }
        const bool isItem = block.kind == RichBlock::Kind::Item;
        const bool isCode = block.kind == RichBlock::Kind::Code;
        int start = indent + block.quotes * listIndent + (isItem ? itemIndent + std::max(0, block.level - 1) * listIndent : 0);
        int distance = index == 0 && above >= 0      ? above
            : isItem                                 ? aboveItem
            : block.kind == RichBlock::Kind::Heading ? 4 * explanationWriterStep
                                                     : aboveParagraph;
        if (isCode) {
            start += codePadding;
            distance += 2 * explanationWriterStep;
        }
        QTextBlockFormat format = m_formats.block(start, distance, isRightToLeft(block.spans));
        m_formats.setFrame(format, m_frame);
        if (isItem && !block.continues) {
            m_formats.setMarker(format, block.number > 0 ? TextMarker::Number : TextMarker::Dot,
                                block.number > 0 ? QLocale().toString(block.number) : QString());
        } else if (isCode) {
            m_formats.setMarker(format, TextMarker::Code);
            format.setBottomMargin(2 * explanationWriterStep);
            format.setLayoutDirection(Qt::LeftToRight);
            if (m_formats.isMirrored())
                format.setLeftMargin(codePadding);
            else
                format.setRightMargin(codePadding);
        } else if (block.kind == RichBlock::Kind::Rule) {
            m_formats.setMarker(format, TextMarker::Rule);
        } else if (block.quotes > 0) {
            m_formats.setMarker(format, TextMarker::Quote);
        }
        // A step's line goes through everything that belongs to the step.
        if (first && first->boolProperty(LineDownProperty)) {
            format.setProperty(LineUpProperty, true);
            format.setProperty(LineDownProperty, true);
        }
        writeBlock(block, format);
    }
}

bool ExplanationWriter::writePicture(const RichBlock &block, int indent, int above)
{
    const QByteArray drawing = m_isNotes || block.picture.isEmpty() ? QByteArray() : pictureOf(m_guide, block.picture);
    if (drawing.isEmpty())
        return false; // told in words
    QTextBlockFormat format = m_formats.block(indent, above + explanationWriterStep);
    m_formats.setMarker(format, TextMarker::Picture);
    format.setProperty(PictureProperty, drawing);
    startBlock(format);
    m_cursor.insertText(QStringLiteral("\u00a0"), m_formats.text()); // its height is the drawing's
    startBlock(m_formats.block(indent, 2 * explanationWriterStep, isRightToLeft(block.spans)));
    writeSpans(block.spans, m_formats.dim());
    return true;
}

void ExplanationWriter::writeBlock(const RichBlock &block, const QTextBlockFormat &format)
{
    startBlock(format);
    switch (block.kind) {
    case RichBlock::Kind::Heading:
        writeSpans(block.spans, m_formats.heading(block.level));
        break;
    case RichBlock::Kind::Code:
        // One block for one frame around it: its lines are parted by line separators.
        m_cursor.insertText(block.spans.isEmpty() ? QString() : QString(block.spans.first().text).replace(u'\n', QChar(QChar::LineSeparator)),
                            m_formats.code());
        break;
    case RichBlock::Kind::Rule:
        m_cursor.insertText(QStringLiteral("\u00a0"), m_formats.small(m_formats.theme().dim));
        break;
    default:
        writeSpans(block.spans, block.quotes > 0 ? m_formats.dim() : m_formats.text());
    }
}

void ExplanationWriter::writeSpans(const QList<RichSpan> &spans, const QTextCharFormat &base)
{
    for (const RichSpan &span : spans)
        writeSpan(span, base);
}

void ExplanationWriter::writeSpan(const RichSpan &span, const QTextCharFormat &base)
{
    QTextCharFormat format = base;
    if (span.isCode) {
        format = m_formats.code();
        format.setProperty(PillProperty, int(TextPill::Code));
    }
    if (span.isStrong)
        format.setFontWeight(QFont::DemiBold);
    if (span.isEmphasis)
        format.setFontItalic(true);
    if (span.isStruck)
        format.setFontStrikeOut(true);
    // A path in code that names a topic is a way there, too. Single words are too often something else.
    QString target = span.link.isEmpty() ? QString() : m_links.target(span.link, m_isNotes);
    if (target.isEmpty() && span.isCode && span.text.contains(u'/'))
        target = m_links.pathTarget(span.text, m_isNotes);
    if (target.isEmpty())
        return span.isCode || m_isNotes ? m_cursor.insertText(span.text, format) : writeWords(span.text, format);
    m_cursor.insertText(span.text, linkFormat(target, format));
    const Topic *const topic = m_guide.topic(LinkResolver::topicOf(QUrl(target)));
    if (!topic || topic->phase <= m_known)
        return;
    // It is not to be expected in the layout yet.
    QTextCharFormat later = m_formats.small(m_formats.theme().dim);
    later.setProperty(PillProperty, int(TextPill::Later));
    m_cursor.insertText(QStringLiteral("\u2002"), base);
    m_cursor.insertText(phaseName(topic->phase), later);
    m_cursor.insertText(QStringLiteral("\u2002"), base);
}

void ExplanationWriter::writeWords(const QString &text, const QTextCharFormat &format)
{
    qsizetype done = 0;
    for (const GlossaryFinder::Use &use : m_words.take(text)) {
        m_cursor.insertText(text.sliced(done, use.at - done), format);
        QTextCharFormat word = format;
        word.setAnchor(true);
        word.setAnchorHref(LinkResolver::toWord(m_guide.glossary().at(use.entry).term));
        word.setProperty(PillProperty, int(TextPill::Word));
        m_cursor.insertText(text.sliced(use.at, use.length), word);
        done = use.at + use.length;
    }
    m_cursor.insertText(text.sliced(done), format);
}

qsizetype ExplanationWriter::writeTable(const QList<RichBlock> &blocks, qsizetype first)
{
    qsizetype end = first;
    qsizetype columns = 1;
    for (; end < blocks.size() && blocks[end].kind == RichBlock::Kind::Row && (end == first || !blocks[end].isHead); ++end)
        columns = std::clamp<qsizetype>(blocks[end].cells.size(), columns, mostCells);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(explanationWriterStep + 2);
    format.setTopMargin(aboveParagraph);
    format.setBottomMargin(aboveParagraph);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setLayoutDirection(m_formats.isMirrored() ? Qt::RightToLeft : Qt::LeftToRight);
    QTextCharFormat head;
    head.setBackground(colour(m_formats.theme().sunken));
    QTextTable *const table = m_cursor.insertTable(int(end - first), int(columns), format);
    for (qsizetype row = first; row < end; ++row) {
        for (qsizetype column = 0; column < std::min(columns, blocks[row].cells.size()); ++column) {
            const QList<RichSpan> &cell = blocks[row].cells[column];
            m_cursor = table->cellAt(int(row - first), int(column)).firstCursorPosition();
            m_cursor.setBlockFormat(m_formats.block(0, 0, isRightToLeft(cell)));
            QTextCharFormat base = m_formats.text();
            if (blocks[row].isHead) {
                base.setFontWeight(QFont::DemiBold);
                table->cellAt(int(row - first), int(column)).setFormat(head);
            }
            writeSpans(cell, base);
        }
    }
    m_cursor = table->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    // The block behind a table is there already.
    m_isFirst = true;
    return end;
}

} // namespace Espalier
