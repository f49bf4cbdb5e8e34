// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "picture/mapoptions.h"
#include "picture/texttable.h"

#include <vector>

namespace Espalier {

class Progress;

/// One visible node of a BlockTree.
struct BlockNode {
    NodeIndex node = noNode;
    qint32 parent = -1;
    qint32 end = 0;    ///< behind the last one below it: those in between are its descendants
    qint32 hidden = 0; ///< nodes below it that the filter hides and for which it is the nearest visible one
    bool isFolder = false;
};

/// The visible nodes of a branch as a block map composes them: dense, in document order, so that what is below a node is
/// a difference of two numbers. Knows how wide their names are. Index 0 is the branch itself. Built in one pass; for
/// one thread at a time.
class BlockTree
{
public:
    /// Empty when it was cancelled or the focus is gone.
    BlockTree(const Layout &layout, const MapScope &scope, const MapOptions &options, const TextTable &texts,
              const Progress *progress = nullptr);

    bool isEmpty() const { return m_nodes.empty(); }
    qint32 size() const { return qint32(m_nodes.size()); }
    const BlockNode &operator[](qint32 index) const { return m_nodes[size_t(index)]; }
    const Layout &layout() const { return m_layout; }
    const TextTable &texts() const { return m_texts; }
    /// Between two rows, beside what is usual.
    double rowGap() const { return m_rowGap; }

    /// Nodes below.
    qint32 count(qint32 index) const { return (*this)[index].end - index - 1; }
    bool hasChildren(qint32 index) const { return (*this)[index].end > index + 1; }
    qint32 firstChild(qint32 index) const { return hasChildren(index) ? index + 1 : -1; }
    /// -1: none.
    qint32 nextSibling(qint32 index) const;
    int depth(qint32 index) const;
    /// Folders from \a first to before \a end.
    qint32 folderCount(qint32 first, qint32 end) const;
    /// The index that shows \a node; -1: none.
    qint32 indexOf(NodeIndex node) const { return node < m_indexOf.size() ? m_indexOf[node] : -1; }

    std::string_view name(qint32 index) const { return m_layout.nameUtf8((*this)[index].node); }
    std::string_view summary(qint32 index) const { return m_layout.summaryUtf8((*this)[index].node); }
    /// Width of the name at \a pixels: of folders semibold, of files regular.
    double nameWidth(qint32 index, double pixels) const;
    /// What the flags of its tags take behind the name.
    double flagsWidth(qint32 index) const;
    /// Width of the summary in one line, 0: there is none.
    double summaryWidth(qint32 index, double pixels) const;
    /// Width of "+1,234" at \a pixels.
    double plusWidth(qint32 count, double pixels, TextTable::Weight weight) const;

private:
    bool collect(const MapScope &scope, const MapOptions &options, const Progress *progress);

    Layout m_layout;
    const TextTable &m_texts;
    double m_rowGap;
    std::vector<BlockNode> m_nodes;
    std::vector<qint32> m_indexOf;
    mutable std::vector<float> m_names;     // em, below 0: not yet known
    mutable std::vector<float> m_summaries;
};

/// "+1,234" as it is shown.
QString plusText(qint32 count);
/// "654 folders and files", as the root says it; without files, "380 folders".
QString rootTotalText(qint32 count, bool files);

} // namespace Espalier
