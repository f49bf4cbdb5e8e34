// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "desktop/text/linetext.h"
#include "desktop/text/textlines.h"
#include "edit/treeedits.h"

#include <QHash>
#include <QSet>

#include <span>

namespace Espalier {

/// From what some lines say now to the fewest edits that make the layout say so. Nodes are known by the lines that
/// carry them: same node and another name is a rename, another place a move, a line that is gone a deletion, a line
/// without a node a new one, unless it is one of those that just went. Changes nothing itself.
///
/// A line that cannot become what it says becomes a loose line, or is kept instead of its node's own; its node stays as
/// it was. Fails where a node would have to go where another of its name stands.
class TextReconcile {
public:
    /// A line as it is to be.
    struct Line {
        NodeIndex node = noNode;
        int depth = 1;
        LineText text;
        qint64 loose = -1; ///< the loose line that it was until now
        const NodeData *more = nullptr; ///< what a new node has beside its name and summary
    };
    struct Outcome {
        TreeEdits edits;
        std::vector<EditedNode> nodes; ///< of each line of the window; none: it is loose now
        QList<NodeIndex> gone; ///< nodes whose lines are no more, in the order of the lines
    };

    TextReconcile(const Layout &layout, const TextLines &lines) : m_layout(layout), m_lines(lines) { }

    /// Nodes that were cut before: who comes back is not new.
    void setCut(const QList<NodeIndex> &nodes) { m_cut = nodes; }

    /// \a fresh take the place of \a count lines from \a first on; what is shown below them goes where the text says
    /// then.
    Result<Outcome> replace(qsizetype first, qsizetype count, std::span<const Line> fresh);

    /// Why \a text cannot be the line of \a node (noNode: of a new one) in \a parent; nothing: it can.
    static Result<void> check(const Layout &layout, NodeIndex node, NodeIndex parent, const LineText &text);

private:
    struct Placed {
        Line line;
        LineText::Meaning meaning;
        EditedNode self;
        EditedNode parent;
        EditedNode after;
        bool isMoved = false;
        bool isLoose = false; // it makes no node
        bool isUnwanted = false; // it was in the text before, below the window, and is a loose line
        bool isChanged = false; // its text is not the node's
        bool isInstead = false;
    };
    struct Level {
        int depth;
        EditedNode node;
        bool isFolder;
        EditedNode lastChild;
        std::ptrdiff_t placed; // its Placed; -1: it stands above the window
    };

    void collect(qsizetype first, qsizetype count, std::span<const Line> fresh);
    void openAbove(qsizetype first);
    void recoverGone();
    void place();
    void placeOne(size_t at);
    bool mayHold(const Level &level) const;
    Result<void> claimNames();
    QSet<QString> &namesIn(const EditedNode &parent);
    void setLoose(size_t at);
    void findMoves();
    void writeEdits();
    void writeLoose(qsizetype first, qsizetype count);

    const Layout &m_layout;
    const TextLines &m_lines;
    QList<NodeIndex> m_cut;
    std::vector<Placed> m_placed;
    size_t m_window = 0; // of m_placed, how many are the window's
    QSet<NodeIndex> m_involved; // nodes whose lines are read again
    QSet<NodeIndex> m_gone;
    std::vector<Level> m_open;
    QHash<std::pair<NodeIndex, int>, QSet<QString>> m_names;
    Outcome m_outcome;
};

} // namespace Espalier
