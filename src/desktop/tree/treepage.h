// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Espalier {

class ActionRegistry;
class NodeVerbs;
class OutlineView;
class Session;

/// The centre of the window: the tree, and in an empty layout what to do next.
class TreePage final : public QWidget
{
    Q_OBJECT

public:
    TreePage(Session &session, NodeVerbs &verbs, QWidget *parent = nullptr);

    OutlineView &view() const { return *m_view; }
    /// Unfolds level by level as long as there are at most \a rows of them.
    void expandToFit(qsizetype rows);

Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPlace);

private:
    Session &m_session;
    OutlineView *m_view;
};

} // namespace Espalier
