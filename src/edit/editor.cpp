// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editor.h"

#include "edit/editcommand.h"

#include <QHash>
#include <QSet>
#include <QUndoStack>

#include <algorithm>
#include <ranges>
#include <unordered_map>

namespace Espalier {

namespace {

/// The part of a file's name to which a number is added: "notes" of "notes.txt", ".env" of ".env".
qsizetype stemLength(const QString &name, NodeKind kind)
{
    const qsizetype dot = kind == NodeKind::File ? name.lastIndexOf(u'.') : -1;
    return dot > 0 ? dot : name.size();
}

/// The names in one folder, while more are given away.
class Names
{
public:
    Names(const Layout &layout, NodeIndex folder)
    {
        for (NodeIndex child = layout.firstChild(folder); child != noNode; child = layout.nextSibling(child))
            m_taken.insert(layout.name(child));
    }

    /// "name", or the first free one of "name 2", "name 3" …; taken from then on.
    QString takeFree(const QString &wanted, NodeKind kind)
    {
        QString name = wanted;
        const qsizetype stem = stemLength(wanted, kind);
        for (int number = m_last.value({wanted, kind}, 1); m_taken.contains(name);) {
            name = wanted.left(stem) + u' ' + QString::number(++number) + wanted.mid(stem);
            m_last.insert({wanted, kind}, number);
        }
        m_taken.insert(name);
        return name;
    }

private:
    QSet<QString> m_taken;
    QHash<std::pair<QString, NodeKind>, int> m_last; // numbers given to each name, so that many equal ones take no square of time
};

} // namespace

Editor::Editor(LayoutDocument &document, QObject *parent)
    : QObject(parent), m_document(document), m_history(std::make_unique<QUndoStack>())
{}

Editor::~Editor()
{
    // Its end is no step back: who hears of steps may be gone before the document.
    m_history->blockSignals(true);
}

void Editor::adopt(const Layout &layout)
{
    Q_ASSERT(!m_open);
    ++m_revision;
    m_history->clear();
    m_document.adopt(layout);
}

// -- questions ---------------------------------------------------------------------------------------------------------

Result<Name> Editor::checkName(NodeIndex parent, const QString &text, NodeIndex except) const
{
    Result<Name> name = Name::parse(text);
    if (!name)
        return name;
    const NodeIndex twin = parent == noNode ? noNode : layout().child(parent, name->toString());
    if (twin != noNode && twin != except)
        return failure(ErrorKind::Conflict, layout().isFolder(twin)
                           ? tr("There is already a folder “%1” here.").arg(printable(text))
                           : tr("There is already a file “%1” here.").arg(printable(text)));
    return name;
}

Result<void> Editor::checkParent(NodeIndex parent) const
{
    if (const auto there = checkThere(parent); !there)
        return there;
    if (!layout().isFolder(parent))
        return failure(ErrorKind::Refused, tr("“%1” is a file and cannot hold anything.").arg(printable(layout().name(parent))));
    return {};
}

Result<void> Editor::checkUnlocked() const
{
    return isLocked() ? Result<void>(failure(ErrorKind::Refused, m_lock)) : Result<void>();
}

Result<void> Editor::checkThere(NodeIndex node) const
{
    if (isLocked())
        return checkUnlocked();
    if (layout().isLinked(node))
        return {};
    return failure(ErrorKind::Refused, tr("This item is no longer part of the project."));
}

NodeIndex Editor::placeIn(NodeIndex parent, NodeIndex before) const
{
    return before != noNode && layout().parent(before) == parent ? before : noNode;
}

Result<void> Editor::canMove(const QList<NodeIndex> &nodes, NodeIndex parent) const
{
    if (nodes.isEmpty())
        return failure(ErrorKind::Usage, tr("Nothing is selected."));
    if (const auto ok = checkParent(parent); !ok)
        return ok;
    const auto conflict = [&](NodeIndex node) {
        return failure(ErrorKind::Conflict, tr("“%1” already holds “%2”.")
                                                .arg(printable(layout().name(parent)), printable(layout().name(node))));
    };
    QSet<std::string_view> names;
    for (const NodeIndex node : topmost(nodes)) {
        if (node == parent || layout().isAncestor(node, parent))
            return failure(ErrorKind::Refused, tr("“%1” cannot go into itself.").arg(printable(layout().name(node))));
        if (layout().parent(node) == parent)
            continue; // a file may bring equal names: they can still be put in order
        if (names.contains(layout().nameUtf8(node)))
            return conflict(node);
        names.insert(layout().nameUtf8(node));
    }
    for (NodeIndex child = layout().firstChild(parent); !names.isEmpty() && child != noNode; child = layout().nextSibling(child)) {
        if (names.contains(layout().nameUtf8(child)))
            return conflict(child);
    }
    if (nodes.contains(rootNode))
        return failure(ErrorKind::Refused, tr("The project itself cannot be moved."));
    return {};
}

QList<NodeIndex> Editor::topmost(const QList<NodeIndex> &nodes) const
{
    const QSet<NodeIndex> wanted(nodes.begin(), nodes.end());
    const auto isTopmost = [&](NodeIndex node) {
        if (node == rootNode || !layout().isLinked(node))
            return false;
        for (NodeIndex above = layout().parent(node); above != noNode; above = layout().parent(above)) {
            if (above != rootNode && wanted.contains(above))
                return false;
        }
        return true;
    };
    QList<NodeIndex> result;
    // A walk over the whole tree is dear for a few nodes; those are ordered by their rows on the way from the root.
    using Address = std::vector<qsizetype>;
    std::vector<std::pair<Address, NodeIndex>> placed;
    for (const NodeIndex node : wanted) {
        if (!isTopmost(node))
            continue;
        if (wanted.size() > 256) {
            placed.clear();
            break;
        }
        Address address;
        for (NodeIndex at = node; at != rootNode; at = layout().parent(at))
            address.insert(address.begin(), layout().rowOf(at));
        placed.emplace_back(std::move(address), node);
    }
    if (wanted.size() <= 256) {
        std::ranges::sort(placed);
        for (const NodeIndex node : placed | std::views::values)
            result.append(node);
        return result;
    }
    for (NodeIndex node = layout().next(rootNode); node != noNode;) {
        const bool taken = wanted.contains(node);
        if (taken)
            result.append(node);
        node = taken ? layout().nextAfter(node) : layout().next(node);
    }
    return result;
}

QString Editor::freeName(NodeIndex parent, const QString &wanted, NodeKind kind) const
{
    if (layout().child(parent, wanted) == noNode)
        return wanted;
    return Names(layout(), parent).takeFree(wanted, kind);
}

// -- running commands --------------------------------------------------------------------------------------------------

void Editor::run(std::unique_ptr<EditCommand> command, const QString &sentence)
{
    Q_ASSERT(!isLocked()); // each verb has asked
    if (command->isEmpty())
        return;
    if (m_open) {
        command->redo();
        m_open->absorb(std::move(*command));
        return;
    }
    m_history->push(command.release());
    if (!sentence.isEmpty())
        Q_EMIT done(sentence);
}

Editor::Transaction::Transaction(Editor &editor, const QString &text, int editing)
    : m_editor(editor), m_outer(std::move(editor.m_open))
{
    editor.m_open = std::make_unique<EditCommand>(editor, text);
    editor.m_open->setEditing(editing);
}

Editor::Transaction::~Transaction()
{
    if (m_committed)
        return;
    const std::unique_ptr<EditCommand> open = std::exchange(m_editor.m_open, std::move(m_outer));
    if (!open->isEmpty())
        open->undo();
}

void Editor::Transaction::commit()
{
    Q_ASSERT(!m_committed);
    m_committed = true;
    std::unique_ptr<EditCommand> open = std::exchange(m_editor.m_open, std::move(m_outer));
    if (open->isEmpty())
        return;
    if (m_editor.m_open) {
        m_editor.m_open->absorb(std::move(*open));
        return;
    }
    open->setDone();
    const QString text = open->text();
    m_editor.m_history->push(open.release());
    Q_EMIT m_editor.done(text);
}

std::unique_ptr<EditCommand> Editor::command(const QString &text)
{
    return std::make_unique<EditCommand>(*this, text);
}

// -- adding and removing -----------------------------------------------------------------------------------------------

Result<NodeIndex> Editor::addNode(NodeIndex parent, NodeIndex before, NodeData data)
{
    if (const auto ok = checkParent(parent); !ok)
        return std::unexpected(ok.error());
    const Result<Name> name = checkName(parent, data.name);
    if (!name)
        return std::unexpected(name.error());
    const QString sentence = data.kind == NodeKind::Folder ? tr("Added folder %1").arg(printable(data.name))
                                                           : tr("Added file %1").arg(printable(data.name));
    const NodeIndex node = m_document.create(data);
    auto add = command(sentence);
    add->link(node, parent, placeIn(parent, before));
    add->touch(node);
    run(std::move(add));
    return node;
}

Result<NodeIndex> Editor::addPath(NodeIndex parent, NodeIndex before, const QString &path, NodeKind kind)
{
    if (const auto ok = checkParent(parent); !ok)
        return std::unexpected(ok.error());
    const Result<RelativePath> parsed = RelativePath::parse(path);
    if (!parsed)
        return std::unexpected(parsed.error());
    before = placeIn(parent, before);
    const QStringList &segments = parsed->segments();
    auto add = command(tr("Added %1").arg(printable(path)));
    NodeIndex node = parent;
    bool isNew = false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        const NodeIndex there = isNew ? noNode : layout().child(node, segments[i]);
        if (there != noNode && (last || !layout().isFolder(there)))
            return failure(ErrorKind::Conflict, tr("“%1” is already there.").arg(printable(layout().path(there))));
        if (there != noNode) {
            node = there;
            before = noNode;
            continue;
        }
        const NodeKind wanted = last && !parsed->endsWithSlash() ? kind : NodeKind::Folder;
        const NodeIndex made = m_document.create({.name = segments[i], .kind = wanted});
        add->link(made, node, before);
        before = noNode;
        isNew = true;
        node = made;
    }
    add->touch(node);
    run(std::move(add), tr("Added %1").arg(printable(path)));
    return node;
}

Result<QList<NodeIndex>> Editor::insertLayout(const Layout &piece, NodeIndex parent, NodeIndex before, const QString &verb)
{
    if (const auto ok = checkParent(parent); !ok)
        return std::unexpected(ok.error());
    before = placeIn(parent, before);
    if (piece.nodeCount() == 0)
        return failure(ErrorKind::Input, tr("There is nothing to insert: no folder and no file was found."));
    QSet<NodeId> known;
    for (const NodeRecord &record : layout().records())
        known.insert(record.id);
    const bool clash = std::ranges::any_of(piece.records().subspan(1), [&](const NodeRecord &r) { return known.contains(r.id); });

    const qsizetype count = piece.childCount(rootNode);
    const QString first = printable(piece.name(piece.firstChild(rootNode)));
    const QString place = printable(layout().name(parent));
    const QString sentence = !verb.isEmpty() ? verb
        : count == 1                         ? tr("Added %1 to %2").arg(first, place)
                                             : tr("Added %n item(s) to %1", nullptr, int(count)).arg(place);
    auto insert = command(sentence);
    QList<NodeIndex> added;
    Names names(layout(), parent);
    for (NodeIndex child = piece.firstChild(rootNode); child != noNode; child = piece.nextSibling(child)) {
        const NodeIndex node = m_document.createCopy(piece, child, !clash);
        m_document.setValue(node, NodeAspect::Name, names.takeFree(layout().name(node), layout().kind(node)));
        insert->link(node, parent, before);
        insert->touch(node);
        added.append(node);
    }
    run(std::move(insert), sentence);
    return added;
}

Result<void> Editor::removeNodes(const QList<NodeIndex> &nodes)
{
    if (isLocked())
        return checkUnlocked();
    const QList<NodeIndex> top = topmost(nodes);
    if (top.isEmpty())
        return failure(ErrorKind::Refused, nodes.contains(rootNode) ? tr("The project itself cannot be removed.")
                                                                     : tr("Nothing is selected."));
    const QString sentence = top.size() == 1 ? tr("Removed %1").arg(printable(layout().name(top.first())))
                                             : tr("Removed %n item(s)", nullptr, int(top.size()));
    auto remove = command(sentence);
    for (const NodeIndex node : top) {
        remove->unlink(node);
        remove->touch(node);
    }
    run(std::move(remove), sentence);
    return {};
}

// -- moving ------------------------------------------------------------------------------------------------------------

Result<void> Editor::move(const QList<NodeIndex> &top, NodeIndex parent, NodeIndex before, const QString &sentence)
{
    const QSet<NodeIndex> moving(top.begin(), top.end());
    before = placeIn(parent, before);
    while (before != noNode && moving.contains(before))
        before = layout().nextSibling(before);
    // In place already when they stand there in this order, one behind the other.
    NodeIndex expected = before;
    const bool inPlace = std::ranges::all_of(top | std::views::reverse, [&](NodeIndex node) {
        const bool same = layout().parent(node) == parent && layout().nextSibling(node) == expected;
        expected = node;
        return same;
    });
    if (inPlace)
        return {};
    auto command = this->command(sentence);
    for (const NodeIndex node : top) {
        command->move(node, parent, before);
        command->touch(node);
    }
    run(std::move(command), sentence);
    return {};
}

Result<void> Editor::moveNodes(const QList<NodeIndex> &nodes, NodeIndex parent, NodeIndex before)
{
    if (const auto allowed = canMove(nodes, parent); !allowed)
        return allowed;
    const QList<NodeIndex> top = topmost(nodes);
    const QString place = printable(layout().name(parent));
    return move(top, parent, before,
                top.size() == 1 ? tr("Moved %1 to %2").arg(printable(layout().name(top.first())), place)
                                : tr("Moved %n item(s) to %1", nullptr, int(top.size())).arg(place));
}

Result<QList<NodeIndex>> Editor::duplicate(const QList<NodeIndex> &nodes)
{
    if (isLocked())
        return std::unexpected(checkUnlocked().error());
    const QList<NodeIndex> top = topmost(nodes);
    if (top.isEmpty())
        return failure(ErrorKind::Refused, tr("Nothing is selected that could be duplicated."));
    const QString sentence = top.size() == 1 ? tr("Duplicated %1").arg(printable(layout().name(top.first())))
                                             : tr("Duplicated %n item(s)", nullptr, int(top.size()));
    auto duplicate = command(sentence);
    std::unordered_map<NodeIndex, Names> names;
    QList<NodeIndex> copies;
    for (const NodeIndex node : top) {
        const NodeIndex parent = layout().parent(node);
        Names &taken = names.try_emplace(parent, layout(), parent).first->second;
        const NodeIndex copy = m_document.createCopy(layout(), node);
        m_document.setValue(copy, NodeAspect::Name, taken.takeFree(layout().name(node), layout().kind(node)));
        duplicate->link(copy, parent, layout().nextSibling(node));
        duplicate->touch(copy);
        copies.append(copy);
    }
    run(std::move(duplicate), sentence);
    return copies;
}

Result<NodeIndex> Editor::groupIntoFolder(const QList<NodeIndex> &nodes, const QString &name)
{
    const auto top = siblings(nodes, tr("Nothing is selected that could go into a folder."),
                              tr("Only items of one folder can be put into a new folder together."));
    if (!top)
        return std::unexpected(top.error());
    const NodeIndex parent = layout().parent(top->first());
    const auto checked = Name::parse(name);
    if (!checked)
        return std::unexpected(checked.error());
    const NodeIndex folder = m_document.create({.name = freeName(parent, name, NodeKind::Folder)});
    auto group = command(tr("Grouped into %1").arg(printable(name)));
    group->link(folder, parent, top->first());
    for (const NodeIndex node : *top)
        group->move(node, folder, noNode);
    group->touch(folder);
    run(std::move(group), tr("Grouped into %1").arg(printable(name)));
    return folder;
}

Result<QList<NodeIndex>> Editor::siblings(const QList<NodeIndex> &nodes, const QString &none, const QString &several) const
{
    if (isLocked())
        return std::unexpected(checkUnlocked().error());
    QList<NodeIndex> top = topmost(nodes);
    if (top.isEmpty())
        return failure(ErrorKind::Refused, none);
    const NodeIndex parent = layout().parent(top.first());
    if (!std::ranges::all_of(top, [&](NodeIndex node) { return layout().parent(node) == parent; }))
        return failure(ErrorKind::Refused, several);
    return top;
}

Result<QList<NodeIndex>> Editor::movableSiblings(const QList<NodeIndex> &nodes) const
{
    return siblings(nodes, tr("Nothing is selected that could be moved."), tr("Only items of one folder can be moved together like this."));
}

Result<void> Editor::moveUp(const QList<NodeIndex> &nodes)
{
    const auto top = movableSiblings(nodes);
    if (!top)
        return std::unexpected(top.error());
    const NodeIndex before = layout().previousSibling(top->first());
    if (before == noNode)
        return {}; // it is the first already
    return move(*top, layout().parent(top->first()), before, tr("Moved up"));
}

Result<void> Editor::moveDown(const QList<NodeIndex> &nodes)
{
    const auto top = movableSiblings(nodes);
    if (!top)
        return std::unexpected(top.error());
    const NodeIndex behind = layout().nextSibling(top->last());
    if (behind == noNode)
        return {};
    return move(*top, layout().parent(top->last()), layout().nextSibling(behind), tr("Moved down"));
}

Result<void> Editor::indent(const QList<NodeIndex> &nodes)
{
    const auto top = movableSiblings(nodes);
    if (!top)
        return std::unexpected(top.error());
    NodeIndex folder = layout().previousSibling(top->first());
    while (folder != noNode && !layout().isFolder(folder))
        folder = layout().previousSibling(folder);
    if (folder == noNode)
        return failure(ErrorKind::Refused, tr("There is no folder above to move into."));
    return moveNodes(*top, folder, noNode);
}

Result<void> Editor::outdent(const QList<NodeIndex> &nodes)
{
    const auto top = movableSiblings(nodes);
    if (!top)
        return std::unexpected(top.error());
    const NodeIndex parent = layout().parent(top->first());
    if (parent == rootNode)
        return failure(ErrorKind::Refused, tr("This is the top level already."));
    return moveNodes(*top, layout().parent(parent), layout().nextSibling(parent));
}

} // namespace Espalier
