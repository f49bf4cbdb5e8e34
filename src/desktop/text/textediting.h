// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/text/linetext.h"
#include "desktop/text/textcaret.h"
#include "desktop/text/textlines.h"
#include "desktop/text/textreconcile.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Espalier {

class Session;

/// The layout as text that is written in: lines, caret, selection, and what each key means, without any widget. What is
/// typed into a line is a draft until the caret leaves it or typing pauses; everything else edits the document at once,
/// as steps of its one history. Follows the document, the filter and the selection, and keeps the caret on its line.
class TextEditing final : public QObject {
    Q_OBJECT

public:
    explicit TextEditing(Session &session, QObject *parent = nullptr);

    Session &session() const { return m_session; }
    const Layout &layout() const;
    /// Nobody looks: the lines are not made until somebody does, whatever changes.
    void setAsleep(bool asleep);

    const TextLines &lines() const;
    /// As it stands there now, with what is being typed.
    LineText textOf(qsizetype row) const;
    /// Where the line of \a row cannot become what it says: why. Empty: it is part of the layout.
    QString problemOf(qsizetype row) const;
    bool hasProblem(qsizetype row) const;
    bool isDraft(qsizetype row) const { return m_draft && row == m_caret.row; }
    qsizetype problemCount() const;

    // -- caret and selection
    const TextCaret &caret() const { return m_caret; }
    const TextCaret &anchor() const { return m_anchor; }
    bool hasSelection() const { return m_caret != m_anchor; }
    std::pair<TextCaret, TextCaret> selection() const { return std::minmax(m_caret, m_anchor); }
    void setCaret(TextCaret caret, bool selects = false);
    void selectRange(const TextCaret &from, const TextCaret &to);
    void selectBranch(qsizetype row);
    void selectAll();
    TextCaret startOf(qsizetype row) const;
    TextCaret endOf(qsizetype row) const;
    TextCaret left(TextCaret from, bool word = false) const;
    TextCaret right(TextCaret from, bool word = false) const;
    /// The nearest line that has text, from \a row on in direction \a step; \a row itself if there is none.
    qsizetype textRow(qsizetype row, int step) const;

    // -- what keys do
    void insert(const QString &text);
    void startComment();
    void newLine();
    void indent();
    void outdent();
    void backspace(bool word = false);
    void deleteForward(bool word = false);
    void deleteBranch();
    void moveBranch(int step);
    void removeSelection();
    QString selectedText() const;
    /// How many nodes in what is selected the filter hides.
    int hiddenInSelection() const;
    void cut();
    /// \a isOwn: it was copied or cut here, and is what it says. Else lines that are guessed at are not taken, but
    /// asked about by reviewRequested().
    void paste(const QString &text, bool isOwn = false);
    /// Makes an empty line and brings the caret there.
    void openNew(NodeIndex parent, NodeIndex after);
    /// The new line takes name, comment and what else \a data says.
    void complete(const NodeData &data);
    /// What was typed becomes part of the layout; \a leaves: the caret goes elsewhere, so that what cannot is kept as a
    /// loose line.
    void commit(bool leaves);
    void dropLoose(qsizetype row);
    void adoptLoose(qsizetype row); ///< into the folder that its line would stand in

    // -- folding
    const Expansion &expansion() const { return m_open; }
    void setExpansion(const Expansion &open);
    /// The same because another view did so: what is being typed is left alone.
    void adoptExpansion(const Expansion &open);
    void setFolded(NodeIndex folder, bool folded);
    void setFoldedBelow(NodeIndex folder, bool folded);
    void reveal(NodeIndex node);

Q_SIGNALS:
    /// Lines or what they say.
    void changed();
    void caretMoved();
    void foldingChanged();
    /// What was pasted is to be looked at before it goes below \a parent.
    void reviewRequested(Espalier::NodeIndex parent, Espalier::NodeIndex before);

private:
    struct Key { ///< finds a line again after the lines were made anew
        TextLine::Kind kind = TextLine::Kind::Node;
        NodeIndex node = noNode;
        quint32 extra = 0;
    };

    void follow();
    void unfold(NodeIndex folder);
    void unfoldTo(NodeIndex node);
    void tellUnfolded();
    void invalidate();
    Key keyOf(qsizetype row) const;
    qsizetype rowOf(const Key &key) const;
    TextCaret clamped(TextCaret caret) const;
    void publish();
    void adoptSelection();
    LineText &draft();
    void pauseLater();
    std::vector<TextReconcile::Line> linesOf(qsizetype first, qsizetype last) const;
    TextReconcile::Line lineOf(qsizetype row) const;
    /// Nodes of the lines; nothing, and the person is told, where it cannot be.
    std::optional<QList<NodeIndex>> replace(qsizetype first, qsizetype count,
                                            const std::vector<TextReconcile::Line> &fresh, int editing = 0);
    bool told(const Result<void> &result);
    void keepingCaret(const std::function<void()> &edit);
    QString removalSentence(const QList<NodeIndex> &nodes) const;
    void openNewBelow(NodeIndex above, int depth);
    void shiftLoose(int levels);
    void join(qsizetype above, qsizetype below);
    void dropNew();
    QList<NodeIndex> selectedNodes() const;
    QString textOfRows(qsizetype first, qsizetype last) const;
    void askAboutPaste();
    bool isWholeLines(const TextCaret &from, const TextCaret &to) const;

    Session &m_session;
    mutable TextLines m_lines;
    mutable bool m_isStale = true;
    Expansion m_open;
    SearchExpansion m_searchExpansion;
    NewTextLine m_new;
    std::optional<LineText> m_draft; // of the caret's line
    QString m_draftProblem;
    TextCaret m_caret;
    TextCaret m_anchor;
    QTimer m_pause;
    QList<NodeIndex> m_cut;
    const NodeData *m_more = nullptr;
    int m_editing = 0;
    std::optional<Key> m_sleepingAt; // the line of the caret when something changed while nobody looked
    bool m_isAsleep = false;
    bool m_hasUnfolded = false; // without having told so
    bool m_isApplying = false;
    bool m_isPublishing = false;
};

} // namespace Espalier
