// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Espalier {

class ClassMode;

/// Leads out of class mode and of what a project's file locks: asks for the code, says that it was wrong, and how long
/// one has to wait.
class ClassCodeDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ClassCodeDialog(ClassMode &mode, QWidget *parent = nullptr);

private:
    void leave();
    void follow();

    ClassMode &m_mode;
    QLabel *m_what;
    QLabel *m_caption;
    QLineEdit *m_code;
    QLabel *m_problem;
    QPushButton *m_leave;
    QTimer m_tick; // while one has to wait
};

} // namespace Espalier
