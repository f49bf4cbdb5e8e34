// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layoutdocument.h"
#include "core/name.h"
#include "core/result.h"
#include "guide/guidematch.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <utility>

class QUndoStack;

namespace Espalier {

class EditCommand;
class Growth;
class Guide;
struct GrowthChoice;
struct TreeEdits;

/// Says what the user meant, one function per verb, and is the only one who edits a LayoutDocument. Each verb checks
/// everything that can fail first and then pushes exactly one command, so that undo and redo cannot fail; a verb that
/// would change nothing pushes none and succeeds. One history over everything.
///
/// Indexes must come from this document. Nodes that have left it are passed over in lists and refused alone; a
/// \a before that is no child of the parent means the end.
///
/// Names beside each other are unique in what the editor makes: a clash is an error for rename, and solved by "name 2"
/// for paste, duplicate and import.
class Editor : public QObject
{
    Q_OBJECT

public:
    explicit Editor(LayoutDocument &document, QObject *parent = nullptr);
    ~Editor() override;

    LayoutDocument &document() const { return m_document; }
    const Layout &layout() const { return m_document.layout(); }
    QUndoStack &history() const { return *m_history; }

    /// Replaces the document and empties the history.
    void adopt(const Layout &layout);
    /// Grows with every change of the document, by undo and redo too: equal numbers mean the same state. (The index of
    /// the history does not: typing merges into the last step, and after undo another edit may take its place.)
    quint64 revision() const { return m_revision; }
    /// Where a class may only look: every verb fails with \a reason, a full sentence. Empty: they do as ever. The
    /// history is not locked: who offers undo asks first.
    void setLock(const QString &reason) { m_lock = reason; }
    bool isLocked() const { return !m_lock.isEmpty(); }
    /// Asked before something is typed or dragged, too.
    Result<void> checkUnlocked() const;

    // -- questions, asked before and while something is dragged or typed
    /// Would \a text do as the name of a child of \a parent (beside all but \a except)?
    Result<Name> checkName(NodeIndex parent, const QString &text, NodeIndex except = noNode) const;
    /// May these go under \a parent? Never the root, never onto themselves or below themselves, never under a file,
    /// never where another node of that name already stands. The error is the sentence shown while dragging.
    Result<void> canMove(const QList<NodeIndex> &nodes, NodeIndex parent) const;
    /// Without the root, without nodes whose ancestor is in the list, in document order.
    QList<NodeIndex> topmost(const QList<NodeIndex> &nodes) const;
    /// "name", "name 2", "name 3" … (before the extension of a file): the first that is free under \a parent.
    QString freeName(NodeIndex parent, const QString &wanted, NodeKind kind) const;

    // -- verbs. \a before: the sibling to stand before; noNode: at the end
    Result<NodeIndex> addNode(NodeIndex parent, NodeIndex before, NodeData data);
    /// A path of several names at once, "a/b/c" (the last with a slash: a folder): what the inline hint of a name with
    /// separators offers. Existing folders on the way are used.
    Result<NodeIndex> addPath(NodeIndex parent, NodeIndex before, const QString &path, NodeKind kind);
    /// All that a text of paths names below \a folder (see PathAddition), as far as it is not there. Returns what the
    /// paths end at, whether new or there already.
    Result<QList<NodeIndex>> addPaths(NodeIndex folder, const QString &text);
    /// Paste, import and drops from the guide: copies of the children of \a piece's root. Explanations come along.
    Result<QList<NodeIndex>> insertLayout(const Layout &piece, NodeIndex parent, NodeIndex before, const QString &verb = {});
    Result<void> removeNodes(const QList<NodeIndex> &nodes);
    /// When a variable of the document holds the old name (the core package's folder), it follows in the same step.
    Result<void> rename(NodeIndex node, const QString &name);
    /// Order is kept; one command however many.
    Result<void> moveNodes(const QList<NodeIndex> &nodes, NodeIndex parent, NodeIndex before);
    Result<QList<NodeIndex>> duplicate(const QList<NodeIndex> &nodes);
    /// Wraps the nodes (of one parent) into a new folder in their place.
    Result<NodeIndex> groupIntoFolder(const QList<NodeIndex> &nodes, const QString &name);
    // The next four are for nodes of one folder, which end up side by side.
    Result<void> moveUp(const QList<NodeIndex> &nodes);   ///< before the sibling above
    Result<void> moveDown(const QList<NodeIndex> &nodes); ///< behind the sibling below
    Result<void> indent(const QList<NodeIndex> &nodes);   ///< into the folder above
    Result<void> outdent(const QList<NodeIndex> &nodes);  ///< behind their parent
    /// Everything at once, as one step, which is named as a single one of the edits would be; names may change places.
    /// Nothing happens where two of one folder would have one name in the end that did not have it before. Returns the
    /// nodes that were made. \a editing: see Transaction.
    Result<QList<NodeIndex>> apply(const TreeEdits &edits, int editing = 0);
    Result<void> setSummary(const QList<NodeIndex> &nodes, const QString &summary);
    Result<void> setPhase(const QList<NodeIndex> &nodes, Phase phase);
    Result<void> setTags(const QList<NodeIndex> &nodes, const QStringList &tags);
    /// Each of \a tags becomes one of every node's; who has it already, in any case of letters, keeps it as it is. One
    /// that checkedTag() refuses refuses all.
    Result<void> addTags(const QList<NodeIndex> &nodes, const QStringList &tags);
    /// From all that have it.
    Result<void> removeTag(const QList<NodeIndex> &nodes, const QString &tag);
    Result<void> setIcon(const QList<NodeIndex> &nodes, const QString &icon);
    Result<void> setRule(const QList<NodeIndex> &nodes, NodeRule rule);
    /// A rule for each, in one step.
    Result<void> setRules(const QList<std::pair<NodeIndex, NodeRule>> &rules);
    /// A folder with children cannot become a file; a file's content goes with undo alone.
    Result<void> setKind(const QList<NodeIndex> &nodes, NodeKind kind);
    /// The words of a guide's topic become the node's own; a summary that it has already stays.
    Result<void> takeWords(NodeIndex node, const QString &summary, const QString &explanation);
    /// Consecutive calls for one node merge in the history while it is being typed. The project itself has notes, too.
    Result<void> setNotes(NodeIndex node, const QString &notes);
    Result<void> setContent(NodeIndex node, const QString &content);
    enum class SortOrder { FoldersFirst, ByName, ByPhase };
    Result<void> sortChildren(NodeIndex parent, SortOrder order, bool recursively);
    Result<void> setProjectName(const QString &name);
    Result<void> setVariable(const QString &name, const QString &value);
    /// The document's lesson, in the form of the project file. \a text: for the history.
    Result<void> setLesson(const QByteArray &lesson, const QString &text);
    /// Adds what \a choice takes of \a growth, which must be of the layout as it is now; everything else stays as it
    /// is. Tells what was added: nothing while it is locked. \a text: for the history.
    QList<NodeIndex> grow(const Growth &growth, const GrowthChoice &choice, const QString &text);
    /// All that \a guide has up to \a phase and the layout lacks, what was removed from it too; where a name is taken,
    /// the guide's stays away.
    Result<QList<NodeIndex>> growToPhase(const Guide &guide, Phase phase);

    /// Makes \a guide the layout's own: what \a pairs says becomes that topic and takes the guide's words where it has
    /// none of its own.
    Result<void> matchGuide(const Guide &guide, const std::vector<GuideMatch::Pair> &pairs);

    /// A number that tells one editing of a node from another, for Transaction.
    int beginEditing() { return ++m_lastEditing; }

    /// Groups verbs into one step of history under \a text. Rolls all of it back in its destructor unless committed.
    /// One inside another becomes part of it.
    class Transaction
    {
    public:
        /// \a editing, of beginEditing(): what transactions of one number change of values goes into the first of them,
        /// as long as nothing comes between them; 0: this one stands for itself.
        explicit Transaction(Editor &editor, const QString &text, int editing = 0);
        ~Transaction();
        void commit();
        Q_DISABLE_COPY_MOVE(Transaction)

    private:
        Editor &m_editor;
        std::unique_ptr<EditCommand> m_outer;
        bool m_committed = false;
    };

Q_SIGNALS:
    /// After a verb, not after undo or redo: "Moved api to backend", to be offered with Undo.
    void done(const QString &sentence);
    /// The nodes that a verb, undo or redo put there or changed: to be selected and shown.
    void touched(const QList<Espalier::NodeIndex> &nodes);

private:
    friend class EditCommand;

    /// Can \a parent take children?
    Result<void> checkParent(NodeIndex parent) const;
    Result<void> checkThere(NodeIndex node) const;
    /// The topmost of \a nodes, which must stand in one folder; \a none: what to say when there are none.
    Result<QList<NodeIndex>> siblings(const QList<NodeIndex> &nodes, const QString &none, const QString &several) const;
    Result<QList<NodeIndex>> movableSiblings(const QList<NodeIndex> &nodes) const;
    /// \a before if it stands under \a parent, else noNode.
    NodeIndex placeIn(NodeIndex parent, NodeIndex before) const;
    std::unique_ptr<EditCommand> command(const QString &text);
    /// Pushes the command, or adds it to the open transaction; an empty one is dropped.
    void run(std::unique_ptr<EditCommand> command, const QString &sentence = {});
    Result<void> move(const QList<NodeIndex> &top, NodeIndex parent, NodeIndex before, const QString &sentence);
    static QString addedSentence(qsizetype folders, qsizetype files);
    void addRename(EditCommand &command, NodeIndex node, const QString &name) const;
    QString sentenceOf(const TreeEdits &edits) const;
    Result<void> checkTwins(const QSet<NodeIndex> &parents, const Layout &before) const;
    Result<void> setValue(const QList<NodeIndex> &nodes, NodeAspect aspect, const QVariant &value, const QString &text);

    LayoutDocument &m_document;
    std::unique_ptr<QUndoStack> m_history;
    std::unique_ptr<EditCommand> m_open; // of the transaction, if there is one
    quint64 m_revision = 0;
    QString m_lock; // why nothing can be edited; empty: it can
    int m_lastEditing = 0;
};

} // namespace Espalier
