// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"
#include "guide/guideheading.h"
#include "guide/markdownblocks.h"

#include <QSet>

namespace Espalier {

namespace GuideWords {
struct PhaseHeading;
}

/// Reads the phases of a guide and gives every topic its own.
class GuidePhases
{
public:
    GuidePhases(const MarkdownBlocks &document, QString fileName, Guide::Data &data)
        : m_document(document), m_fileName(std::move(fileName)), m_data(data)
    {}

    void open(const GuideWords::PhaseHeading &heading, qint64 line);
    /// A block below the phase's heading.
    void add(const MarkdownBlock &block);

    /// Remembers a list below a learning path of a topic.
    void addLearningPath(int topic, const MarkdownBlock &list);

    /// Decides the phase of each topic: what the tree says, else the lists of folders, else the learning paths, else
    /// that of its parent; a top-level folder that none of them names belongs to the last phase. What the tree and the
    /// lists put earlier than its folder brings its folders along; a learning path only orders what its folder holds,
    /// so it never puts anything before it.
    void decide();

private:
    struct Step {
        int topic;
        QString text;
        qint64 line;
    };

    void addItem(GuidePhase &phase, const QString &item, qint64 line);
    void decideByLists();
    void decideByLearningPath(const Step &step);
    void report(const QString &message, qint64 line);

    const MarkdownBlocks &m_document;
    QString m_fileName;
    Guide::Data &m_data;
    QString m_label; // below which the next list stands
    QList<Step> m_steps;
    QSet<int> m_byPath; // topics whose phase is a learning path's
};

} // namespace Espalier
