// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/topictext.h"

#include "core/text/utf8.h"
#include "guide/guideheading.h"

namespace Espalier {

namespace {

void appendBlock(QString &text, QStringView block)
{
    if (!text.isEmpty() && !block.isEmpty())
        text += u"\n\n";
    text += block;
}

} // namespace

void TopicText::add(const MarkdownBlock &block)
{
    if (block.kind == MarkdownBlock::Kind::Paragraph) {
        addParagraph(fromUtf8(m_document.source(block)));
    } else if (block.kind == MarkdownBlock::Kind::List && !m_sections.isEmpty()) {
        GuideSection &section = m_sections.last();
        section.numbered = block.numbered;
        for (const MarkdownBlock::Item &item : block.items)
            section.items.append(m_document.itemText(item));
    } else {
        addText(fromUtf8(m_document.source(block)));
    }
}

void TopicText::addParagraph(const QString &source)
{
    if (!source.contains(u"**")) {
        addText(source);
        return;
    }
    // A label may also open a line in the middle of a paragraph.
    QString piece;
    for (const QStringView line : QStringView(source).tokenize(u'\n')) {
        LabelLine label = LabelLine::parse(line);
        if (!label.label.isEmpty()) {
            addText(piece);
            openSection(label.label);
            piece = label.rest;
        } else {
            piece += (piece.isEmpty() ? u"" : u"\n") + line;
        }
    }
    addText(piece);
}

void TopicText::addText(QStringView markdown)
{
    markdown = markdown.trimmed();
    appendBlock(m_sections.isEmpty() ? m_body : m_sections.last().text, markdown);
}

QString TopicText::label() const { return m_sections.isEmpty() ? QString() : m_sections.last().label; }

void TopicText::openSection(const QString &label)
{
    m_sections.append({.label = label, .text = {}, .items = {}, .numbered = false});
}

void TopicText::moveTo(Topic &topic)
{
    appendBlock(topic.body, m_body);
    topic.sections += m_sections;
    m_body.clear();
    m_sections.clear();
}

} // namespace Espalier
