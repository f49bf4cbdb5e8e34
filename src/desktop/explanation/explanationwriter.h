// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/explanation/explanationpage.h"
#include "desktop/explanation/explanationformats.h"

#include <QTextCursor>

class QTextDocument;

namespace Espalier {

struct RichBlock;
struct RichSpan;

/// Where a link or a path written as code leads.
class LinkResolver
{
public:
    /// \a base: path of the topic whose text it is.
    LinkResolver(const Guide &guide, QString base) : m_guide(guide), m_base(std::move(base)) {}

    /// Path of the topic that \a written names, from the project's root, from the base or from beside it; empty: none.
    QString topicPath(const QString &written) const;
    /// What to put behind the link: "topic:…", or a web or mail address as it is; empty: no link at all.
    QString target(const QString &written) const;

    static QString toTarget(const QString &topicPath);
    /// The topic of a "topic:…" target; empty: another kind.
    static QString topicOf(const QUrl &target);

private:
    const Guide &m_guide;
    QString m_base;
};

/// Writes a page into an empty text document.
class ExplanationWriter
{
public:
    ExplanationWriter(QTextDocument &document, const ExplanationFormats &formats, const LinkResolver &links);

    void write(const ExplanationPage &explanation);

private:
    void writeHeader(const ExplanationPage &explanation);
    void writeTags(const QStringList &tags);
    void writeCounts(const PhaseCounts &counts);
    void writeLabel(const QString &label);
    void writeSection(const GuideSection &section);
    void writeItem(const GuideSection &section, qsizetype index);
    void writeSteps(const GuideSection &section);
    /// \a first: the format that the first block gets; the others stand at its indent without its marker.
    void writeMarkdown(const QString &markdown, int indent, const QTextBlockFormat *first = nullptr, int above = -1);
    void writeBlock(const RichBlock &block, const QTextBlockFormat &format);
    void writeSpans(const QList<RichSpan> &spans, const QTextCharFormat &base);
    qsizetype writeTable(const QList<RichBlock> &blocks, qsizetype first);
    void startBlock(const QTextBlockFormat &format);
    /// A line with something at its start and something at the column's end.
    void writeEnds(const QString &start, const QTextCharFormat &startFormat, const QString &end, const QTextCharFormat &endFormat);

    const ExplanationFormats &m_formats;
    const LinkResolver &m_links;
    QTextCursor m_cursor;
    bool m_isFirst = true;
    int m_aboveSection = 0;
};

} // namespace Espalier
