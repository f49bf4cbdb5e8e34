// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/classmode/classreset.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Espalier {

/// Resets the program for the next class: lists what goes, offers to save answers that were not handed in, and does it.
class ClassResetDialog final : public QDialog {
    Q_OBJECT

public:
    ClassResetDialog(ClassReset &reset, const ClassReset::Traces &traces, QWidget *parent = nullptr);

private:
    void addList(QVBoxLayout &column, const ClassReset::Traces &traces);
    void addSaving(QVBoxLayout &column, qsizetype unfinished);
    void browse();
    void apply();

    ClassReset &m_reset;
    QCheckBox *m_saves;
    QLineEdit *m_folder;
    QLabel *m_problem;
};

} // namespace Espalier
