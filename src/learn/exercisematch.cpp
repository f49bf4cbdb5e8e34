// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/exercisematch.h"

#include <algorithm>

namespace Espalier {

namespace {

QString lastName(const QString &path) { return path.sliced(path.lastIndexOf(u'/') + 1); }
QString folderOf(const QString &path) { return path.first(std::max<qsizetype>(path.lastIndexOf(u'/'), 0)); }

} // namespace

ExerciseMatch::ExerciseMatch(const Exercise &exercise, const ExerciseKey &key, const Layout &given,
                             const Layout &answer)
    : m_answer(answer)
{
    collect(exercise, key, given);
    for (NodeIndex node = answer.next(rootNode); node != noNode; node = answer.next(node)) {
        m_byId.insert(answer.id(node), node);
        m_byName[answer.name(node)].append(node);
    }
    matchByIds();
    for (ExerciseReference &reference : m_references)
        matchAtPlace(reference);
    for (ExerciseReference &reference : m_references) {
        if (!matchAtPlace(reference))
            matchByName(reference);
    }
}

void ExerciseMatch::collect(const Exercise &exercise, const ExerciseKey &key, const Layout &given)
{
    QHash<NodeId, NodeIndex> there;
    for (NodeIndex node = given.next(rootNode); node != noNode; node = given.next(node))
        there.insert(given.id(node), node);
    for (const auto &[id, path] : key.given.asKeyValueRange()) {
        const NodeIndex node = there.value(id, noNode);
        m_references.push_back({.id = id,
                                .name = lastName(path),
                                .blank = {},
                                .kind = node == noNode ? NodeKind::Folder : given.kind(node),
                                .in = {folderOf(path)}});
    }
    for (const auto &[id, place] : key.items.asKeyValueRange()) {
        const bool isPlant = key.plants.contains(id);
        if (place.in.isEmpty() && !isPlant)
            continue; // a decoy
        ExerciseReference reference{.id = id, .in = place.in, .isItem = true};
        const NodeIndex node = there.value(id, noNode);
        if (const ExerciseItem *const item = exercise.item(id)) {
            reference.name = item->name;
            reference.kind = item->kind;
            if (const int option = key.answers.value(id, -1); option >= 0 && option < item->options.size()) {
                reference.blank = item->name;
                reference.name = item->options[option];
            }
        } else if (node != noNode) {
            reference.name = given.name(node);
            reference.kind = given.kind(node);
        }
        if (!reference.name.isEmpty())
            m_references.push_back(reference);
    }
    std::ranges::stable_sort(m_references, {}, [](const ExerciseReference &reference) {
        return std::pair(reference.path().count(u'/'), reference.path());
    });
    for (size_t i = 0; i < m_references.size(); ++i) {
        if (!m_references[i].in.isEmpty())
            m_byPath.insert(m_references[i].path(), qsizetype(i));
    }
}

const ExerciseReference *ExerciseMatch::reference(NodeId id) const
{
    const auto found = std::ranges::find(m_references, id, &ExerciseReference::id);
    return found == m_references.end() ? nullptr : &*found;
}

const ExerciseReference *ExerciseMatch::atPath(const QString &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.cend() ? nullptr : &m_references[size_t(*found)];
}

NodeIndex ExerciseMatch::nodeAt(const QString &path) const
{
    if (path.isEmpty())
        return rootNode;
    const ExerciseReference *const reference = atPath(path);
    return reference ? reference->node : m_answer.find(path);
}

std::optional<QString> ExerciseMatch::placeOf(NodeIndex node) const
{
    if (node == rootNode)
        return QString();
    const auto found = std::ranges::find(m_references, node, &ExerciseReference::node);
    if (found != m_references.end())
        return found->in.isEmpty() ? std::nullopt : std::optional(found->path());
    const QString path = m_answer.path(node);
    return nodeAt(path) == node ? std::optional(path) : std::nullopt;
}

void ExerciseMatch::take(ExerciseReference &reference, NodeIndex node)
{
    reference.node = node;
    m_taken.insert(node);
}

void ExerciseMatch::matchByIds()
{
    for (ExerciseReference &reference : m_references) {
        if (const NodeIndex node = m_byId.value(reference.id, noNode); node != noNode)
            take(reference, node);
    }
}

bool ExerciseMatch::matchAtPlace(ExerciseReference &reference)
{
    if (reference.node != noNode)
        return true;
    for (const QString &place : std::as_const(reference.in)) {
        const NodeIndex parent = nodeAt(place);
        if (parent == noNode)
            continue;
        for (const QString &name : {reference.name, reference.blank}) {
            const NodeIndex node = name.isEmpty() ? noNode : m_answer.child(parent, name);
            if (node == noNode || isMatched(node) || m_answer.kind(node) != reference.kind)
                continue;
            take(reference, node);
            return true;
        }
    }
    return false;
}

void ExerciseMatch::matchByName(ExerciseReference &reference)
{
    for (const QString &name : {reference.name, reference.blank}) {
        const QList<NodeIndex> left = name.isEmpty() ? QList<NodeIndex>() : unmatched(name, reference.kind);
        if (left.isEmpty())
            continue;
        take(reference, left.first());
        return;
    }
}

QList<NodeIndex> ExerciseMatch::unmatched(const QString &name, NodeKind kind) const
{
    QList<NodeIndex> left;
    for (const NodeIndex node : m_byName.value(name)) {
        if (!isMatched(node) && m_answer.kind(node) == kind)
            left.append(node);
    }
    return left;
}

NodeIndex ExerciseMatch::takeLoose(NodeId id, const QString &name, NodeKind kind)
{
    NodeIndex node = m_byId.value(id, noNode);
    if (node == noNode || isMatched(node))
        node = unmatched(name, kind).value(0, noNode);
    if (node != noNode)
        m_taken.insert(node);
    return node;
}

} // namespace Espalier
