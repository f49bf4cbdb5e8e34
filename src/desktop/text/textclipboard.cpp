// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of what is selected, and what comes from elsewhere.

#include "desktop/text/textediting.h"

#include "core/text/drawntreereader.h"
#include "desktop/session/session.h"
#include "desktop/session/treetext.h"

#include <algorithm>

namespace Espalier {

bool TextEditing::isWholeLines(const TextCaret &from, const TextCaret &to) const
{
    return from == startOf(from.row) && (to == endOf(to.row) || (to.row > from.row && to == startOf(to.row)));
}

void TextEditing::removeSelection()
{
    auto [from, to] = selection();
    if (from == to)
        return;
    if (from.row == to.row) {
        LineText &line = draft();
        if (from.inComment == to.inComment) {
            (from.inComment ? line.comment : line.name).remove(from.at, to.at - from.at);
        } else {
            line.name.truncate(from.at);
            line.comment.remove(0, to.at);
            line.hasComment = !line.comment.isEmpty();
        }
        m_caret = m_anchor = from;
        m_draftProblem.clear();
        return pauseLater();
    }
    const bool isWhole = isWholeLines(from, to);
    const Key first = keyOf(from.row);
    const Key last = keyOf(to.row);
    commit(true);
    from.row = rowOf(first);
    to.row = rowOf(last);
    if (from.row < 0 || to.row < 0)
        return;
    if (from.row == 0) // the project's own line stays
        from = isWhole ? startOf(textRow(1, 1)) : from;
    std::vector<TextReconcile::Line> rest;
    qsizetype end = to.row;
    if (isWhole && to == startOf(to.row) && to != endOf(to.row)) {
        --end;
    } else if (!isWhole) {
        const LineText tail = textOf(to.row);
        TextReconcile::Line line = lineOf(from.row);
        if (from.inComment) {
            line.text.comment.truncate(from.at);
            line.text.comment += to.inComment ? tail.comment.sliced(to.at) : tail.name.sliced(to.at);
        } else {
            line.text.name.truncate(from.at);
            line.text.name += to.inComment ? QString() : tail.name.sliced(to.at);
            line.text.comment = to.inComment ? tail.comment.sliced(to.at) : tail.comment;
        }
        line.text.hasComment = !line.text.comment.isEmpty();
        rest.push_back(line);
    }
    QList<NodeIndex> gone;
    for (qsizetype row = from.row + qsizetype(rest.size()); row <= end; ++row) {
        if (lines().at(row).kind == TextLine::Kind::Node)
            gone.append(lines().at(row).node);
    }
    Editor::Transaction step(m_session.editor(), removalSentence(gone));
    if (!replace(from.row, end - from.row + 1, rest))
        return;
    step.commit();
    m_caret = m_anchor = clamped(from);
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

QString TextEditing::selectedText() const
{
    const auto [from, to] = selection();
    if (from == to) // the line with what is in it
        return textOfRows(from.row, lines().lastOfBranch(from.row));
    if (from.row != to.row)
        return textOfRows(from.row, to == startOf(to.row) && to.row > from.row ? to.row - 1 : to.row);
    const LineText text = textOf(from.row);
    if (from.inComment == to.inComment)
        return (from.inComment ? text.comment : text.name).sliced(from.at, to.at - from.at);
    return LineText{text.name.sliced(from.at), text.comment.first(to.at), true}.toString();
}

int TextEditing::hiddenInSelection() const
{
    const auto [from, to] = selection();
    const qsizetype last = from == to ? lines().lastOfBranch(from.row) : to.row;
    int hidden = 0;
    for (qsizetype row = from.row; row <= last; ++row) {
        if (lines().at(row).kind == TextLine::Kind::Hidden)
            hidden += int(lines().at(row).extra);
    }
    return hidden;
}

void TextEditing::cut()
{
    if (!hasSelection())
        return deleteBranch();
    removeSelection();
}

/// Where a new line would stand, or behind the branch of the caret's line.
void TextEditing::askAboutPaste()
{
    NewTextLine place = textOf(m_caret.row).isBlank() ? m_new : NewTextLine();
    commit(true);
    if (place.parent == noNode) {
        const TextLine &line = lines().at(m_caret.row);
        if (line.kind != TextLine::Kind::Node)
            place = {line.node, layout().lastChild(line.node)};
        else if (line.node == rootNode)
            place = {rootNode, noNode};
        else
            place = {layout().parent(line.node), line.node};
    }
    const NodeIndex before =
        place.after == noNode ? layout().firstChild(place.parent) : layout().nextSibling(place.after);
    Q_EMIT reviewRequested(place.parent, before);
}

void TextEditing::paste(const QString &text, bool isOwn)
{
    if (!text.trimmed().contains(u'\n'))
        return insert(text.trimmed().simplified());
    const Result<DrawnTree> tree = DrawnTreeReader::read(text.toUtf8());
    if (!tree)
        return m_session.tell(tree.error());
    if (!isOwn && isDoubtful(*tree))
        return askAboutPaste(); // what is selected stays: nobody knows yet what will come of it
    if (hasSelection())
        removeSelection();
    std::vector<TextReconcile::Line> fresh;
    const TextLine here = lines().at(m_caret.row);
    const int depth = std::max<int>(here.depth, 1);
    // A tree whose first line is its root brings that along, as it was copied.
    const int top = tree->rootEntry().hasLine ? tree->rootEntry().depth : tree->rootEntry().depth + 1;
    for (size_t i = tree->rootEntry().hasLine ? tree->root : tree->root + 1; i < tree->nodes.size(); ++i) {
        const DrawnNode &node = tree->nodes[i];
        const auto comment = QString::fromUtf8(node.comment.data(), qsizetype(node.comment.size()));
        fresh.push_back({.depth = depth + node.depth - top, .text = LineText::of(node.name, node.kind, comment)});
    }
    if (fresh.empty())
        return m_session.tell(tr("No tree was found in what was pasted."));
    const bool replacesNew = here.kind == TextLine::Kind::New && textOf(m_caret.row).isBlank();
    if (!replacesNew)
        commit(true);
    const qsizetype first = replacesNew ? m_caret.row : m_caret.row == 0 ? 1 : lines().lastOfBranch(m_caret.row) + 1;
    m_draft.reset();
    const auto nodes = replace(first, replacesNew ? 1 : 0, fresh);
    if (!nodes)
        return;
    m_new = {};
    m_isStale = true;
    for (const NodeIndex node : *nodes) {
        if (node != noNode && layout().isFolder(node))
            unfold(node);
    }
    tellUnfolded();
    m_caret = m_anchor = clamped(endOf(std::min(first + qsizetype(fresh.size()), lines().count()) - 1));
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

QString TextEditing::textOfRows(qsizetype first, qsizetype last) const
{
    // Folded lines are text, too.
    Expansion all;
    all.setAll(layout().indexEnd());
    const ViewFilter &filter = m_session.filter();
    TextLines whole;
    whole.assign(layout(), filter.isActive() ? &filter.result().visible : nullptr, all);
    const auto rowIn = [&](qsizetype row) {
        const TextLine &line = lines().at(textRow(row, -1));
        return line.kind == TextLine::Kind::Node ? whole.rowOf(line.node) : whole.rowOfLoose(line.extra);
    };
    const qsizetype from = rowIn(first);
    qsizetype to = rowIn(last);
    if (from < 0 || to < 0)
        return textOf(first).toString();
    if (lines().at(textRow(last, -1)).isFolded)
        to = whole.lastOfBranch(to);
    std::vector<std::pair<QString, LineText>> rows;
    int least = 0xffff;
    for (qsizetype row = from; row <= to; ++row) {
        if (whole.at(row).kind == TextLine::Kind::Hidden)
            continue;
        least = std::min(least, int(whole.at(row).depth));
    }
    qsizetype column = 0;
    for (qsizetype row = from; row <= to; ++row) {
        const TextLine &line = whole.at(row);
        if (line.kind == TextLine::Kind::Hidden)
            continue;
        LineText text = line.kind == TextLine::Kind::Node
            ? LineText::of(layout(), line.node)
            : LooseText::parse(layout().info().viewLoose.value(line.extra).text).text;
        // The topmost stand at the left; a single one is its own root.
        QString bars = whole.bars(layout(), row);
        bars = bars.sliced(std::min<qsizetype>(bars.size(), qsizetype(least) * 4));
        if (text.hasComment)
            column = std::max(column, bars.size() + text.name.size() + 2);
        rows.emplace_back(bars, text);
    }
    column = std::min<qsizetype>(column, 48);
    QString result;
    for (const auto &[bars, text] : rows) {
        QString line = bars + text.name;
        if (text.hasComment)
            line = line.leftJustified(std::max(column, line.size() + 2)) + QStringLiteral("# ") + text.comment;
        result += line + u'\n';
    }
    return result;
}

} // namespace Espalier
