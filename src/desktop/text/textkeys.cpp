// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each key does to the text, and by it to the layout.

#include "desktop/text/textediting.h"

#include "desktop/session/session.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace Espalier {

void TextEditing::insert(const QString &text)
{
    if (lines().isEmpty() || text.isEmpty())
        return;
    if (hasSelection()) {
        const auto [from, to] = selection();
        const bool replacesLines = from.row != to.row && isWholeLines(from, to);
        const TextLine &first = lines().at(std::max<qsizetype>(from.row, textRow(1, 1)));
        const int depth = first.depth;
        const qsizetype above = std::max<qsizetype>(from.row, 1) - 1;
        const Key key = keyOf(above);
        removeSelection();
        if (replacesLines && key.kind == TextLine::Kind::Node)
            openNewBelow(key.node, depth);
    }
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
        qsizetype above = m_caret.row;
        while (lines().at(above).kind != TextLine::Kind::Node)
            --above;
        return openNewBelow(lines().at(above).node, line.depth);
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
                     .comment = {},
                     .hasComment = false};
    const TextReconcile::Line rightPart{.depth = line.depth,
                                        .text = {text.name.sliced(splitAt), text.comment, text.hasComment}};
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
        for (NodeIndex child = layout().lastChild(folder); child != noNode && last == noNode;
             child = layout().previousSibling(child))
            last = lines().rowOf(child) >= 0 ? child : noNode;
        m_draft.reset();
        openNew(folder, last);
        m_draft = text;
        m_caret.at = m_anchor.at = caret.at;
        return Q_EMIT changed();
    }
    commit(true);
    if (lines().at(m_caret.row).kind == TextLine::Kind::Loose)
        return shiftLoose(1);
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
    if (lines().at(m_caret.row).kind == TextLine::Kind::Loose)
        return shiftLoose(-1);
    const QList<NodeIndex> nodes = m_session.editor().topmost(selectedNodes());
    if (!nodes.isEmpty())
        keepingCaret([&] { told(m_session.editor().outdent(nodes)); });
}

/// A loose line in or out; where it can be part of the layout now, it is.
void TextEditing::shiftLoose(int levels)
{
    TextReconcile::Line line = lineOf(m_caret.row);
    line.depth = std::max(1, line.depth + levels);
    replace(m_caret.row, 1, {line});
    m_caret = m_anchor = clamped(m_caret);
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
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
        if (wasFolder && !line.name.endsWith(u'/') && !m_caret.inComment && m_caret.at == line.name.size()
            && m_caret.at > 0)
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
    if (line.kind == TextLine::Kind::Loose && !textOf(row).isBlank())
        return outdent();
    if (textOf(row).isBlank()) {
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
    if (const qsizetype below = m_caret.row + 1;
        below < lines().count() && lines().at(below).kind != TextLine::Kind::Hidden)
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
    QList<NodeIndex> gone;
    for (const NodeIndex node : nodes) {
        const qsizetype last = lines().lastOfBranch(lines().rowOf(node));
        for (qsizetype at = lines().rowOf(node); at <= last; ++at) {
            if (lines().at(at).kind == TextLine::Kind::Node)
                gone.append(lines().at(at).node);
        }
    }
    {
        const QScopedValueRollback applying(m_isApplying, true);
        Editor::Transaction step(m_session.editor(), removalSentence(gone));
        told(m_session.editor().removeNodes(nodes));
        step.commit();
    }
    m_cut = gone;
    m_isStale = true;
    m_caret = m_anchor = clamped(startOf(row));
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

/// Counts what goes with the lines, and how much of it nobody sees.
QString TextEditing::removalSentence(const QList<NodeIndex> &nodes) const
{
    if (nodes.isEmpty())
        return tr("Edited the text");
    const ViewFilter &filter = m_session.filter();
    int shown = int(nodes.size());
    int hidden = 0;
    for (const NodeIndex node : nodes) {
        for (NodeIndex child = layout().firstChild(node); child != noNode; child = layout().nextSibling(child)) {
            for (NodeIndex below = lines().rowOf(child) < 0 ? child : noNode; below != noNode;
                 below = layout().next(below, child))
                ++(filter.isVisible(below) ? shown : hidden);
        }
    }
    if (shown + hidden == 1)
        return tr("Removed %1").arg(printable(layout().name(nodes.first())));
    const QString removed = tr("Removed %n item(s)", nullptr, shown + hidden);
    return hidden == 0 ? removed
                       : tr("%1, %2", "what was removed, how much of it was hidden")
                             .arg(removed, tr("%n of them hidden", nullptr, hidden));
}

/// A new line below the one of \a above, at \a depth or as near as can be.
void TextEditing::openNewBelow(NodeIndex above, int depth)
{
    NodeIndex after = above;
    while (layout().depth(after) > depth)
        after = layout().parent(after);
    if (layout().depth(after) < depth && layout().isFolder(after))
        return openNew(after, noNode);
    openNew(layout().parent(after), after);
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
                edits.loose->push_back({{loose.after.isNull() ? noNode : layout().findById(loose.after), -1},
                                        loose.text,
                                        loose.isInstead});
        }
        told(m_session.editor().apply(edits).transform([](const auto &) { }));
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
