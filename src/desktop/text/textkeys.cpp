// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each key does to the text, and by it to the layout.

#include "desktop/text/textediting.h"

#include "core/text/drawntreereader.h"
#include "desktop/session/session.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace Espalier {

void TextEditing::insert(const QString &text)
{
    if (lines().isEmpty() || text.isEmpty())
        return;
    if (hasSelection())
        removeSelection();
    LineText &line = draft();
    if (text == u"#" && !m_caret.inComment && m_caret.at == line.name.size() && !line.name.isEmpty())
        return startComment();
    QString &part = m_caret.inComment ? line.comment : line.name;
    part.insert(m_caret.at, text);
    m_caret.at += text.size();
    m_anchor = m_caret;
    m_draftProblem.clear();
    pauseLater();
    if (text == u"/" && !m_caret.inComment && m_caret.at == m_draft->name.size())
        commit(false); // a folder from now on
}

void TextEditing::startComment()
{
    LineText &line = draft();
    if (!line.hasComment)
        line.name = line.name.trimmed();
    line.hasComment = true;
    m_caret = m_anchor = {m_caret.row, true, 0};
    pauseLater();
}

void TextEditing::newLine()
{
    if (hasSelection())
        removeSelection();
    const LineText text = textOf(m_caret.row);
    if (lines().at(m_caret.row).kind == TextLine::Kind::New && text.isBlank())
        return;
    const bool atStart = !m_caret.inComment && m_caret.at == 0;
    const bool atEnd = m_caret.inComment || m_caret.at >= text.name.size() - text.name.endsWith(u'/');
    const qsizetype splitAt = m_caret.at;
    commit(true);
    const TextLine line = lines().at(m_caret.row);
    if (line.kind != TextLine::Kind::Node) {
        openNew(line.node, line.kind == TextLine::Kind::Loose ? noNode : line.node);
        return;
    }
    const qsizetype row = m_caret.row;
    const bool showsChildren = row + 1 < lines().count() && lines().at(row + 1).depth > line.depth;
    if (line.node == rootNode || (atEnd && showsChildren && !line.isFolded))
        return openNew(line.node, noNode);
    const NodeIndex parent = layout().parent(line.node);
    if (atEnd)
        return openNew(parent, line.node);
    if (atStart) {
        qsizetype above = row - 1;
        while (above > 0 && (lines().at(above).depth > line.depth || lines().at(above).kind != TextLine::Kind::Node))
            --above;
        return openNew(parent, lines().at(above).depth == line.depth ? lines().at(above).node : noNode);
    }
    // The left part keeps the node and stays what it is; what was said of the name goes with its end.
    TextReconcile::Line leftPart = lineOf(row);
    leftPart.text = {.name = text.name.left(splitAt) + (layout().isFolder(line.node) ? QStringLiteral("/") : QString()),
                     .comment = {}, .hasComment = false};
    const TextReconcile::Line rightPart{
        .depth = line.depth, .text = {text.name.sliced(splitAt), text.comment, text.hasComment}};
    const auto nodes = replace(row, 1, {leftPart, rightPart});
    if (!nodes)
        return;
    m_caret = m_anchor = startOf(nodes->value(1, noNode) == noNode ? row + 1 : lines().rowOf(nodes->at(1)));
    m_caret = m_anchor = clamped(m_caret);
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

void TextEditing::indent()
{
    if (lines().at(m_caret.row).kind == TextLine::Kind::New) {
        // Into the folder above it.
        NodeIndex folder = m_new.after;
        if (folder == noNode || !layout().isFolder(folder))
            return m_session.tell(tr("There is no folder above to move into."));
        const std::optional<LineText> text = m_draft;
        const TextCaret caret = m_caret;
        NodeIndex last = noNode;
        unfold(folder);
        m_isStale = true;
        for (NodeIndex child = layout().lastChild(folder); child != noNode && last == noNode; child = layout().previousSibling(child))
            last = lines().rowOf(child) >= 0 ? child : noNode;
        m_draft.reset();
        openNew(folder, last);
        m_draft = text;
        m_caret.at = m_anchor.at = caret.at;
        return Q_EMIT changed();
    }
    commit(true);
    const QList<NodeIndex> nodes = m_session.editor().topmost(selectedNodes());
    if (nodes.isEmpty())
        return;
    qsizetype row = lines().rowOf(nodes.first());
    const int depth = lines().at(row).depth;
    for (--row; row > 0 && (lines().at(row).depth > depth || lines().at(row).kind != TextLine::Kind::Node);)
        --row;
    const NodeIndex folder = lines().at(row).node;
    if (lines().at(row).depth != depth || !layout().isFolder(folder))
        return m_session.tell(tr("There is no folder above to move into."));
    keepingCaret([&] { told(m_session.editor().moveNodes(nodes, folder, noNode)); });
}

void TextEditing::outdent()
{
    if (lines().at(m_caret.row).kind == TextLine::Kind::New) {
        const NodeIndex folder = m_new.parent;
        if (folder == rootNode)
            return;
        const std::optional<LineText> text = m_draft;
        const TextCaret caret = m_caret;
        m_draft.reset();
        openNew(layout().parent(folder), folder);
        m_draft = text;
        m_caret.at = m_anchor.at = caret.at;
        return Q_EMIT changed();
    }
    commit(true);
    const QList<NodeIndex> nodes = m_session.editor().topmost(selectedNodes());
    if (!nodes.isEmpty())
        keepingCaret([&] { told(m_session.editor().outdent(nodes)); });
}

void TextEditing::backspace(bool word)
{
    if (hasSelection())
        return removeSelection();
    if (m_caret.at > 0) {
        const TextCaret to = left(m_caret, word);
        LineText &line = draft();
        const bool wasFolder = line.name.endsWith(u'/');
        (m_caret.inComment ? line.comment : line.name).remove(to.at, m_caret.at - to.at);
        m_caret = m_anchor = to;
        m_draftProblem.clear();
        pauseLater();
        if (wasFolder && !line.name.endsWith(u'/') && !m_caret.inComment && m_caret.at == line.name.size() && m_caret.at > 0)
            commit(false); // a file from now on, if it can be
        return;
    }
    if (m_caret.inComment) {
        LineText &line = draft();
        if (line.comment.isEmpty())
            line.hasComment = false;
        m_caret = m_anchor = {m_caret.row, false, line.name.size()};
        return pauseLater();
    }
    const qsizetype row = m_caret.row;
    const TextLine line = lines().at(row);
    if (row == 0)
        return;
    if (line.kind == TextLine::Kind::New) {
        if (textOf(row).isBlank()) {
            const qsizetype above = textRow(row - 1, -1);
            dropNew();
            return setCaret(endOf(above));
        }
        return outdent();
    }
    if (textOf(row).isBlank() || line.kind == TextLine::Kind::Loose) {
        if (!textOf(row).isBlank())
            return;
        m_draft.reset();
        m_pause.stop();
        const qsizetype above = textRow(row - 1, -1);
        if (replace(row, 1, {}))
            setCaret(endOf(above));
        return Q_EMIT changed();
    }
    if (line.depth > 1)
        return outdent();
    join(textRow(row - 1, -1), row);
}

void TextEditing::deleteForward(bool word)
{
    if (hasSelection())
        return removeSelection();
    const LineText text = textOf(m_caret.row);
    const QString &part = m_caret.inComment ? text.comment : text.name;
    if (m_caret.at < part.size()) {
        const TextCaret to = right(m_caret, word);
        LineText &line = draft();
        const bool wasFolder = line.name.endsWith(u'/');
        (m_caret.inComment ? line.comment : line.name).remove(m_caret.at, to.at - m_caret.at);
        m_draftProblem.clear();
        pauseLater();
        if (wasFolder && !m_caret.inComment && m_caret.at == line.name.size() && m_caret.at > 0)
            commit(false);
        return;
    }
    if (!m_caret.inComment && text.hasComment)
        return;
    if (const qsizetype below = m_caret.row + 1; below < lines().count() && lines().at(below).kind != TextLine::Kind::Hidden)
        join(m_caret.row, below);
}

/// The line \a below goes to the end of the line \a above, which keeps its node.
void TextEditing::join(qsizetype above, qsizetype below)
{
    const Key upper = keyOf(above);
    const Key lower = keyOf(below);
    commit(true);
    above = rowOf(upper);
    below = rowOf(lower);
    if (above <= 0 || below < 0)
        return;
    const LineText end = textOf(below);
    TextReconcile::Line line = lineOf(above);
    const TextCaret caret = endOf(above);
    if (line.text.hasComment) {
        line.text.comment += (line.text.comment.isEmpty() ? QString() : QStringLiteral(" ")) + end.name
            + (end.hasComment ? QStringLiteral(" ") + end.comment : QString());
    } else {
        line.text = {line.text.name + end.name, end.comment, end.hasComment};
    }
    if (!replace(above, below - above + 1, {line}))
        return;
    m_caret = m_anchor = clamped({rowOf(upper), caret.inComment, caret.at});
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

void TextEditing::deleteBranch()
{
    const QList<NodeIndex> nodes = m_session.editor().topmost(selectedNodes());
    const TextLine line = lines().at(m_caret.row);
    if (line.kind == TextLine::Kind::New)
        return dropNew();
    if (line.kind == TextLine::Kind::Loose && !hasSelection())
        return dropLoose(m_caret.row);
    if (nodes.isEmpty())
        return;
    m_draft.reset();
    m_pause.stop();
    const qsizetype row = std::max<qsizetype>(lines().rowOf(nodes.first()), 1);
    {
        const QScopedValueRollback applying(m_isApplying, true);
        told(m_session.editor().removeNodes(nodes));
    }
    m_cut = nodes;
    m_isStale = true;
    m_caret = m_anchor = clamped(startOf(row));
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

void TextEditing::moveBranch(int step)
{
    commit(true);
    const TextLine line = lines().at(m_caret.row);
    const NodeIndex node = line.node;
    if (line.kind != TextLine::Kind::Node || node == rootNode)
        return;
    const NodeIndex parent = layout().parent(node);
    const auto shown = [this](NodeIndex other) { return other == noNode || lines().rowOf(other) >= 0; };
    NodeIndex sibling = node;
    do
        sibling = step < 0 ? layout().previousSibling(sibling) : layout().nextSibling(sibling);
    while (!shown(sibling));
    NodeIndex folder = parent;
    NodeIndex before = step < 0 ? sibling : sibling == noNode ? noNode : layout().nextSibling(sibling);
    if (sibling == noNode) {
        if (parent == rootNode)
            return;
        folder = layout().parent(parent);
        before = step < 0 ? parent : layout().nextSibling(parent);
    }
    keepingCaret([&] { told(m_session.editor().moveNodes({node}, folder, before)); });
}

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
    } else if (!isWhole || from.row == 0) {
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
    if (!replace(from.row, end - from.row + 1, rest))
        return;
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

void TextEditing::cut()
{
    if (!hasSelection())
        return deleteBranch();
    removeSelection();
}

void TextEditing::paste(const QString &text)
{
    if (!text.trimmed().contains(u'\n'))
        return insert(text.trimmed().simplified());
    if (hasSelection())
        removeSelection();
    const Result<DrawnTree> tree = DrawnTreeReader::read(text.toUtf8());
    if (!tree)
        return m_session.tell(tree.error());
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
        LineText text = line.kind == TextLine::Kind::Node ? LineText::of(layout(), line.node)
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

void TextEditing::complete(const NodeData &data)
{
    LineText &line = draft();
    line = LineText::of(data.name.toStdString(), data.kind, line.hasComment ? line.comment : data.summary);
    m_caret = m_anchor = {m_caret.row, false, line.name.size()};
    const QScopedValueRollback more(m_more, &data);
    commit(false);
    Q_EMIT caretMoved();
}

void TextEditing::dropLoose(qsizetype row)
{
    if (m_draft && m_caret.row == row)
        m_draft.reset();
    const TextLine line = lines().at(row);
    if (line.kind == TextLine::Kind::Loose) {
        replace(row, 1, {});
    } else if (line.kind == TextLine::Kind::Node) {
        // What the node says itself counts again.
        TreeEdits edits;
        edits.loose.emplace();
        for (const LooseLine &loose : layout().info().viewLoose) {
            if (!loose.isInstead || loose.after != layout().id(line.node))
                edits.loose->push_back({{loose.after.isNull() ? noNode : layout().findById(loose.after), -1}, loose.text, loose.isInstead});
        }
        told(m_session.editor().apply(edits).transform([](const auto &) {}));
    }
    m_isStale = true;
    m_caret = m_anchor = clamped(m_caret);
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

void TextEditing::adoptLoose(qsizetype row)
{
    const TextLine line = lines().at(row);
    if (line.kind != TextLine::Kind::Loose)
        return;
    commit(true);
    TextReconcile::Line fresh = lineOf(row);
    fresh.depth = layout().depth(line.node) + 1;
    replace(row, 1, {fresh});
    m_caret = m_anchor = clamped(m_caret);
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

} // namespace Espalier
