// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/layoutview.h"
#include "picture/mapoptions.h"

#include <optional>

class QAction;

namespace Espalier {

class MapView;

/// The layout as a map: the line above it, the map, the line below it, and what the window's actions do to it. Style
/// and colours are the document's, as far as they were chosen for it; the style chosen last holds for all others.
/// Remembers the rest from one run to the next.
class MapPage final : public LayoutView
{
    Q_OBJECT

public:
    static const LayoutViewKind kind;

    MapPage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent = nullptr);

    /// By its id in project files and settings; nothing: there is none of that name.
    static std::optional<MapStyle> styleOf(QStringView id);

    MapView &view() const { return *m_view; }
    /// Whatever the document says, until somebody chooses; not remembered.
    void imposeStyle(MapStyle style);

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
    void choose(MapStyle style);
    void choose(MapGround ground);
    void choose(MapDirection direction);
    void change(const MapOptions &options);
    void followChoice();
    void showOptions();
    void enableActions();
    void restore();
    void store();
    MapDirection usualDirection() const;
    QAction *action(const char *id) const;

    Session &m_session;
    ActionRegistry &m_actions;
    MapView *m_view;
    MapDirection m_direction = MapDirection::LeftToRight; ///< chosen; only icicles go down
    std::optional<MapStyle> m_imposed;
    bool m_isFront = false;
};

} // namespace Espalier
