// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guideoutline.h"

#include "core/name.h"
#include "core/text/drawntreereader.h"
#include "core/text/utf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

struct GuideOutlineText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideReader)
};

QString lastName(const QString &path) { return path.sliced(path.lastIndexOf(u'/') + 1); }

qsizetype topEntries(const DrawnTree &tree)
{
    return std::ranges::count_if(tree.entries(), [&](const DrawnNode &entry) { return entry.parent == tree.root; });
}

/// Names a path for certain, and nothing else.
bool isPathHeading(const MarkdownBlock &block, const GuideHeading &heading)
{
    return block.level > 1 && heading.standsAlone && (heading.hasSlash || heading.path.contains(u'/'));
}

} // namespace

GuideOutline::GuideOutline(const MarkdownBlocks &document, const QString &fileName, Guide::Data &data)
    : m_document(document), m_headings(document.blocks().size()), m_topics(document.blocks().size(), -1),
      m_placed(document.blocks().size(), false)
{
    readHeadings();
    readDrawings(fileName, data);
    growTree(fileName, data);
    findTopics(fileName, data);
    m_drawings.clear();
}

void GuideOutline::readHeadings()
{
    const std::vector<MarkdownBlock> &blocks = m_document.blocks();
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == MarkdownBlock::Kind::Heading)
            m_headings[i] = GuideHeading::parse(m_document.source(blocks[i]));
    }
}

void GuideOutline::readDrawings(const QString &fileName, Guide::Data &data)
{
    const std::vector<MarkdownBlock> &blocks = m_document.blocks();
    int heading = -1;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const MarkdownBlock &block = blocks[i];
        if (block.kind == MarkdownBlock::Kind::Heading)
            heading = isPathHeading(block, m_headings[i]) ? int(i) : -1;
        if (block.kind != MarkdownBlock::Kind::Code || !DrawnTreeReader::isDrawn(block.code))
            continue;
        auto tree = DrawnTreeReader::read(QByteArray::fromStdString(block.code), {.fileName = fileName, .firstLine = block.codeLine});
        if (!tree || tree->isEmpty())
            continue;
        data.report.append(tree->report);
        QString root = fromUtf8(tree->root == 0 ? std::string_view() : tree->rootPath);
        while (root.endsWith(u'/'))
            root.chop(1);
        m_drawings.push_back({i, heading, std::move(*tree), root});
    }
}

/// Does the tree stand below the heading of the folder that it draws?
bool GuideOutline::stands(const Drawing &drawing) const
{
    if (drawing.heading < 0)
        return false;
    const QString &path = m_headings[size_t(drawing.heading)].path;
    return drawing.root.isEmpty() || drawing.root == path || drawing.root == lastName(path);
}

/// The tree with the most entries at its top, among those that draw no folder of another one. -1: there is none.
int GuideOutline::mainDrawing() const
{
    if (m_drawings.size() == 1)
        return 0;
    const auto isPartOf = [&](const Drawing &part, const Drawing &whole) {
        return &part != &whole && !part.root.isEmpty()
            && std::ranges::any_of(whole.tree.entries(), [&](const DrawnNode &entry) {
                   return entry.kind == NodeKind::Folder && fromUtf8(entry.name) == part.root;
               });
    };
    int best = -1;
    for (size_t i = 0; i < m_drawings.size(); ++i) {
        const Drawing &drawing = m_drawings[i];
        if (stands(drawing) || std::ranges::any_of(m_drawings, [&](const Drawing &other) { return isPartOf(drawing, other); }))
            continue;
        if (best < 0 || topEntries(drawing.tree) > topEntries(m_drawings[size_t(best)].tree))
            best = int(i);
    }
    return best;
}

void GuideOutline::growTree(const QString &fileName, Guide::Data &data)
{
    const int main = mainDrawing();
    if (main >= 0) {
        const Drawing &drawing = m_drawings[size_t(main)];
        m_projectName = lastName(drawing.root);
        m_tree.grow(GuideTree::root, drawing.tree);
        m_placed[drawing.block] = true;
    }
    // A tree may come before the one that draws its folder: go on as long as one more finds its place.
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        for (const Drawing &drawing : m_drawings) {
            if (!m_placed[drawing.block] && place(drawing)) {
                m_placed[drawing.block] = true;
                goesOn = true;
            }
        }
    }
    for (const Drawing &drawing : m_drawings) {
        if (!m_placed[drawing.block]) {
            data.report.add(
                Severity::Warning, QStringLiteral("tree-not-placed"),
                GuideOutlineText::tr(
                    "The root of this tree, “%1”, is no folder of the guide's main tree; it was kept as text.")
                    .arg(printable(drawing.root)),
                {.file = fileName, .line = m_document.blocks()[drawing.block].line});
        }
    }
}

bool GuideOutline::place(const Drawing &drawing)
{
    int target = GuideTree::none;
    if (stands(drawing)) {
        const QString &path = m_headings[size_t(drawing.heading)].path;
        target = m_tree.find(path);
        if (target == GuideTree::none)
            target = m_tree.makeFolder(path, m_document.blocks()[drawing.block].line);
    } else if (!drawing.root.isEmpty()) {
        target = m_tree.find(drawing.root);
    }
    if (target == GuideTree::none)
        return false;
    m_tree.grow(target, drawing.tree);
    return true;
}

/// The node that a heading names: from the project's root, else from the topic it stands in.
int GuideOutline::nodeOf(size_t block, int outer) const
{
    const GuideHeading &heading = m_headings[block];
    if (!heading.standsAlone || heading.path.isEmpty())
        return GuideTree::none;
    if (const int node = m_tree.find(heading.path); node != GuideTree::none)
        return node;
    return outer > GuideTree::root ? m_tree.find(QString(m_tree.node(outer).path + u'/' + heading.path)) : GuideTree::none;
}

void GuideOutline::findTopics(const QString &fileName, Guide::Data &data)
{
    const std::vector<MarkdownBlock> &blocks = m_document.blocks();
    std::vector<std::pair<int, int>> outer; // levels of headings above, and their nodes
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != MarkdownBlock::Kind::Heading)
            continue;
        while (!outer.empty() && outer.back().first >= blocks[i].level)
            outer.pop_back();
        const int above = outer.empty() ? GuideTree::none : outer.back().second;
        int node = blocks[i].level > 1 ? nodeOf(i, above) : GuideTree::none;
        const GuideHeading &heading = m_headings[i];
        if (node == GuideTree::none && isPathHeading(blocks[i], heading) && heading.hasSlash && RelativePath::parse(heading.path)) {
            const QString home = above > GuideTree::root ? m_tree.node(above).path + u'/' : QString();
            const QString path = heading.path.startsWith(home) ? heading.path : home + heading.path;
            node = m_tree.makeFolder(path, blocks[i].line);
            data.report.add(Severity::Note, QStringLiteral("topic-not-drawn"),
                            GuideOutlineText::tr("“%1” has a heading but stands in no drawn tree; it was added.")
                                .arg(printable(path)),
                            {.file = fileName, .line = blocks[i].line});
        }
        m_topics[i] = node;
        outer.emplace_back(blocks[i].level, node == GuideTree::none ? above : node);
    }
    const std::vector<int> topics = m_tree.moveTo(data);
    for (int &topic : m_topics)
        topic = topic <= GuideTree::root ? -1 : topics[size_t(topic)];
}

} // namespace Espalier
