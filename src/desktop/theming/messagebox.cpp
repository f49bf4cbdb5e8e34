// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/messagebox.h"

#include <QGuiApplication>
#include <QPushButton>

namespace Espalier {

MessageBox::MessageBox(Icon icon, const QString &headline, const QString &text, QWidget *window)
    // The title says whose box it is; what it is about stands in it.
    : QMessageBox(icon, QGuiApplication::applicationDisplayName(), headline, NoButton, window)
{
    setInformativeText(text);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_DeleteOnClose);
}

QPushButton *MessageBox::addAnswer(const QString &text, ButtonRole role, const Then &then)
{
    QPushButton *const button = addButton(text, role);
    if (then)
        connect(button, &QPushButton::clicked, parent(), then);
    return button;
}

void MessageBox::addCancel()
{
    // Qt's own texts have no mnemonic on every desktop.
    addButton(Cancel)->setText(tr("&Cancel"));
    setEscapeButton(button(Cancel));
}

void MessageBox::addOk() { addButton(Ok)->setText(tr("&OK")); }

} // namespace Espalier
