// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/nodenaming.h"

#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/views/namefield.h"
#include "desktop/views/nodeview.h"

namespace Espalier {

NodeNaming::NodeNaming(NodeView &view) : QObject(&view.widget()), m_view(view)
{
    connect(&view.session().document(), &LayoutDocument::aboutToReset, this, &NodeNaming::cancel);
}

NodeNaming::~NodeNaming() { delete m_field; }

void NodeNaming::rename(NodeIndex node)
{
    finish(true); // what was being typed is not lost
    if (!m_view.isShown(node) || !mayType())
        return;
    const Layout &layout = m_view.session().layout();
    m_view.session().selection().select(node);
    m_renamed = node;
    m_parent = layout.parent(node);
    m_kind = layout.kind(node);
    open(layout.name(node));
}

bool NodeNaming::begin(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    finish(true);
    if (!mayType())
        return true; // and it has said why: nobody else need try
    if (!m_view.session().layout().isFolder(parent) || !m_view.openPlace(parent, before, kind))
        return false;
    m_renamed = noNode;
    m_parent = parent;
    m_before = before;
    m_kind = kind;
    open({});
    return true;
}

/// What only the end would refuse is refused at the beginning.
bool NodeNaming::mayType() const
{
    const Result<void> unlocked = m_view.session().editor().checkUnlocked();
    if (!unlocked)
        m_view.session().tell(unlocked.error());
    return unlocked.has_value();
}

void NodeNaming::open(const QString &text)
{
    const bool isNew = m_renamed == noNode;
    // The field may live a little longer than this and the view.
    const auto check = [&session = m_view.session(), parent = m_parent, renamed = m_renamed](const QString &name) {
        return session.editor().checkName(parent, name, renamed);
    };
    auto *const edit = new NameEdit(check, isNew, m_view.viewport());
    if (isNew)
        edit->setPlaceholderText(m_kind == NodeKind::Folder ? tr("Name of the new folder")
                                                            : tr("Name of the new file"));
    edit->setText(text);
    edit->selectStem(m_kind == NodeKind::File);
    m_field = new NameField(edit, [this](const NameField::Outcome &outcome) {
        m_field = nullptr;
        m_view.closePlace();
        if (outcome.hadFocus)
            m_view.widget().setFocus(Qt::OtherFocusReason);
        if (outcome.accepted)
            take(outcome.text, outcome.isNested);
        m_view.viewport()->update();
    });
    follow();
    edit->show();
    edit->setFocus(Qt::OtherFocusReason);
    m_view.viewport()->update();
}

void NodeNaming::follow()
{
    if (!m_field)
        return;
    const QRect place = m_view.nameFieldRect(m_renamed);
    if (place.isNull())
        finish(false);
    else
        m_field->edit().setGeometry(place);
}

void NodeNaming::finish(bool accept)
{
    if (m_field)
        m_field->finish(accept);
}

void NodeNaming::take(const QString &text, bool isNested)
{
    Session &session = m_view.session();
    if (m_renamed != noNode) {
        if (const auto renamed = session.editor().rename(m_renamed, text); !renamed)
            session.tell(renamed.error());
    } else if (isNested) {
        m_view.verbs().addNested(m_parent, m_before, text, m_kind);
    } else if (const auto added = session.editor().addNode(m_parent, m_before, {.name = text, .kind = m_kind});
               !added) {
        session.tell(added.error());
    }
}

} // namespace Espalier
