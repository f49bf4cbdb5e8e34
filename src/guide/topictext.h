// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"
#include "guide/markdownblocks.h"

namespace Espalier {

/// Gathers what stands below a heading: body first, then named sections, each with its text and its list.
class TopicText
{
public:
    explicit TopicText(const MarkdownBlocks &document) : m_document(document) {}

    void add(const MarkdownBlock &block);
    /// Opens a section that a heading names instead of a label.
    void openSection(const QString &label);

    /// Of the section that is open; empty in the body.
    QString label() const;
    /// Adds what was gathered to \a topic, behind what it has already.
    void moveTo(Topic &topic);

private:
    void addParagraph(const QString &source);
    void addText(QStringView markdown);

    const MarkdownBlocks &m_document;
    QString m_body;
    QList<GuideSection> m_sections;
};

} // namespace Espalier
