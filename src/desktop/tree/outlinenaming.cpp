// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/tree/outlinenaming.h"

#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/tree/layoutmodel.h"
#include "desktop/tree/nameedit.h"
#include "desktop/tree/outlineview.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace Espalier {

OutlineNaming::OutlineNaming(OutlineView &view) : QObject(&view), m_view(view)
{
    connect(&view.session().document(), &LayoutDocument::aboutToReset, this, &OutlineNaming::cancel);
}

OutlineNaming::~OutlineNaming() = default;

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
    m_edit = new NameEdit(check, true, m_view.viewport());
    m_edit->setPlaceholderText(kind == NodeKind::Folder ? tr("Name of the new folder") : tr("Name of the new file"));
    m_edit->installEventFilter(this);
    const int row = int(m_view.rows().newRow());
    QScrollBar *const bar = m_view.verticalScrollBar();
    const int height = m_view.rowPainter().rowHeight();
    bar->setValue(qBound((row + 1) * height - m_view.viewport()->height(), bar->value(), row * height));
    follow();
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    return true;
}

void OutlineNaming::follow()
{
    if (!m_edit)
        return;
    const LayoutModel &model = m_view.layoutModel();
    if (m_view.rows().newRow() < 0 || !model.tree().contains(m_parent))
        return finish(false);
    m_edit->setGeometry(m_view.editorRect({}));
}

bool OutlineNaming::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_edit)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Escape is this field's, not a shortcut's of the window.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        return false;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            finish(false);
            return true;
        }
        const bool ends = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (!ends || !m_edit->hasAcceptableInput())
            return false;
        finish(true);
        return true;
    }
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            finish(true);
        return false;
    }
    case QEvent::Hide:
        finish(false);
        return false;
    default:
        return false;
    }
}

void OutlineNaming::finish(bool accept)
{
    if (!m_edit)
        return;
    NameEdit *const edit = m_edit;
    m_edit = nullptr; // what follows may come back here
    const bool hadFocus = edit->hasFocus();
    const QString text = edit->text();
    const bool isGood = accept && edit->hasAcceptableInput();
    const bool isNested = edit->isNested();
    edit->removeEventFilter(this);
    edit->hide();
    edit->deleteLater();
    m_view.clearNewRow();
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
    if (isGood)
        add(text, isNested);
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
