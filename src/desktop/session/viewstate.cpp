// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/viewstate.h"

#include "edit/editor.h"

namespace Espalier {

ViewState::ViewState(Editor &editor, QObject *parent) : QObject(parent), m_filter(editor.document()), m_selection(editor.document())
{
    connect(&editor, &Editor::touched, this, [this](const QList<NodeIndex> &nodes) {
        m_filter.pin(nodes);
        m_selection.reveal(nodes);
    });
}

} // namespace Espalier
