// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/layoutview.h"
#include "picture/mapoptions.h"

class QAction;

namespace Espalier {

class MapView;

/// The layout as a map: the line above it, the map, and what the window's actions do to it. Remembers how it is laid
/// out from one run to the next.
class MapPage final : public LayoutView
{
    Q_OBJECT

public:
    static const LayoutViewKind kind;

    MapPage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent = nullptr);

    MapView &view() const { return *m_view; }
    void setStyle(MapStyle style);

    void showFirstLook() final;
    void selectAll() final;
    void expandAll() final;
    void collapseAll() final;
    void updateActions(bool isFront) final;
    QList<const char *> nodeMenuActions() const final;
    NodeNamer &namer() final;
    NodeView *nodes() final;
    bool hasSelectionBar() const final { return true; }

protected:
    void changeEvent(QEvent *event) final;

private:
    void connectActions();
    void change(const MapOptions &options);
    void showOptions();
    void enableActions();
    void restore();
    void store();
    MapDirection usualDirection() const;
    QAction *action(const char *id) const;

    Session &m_session;
    ActionRegistry &m_actions;
    MapView *m_view;
    bool m_isFront = false;
};

} // namespace Espalier
