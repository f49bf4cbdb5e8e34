// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

namespace Espalier {

class NodeView;

/// A small card beside a node of a view, in which something of it is edited. Stands over the view in its window, goes
/// where the node goes, and ends when the person goes elsewhere: Tab stays within, the focus returns to the view.
/// Deletes itself once it is closed.
class NodePopup : public QFrame {
    Q_OBJECT

public:
    /// How it ended: what was typed is wanted or not, or nothing is left that it could be of.
    enum class End { Taken, Left, Gone };

    /// \a node: shown in \a view, which outlives the card.
    NodePopup(NodeView &view, NodeIndex node);

    NodeIndex node() const { return m_node; }
    void open();
    /// Later calls do nothing.
    void close(End end);

Q_SIGNALS:
    void closed();

protected:
    /// Takes what was typed and closes, if it will do.
    void enter();
    NodeView &view() const { return m_view; }
    /// Would what was typed do? Asked by Enter; if not, the card says why and stays.
    virtual bool accepts() = 0;
    /// The card goes.
    virtual void finish(End end) = 0;
    /// How much lower it may be where there is little room.
    virtual int spareHeight() const { return 0; }
    /// What Escape and going elsewhere mean.
    virtual End endOfEscape() const = 0;
    virtual End endOfLeaving() const = 0;

    bool event(QEvent *event) final;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    bool focusNextPrevChild(bool next) final;

private:
    void follow();
    void followFocus(const QWidget *now);

    NodeView &m_view;
    NodeIndex m_node;
    QTimer m_follow; // at the end of what goes on, since views move things while they paint and lay out
    bool m_isClosed = false;
};

} // namespace Espalier
