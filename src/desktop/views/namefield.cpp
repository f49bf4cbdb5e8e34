// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/views/namefield.h"

#include <QKeyEvent>

namespace Espalier {

NameField::NameField(NameEdit *edit, Done done) : QObject(edit), m_edit(edit), m_done(std::move(done))
{
    edit->installEventFilter(this);
}

bool NameField::eventFilter(QObject *object, QEvent *event)
{
    if (!m_done || object != m_edit)
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

void NameField::finish(bool accept)
{
    if (!m_done || !m_edit)
        return;
    const Done done = std::exchange(m_done, {}); // what follows may come back here
    const Outcome outcome{accept && m_edit->hasAcceptableInput(), m_edit->text(), m_edit->isNested(), m_edit->hasFocus()};
    m_edit->hide();
    m_edit->deleteLater();
    done(outcome);
}

} // namespace Espalier
