// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/blockrows.h"

#include "picture/blockmetrics.h"

#include <algorithm>

namespace Espalier {

namespace {

using namespace BlockMetric;

constexpr double leastRoom = 90; // for what hangs on the deepest twig
constexpr double plusGap = 14;
constexpr double filesIndent = 18; // of a root's own files: they hang on the wood itself

int deepestTwig(double width)
{
    int depth = 0;
    while (depth < 255 && width - padding[0] - twigAt(depth + 1) - arm >= leastRoom)
        ++depth;
    return depth;
}

} // namespace

int BlockView::runLines(qint32 index) const
{
    if (m_runLines.empty())
        return usualRunLines;
    const auto found = m_runLines.find(index);
    return found == m_runLines.end() ? usualRunLines : found->second;
}

std::vector<BlockGroup> groupsOf(const BlockTree &tree)
{
    std::vector<BlockGroup> groups;
    for (qint32 child = tree.isEmpty() ? -1 : tree.firstChild(0); child >= 0; child = tree.nextSibling(child)) {
        const bool isFile = !tree[child].isFolder;
        if (isFile && !groups.empty() && groups.back().isFiles)
            groups.back().last = child;
        else
            groups.push_back({child, child, isFile});
    }
    return groups;
}

bool BlockRows::isBeside(double width) { return width >= besideFrom; }

BlockRows::Span BlockRows::span(const BlockGroup &group, double width, int depth)
{
    if (group.isFiles)
        return {arm - lane / 2, width - filesIndent};
    const double shift = isBeside(width) ? besideHead : 0;
    const double left = twigAt(depth) + arm;
    return {shift + left, width - shift - padding[0] - left};
}

double BlockRows::pitch() const { return BlockMetric::pitch + m_tree.rowGap(); }

double BlockRows::chipWidth(qint32 index) const
{
    const double name = m_tree.nameWidth(index, textPixels) + m_tree.flagsWidth(index);
    if (!m_tree[index].isFolder)
        return name + 2 * pillPadding;
    const qint32 count = m_tree.count(index);
    return name + 22 + (count > 0 ? m_tree.plusWidth(count, numberPixels, TextTable::Regular) + pillGap : 0);
}

double BlockRows::lineWidth(qint32 index) const
{
    const bool isFolder = m_tree[index].isFolder;
    return m_tree.nameWidth(index, isFolder ? linePixels : textPixels) + (isFolder ? 10 : 2 * pillPadding)
        + m_tree.flagsWidth(index);
}

BlockRow BlockRows::head(qint32 index, double width, int tight) const
{
    BlockRow row{.kind = BlockRow::Kind::Head, .node = index};
    const auto level = size_t(tight);
    const bool isNarrow = isBeside(width) && m_view.isOpen(index) && m_tree.hasChildren(index); // its rows beside it
    const double room = (isNarrow ? besideHead : width) - 2 * padding[level] - icon[level] - iconGap;
    if (tight == 0)
        row.textLines = quint8(m_tree.texts().wrap(m_tree.summary(index), textPixels, room, 2));
    row.height = float(std::max(icon[level], 20 + summaryHeight * row.textLines));
    row.hidden = m_view.isOpen(index) ? 0 : m_tree.count(index);
    return row;
}

double BlockRows::height(const BlockGroup &group, const std::vector<BlockRow> &rows, int tight) const
{
    double height = 0;
    for (const BlockRow &row : rows)
        height += row.height;
    if (group.isFiles)
        return height - (pitch() - pillHeight);
    const double below = rows.size() < 2 ? 0 : rows.front().isInline ? pillHeight - pitch() : headGap;
    return height + 2 * padding[size_t(tight)] + below;
}

/// Walks what is open of one group without recursion: folders may lie within each other ten thousand deep.
class BlockRows::Maker
{
public:
    Maker(const BlockRows &owner, const BlockGroup &group, double width, double mostHeight, std::vector<BlockRow> &rows)
        : m_owner(owner), m_tree(owner.m_tree), m_view(owner.m_view), m_group(group), m_width(width),
          m_mostHeight(mostHeight), m_deepest(deepestTwig(isBeside(width) ? width - besideHead : width)), m_rows(rows)
    {}

    void run(qint32 folder, qint32 child, qint32 end)
    {
        m_stack.push_back({folder, child, end});
        while (!m_stack.empty() && m_height <= m_mostHeight)
            step();
    }
    double height() const { return m_height; }

private:
    struct Level {
        qint32 folder;
        qint32 child; ///< the next one
        qint32 end;
    };
    int depth() const { return std::min(int(m_stack.size()) - 1, m_deepest); }
    Span span() const { return BlockRows::span(m_group, m_width, depth()); }
    bool isOpen(qint32 child) const { return m_view.isOpen(child) && m_tree.hasChildren(child); }
    void add(const BlockRow &row)
    {
        m_rows.push_back(row);
        m_height += row.height;
    }

    void step()
    {
        Level &level = m_stack.back();
        if (level.child >= level.end) {
            m_stack.pop_back();
            return;
        }
        const qint32 child = level.child;
        const bool opens = isOpen(child);
        if (!opens && !m_view.isInLines(level.folder)) {
            addRun(level);
            return;
        }
        level.child = m_tree[child].end;
        addLine(level.folder, child, opens);
        if (opens && !(m_view.sharesLines && addBeside(child)))
            m_stack.push_back({child, m_tree.firstChild(child), m_tree[child].end});
    }

    /// All that is in \a folder, whose line comes before; false: one line does not hold it.
    bool addBeside(qint32 folder)
    {
        const double room = span().room - m_owner.lineWidth(folder) - nameGap;
        BlockRow row{.kind = BlockRow::Kind::Chips,
                     .isInline = true,
                     .depth = quint8(std::min(depth() + 1, m_deepest)),
                     .node = folder,
                     .first = m_tree.firstChild(folder)};
        double used = 0;
        for (qint32 child = row.first; child >= 0; child = m_tree.nextSibling(child)) {
            used += m_owner.chipWidth(child);
            if (isOpen(child) || used > room)
                return false;
            used += pillGap;
            ++row.count;
        }
        add(row);
        return true;
    }

    void addLine(qint32 folder, qint32 child, bool opens)
    {
        const double room = span().room;
        BlockRow row{.depth = quint8(depth()), .node = child};
        row.hidden = opens ? 0 : m_tree.count(child);
        if (m_view.isInLines(folder) && !m_tree.summary(child).empty()) {
            double used = m_owner.lineWidth(child);
            if (row.hidden > 0)
                used += m_tree.plusWidth(row.hidden, numberPixels, TextTable::SemiBold) + 16;
            row.isInline = used + 10 + m_tree.summaryWidth(child, textPixels) <= room;
            row.textLines = row.isInline ? 1 : quint8(m_tree.texts().wrap(m_tree.summary(child), textPixels, room - 10, 2));
        }
        row.height = float(m_owner.pitch() + (row.isInline ? 0 : summaryHeight * row.textLines));
        add(row);
    }

    /// Closed children from the next one on, as far as no open one comes.
    void addRun(Level &level)
    {
        const double room = span().room;
        const int most = m_view.runLines(level.folder);
        int lines = 1;
        BlockRow row{.kind = BlockRow::Kind::Chips,
                     .depth = quint8(depth()),
                     .node = level.folder,
                     .first = level.child,
                     .height = float(m_owner.pitch())};
        double used = 0;
        while (level.child < level.end && !isOpen(level.child)) {
            const double width = std::min(m_owner.chipWidth(level.child), room);
            if (row.count > 0 && used + width > room) {
                if (lines == most) {
                    fold(level, row, used, room);
                    break;
                }
                add(row);
                if (m_height > m_mostHeight)
                    return;
                ++lines;
                row.first = level.child;
                row.count = 0;
                used = 0;
            }
            ++row.count;
            used += width + pillGap;
            level.child = m_tree[level.child].end;
        }
        add(row);
    }

    /// The rest of a run is only counted, and the number takes the room that it needs.
    void fold(Level &level, BlockRow &row, double used, double room)
    {
        const qint32 behind = nextOpen(level);
        row.hidden = behind - level.child;
        level.child = behind;
        std::vector<qint32> chips;
        for (qint32 chip = row.first; qint32(chips.size()) < row.count; chip = m_tree[chip].end)
            chips.push_back(chip);
        while (row.count > 1 && used + m_tree.plusWidth(row.hidden + 9, numberPixels, TextTable::SemiBold) + plusGap > room) {
            const qint32 chip = chips[size_t(--row.count)];
            used -= std::min(m_owner.chipWidth(chip), room) + pillGap;
            row.hidden += m_tree.count(chip) + 1;
        }
    }

    qint32 nextOpen(const Level &level) const
    {
        if (m_group.isFiles || !m_view.mayHaveOpenChild(level.folder))
            return level.end;
        for (qint32 child = level.child; child < level.end; child = m_tree[child].end) {
            if (isOpen(child))
                return child;
        }
        return level.end;
    }

    const BlockRows &m_owner;
    const BlockTree &m_tree;
    const BlockView &m_view;
    const BlockGroup &m_group;
    const double m_width;
    const double m_mostHeight;
    const int m_deepest;
    std::vector<BlockRow> &m_rows;
    std::vector<Level> m_stack;
    double m_height = 0;
};

void BlockRows::make(const BlockGroup &group, double width, int tight, double mostHeight, std::vector<BlockRow> &rows) const
{
    rows.clear();
    if (!group.isFiles)
        rows.push_back(head(group.first, width, tight));
    Maker maker(*this, group, width, mostHeight, rows);
    if (group.isFiles)
        maker.run(m_tree[group.first].parent, group.first, m_tree[group.last].end);
    else if (m_view.isOpen(group.first) && m_tree.hasChildren(group.first))
        maker.run(group.first, m_tree.firstChild(group.first), m_tree[group.first].end);
    if (!group.isFiles && isBeside(width) && rows.size() > 1) {
        rows.front().isInline = true;
        rows.front().height = float(std::max(0.0, rows.front().height - maker.height() + (pitch() - pillHeight)));
    }
}

} // namespace Espalier
