// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/mapchoice.h"
#include "desktop/session/nodeselection.h"
#include "desktop/session/viewfilter.h"

namespace Espalier {

class Editor;

/// How one window looks at a document: what is shown of it, how its map is drawn, and what is selected. Edits are shown
/// and selected.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(Editor &editor, QObject *parent = nullptr);

    ViewFilter &filter() { return m_filter; }
    const ViewFilter &filter() const { return m_filter; }
    NodeSelection &selection() { return m_selection; }
    const NodeSelection &selection() const { return m_selection; }
    MapChoice &mapChoice() { return m_mapChoice; }

private:
    ViewFilter m_filter; // before any model: see its comment
    NodeSelection m_selection;
    MapChoice m_mapChoice;
};

} // namespace Espalier
