// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/layoutview.h"

namespace Espalier {

class OutlineView;

/// The layout as a tree, row by row.
class TreePage final : public LayoutView
{
    Q_OBJECT

public:
    static const LayoutViewKind kind;

    TreePage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent = nullptr);

    OutlineView &view() const { return *m_view; }

    void showFirstLook() final;
    void selectAll() final;
    void expandAll() final;
    void collapseAll() final;
    void updateActions(bool isFront) final;
    bool showsPreview() const final { return true; }
    NodeNamer &namer() final;
    NodeView *nodes() final;

private:
    void expandToFit(qsizetype rows);

    Session &m_session;
    OutlineView *m_view;
    QAction *m_compact;
};

} // namespace Espalier
