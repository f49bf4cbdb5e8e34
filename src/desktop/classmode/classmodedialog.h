// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Espalier {

class ClassMode;

/// Begins class mode: how far the class goes, whether it may edit, what helps it to see, and the code to leave with;
/// the same for the file of the project that is open.
class ClassModeDialog final : public QDialog {
    Q_OBJECT

public:
    /// \a hasDocument: is there a project that the limits can be put into?
    ClassModeDialog(ClassMode &mode, bool hasDocument, QWidget *parent = nullptr);

private:
    void check();
    void start();

    ClassMode &m_mode;
    bool m_hasDocument;
    QComboBox *m_phase;
    QCheckBox *m_editing;
    QCheckBox *m_pointer;
    QCheckBox *m_zoom;
    QCheckBox *m_file;
    QLineEdit *m_code;
    QLineEdit *m_repeated;
    QLabel *m_problem;
    QPushButton *m_start;
};

} // namespace Espalier
