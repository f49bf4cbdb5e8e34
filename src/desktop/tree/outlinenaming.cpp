// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinenaming.h"

#include "desktop/views/namefield.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/outlineview.h"

#include <QScrollBar>

namespace Espalier {

OutlineNaming::OutlineNaming(OutlineView &view) : QObject(&view), m_view(view)
{
    connect(&view.session().document(), &LayoutDocument::aboutToReset, this, &OutlineNaming::cancel);
}

OutlineNaming::~OutlineNaming() { delete m_field; }

bool OutlineNaming::begin(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    finish(true); // what was being typed is not lost
    if (!m_view.layoutModel().tree().contains(parent) || !m_view.session().layout().isFolder(parent))
        return false;
    m_parent = parent;
    m_before = before;
    m_kind = kind;
    m_view.setNewRow(parent, before, kind);
    const auto check = [this](const QString &text) { return m_view.session().editor().checkName(m_parent, text); };
    auto *const edit = new NameEdit(check, true, m_view.viewport());
    edit->setPlaceholderText(kind == NodeKind::Folder ? tr("Name of the new folder") : tr("Name of the new file"));
    m_field = new NameField(edit, [this](const NameField::Outcome &outcome) {
        m_field = nullptr;
        m_view.clearNewRow();
        if (outcome.hadFocus)
            m_view.setFocus(Qt::OtherFocusReason);
        if (outcome.accepted)
            add(outcome.text, outcome.isNested);
    });
    const int row = int(m_view.rows().newRow());
    QScrollBar *const bar = m_view.verticalScrollBar();
    const int height = m_view.rowPainter().rowHeight();
    bar->setValue(qBound((row + 1) * height - m_view.viewport()->height(), bar->value(), row * height));
    follow();
    edit->show();
    edit->setFocus(Qt::OtherFocusReason);
    return true;
}

void OutlineNaming::follow()
{
    if (!m_field)
        return;
    const LayoutModel &model = m_view.layoutModel();
    if (m_view.rows().newRow() < 0 || !model.tree().contains(m_parent))
        return finish(false);
    m_field->edit().setGeometry(m_view.editorRect({}));
}

void OutlineNaming::finish(bool accept)
{
    if (m_field)
        m_field->finish(accept);
}

void OutlineNaming::add(const QString &text, bool isNested)
{
    Session &session = m_view.session();
    if (isNested) {
        // Whether to ask first is the window's to say; the field has offered it already.
        if (m_view.receivesNestedNames())
            Q_EMIT m_view.nestedNameEntered(m_parent, m_before, text, m_kind);
        else
            m_view.verbs().addNested(m_parent, m_before, text, m_kind);
        return;
    }
    if (const auto added = session.editor().addNode(m_parent, m_before, {.name = text, .kind = m_kind}); !added)
        session.tell(added.error());
}

} // namespace Espalier
