// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classmodedialog.h"

#include "core/theme.h"
#include "desktop/classmode/classmode.h"
#include "desktop/theming/looks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int classDialogWidth = 480;

QLineEdit *classCodeField()
{
    auto *const field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(int(ClassCode::mostLength));
    return field;
}

} // namespace

ClassModeDialog::ClassModeDialog(ClassMode &mode, bool hasDocument, QWidget *parent)
    : QDialog(parent), m_mode(mode), m_hasDocument(hasDocument), m_phase(new QComboBox),
      m_editing(new QCheckBox(tr("Layouts can be &edited"))), m_pointer(new QCheckBox(tr("&Large pointer"))),
      m_zoom(new QCheckBox(tr("Ctrl and the &wheel make all text larger"))),
      m_file(new QCheckBox(tr("Put the limits and the code into this &project, too"))), m_code(classCodeField()),
      m_repeated(classCodeField()), m_problem(wrappedLabel({}, "danger")), m_start(new QPushButton(tr("&Start")))
{
    setWindowTitle(tr("Class Mode"));
    setObjectName(QStringLiteral("classModeDialog"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    column->setSpacing(3 * Metric::step);
    column->addWidget(wrappedLabel(
        tr("What you choose here holds on this computer until somebody leaves class mode, after a restart, too. "
           "Looking, practising and exporting go on.")));
    auto *const form = new QFormLayout;
    form->setSpacing(2 * Metric::step);
    for (const Phase phase : allPhases)
        m_phase->addItem(phase == Phase::Expert ? tr("All phases") : phaseName(phase), toNumber(phase));
    const ClassChoice choice = mode.choice();
    const Phase highest = choice.limits.hasPhase() ? choice.limits.phase : Phase::Expert;
    m_phase->setCurrentIndex(m_phase->findData(toNumber(highest)));
    form->addRow(tr("&Highest phase"), m_phase);
    column->addLayout(form);
    m_editing->setChecked(choice.limits.editing);
    m_pointer->setChecked(choice.hasLargePointer);
    m_zoom->setChecked(choice.hasTextZoom);
    m_file->setChecked(hasDocument && !mode.fileControl().limits.isNone());
    m_file->setEnabled(hasDocument);
    m_file->setToolTip(hasDocument
                           ? tr("They hold for whoever opens the file, on every computer. Save it to keep them.")
                           : tr("Open a project first"));
    for (QCheckBox *const box : {m_editing, m_pointer, m_zoom, m_file})
        column->addWidget(box);
    auto *const codes = new QFormLayout;
    codes->setSpacing(2 * Metric::step);
    m_code->setPlaceholderText(tr("4 to 12 characters; empty: anybody can leave"));
    codes->addRow(tr("&Code to leave"), m_code);
    codes->addRow(tr("&Repeat it"), m_repeated);
    column->addLayout(codes);
    m_code->setAccessibleName(tr("Code to leave"));
    m_repeated->setAccessibleName(tr("Repeat the code"));
    column->addWidget(wrappedLabel(
        tr("It stops mistakes and curiosity, not intent. A forgotten code is removed with the section “class” of the "
           "program’s settings, or with “control” in the project’s file."),
        "dim"));
    column->addWidget(m_problem);
    auto *const buttons = new QDialogButtonBox;
    auto *const cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    cancel->setIcon({});
    setLook(m_start, "primary");
    m_start->setDefault(true);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClassModeDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit *const field : {m_code, m_repeated})
        connect(field, &QLineEdit::textChanged, this, &ClassModeDialog::check);
    setMinimumWidth(classDialogWidth);
    check();
}

void ClassModeDialog::check()
{
    const QString code = m_code->text();
    QString problem;
    if (!code.isEmpty() && !ClassCode::isAllowed(code))
        problem = tr("A code has 4 to 12 characters, with no blank at its ends.");
    else if (!m_repeated->text().isEmpty() && m_repeated->text() != code)
        problem = tr("The two codes differ.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_start->setEnabled(problem.isEmpty() && m_repeated->text() == code);
}

void ClassModeDialog::start()
{
    const ClassLimits limits{.phase = phaseFromNumber(m_phase->currentData().toInt()),
                             .editing = m_editing->isChecked()};
    if (m_hasDocument) {
        if (const Result<void> put = m_mode.putIntoFile(m_file->isChecked() ? limits : ClassLimits(), m_code->text());
            !put) {
            m_problem->setText(put.error().message);
            m_problem->show();
            return;
        }
    }
    m_mode.turnOn({.limits = limits, .hasLargePointer = m_pointer->isChecked(), .hasTextZoom = m_zoom->isChecked()},
                  m_code->text());
    accept();
}

} // namespace Espalier
