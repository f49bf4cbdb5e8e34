// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"
#include "guide/guideheading.h"
#include "guide/markdownblocks.h"

namespace Espalier {

/// Reads the starters of a guide: templates from their commands, project types and career paths from the folders they
/// name. Needs the topics to be there.
class GuideStarters
{
public:
    GuideStarters(const MarkdownBlocks &document, QString fileName, Guide::Data &data)
        : m_document(document), m_fileName(std::move(fileName)), m_data(data)
    {}

    void open(Starter::Group group, const GuideHeading &heading, qint64 line);
    /// A block below the heading of the starter opened last.
    void add(const MarkdownBlock &block);

    /// Does a list, wherever it stands, tell career paths: "**Name**: focus on …"?
    bool isCareerList(const MarkdownBlock &block) const;
    void addCareers(const MarkdownBlock &list);

    /// A block that introduces a group: its "**Always**" names what each of the group brings along.
    void addAlways(Starter::Group group, const MarkdownBlock &block);

    /// Adds what a group always brings, and drops starters that select nothing, with a report.
    void finish();

private:
    void addCommands(const MarkdownBlock &block);
    void addNames(QStringView text, qint64 line);
    void addSelection(QStringView label, const QString &text, qint64 line);
    void addCareer(QStringView text);
    void addPath(const QString &path, qint64 line);
    void addTopic(Starter &starter, int topic);
    void setLevel(QStringView word, qint64 line);
    int topicByName(const QString &name) const;
    int topicByWords(QStringView words) const;
    void append(Starter starter);
    void report(Severity severity, const char *code, const QString &message, qint64 line);

    const MarkdownBlocks &m_document;
    QString m_fileName;
    Guide::Data &m_data;
    QMap<Starter::Group, QList<int>> m_always; // topics
    bool m_selects = false; // a label such as "Use" has opened: lists name folders
};

} // namespace Espalier
