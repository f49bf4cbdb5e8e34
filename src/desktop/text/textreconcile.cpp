// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textreconcile.h"

#include "core/name.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace Espalier {

namespace {

struct TextReconcileText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::TextReconcile)
};

/// Of \a order the longest part that ascends: these need not move. Linear times a logarithm.
std::vector<bool> longestAscending(const std::vector<qsizetype> &order)
{
    std::vector<size_t> ends; // by length: where the smallest last number stands
    std::vector<std::ptrdiff_t> before(order.size(), -1);
    for (size_t i = 0; i < order.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, order[i], {}, [&order](size_t end) { return order[end]; });
        before[i] = at == ends.begin() ? -1 : std::ptrdiff_t(*std::prev(at));
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> stays(order.size());
    for (std::ptrdiff_t i = ends.empty() ? -1 : std::ptrdiff_t(ends.back()); i >= 0; i = before[size_t(i)])
        stays[size_t(i)] = true;
    return stays;
}

} // namespace

Result<TextReconcile::Outcome> TextReconcile::replace(qsizetype first, qsizetype count, std::span<const Line> fresh)
{
    collect(first, count, fresh);
    openAbove(first);
    recoverGone();
    place();
    if (const auto claimed = claimNames(); !claimed)
        return std::unexpected(claimed.error());
    findMoves();
    writeEdits();
    writeLoose(first, count);
    for (size_t i = 0; i < m_window; ++i)
        m_outcome.nodes.push_back(m_placed[i].isLoose ? EditedNode() : m_placed[i].self);
    return std::move(m_outcome);
}

/// The window's lines, and those below it whose place depends on it.
void TextReconcile::collect(qsizetype first, qsizetype count, std::span<const Line> fresh)
{
    int least = 0xffff;
    for (qsizetype row = first; row < first + count; ++row) {
        const TextLine &line = m_lines.at(row);
        least = std::min(least, int(line.depth));
        if (line.kind == TextLine::Kind::Node) {
            m_gone.insert(line.node);
            m_involved.insert(line.node);
        }
    }
    for (const Line &line : fresh) {
        least = std::min(least, line.depth);
        m_placed.push_back({.line = line, .self = {line.node, -1}});
        m_gone.remove(line.node);
    }
    m_gone.remove(rootNode);
    m_window = m_placed.size();
    for (qsizetype row = first + count; row < m_lines.count() && m_lines.at(row).depth > least; ++row) {
        const TextLine &line = m_lines.at(row);
        if (line.kind == TextLine::Kind::Node) {
            m_placed.push_back({.line = {.node = line.node, .depth = line.depth, .text = {}}, .self = {line.node, -1}});
            m_involved.insert(line.node);
        } else if (line.kind == TextLine::Kind::Loose) {
            Placed loose{.line = {.depth = line.depth, .text = {}, .loose = line.extra}};
            loose.isLoose = loose.isUnwanted = true;
            m_placed.push_back(loose);
        }
    }
    for (Placed &placed : m_placed) {
        if (placed.line.node == noNode) {
            placed.meaning = placed.line.text.meaning();
            continue;
        }
        const LineText own = LineText::of(m_layout, placed.line.node);
        if (&placed - m_placed.data() < std::ptrdiff_t(m_window))
            placed.isChanged = placed.line.text != own;
        placed.meaning = {m_layout.name(placed.line.node), m_layout.kind(placed.line.node),
                          m_layout.summary(placed.line.node)};
        if (placed.isChanged)
            placed.meaning = placed.line.text.meaning();
    }
}

void TextReconcile::openAbove(qsizetype first)
{
    qsizetype row = first - 1;
    while (row > 0 && m_lines.at(row).kind != TextLine::Kind::Node)
        --row;
    std::vector<NodeIndex> chain;
    for (NodeIndex node = row < 0 ? rootNode : m_lines.at(row).node; node != noNode; node = m_layout.parent(node))
        chain.push_back(node);
    std::ranges::reverse(chain);
    for (size_t i = 0; i < chain.size(); ++i) {
        const NodeIndex below = i + 1 < chain.size() ? chain[i + 1] : noNode;
        m_open.push_back({int(i), {chain[i], -1}, m_layout.isFolder(chain[i]), {below, -1}, -1});
    }
}

/// A line without a node that is one of those that went: by name and comment, else by name.
void TextReconcile::recoverGone()
{
    QList<NodeIndex> candidates(m_gone.cbegin(), m_gone.cend());
    std::ranges::sort(candidates);
    for (const NodeIndex node : std::as_const(m_cut)) {
        // What was cut within a branch comes back with that alone.
        if (node < m_layout.indexEnd() && !m_layout.isLinked(node) && m_layout.parent(node) == noNode)
            candidates.append(node);
    }
    for (const bool alsoComment : {true, false}) {
        for (size_t i = 0; i < m_window && !candidates.isEmpty(); ++i) {
            Placed &placed = m_placed[i];
            if (placed.line.node != noNode || placed.line.text.isBlank())
                continue;
            const auto found = std::ranges::find_if(candidates, [&](NodeIndex node) {
                return m_layout.name(node) == placed.meaning.name && m_layout.kind(node) == placed.meaning.kind
                    && (!alsoComment || m_layout.summary(node) == placed.meaning.summary);
            });
            if (found == candidates.end())
                continue;
            placed.self = {*found, -1};
            placed.line.node = *found;
            placed.isChanged = placed.line.text != LineText::of(m_layout, *found);
            m_gone.remove(*found);
            m_involved.insert(*found);
            const NodeIndex back = *found;
            candidates.erase(found);
            for (const NodeIndex node : std::as_const(m_cut)) {
                if (node < m_layout.indexEnd() && !m_layout.isLinked(node) && m_layout.parent(node) == back)
                    candidates.append(node);
            }
        }
    }
}

bool TextReconcile::mayHold(const Level &level) const
{
    if (level.placed >= 0 && m_placed[size_t(level.placed)].isLoose)
        return false;
    return level.isFolder;
}

void TextReconcile::place()
{
    int made = 0;
    for (size_t i = 0; i < m_placed.size(); ++i) {
        Placed &placed = m_placed[i];
        if (!placed.isLoose && placed.line.node == noNode) {
            // What has lines below it is a folder, with or without a slash.
            if (i + 1 < m_placed.size() && m_placed[i + 1].line.depth > placed.line.depth
                && !m_placed[i + 1].isUnwanted)
                placed.meaning.kind = NodeKind::Folder;
            const bool isName = Name::parse(placed.meaning.name).has_value();
            if (isName)
                placed.self.made = made++;
            else
                placed.isLoose = true;
        }
        placeOne(i);
        if (placed.isLoose && placed.self.made >= 0) {
            placed.self = {};
            --made;
        }
    }
}

void TextReconcile::placeOne(size_t at)
{
    Placed &placed = m_placed[at];
    if (placed.isLoose || placed.line.node == rootNode)
        return;
    while (m_open.size() > 1 && m_open.back().depth >= placed.line.depth)
        m_open.pop_back();
    if (placed.line.node == noNode) {
        // Which folder? Nobody can tell for a new line; a node goes to the nearest.
        if (m_open.back().depth + 1 < placed.line.depth || !mayHold(m_open.back())) {
            placed.isLoose = true;
            return;
        }
    } else {
        while (m_open.size() > 1 && !mayHold(m_open.back()))
            m_open.pop_back();
        placed.line.depth = m_open.back().depth + 1;
    }
    Level &folder = m_open.back();
    placed.parent = folder.node;
    placed.after = folder.lastChild;
    folder.lastChild = placed.self;
    // What holds something stays a folder whatever it says.
    const bool isFolder = placed.meaning.kind == NodeKind::Folder
        || (placed.line.node != noNode && m_layout.firstChild(placed.line.node) != noNode);
    m_open.push_back({placed.line.depth, placed.self, isFolder, {}, std::ptrdiff_t(at)});
}

QSet<QString> &TextReconcile::namesIn(const EditedNode &parent)
{
    const auto key = std::pair(parent.node, parent.made);
    if (const auto known = m_names.find(key); known != m_names.end())
        return *known;
    QSet<QString> names;
    if (parent.node != noNode) {
        for (NodeIndex child = m_layout.firstChild(parent.node); child != noNode; child = m_layout.nextSibling(child)) {
            if (!m_involved.contains(child))
                names.insert(m_layout.name(child));
        }
    }
    return *m_names.insert(key, names);
}

/// Nodes that keep their names come first, then whoever has a new one, in the order of the lines.
Result<void> TextReconcile::claimNames()
{
    for (Placed &placed : m_placed) {
        if (placed.isLoose || placed.line.node == noNode || placed.line.node == rootNode)
            continue;
        const QString own = m_layout.name(placed.line.node);
        if (placed.meaning.name != own)
            continue;
        QSet<QString> &names = namesIn(placed.parent);
        const bool comesAnew = placed.parent.node != m_layout.parent(placed.line.node);
        if (comesAnew && names.contains(own)) {
            const QString folder = placed.parent.node == noNode ? QString() : m_layout.name(placed.parent.node);
            return failure(ErrorKind::Conflict,
                           TextReconcileText::tr("“%1” already holds “%2”.").arg(printable(folder), printable(own)));
        }
        names.insert(own);
    }
    for (size_t i = 0; i < m_placed.size(); ++i) {
        Placed &placed = m_placed[i];
        const NodeIndex node = placed.line.node;
        if (placed.isLoose || (node != noNode && !placed.isChanged))
            continue;
        if (node == noNode) {
            QSet<QString> &names = namesIn(placed.parent);
            const bool parentIsLoose = placed.parent.node == noNode && placed.parent.made < 0;
            if (parentIsLoose || names.contains(placed.meaning.name))
                setLoose(i);
            else
                names.insert(placed.meaning.name);
            continue;
        }
        const bool isRenamed = placed.meaning.name != m_layout.name(node);
        const bool wouldLoseChildren = placed.meaning.kind == NodeKind::File && m_layout.isFolder(node)
            && (node == rootNode || m_layout.firstChild(node) != noNode);
        const bool isTwin = isRenamed && node != rootNode && namesIn(placed.parent).contains(placed.meaning.name);
        if (!Name::parse(placed.meaning.name) || wouldLoseChildren || isTwin) {
            placed.isInstead = true;
            placed.meaning = {m_layout.name(node), m_layout.kind(node), m_layout.summary(node)};
        }
        if (node != rootNode)
            namesIn(placed.parent).insert(placed.meaning.name);
    }
    QSet<NodeIndex> files; // that would have been folders
    for (const Placed &placed : m_placed) {
        if (placed.isInstead && !m_layout.isFolder(placed.line.node))
            files.insert(placed.line.node);
    }
    for (const Placed &placed : m_placed) {
        if (placed.isLoose || placed.line.node == rootNode)
            continue;
        if (placed.parent.isNone() || files.contains(placed.parent.node))
            return failure(ErrorKind::Refused,
                           TextReconcileText::tr("The line above is not part of the layout and cannot hold anything."));
    }
    return {};
}

/// The new line at \a at makes no node: nor do new lines in it, and numbers of the others close up.
void TextReconcile::setLoose(size_t at)
{
    const int gone = m_placed[at].self.made;
    m_placed[at].isLoose = true;
    m_placed[at].self = {};
    const auto close = [gone](EditedNode &node) {
        if (node.made == gone)
            node = {};
        else if (node.made > gone)
            --node.made;
    };
    const EditedNode before = m_placed[at].after;
    for (Placed &placed : m_placed) {
        if (placed.after.made == gone && gone >= 0)
            placed.after = before;
        close(placed.after);
        close(placed.parent);
        close(placed.self);
    }
    QHash<std::pair<NodeIndex, int>, QSet<QString>> names;
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (EditedNode parent{it.key().first, it.key().second}; parent.made < 0 || parent.made != gone) {
            close(parent);
            names.insert({parent.node, parent.made}, *it);
        }
    }
    m_names = names;
}

void TextReconcile::findMoves()
{
    std::map<NodeIndex, std::vector<size_t>> staying; // by parent, in the order of the lines
    for (size_t i = 0; i < m_placed.size(); ++i) {
        Placed &placed = m_placed[i];
        if (placed.isLoose || placed.line.node == noNode || placed.line.node == rootNode)
            continue;
        if (placed.parent.node == noNode || m_layout.parent(placed.line.node) != placed.parent.node)
            placed.isMoved = true;
        else
            staying[placed.parent.node].push_back(i);
    }
    for (const auto &[parent, places] : staying) {
        std::vector<qsizetype> rows;
        rows.reserve(places.size());
        for (const size_t place : places)
            rows.push_back(m_lines.rowOf(m_placed[place].line.node));
        const std::vector<bool> stays = longestAscending(rows);
        for (size_t i = 0; i < places.size(); ++i)
            m_placed[places[i]].isMoved = !stays[i];
    }
}

void TextReconcile::writeEdits()
{
    std::vector<TreeEdit> &edits = m_outcome.edits.edits;
    for (const Placed &placed : m_placed) {
        if (placed.isLoose)
            continue;
        const NodeIndex node = placed.line.node;
        if (node == noNode) {
            NodeData data = placed.line.more ? *placed.line.more : NodeData();
            data.name = placed.meaning.name;
            data.kind = placed.meaning.kind;
            data.summary = placed.meaning.summary;
            edits.push_back(
                {.what = TreeEdit::What::Insert, .parent = placed.parent, .after = placed.after, .data = data});
            continue;
        }
        if (placed.isMoved)
            edits.push_back(
                {.what = TreeEdit::What::Move, .node = node, .parent = placed.parent, .after = placed.after});
        if (!placed.isChanged)
            continue;
        if (placed.meaning.kind != m_layout.kind(node))
            edits.push_back({.what = TreeEdit::What::Kind, .node = node, .kind = placed.meaning.kind});
        if (placed.meaning.name != m_layout.name(node))
            edits.push_back({.what = TreeEdit::What::Rename, .node = node, .text = placed.meaning.name});
        if (placed.meaning.summary != m_layout.summary(node))
            edits.push_back({.what = TreeEdit::What::Summary, .node = node, .text = placed.meaning.summary});
    }
    QList<NodeIndex> gone(m_gone.cbegin(), m_gone.cend());
    std::ranges::sort(gone, {}, [this](NodeIndex node) { return m_lines.rowOf(node); });
    for (const NodeIndex node : std::as_const(gone)) {
        if (m_outcome.gone.append(node); !m_gone.contains(m_layout.parent(node)))
            edits.push_back({.what = TreeEdit::What::Remove, .node = node});
    }
}

/// All loose lines as they are to be: those of the window as it says, the others where they were.
void TextReconcile::writeLoose(qsizetype first, qsizetype count)
{
    const QList<LooseLine> &before = m_layout.info().viewLoose;
    QSet<qint64> read; // those that stood in what was read again
    for (qsizetype row = first; row < first + count; ++row) {
        if (m_lines.at(row).kind == TextLine::Kind::Loose)
            read.insert(m_lines.at(row).extra);
    }
    for (const Placed &placed : m_placed) {
        if (placed.line.loose >= 0)
            read.insert(placed.line.loose);
    }
    std::vector<TreeEdits::Loose> now;
    const QSet<NodeId> changed = [this] {
        QSet<NodeId> ids;
        for (const Placed &placed : m_placed) {
            if (placed.isChanged)
                ids.insert(m_layout.id(placed.line.node));
        }
        for (const NodeIndex node : m_gone)
            ids.insert(m_layout.id(node));
        return ids;
    }();
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (read.contains(i) || (before[i].isInstead && changed.contains(before[i].after)))
            continue;
        now.push_back({{before[i].after.isNull() ? noNode : m_layout.findById(before[i].after), -1},
                       before[i].text,
                       before[i].isInstead});
    }
    bool isSame = qsizetype(now.size()) == before.size();
    EditedNode above;
    for (qsizetype row = first - 1; row >= 0 && above.isNone(); --row) {
        if (m_lines.at(row).kind == TextLine::Kind::Node)
            above = {m_lines.at(row).node, -1};
    }
    for (const Placed &placed : m_placed) {
        if (!placed.isLoose)
            above = placed.self;
        const bool isKept = placed.isLoose && (placed.isUnwanted || !placed.line.text.isBlank());
        if (!isKept && !placed.isInstead)
            continue;
        const QString text = placed.isUnwanted ? before[placed.line.loose].text
                                               : LooseText{placed.line.depth, placed.line.text}.toString();
        now.push_back({above, text, placed.isInstead});
        isSame = false;
    }
    if (!isSame)
        m_outcome.edits.loose = std::move(now);
}

Result<void> TextReconcile::check(const Layout &layout, NodeIndex node, NodeIndex parent, const LineText &text)
{
    const LineText::Meaning meaning = text.meaning();
    if (const Result<Name> name = Name::parse(meaning.name); !name)
        return std::unexpected(name.error());
    const NodeIndex twin = parent == noNode ? noNode : layout.child(parent, meaning.name);
    if (twin != noNode && twin != node && (node == noNode || layout.name(node) != meaning.name))
        return failure(ErrorKind::Conflict,
                       layout.isFolder(twin)
                           ? TextReconcileText::tr("There is already a folder “%1” here.").arg(printable(meaning.name))
                           : TextReconcileText::tr("There is already a file “%1” here.").arg(printable(meaning.name)));
    if (node != noNode && meaning.kind == NodeKind::File && layout.isFolder(node)
        && (node == rootNode || layout.firstChild(node) != noNode))
        return failure(
            ErrorKind::Refused,
            TextReconcileText::tr("“%1” holds other items and stays a folder.").arg(printable(layout.name(node))));
    return {};
}

} // namespace Espalier
