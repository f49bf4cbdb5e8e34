// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editcommand.h"

#include "core/nodefields.h"
#include "edit/editor.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <ranges>
#include <unordered_map>

namespace Espalier {

namespace {

template<class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

// From here on, announcing row by row costs more than announcing once.
constexpr size_t largeCommand = 64;

QList<NodeIndex> withoutTwins(const QList<NodeIndex> &nodes)
{
    QList<NodeIndex> result;
    QSet<NodeIndex> known;
    for (const NodeIndex node : nodes) {
        if (const qsizetype before = known.size(); known.insert(node), known.size() > before)
            result.append(node);
    }
    return result;
}

} // namespace

EditCommand::EditCommand(Editor &editor, const QString &text) : QUndoCommand(text), m_editor(editor) {}

void EditCommand::link(NodeIndex node, NodeIndex parent, NodeIndex before)
{
    m_steps.emplace_back(Move{node, {}, {parent, before}});
}

void EditCommand::unlink(NodeIndex node) { m_steps.emplace_back(Move{node, {}, {}}); }

void EditCommand::move(NodeIndex node, NodeIndex parent, NodeIndex before)
{
    m_steps.emplace_back(Move{node, {}, {parent, before}});
}

void EditCommand::setValue(NodeIndex node, NodeAspect aspect, const QVariant &value)
{
    QVariant before = nodeValue(m_editor.layout(), node, aspect);
    if (before != value)
        m_steps.emplace_back(Value{node, aspect, std::move(before), value});
}

void EditCommand::setInfo(const LayoutInfo &info)
{
    if (m_editor.layout().info() != info)
        m_steps.emplace_back(Info{m_editor.layout().info(), info});
}

void EditCommand::absorb(EditCommand &&other)
{
    std::ranges::move(other.m_steps, std::back_inserter(m_steps));
    m_touched.append(other.m_touched);
}

bool EditCommand::isLarge() const { return m_steps.size() > largeCommand; }

void EditCommand::redo()
{
    if (std::exchange(m_alreadyDone, false))
        return;
    LayoutDocument &document = m_editor.document();
    std::optional<LayoutDocument::Rearrangement> whole;
    if (isLarge())
        whole.emplace(document);
    for (Step &step : m_steps) {
        std::visit(Overloaded{[&](Move &move) {
                                  const Layout &layout = document.layout();
                                  move.from = {layout.parent(move.node), layout.nextSibling(move.node)};
                                  put(move.node, move.to);
                              },
                              [&](const Value &value) { document.setValue(value.node, value.aspect, value.after); },
                              [&](const Info &info) { document.setInfo(info.after); }},
                   step);
    }
    whole.reset();
    announce(withoutTwins(m_touched));
}

void EditCommand::undo()
{
    LayoutDocument &document = m_editor.document();
    std::optional<LayoutDocument::Rearrangement> whole;
    if (isLarge())
        whole.emplace(document);
    for (const Step &step : m_steps | std::views::reverse) {
        std::visit(Overloaded{[&](const Move &move) { put(move.node, move.from); },
                              [&](const Value &value) { document.setValue(value.node, value.aspect, value.before); },
                              [&](const Info &info) { document.setInfo(info.before); }},
                   step);
    }
    whole.reset();
    announce(nodesSeenAfterUndo());
}

QList<NodeIndex> EditCommand::nodesSeenAfterUndo() const
{
    // What the command brought is gone again: the place it stood in is what there is to see.
    const Layout &layout = m_editor.layout();
    std::unordered_map<NodeIndex, NodeIndex> stoodIn;
    for (const Step &step : m_steps) {
        if (const auto *move = std::get_if<Move>(&step); move && move->to.parent != noNode)
            stoodIn.try_emplace(move->node, move->to.parent);
    }
    QList<NodeIndex> seen;
    QSet<NodeIndex> known;
    for (const NodeIndex node : m_touched) {
        NodeIndex visible = node;
        // What it stood in may have been new, too.
        for (size_t left = stoodIn.size(); left > 0 && !layout.isLinked(visible); --left) {
            const auto place = stoodIn.find(visible);
            if (place == stoodIn.end())
                break;
            visible = place->second;
        }
        if (!layout.isLinked(visible) || known.contains(visible))
            continue;
        known.insert(visible);
        seen.append(visible);
    }
    return seen;
}

void EditCommand::announce(const QList<NodeIndex> &nodes)
{
    ++m_editor.m_revision;
    if (!nodes.isEmpty())
        Q_EMIT m_editor.touched(nodes);
}

void EditCommand::mergeStep(const Value &next)
{
    for (Step &step : m_steps) {
        if (auto *const mine = std::get_if<Value>(&step);
            mine && mine->node == next.node && mine->aspect == next.aspect) {
            mine->after = next.after;
            return;
        }
    }
    m_steps.emplace_back(next);
}

void EditCommand::mergeStep(const Info &next)
{
    for (Step &step : m_steps) {
        if (auto *const mine = std::get_if<Info>(&step)) {
            mine->after = next.after;
            return;
        }
    }
    m_steps.emplace_back(next);
}

bool EditCommand::mergeEditing(const EditCommand &next)
{
    const auto isMove = [](const Step &step) { return std::holds_alternative<Move>(step); };
    if (m_editing != next.m_editing || std::ranges::any_of(next.m_steps, isMove))
        return false;
    for (const Step &step : next.m_steps) {
        std::visit(Overloaded{[](const Move &) {}, [this](const auto &value) { mergeStep(value); }}, step);
    }
    m_touched.append(next.m_touched);
    // What is as it was at the beginning was not changed.
    std::erase_if(m_steps, [](const Step &step) {
        return std::visit(Overloaded{[](const Move &) { return false; },
                                     [](const auto &value) { return value.before == value.after; }},
                          step);
    });
    setObsolete(m_steps.empty());
    return true;
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = dynamic_cast<const EditCommand *>(other);
    if (next && m_editing != 0)
        return mergeEditing(*next);
    if (!next || !m_merging || !next->m_merging || m_steps.size() != 1 || next->m_steps.size() != 1)
        return false;
    auto *mine = std::get_if<Value>(&m_steps.front());
    const auto *theirs = std::get_if<Value>(&next->m_steps.front());
    if (!mine || !theirs || mine->node != theirs->node || mine->aspect != theirs->aspect)
        return false;
    mine->after = theirs->after;
    setObsolete(mine->after == mine->before);
    return true;
}

void EditCommand::put(NodeIndex node, Place place)
{
    LayoutDocument &document = m_editor.document();
    const bool linked = document.layout().parent(node) != noNode;
    if (place.parent == noNode) {
        if (linked)
            document.unlink(node);
    } else if (linked) {
        document.move(node, place.parent, place.before);
    } else {
        document.link(node, place.parent, place.before);
    }
}

} // namespace Espalier
