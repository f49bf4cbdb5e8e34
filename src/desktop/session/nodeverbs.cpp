// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/nodeverbs.h"

#include "desktop/session/layoutmime.h"
#include "desktop/session/nodenamer.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMetaMethod>
#include <QMimeData>
#include <QUndoStack>

namespace Espalier {

NodeVerbs::NodeVerbs(Session &session, QObject *parent) : QObject(parent), m_session(session) {}

const Layout &NodeVerbs::layout() const { return m_session.layout(); }
QList<NodeIndex> NodeVerbs::selected() const { return m_session.selection().nodes(); }

bool NodeVerbs::told(const Result<void> &result)
{
    if (!result)
        m_session.tell(result.error());
    return result.has_value();
}

/// Before something is typed: what only the end would refuse is refused at the beginning.
bool NodeVerbs::mayEdit() { return told(m_session.editor().checkUnlocked()); }

// -- growing ----------------------------------------------------------------------------------------------------------

void NodeVerbs::grow()
{
    if (!mayEdit())
        return;
    if (m_session.layoutGuide().isNull())
        m_session.tell(tr("This project has no guide that it could grow by. Match it with one first."));
    else if (!m_session.growing().openNext())
        m_session.tell(tr("Nothing is missing: the layout holds everything that its guide has."));
}

// -- adding ------------------------------------------------------------------------------------------------------------

void NodeVerbs::addNode(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    if (!mayEdit())
        return;
    if (m_namer && m_namer->nameNew(parent, before, kind))
        return;
    const QString name = m_session.editor().freeName(parent, kind == NodeKind::Folder ? tr("new folder") : tr("new file"), kind);
    const Result<NodeIndex> added = m_session.editor().addNode(parent, before, {.name = name, .kind = kind});
    if (added)
        nameInPlace(*added);
    else
        m_session.tell(added.error());
}

void NodeVerbs::addChild(NodeKind kind)
{
    const NodeIndex current = m_session.selection().current();
    if (current == noNode)
        addNode(rootNode, noNode, kind);
    else if (layout().isFolder(current))
        addNode(current, noNode, kind);
    else
        addSibling(kind); // a file cannot hold anything: beside it is what was meant
}

void NodeVerbs::addSibling(NodeKind kind)
{
    const NodeIndex current = m_session.selection().current();
    if (current == noNode || current == rootNode)
        addNode(rootNode, noNode, kind);
    else
        addNode(layout().parent(current), layout().nextSibling(current), kind);
}

void NodeVerbs::addChildFolder() { addChild(NodeKind::Folder); }
void NodeVerbs::addChildFile() { addChild(NodeKind::File); }
void NodeVerbs::addSiblingFolder() { addSibling(NodeKind::Folder); }
void NodeVerbs::addSiblingFile() { addSibling(NodeKind::File); }

void NodeVerbs::addNested(NodeIndex parent, NodeIndex before, const QString &path, NodeKind kind)
{
    if (const auto added = m_session.editor().addPath(parent, before, path, kind); !added)
        m_session.tell(added.error());
}

// -- changing ----------------------------------------------------------------------------------------------------------

void NodeVerbs::nameInPlace(NodeIndex node)
{
    if (m_namer && node != noNode && mayEdit())
        m_namer->rename(node);
}

void NodeVerbs::rename() { nameInPlace(m_session.selection().current()); }

void NodeVerbs::editProperties()
{
    if (mayEdit())
        Q_EMIT propertiesRequested(NodeAspect::Name);
}

void NodeVerbs::editSummary()
{
    if (mayEdit())
        Q_EMIT propertiesRequested(NodeAspect::Summary);
}

void NodeVerbs::addByPath()
{
    if (mayEdit())
        Q_EMIT pathsRequested();
}

NodeIndex NodeVerbs::neighbourOf(const QList<NodeIndex> &nodes) const
{
    const QList<NodeIndex> top = m_session.editor().topmost(nodes);
    if (top.isEmpty())
        return noNode;
    const auto stays = [&](NodeIndex node) { return !top.contains(node) && m_session.filter().isVisible(node); };
    for (NodeIndex next = layout().nextSibling(top.last()); next != noNode; next = layout().nextSibling(next)) {
        if (stays(next))
            return next;
    }
    for (NodeIndex previous = layout().previousSibling(top.first()); previous != noNode; previous = layout().previousSibling(previous)) {
        if (stays(previous))
            return previous;
    }
    return layout().parent(top.first());
}

void NodeVerbs::remove()
{
    const NodeIndex neighbour = neighbourOf(selected());
    if (told(m_session.editor().removeNodes(selected())) && neighbour != noNode)
        m_session.selection().reveal({neighbour});
}

void NodeVerbs::duplicate()
{
    if (const auto copies = m_session.editor().duplicate(selected()); !copies)
        m_session.tell(copies.error());
    else
        m_session.selection().reveal(*copies);
}

void NodeVerbs::group()
{
    const auto folder = m_session.editor().groupIntoFolder(selected(), tr("new folder"));
    if (folder)
        nameInPlace(*folder);
    else
        m_session.tell(folder.error());
}

void NodeVerbs::moveUp() { told(m_session.editor().moveUp(selected())); }
void NodeVerbs::moveDown() { told(m_session.editor().moveDown(selected())); }
void NodeVerbs::indent() { told(m_session.editor().indent(selected())); }
void NodeVerbs::outdent() { told(m_session.editor().outdent(selected())); }
void NodeVerbs::setPhase(Phase phase) { told(m_session.editor().setPhase(selected(), phase)); }
void NodeVerbs::setRule(NodeRule rule) { told(m_session.editor().setRule(selected(), rule)); }
void NodeVerbs::setKind(NodeKind kind) { told(m_session.editor().setKind(selected(), kind)); }

void NodeVerbs::sort(Editor::SortOrder order, bool recursively)
{
    NodeIndex folder = m_session.selection().current();
    if (folder == noNode)
        folder = rootNode;
    if (!layout().isFolder(folder))
        folder = layout().parent(folder);
    told(m_session.editor().sortChildren(folder, order, recursively));
}

// -- clipboard ---------------------------------------------------------------------------------------------------------

void NodeVerbs::undo() { step(&QUndoStack::undo); }
void NodeVerbs::redo() { step(&QUndoStack::redo); }

void NodeVerbs::step(void (QUndoStack::*way)())
{
    if (!mayEdit())
        return;
    QList<NodeIndex> placed;
    {
        QObject listener; // for this step alone
        const auto note = [&placed](NodeIndex node) { placed.append(node); };
        connect(&m_session.document(), &LayoutDocument::inserted, &listener, note);
        connect(&m_session.document(), &LayoutDocument::moved, &listener, note);
        (m_session.editor().history().*way)();
    }
    placed.removeIf([this](NodeIndex node) { return !layout().isLinked(node); });
    if (!placed.isEmpty())
        m_session.selection().reveal(m_session.editor().topmost(placed));
}

void NodeVerbs::copy()
{
    const QList<NodeIndex> nodes = m_session.editor().topmost(selected());
    if (!nodes.isEmpty())
        QGuiApplication::clipboard()->setMimeData(LayoutMime::ofNodes(m_session, nodes).release());
}

void NodeVerbs::cut()
{
    if (!mayEdit())
        return;
    copy();
    remove();
}

void NodeVerbs::paste() { pasteHere(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier); }
void NodeVerbs::pasteReviewed() { pasteHere(true); }

void NodeVerbs::pasteHere(bool isReviewed)
{
    if (!mayEdit())
        return;
    const QMimeData *const mime = QGuiApplication::clipboard()->mimeData();
    const NodeIndex current = m_session.selection().current();
    if (!mime || !LayoutMime::isAccepted(*mime))
        return m_session.tell({ErrorKind::Input, tr("There is nothing on the clipboard that could become folders or files."), {}});
    if (current == noNode || layout().isFolder(current))
        insert(*mime, Qt::CopyAction, current == noNode ? rootNode : current, noNode, isReviewed);
    else
        insert(*mime, Qt::CopyAction, layout().parent(current), layout().nextSibling(current), isReviewed);
}

// -- dropping ----------------------------------------------------------------------------------------------------------

Result<void> NodeVerbs::canInsert(const QMimeData &mime, Qt::DropAction action, NodeIndex parent) const
{
    if (!LayoutMime::isAccepted(mime))
        return failure(ErrorKind::Refused, tr("This cannot become folders or files."));
    if (const Result<void> unlocked = m_session.editor().checkUnlocked(); !unlocked)
        return unlocked;
    if (action == Qt::MoveAction) {
        if (const QList<NodeIndex> own = LayoutMime::ownNodes(m_session, mime); !own.isEmpty())
            return m_session.editor().canMove(own, parent);
    }
    if (!layout().isFolder(parent))
        return failure(ErrorKind::Refused, tr("“%1” is a file and cannot hold anything.").arg(printable(layout().name(parent))));
    return {};
}

bool NodeVerbs::insert(const QMimeData &mime, Qt::DropAction action, NodeIndex parent, NodeIndex before,
                       bool isReviewed)
{
    if (!told(canInsert(mime, action, parent)))
        return false;
    if (action == Qt::MoveAction) {
        if (const QList<NodeIndex> own = LayoutMime::ownNodes(m_session, mime); !own.isEmpty())
            return told(m_session.editor().moveNodes(own, parent, before));
    }
    if (const auto piece = isReviewed && mime.hasText() ? std::nullopt : LayoutMime::piece(m_session, mime)) {
        if (!*piece) {
            m_session.tell(piece->error());
            return false;
        }
        const auto inserted = m_session.editor().insertLayout(**piece, parent, before);
        if (!inserted)
            m_session.tell(inserted.error());
        return inserted.has_value();
    }
    std::optional<ImportRequest> request = LayoutMime::importRequest(mime);
    if (!request)
        return false;
    request->parent = parent;
    request->before = before;
    request->isPasted = &mime == QGuiApplication::clipboard()->mimeData();
    request->isReviewed = isReviewed;
    if (isSignalConnected(QMetaMethod::fromSignal(&NodeVerbs::importRequested))) {
        Q_EMIT importRequested(*request);
        return true;
    }
    return insertImport(*request, readImport(m_session.formats(), *request));
}

bool NodeVerbs::insertImport(const ImportRequest &request, const Result<ReadResult> &read)
{
    if (!read) {
        m_session.tell(read.error());
        return false;
    }
    // While it was being read, the place may have gone.
    const bool stands = layout().isLinked(request.parent) && layout().isFolder(request.parent);
    const NodeIndex parent = stands ? request.parent : rootNode;
    const bool ordered = stands && request.before != noNode && layout().parent(request.before) == parent;
    const auto inserted = m_session.editor().insertLayout(read->layout, parent, ordered ? request.before : noNode);
    if (!inserted)
        m_session.tell(inserted.error());
    if (!read->report.isEmpty())
        Q_EMIT reported(read->report);
    return inserted.has_value();
}

} // namespace Espalier
