// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace Espalier {

class ActionRegistry;

/// Every command by a few letters of its name: type, choose with the arrows, Enter runs it.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry &actions, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void show(const QString &text);
    void run();

    ActionRegistry &m_actions;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace Espalier
