// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/importrequest.h"
#include "edit/editor.h"

#include <QObject>

class QMimeData;
class QUndoStack;

namespace Espalier {

class NodeNamer;
class Session;

/// What a person can do with the selected nodes, one slot for each verb, whichever view they are in: menus, shortcuts,
/// context menus and the palette call these. Does the verb through the editor and shows what went wrong; shows no
/// dialog of its own.
class NodeVerbs : public QObject
{
    Q_OBJECT

public:
    explicit NodeVerbs(Session &session, QObject *parent = nullptr);

    /// Where names are typed; must live until another one is set, or nullptr. Where a new node is not to be seen, it is
    /// added at once under a name that is free, and renamed after.
    void setNamer(NodeNamer *namer) { m_namer = namer; }

    // -- what is dropped or pasted
    /// May this go below \a parent? Asked at every step of the pointer; the error is shown beside it.
    Result<void> canInsert(const QMimeData &mime, Qt::DropAction action, NodeIndex parent) const;
    /// Moves nodes of this window (unless \a action is a copy), inserts nodes of others and topics of the guide;
    /// files, folders and text are handed on by importRequested().
    /// \a isReviewed: as the text that it is, to be looked at before.
    bool insert(const QMimeData &mime, Qt::DropAction action, NodeIndex parent, NodeIndex before,
                bool isReviewed = false);
    /// Puts in what readImport() made of a request.
    bool insertImport(const ImportRequest &request, const Result<ReadResult> &read);

    void addNode(NodeIndex parent, NodeIndex before, NodeKind kind);

public Q_SLOTS:
    /// One step of the history back, or forth again; what it put somewhere is selected.
    void undo();
    void redo();
    void addChildFolder();
    void addChildFile();
    void addSiblingFolder();
    void addSiblingFile();
    /// "a/b/c" typed as a name: the folders on the way come along.
    void addNested(Espalier::NodeIndex parent, Espalier::NodeIndex before, const QString &path, Espalier::NodeKind kind);
    void rename();
    /// Everything of the current node on a card beside it.
    void editProperties();
    /// The same, beginning with the summary.
    void editSummary();
    /// Asks for paths to add below the current folder.
    void addByPath();
    void remove();
    void duplicate();
    void group();
    void moveUp();
    void moveDown();
    void indent();
    void outdent();
    void cut();
    void copy();
    /// With Shift held, the same as pasteReviewed().
    void paste();
    /// Text is shown with what would be made of it before it is put in.
    void pasteReviewed();
    void setPhase(Espalier::Phase phase);
    void setRule(Espalier::NodeRule rule);
    void setKind(Espalier::NodeKind kind);
    /// The children of the current folder.
    void sort(Espalier::Editor::SortOrder order, bool recursively = false);
    /// Opens the preview of the next phase.
    void grow();

Q_SIGNALS:
    /// To be read, in another thread if it is not small, and given back to insertImport(). With nobody connected it is
    /// read at once.
    void importRequested(const Espalier::ImportRequest &request);
    /// \a start: where typing is to begin, Name or Summary.
    void propertiesRequested(Espalier::NodeAspect start);
    void pathsRequested();
    /// What an import met on the way; not empty.
    void reported(const Espalier::Report &report);

private:
    const Layout &layout() const;
    QList<NodeIndex> selected() const;
    void step(void (QUndoStack::*way)());
    bool mayEdit();
    void pasteHere(bool isReviewed);
    void addChild(NodeKind kind);
    void addSibling(NodeKind kind);
    bool told(const Result<void> &result);
    NodeIndex neighbourOf(const QList<NodeIndex> &nodes) const;
    void nameInPlace(NodeIndex node);

    Session &m_session;
    NodeNamer *m_namer = nullptr;
};

} // namespace Espalier
