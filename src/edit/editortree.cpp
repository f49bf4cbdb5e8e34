// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/editor.h"

#include "edit/editcommand.h"
#include "edit/treeedits.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace Espalier {

namespace {

// From here on, announcing row by row costs more than announcing once.
constexpr size_t manyTreeEdits = 64;

QSet<QString> twinsIn(const Layout &layout, NodeIndex folder)
{
    QSet<QString> names;
    QSet<QString> twins;
    for (NodeIndex child = layout.firstChild(folder); child != noNode; child = layout.nextSibling(child)) {
        const QString name = layout.name(child);
        if (names.contains(name))
            twins.insert(name);
        names.insert(name);
    }
    return twins;
}

} // namespace

Result<QList<NodeIndex>> Editor::apply(const TreeEdits &edits, int editing)
{
    if (isLocked())
        return std::unexpected(checkUnlocked().error());
    QList<NodeIndex> made;
    const auto real = [&made](const EditedNode &node) {
        return node.made < 0 ? node.node : made.value(node.made, noNode);
    };
    const Layout before = layout();
    QSet<NodeIndex> parents;
    QList<NodeIndex> touched;
    Transaction transaction(*this, sentenceOf(edits), editing);
    const auto one = [&](const TreeEdit &edit, EditCommand &step) {
        const NodeIndex parent = real(edit.parent);
        const NodeIndex after = real(edit.after);
        NodeIndex node = edit.node;
        switch (edit.what) {
        case TreeEdit::What::Insert:
            node = m_document.create(edit.data);
            made.append(node);
            [[fallthrough]];
        case TreeEdit::What::Move:
            step.move(node, parent, after == noNode ? layout().firstChild(parent) : layout().nextSibling(after));
            parents.insert(parent);
            break;
        case TreeEdit::What::Remove:
            step.unlink(node);
            break;
        case TreeEdit::What::Rename:
            addRename(step, node, edit.text);
            parents.insert(layout().parent(node));
            break;
        case TreeEdit::What::Summary:
            step.setValue(node, NodeAspect::Summary, edit.text);
            break;
        case TreeEdit::What::Kind:
            step.setValue(node, NodeAspect::Kind, int(edit.kind));
            if (edit.kind == NodeKind::Folder)
                step.setValue(node, NodeAspect::Content, QString());
            break;
        }
        touched.append(node);
    };
    {
        std::optional<LayoutDocument::Rearrangement> whole;
        if (edits.edits.size() > manyTreeEdits)
            whole.emplace(m_document);
        for (const TreeEdit &edit : edits.edits) {
            auto step = command({});
            one(edit, *step);
            run(std::move(step));
        }
        if (edits.loose) {
            LayoutInfo info = layout().info();
            info.viewLoose.clear();
            for (const TreeEdits::Loose &line : *edits.loose) {
                const NodeIndex after = real(line.after);
                info.viewLoose.append({after == noNode ? NodeId() : layout().id(after), line.text, line.isInstead});
            }
            auto step = command({});
            step->setInfo(info);
            run(std::move(step));
        }
    }
    if (const auto checked = checkTwins(parents, before); !checked)
        return std::unexpected(checked.error());
    for (const NodeIndex node : std::as_const(touched))
        m_open->touch(node);
    transaction.commit();
    if (!touched.isEmpty())
        Q_EMIT this->touched(touched);
    return made;
}

Result<void> Editor::checkTwins(const QSet<NodeIndex> &parents, const Layout &before) const
{
    for (const NodeIndex parent : parents) {
        if (parent == noNode)
            continue;
        const QSet<QString> now = twinsIn(layout(), parent);
        const QSet<QString> there =
            now.isEmpty() || parent >= before.indexEnd() ? QSet<QString>() : twinsIn(before, parent);
        for (const QString &name : now) {
            if (!there.contains(name))
                return failure(ErrorKind::Conflict,
                               tr("“%1” already holds “%2”.").arg(printable(layout().name(parent)), printable(name)));
        }
    }
    return {};
}

QString Editor::sentenceOf(const TreeEdits &edits) const
{
    const auto nameOf = [this](NodeIndex node) { return printable(layout().name(node)); };
    const auto count = [&edits](TreeEdit::What what) { return std::ranges::count(edits.edits, what, &TreeEdit::what); };
    if (edits.edits.empty())
        return tr("Edited the text");
    const TreeEdit &first = edits.edits.front();
    const auto all = qsizetype(edits.edits.size());
    if (count(first.what) == all && all == 1) {
        switch (first.what) {
        case TreeEdit::What::Insert:
            return first.data.kind == NodeKind::Folder ? tr("Added folder %1").arg(printable(first.data.name))
                                                       : tr("Added file %1").arg(printable(first.data.name));
        case TreeEdit::What::Move:
            return first.parent.node == noNode
                ? tr("Moved %n item(s)", nullptr, 1)
                : tr("Moved %1 to %2").arg(nameOf(first.node), nameOf(first.parent.node));
        case TreeEdit::What::Remove:
            return tr("Removed %1").arg(nameOf(first.node));
        case TreeEdit::What::Rename:
            return first.node == rootNode ? tr("Renamed the project to %1").arg(printable(first.text))
                                          : tr("Renamed %1 to %2").arg(nameOf(first.node), printable(first.text));
        case TreeEdit::What::Summary:
            return tr("Changed the summary");
        case TreeEdit::What::Kind:
            return first.kind == NodeKind::File ? tr("Changed into a file") : tr("Changed into a folder");
        }
    }
    if (const qsizetype removed = count(TreeEdit::What::Remove); removed > 0 && count(TreeEdit::What::Insert) == 0)
        return tr("Removed %n item(s)", nullptr, int(removed));
    if (count(TreeEdit::What::Move) == all)
        return tr("Moved %n item(s)", nullptr, int(all));
    if (count(TreeEdit::What::Insert) == all)
        return tr("Added %n item(s)", nullptr, int(all));
    return tr("Edited the text");
}

} // namespace Espalier
