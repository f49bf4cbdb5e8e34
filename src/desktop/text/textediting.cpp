// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textediting.h"

#include "core/text/drawntreereader.h"
#include "desktop/session/session.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int textPauseMs = 600; // after which what was typed counts

} // namespace

TextEditing::TextEditing(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_open.set(rootNode, true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(textPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { commit(false); });
    m_editing = session.editor().beginEditing();
    follow();
}

const Layout &TextEditing::layout() const { return m_session.layout(); }

void TextEditing::follow()
{
    LayoutDocument &document = m_session.document();
    const auto again = [this] { invalidate(); };
    connect(&document, &LayoutDocument::inserted, this, again);
    connect(&document, &LayoutDocument::removed, this, again);
    connect(&document, &LayoutDocument::moved, this, again);
    connect(&document, &LayoutDocument::rearranged, this, again);
    connect(&document, &LayoutDocument::changed, this, again);
    connect(&document, &LayoutDocument::infoChanged, this, again);
    connect(&document, &LayoutDocument::reset, this, [this] {
        m_draft.reset();
        m_pause.stop();
        m_new = {};
        m_cut.clear();
        m_open.clear();
        m_open.set(rootNode, true);
        m_searchExpansion.forget();
        m_isStale = true;
        m_sleepingAt.reset();
        m_caret = m_anchor = {};
        if (m_isAsleep)
            return;
        Q_EMIT changed();
        Q_EMIT caretMoved();
    });
    connect(&m_session.filter(), &ViewFilter::changed, this, [this] {
        const auto now = m_searchExpansion.follow(m_session.filter().isSearch(), m_open, layout().indexEnd());
        if (now)
            m_open = *now;
        invalidate();
    });
    connect(&m_session.filter(), &ViewFilter::pinned, this, again);
    connect(&m_session.selection(), &NodeSelection::changed, this, &TextEditing::adoptSelection);
    connect(&m_session.selection(), &NodeSelection::revealRequested, this, &TextEditing::reveal);
}

const TextLines &TextEditing::lines() const
{
    if (m_isStale) {
        m_isStale = false;
        const ViewFilter &filter = m_session.filter();
        m_lines.assign(layout(), filter.isActive() ? &filter.result().visible : nullptr, m_open, m_new);
    }
    return m_lines;
}

/// The lines are made anew; the caret stays on its own by the node, or as near as can be.
void TextEditing::invalidate()
{
    if (m_isAsleep) {
        if (!m_isStale)
            m_sleepingAt = keyOf(m_caret.row);
        m_isStale = true;
        return;
    }
    if (m_isStale)
        return Q_EMIT changed();
    const Key caret = keyOf(m_caret.row);
    const Key anchor = keyOf(m_anchor.row);
    m_isStale = true;
    const bool hadDraft = m_draft.has_value();
    const qsizetype row = rowOf(caret);
    if (row < 0 && hadDraft) {
        m_draft.reset(); // its line is gone
        m_pause.stop();
    }
    if (m_isApplying)
        return;
    if (row >= 0)
        m_caret.row = row;
    if (const qsizetype other = rowOf(anchor); other >= 0)
        m_anchor.row = other;
    if (row < 0) {
        m_caret = clamped(m_caret);
        m_anchor = m_caret;
    }
    m_caret = clamped(m_caret);
    m_anchor = clamped(m_anchor);
    Q_EMIT changed();
}

void TextEditing::setAsleep(bool asleep)
{
    if (std::exchange(m_isAsleep, asleep) == asleep || asleep)
        return;
    if (m_sleepingAt) {
        if (const qsizetype row = rowOf(*m_sleepingAt); row >= 0)
            m_caret.row = row;
        m_sleepingAt.reset();
    }
    m_caret = clamped(m_caret);
    m_anchor = m_caret;
    adoptSelection();
    Q_EMIT changed();
}

TextEditing::Key TextEditing::keyOf(qsizetype row) const
{
    if (row < 0 || row >= m_lines.count())
        return {};
    const TextLine &line = m_lines.at(row);
    return {line.kind, line.node, line.kind == TextLine::Kind::Loose ? line.extra : 0};
}

qsizetype TextEditing::rowOf(const Key &key) const
{
    switch (key.kind) {
    case TextLine::Kind::Node:
        return key.node == noNode ? -1 : lines().rowOf(key.node);
    case TextLine::Kind::New:
        return lines().newRow();
    case TextLine::Kind::Loose:
        return lines().rowOfLoose(key.extra);
    case TextLine::Kind::Hidden:
        break;
    }
    return -1;
}

LineText TextEditing::textOf(qsizetype row) const
{
    if (isDraft(row))
        return *m_draft;
    const TextLine &line = lines().at(row);
    switch (line.kind) {
    case TextLine::Kind::Node: {
        const QList<LooseLine> &loose = layout().info().viewLoose;
        if (!loose.isEmpty()) {
            const NodeId id = layout().id(line.node);
            for (const LooseLine &kept : loose) {
                if (kept.isInstead && kept.after == id)
                    return LooseText::parse(kept.text).text;
            }
        }
        return LineText::of(layout(), line.node);
    }
    case TextLine::Kind::Loose:
        return LooseText::parse(layout().info().viewLoose.value(line.extra).text).text;
    default:
        return {};
    }
}

bool TextEditing::hasProblem(qsizetype row) const
{
    const TextLine &line = lines().at(row);
    if (isDraft(row))
        return !m_draftProblem.isEmpty();
    if (line.kind == TextLine::Kind::Loose)
        return true;
    if (line.kind != TextLine::Kind::Node || layout().info().viewLoose.isEmpty())
        return false;
    return std::ranges::any_of(layout().info().viewLoose, [id = layout().id(line.node)](const LooseLine &loose) {
        return loose.isInstead && loose.after == id;
    });
}

QString TextEditing::problemOf(qsizetype row) const
{
    if (!hasProblem(row))
        return {};
    if (isDraft(row))
        return m_draftProblem;
    const TextLine &line = lines().at(row);
    const bool isNode = line.kind == TextLine::Kind::Node;
    const NodeIndex node = isNode ? line.node : noNode;
    const NodeIndex parent = isNode ? layout().parent(line.node) : line.node;
    if (!isNode && layout().depth(parent) + 1 != line.depth)
        return tr("Which folder? Kept in the text, not in the layout");
    const Result<void> checked = TextReconcile::check(layout(), node, parent, textOf(row));
    return checked ? tr("Kept in the text, not in the layout") : checked.error().message;
}

qsizetype TextEditing::problemCount() const { return layout().info().viewLoose.size(); }

// -- selection --------------------------------------------------------------------------------------------------------

void TextEditing::publish()
{
    QList<NodeIndex> nodes = selectedNodes();
    const TextLine &line = lines().at(m_caret.row);
    const NodeIndex current = line.kind == TextLine::Kind::Node ? line.node : nodes.isEmpty() ? noNode : nodes.last();
    const QScopedValueRollback publishing(m_isPublishing, true);
    if (!nodes.isEmpty())
        m_session.selection().select(nodes, current);
}

QList<NodeIndex> TextEditing::selectedNodes() const
{
    QList<NodeIndex> nodes;
    const auto [from, to] = selection();
    for (qsizetype row = from.row; row <= to.row && row < lines().count(); ++row) {
        if (lines().at(row).kind == TextLine::Kind::Node)
            nodes.append(lines().at(row).node);
    }
    return nodes;
}

void TextEditing::adoptSelection()
{
    if (m_isPublishing || m_isApplying || m_isAsleep)
        return;
    const NodeIndex node = m_session.selection().current();
    const qsizetype row = node == noNode ? -1 : lines().rowOf(node);
    if (row < 0 || row == m_caret.row)
        return Q_EMIT caretMoved(); // the selected lines are painted
    commit(true);
    const qsizetype now = lines().rowOf(node);
    if (now < 0)
        return;
    m_caret = m_anchor = startOf(now);
    m_editing = m_session.editor().beginEditing();
    Q_EMIT caretMoved();
}

void TextEditing::reveal(NodeIndex node)
{
    unfoldTo(node);
    if (m_hasUnfolded)
        invalidate();
    tellUnfolded();
    adoptSelection();
}

void TextEditing::unfold(NodeIndex folder)
{
    if (m_open.test(folder))
        return;
    m_open.set(folder, true);
    m_hasUnfolded = true;
}

void TextEditing::unfoldTo(NodeIndex node)
{
    for (NodeIndex above = node == noNode ? noNode : layout().parent(node); above != noNode;
         above = layout().parent(above))
        unfold(above);
}

void TextEditing::tellUnfolded()
{
    if (std::exchange(m_hasUnfolded, false))
        Q_EMIT foldingChanged();
}

// -- folding ----------------------------------------------------------------------------------------------------------

void TextEditing::setExpansion(const Expansion &open)
{
    m_open = open;
    m_open.set(rootNode, true);
    if (!m_isAsleep)
        commit(true);
    invalidate();
    Q_EMIT foldingChanged();
}

void TextEditing::adoptExpansion(const Expansion &open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_open.set(rootNode, true);
    invalidate();
}

void TextEditing::setFolded(NodeIndex folder, bool folded)
{
    if (folder == rootNode || m_open.test(folder) != folded)
        return;
    Expansion open = m_open;
    open.set(folder, !folded);
    const NodeIndex at = lines().at(m_caret.row).node;
    setExpansion(open);
    if (folded && layout().isAncestor(folder, at))
        setCaret(endOf(lines().rowOf(folder)));
}

void TextEditing::setFoldedBelow(NodeIndex folder, bool folded)
{
    Expansion open = m_open;
    for (NodeIndex node = folder; node != noNode; node = layout().next(node, folder))
        open.set(node, !folded);
    const NodeIndex at = lines().at(m_caret.row).node;
    setExpansion(open);
    if (folded && layout().isAncestor(folder, at) && lines().rowOf(folder) >= 0)
        setCaret(endOf(lines().rowOf(folder)));
}

// -- from drafts to the document --------------------------------------------------------------------------------------

LineText &TextEditing::draft()
{
    if (!m_draft)
        m_draft = textOf(m_caret.row);
    return *m_draft;
}

void TextEditing::pauseLater()
{
    m_pause.start();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

TextReconcile::Line TextEditing::lineOf(qsizetype row) const
{
    const TextLine &line = lines().at(row);
    if (line.kind == TextLine::Kind::Node) // what is kept instead of it stays so
        return {.node = line.node, .depth = line.depth, .text = LineText::of(layout(), line.node)};
    return {.depth = line.depth,
            .text = textOf(row),
            .loose = line.kind == TextLine::Kind::Loose ? qint64(line.extra) : -1};
}

std::vector<TextReconcile::Line> TextEditing::linesOf(qsizetype first, qsizetype last) const
{
    std::vector<TextReconcile::Line> result;
    for (qsizetype row = first; row <= last; ++row) {
        if (lines().at(row).kind != TextLine::Kind::Hidden)
            result.push_back(lineOf(row));
    }
    return result;
}

std::optional<QList<NodeIndex>> TextEditing::replace(qsizetype first, qsizetype count,
                                                     const std::vector<TextReconcile::Line> &fresh, int editing)
{
    TextReconcile reconcile(layout(), lines());
    reconcile.setCut(m_cut);
    Result<TextReconcile::Outcome> outcome = reconcile.replace(first, count, fresh);
    if (!outcome) {
        m_session.tell(outcome.error());
        return {};
    }
    Result<QList<NodeIndex>> made{QList<NodeIndex>()};
    if (!outcome->edits.isEmpty()) {
        const QScopedValueRollback applying(m_isApplying, true);
        made = m_session.editor().apply(outcome->edits, editing);
    }
    if (!made) {
        m_session.tell(made.error());
        return {};
    }
    if (!outcome->gone.isEmpty())
        m_cut = outcome->gone;
    QList<NodeIndex> nodes;
    for (const EditedNode &node : outcome->nodes)
        nodes.append(node.made >= 0 ? made->value(node.made) : node.node);
    // What was opened as a folder shows what is put into it.
    for (const NodeIndex node : std::as_const(nodes))
        unfoldTo(node);
    m_isStale = true;
    tellUnfolded();
    return nodes;
}

void TextEditing::commit(bool leaves)
{
    m_pause.stop();
    const qsizetype row = m_caret.row;
    if (row < 0 || row >= lines().count())
        return;
    const TextLine line = lines().at(row);
    const bool isNew = line.kind == TextLine::Kind::New;
    if (!m_draft || (isNew && m_draft->isBlank())) {
        if (isNew && leaves)
            dropNew();
        return;
    }
    const bool isNode = line.kind == TextLine::Kind::Node;
    const LineText text = *m_draft;
    const NodeIndex parent = isNode ? layout().parent(line.node) : line.node;
    Result<void> checked = TextReconcile::check(layout(), isNode ? line.node : noNode, parent, text);
    if (line.kind == TextLine::Kind::Loose && layout().depth(parent) + 1 != line.depth)
        checked = failure(ErrorKind::Refused, tr("Which folder? Kept in the text, not in the layout"));
    m_draftProblem = checked ? QString() : checked.error().message;
    if (!checked && !leaves)
        return Q_EMIT changed();
    const TextCaret caret = m_caret;
    const TextCaret anchor = m_anchor;
    const LineText own = isNode ? textOf(row) : LineText();
    m_draft.reset();
    m_draftProblem.clear();
    m_new = {};
    TextReconcile::Line fresh{.node = isNode ? line.node : noNode,
                              .depth = line.depth,
                              .text = text,
                              .loose = line.kind == TextLine::Kind::Loose ? qint64(line.extra) : -1,
                              .more = m_more};
    const auto nodes = replace(row, 1, {fresh}, m_editing);
    if (nodes && nodes->value(0, noNode) != noNode) {
        if (const qsizetype now = lines().rowOf(nodes->first()); now >= 0) {
            m_caret = caret;
            m_anchor = anchor;
            (anchor.row == caret.row ? m_anchor.row : m_caret.row) = now;
            m_caret.row = now;
            // While it is being typed it stays as it was typed, blanks at the end and all.
            if (!leaves && LineText::of(layout(), nodes->first()) != text)
                m_draft = text;
        }
    }
    m_caret = clamped(m_caret);
    m_anchor = clamped(m_anchor);
    publish();
    Q_EMIT changed();
}

void TextEditing::dropNew()
{
    m_draft.reset();
    m_draftProblem.clear();
    m_new = {};
    m_isStale = true;
    m_caret = clamped(m_caret);
    m_anchor = clamped(m_anchor);
    Q_EMIT changed();
}

bool TextEditing::told(const Result<void> &result)
{
    if (!result)
        m_session.tell(result.error());
    return result.has_value();
}

/// Does what an edit of the tree does, with the caret where it is in its line.
void TextEditing::keepingCaret(const std::function<void()> &edit)
{
    const Key caret = keyOf(m_caret.row);
    const Key anchor = keyOf(m_anchor.row);
    const TextCaret from = m_caret;
    const TextCaret to = m_anchor;
    {
        const QScopedValueRollback applying(m_isApplying, true);
        edit();
    }
    unfoldTo(caret.node);
    unfoldTo(anchor.node);
    m_isStale = true;
    tellUnfolded();
    m_caret = from;
    m_anchor = to;
    if (const qsizetype row = rowOf(caret); row >= 0)
        m_caret.row = row;
    if (const qsizetype row = rowOf(anchor); row >= 0)
        m_anchor.row = row;
    m_caret = clamped(m_caret);
    m_anchor = clamped(m_anchor);
    publish();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

void TextEditing::openNew(NodeIndex parent, NodeIndex after)
{
    commit(true);
    m_new = {parent, after};
    unfold(parent);
    m_isStale = true;
    tellUnfolded();
    if (lines().newRow() < 0) // the filter does not show its place
        return void(m_new = {});
    m_caret = m_anchor = {lines().newRow()};
    m_draft = LineText();
    m_draftProblem.clear();
    m_editing = m_session.editor().beginEditing();
    Q_EMIT changed();
    Q_EMIT caretMoved();
}

} // namespace Espalier
