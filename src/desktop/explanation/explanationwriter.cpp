// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/explanationwriter.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "guide/guide.h"
#include "guide/richtext.h"

#include <QDir>
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

const QString topicScheme = QStringLiteral("topic");

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

// -- links -------------------------------------------------------------------------------------------------------------

QString LinkResolver::topicPath(const QString &written) const
{
    QString path = written.section(u'#', 0, 0);
    while (path.startsWith(u"./"))
        path.remove(0, 2);
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(u"://"))
        return {};
    const auto find = [this](const QString &candidate) {
        const Topic *const topic = m_guide.topic(QDir::cleanPath(candidate));
        return topic ? topic->path : QString();
    };
    QString found = find(path);
    if (found.isEmpty() && !m_base.isEmpty())
        found = find(m_base + u'/' + path);
    if (found.isEmpty() && m_base.contains(u'/'))
        found = find(m_base.section(u'/', 0, -2) + u'/' + path);
    return found;
}

QString LinkResolver::target(const QString &written) const
{
    if (const QString path = topicPath(QUrl::fromPercentEncoding(written.toUtf8())); !path.isEmpty())
        return toTarget(path);
    const QUrl url(written, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isAddress = scheme == u"https" || scheme == u"http" || scheme == u"mailto";
    return url.isValid() && isAddress ? url.toString(QUrl::FullyEncoded) : QString();
}

QString LinkResolver::toTarget(const QString &topicPath)
{
    return topicScheme + u':' + QString::fromLatin1(QUrl::toPercentEncoding(topicPath));
}

QString LinkResolver::topicOf(const QUrl &target)
{
    return target.scheme() == topicScheme ? target.path(QUrl::FullyDecoded) : QString();
}

// -- the parts ---------------------------------------------------------------------------------------------------------

ExplanationWriter::ExplanationWriter(QTextDocument &document, const ExplanationFormats &formats, const LinkResolver &links)
    : m_formats(formats), m_links(links), m_cursor(&document)
{}

void ExplanationWriter::write(const ExplanationPage &explanation)
{
    m_cursor.beginEditBlock();
    writeHeader(explanation);
    if (explanation.counts)
        writeCounts(*explanation.counts);
    if (!explanation.body.isEmpty())
        writeMarkdown(explanation.body, 0, nullptr, 3 * explanationWriterStep);
    for (const GuideSection &section : explanation.sections)
        writeSection(section);
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
    // As tall as the tile at least.
    QTextBlockFormat format = m_formats.block(tileRoom, 2 * explanationWriterStep);
    format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
    format.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    format.setBottomMargin(2 * explanationWriterStep + 1);
    if (m_formats.isMirrored() && explanation.phase != Phase::None)
        format.setLeftMargin(2 * explanationWriterStep); // of the chip's round end
    m_formats.setMarker(format, TextMarker::Tile, explanation.figure.icon.isEmpty() ? explanation.figure.pictogram : explanation.figure.icon,
                        explanation.phase);
    format.setProperty(EndTabProperty, true);
    startBlock(format);
    QTextCharFormat chip = m_formats.small(m_formats.theme().phase(explanation.phase).text);
    chip.setProperty(PillProperty, int(TextPill::Phase));
    chip.setProperty(MarkerPhaseProperty, toNumber(explanation.phase));
    writeEnds(explanation.name, m_formats.title(), phaseName(explanation.phase), chip);
    if (!explanation.lead.isEmpty()) {
        startBlock(m_formats.block(0, explanationWriterStep, explanation.lead.isRightToLeft()));
        m_cursor.insertText(explanation.lead, m_formats.dim());
    }
    if (!explanation.tags.isEmpty())
        writeTags(explanation.tags);
}

void ExplanationWriter::writeTags(const QStringList &tags)
{
    startBlock(m_formats.block(2 * explanationWriterStep, 4 * explanationWriterStep));
    QTextCharFormat format = m_formats.small(m_formats.theme().dim);
    format.setProperty(PillProperty, int(TextPill::Tag));
    for (const QString &tag : tags) {
        if (tag != tags.first())
            m_cursor.insertText(QStringLiteral("\u2003\u2002"), m_formats.text()); // room for both pills' ends
        m_cursor.insertText(QString(tag).replace(u' ', QChar(QChar::Nbsp)), format);
    }
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

void ExplanationWriter::writeLabel(const QString &label)
{
    QTextBlockFormat format = m_formats.block(0, aboveSection + std::exchange(m_aboveSection, 0), label.isRightToLeft());
    format.setHeadingLevel(2);
    startBlock(format);
    m_cursor.insertText(label, m_formats.label());
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
    for (const RichSpan &span : spans) {
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
        QString target = span.link.isEmpty() ? QString() : m_links.target(span.link);
        if (target.isEmpty() && span.isCode && span.text.contains(u'/')) {
            if (const QString path = m_links.topicPath(span.text); !path.isEmpty())
                target = LinkResolver::toTarget(path);
        }
        if (!target.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(target);
            format.setForeground(colour(m_formats.theme().accent));
        }
        m_cursor.insertText(span.text, format);
    }
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
