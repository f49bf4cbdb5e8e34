// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/nodeselection.h"
#include "desktop/session/viewfilter.h"

namespace Espalier {

class Editor;

/// How one window looks at a document: what is shown of it, and what is selected. Edits are shown and selected.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(Editor &editor, QObject *parent = nullptr);

    ViewFilter &filter() { return m_filter; }
    const ViewFilter &filter() const { return m_filter; }
    NodeSelection &selection() { return m_selection; }
    const NodeSelection &selection() const { return m_selection; }

private:
    ViewFilter m_filter; // before any model: see its comment
    NodeSelection m_selection;
};

} // namespace Espalier
