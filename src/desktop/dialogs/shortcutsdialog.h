// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>

class QAction;

namespace Espalier {

class ActionRegistry;

namespace Ui {
class ShortcutsDialog;
}

/// Lists every command with its keys and lets a person change them; clashes are told before they happen.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(ActionRegistry &actions, QWidget *parent);
    ~ShortcutsDialog() override;

private:
    void fill();
    void filter(const QString &text);
    void assign();
    void restore();
    void check();
    /// For the selected command; others that have one of these lose it.
    void set(const QList<QKeySequence> &shortcuts);
    QAction *selected() const;
    /// Another command that has these keys already.
    QAction *otherWith(const QKeySequence &keys) const;

    ActionRegistry &m_actions;
    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace Espalier
