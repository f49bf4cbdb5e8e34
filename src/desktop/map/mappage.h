// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture/mapoptions.h"

#include <QWidget>

class QAction;

namespace Espalier {

class ActionRegistry;
class MapView;
class NodeVerbs;
class Session;

/// The centre of the window as a map: the line above it, the map, and what the window's actions do to it. Remembers
/// how it is laid out from one run to the next.
class MapPage final : public QWidget
{
    Q_OBJECT

public:
    MapPage(Session &session, NodeVerbs &verbs, ActionRegistry &actions, QWidget *parent = nullptr);

    MapView &view() const { return *m_view; }
    void setStyle(MapStyle style);

Q_SIGNALS:
    void contextMenuRequested(const QPoint &globalPlace);

protected:
    void changeEvent(QEvent *event) final;

private:
    void connectActions();
    void change(const MapOptions &options);
    void showOptions();
    void updateFocusActions();
    void restore();
    void store();
    MapDirection usualDirection() const;
    QAction *action(const char *id) const;

    Session &m_session;
    ActionRegistry &m_actions;
    MapView *m_view;
};

} // namespace Espalier
