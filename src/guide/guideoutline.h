// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawntree.h"
#include "guide/guide.h"
#include "guide/guideheading.h"
#include "guide/guidetree.h"
#include "guide/markdownblocks.h"

#include <vector>

namespace Espalier {

/// The skeleton of a guide, found before its texts are read: its headings, its drawn trees put together into one, and
/// which heading opens which topic.
class GuideOutline
{
public:
    /// Fills the topics of \a data.
    GuideOutline(const MarkdownBlocks &document, const QString &fileName, Guide::Data &data);

    /// Of a block that is a heading.
    const GuideHeading &heading(size_t block) const { return m_headings[block]; }
    /// The topic that a heading opens; -1: none.
    int topic(size_t block) const { return m_topics[block]; }
    /// Is the block a drawn tree that became part of the guide's own?
    bool isPlacedTree(size_t block) const { return m_placed[block]; }
    /// What the main tree calls the project.
    const QString &projectName() const { return m_projectName; }

private:
    struct Drawing {
        size_t block;
        int heading; // the block of the heading above that names a path, or -1
        DrawnTree tree;
        QString root; // as written, without slash at its end
    };

    void readHeadings();
    void readDrawings(const QString &fileName, Guide::Data &data);
    int mainDrawing() const;
    bool stands(const Drawing &drawing) const;
    void growTree(const QString &fileName, Guide::Data &data);
    bool place(const Drawing &drawing);
    int nodeOf(size_t block, int outer) const;
    void findTopics(const QString &fileName, Guide::Data &data);

    const MarkdownBlocks &m_document;
    std::vector<GuideHeading> m_headings; // by block
    std::vector<int> m_topics;            // by block; nodes of the tree at first
    std::vector<bool> m_placed;           // by block
    std::vector<Drawing> m_drawings;
    GuideTree m_tree;
    QString m_projectName;
};

} // namespace Espalier
