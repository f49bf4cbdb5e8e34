// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classresetdialog.h"

#include "core/theme.h"
#include "desktop/theming/looks.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int resetDialogWidth = 480;
constexpr qsizetype mostNamesTold = 6;

QString namesInWords(const QStringList &names)
{
    QString words = names.first(std::min(names.size(), mostNamesTold)).join(QStringLiteral(", "));
    return printable(names.size() > mostNamesTold ? words + QStringLiteral(", …") : words, 400);
}

} // namespace

ClassResetDialog::ClassResetDialog(ClassReset &reset, const ClassReset::Traces &traces, QWidget *parent)
    : QDialog(parent), m_reset(reset), m_saves(new QCheckBox), m_folder(new QLineEdit),
      m_problem(wrappedLabel({}, "danger"))
{
    setWindowTitle(tr("Reset for the Next Class"));
    setObjectName(QStringLiteral("classResetDialog"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    column->setSpacing(3 * Metric::step);
    column->addWidget(wrappedLabel(traces.isNothing() ? tr("Nothing of a class is left on this computer.")
                                                      : tr("This goes from this computer:")));
    addList(*column, traces);
    column->addWidget(
        wrappedLabel(tr("Project files stay where they are, and so do exercises and the answers beside them."), "dim"));
    addSaving(*column, traces.unfinished);
    column->addWidget(m_problem);
    m_problem->hide();
    auto *const buttons = new QDialogButtonBox;
    auto *const cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    cancel->setIcon({});
    auto *const clear = new QPushButton(tr("&Reset"));
    setLook(clear, "primary");
    clear->setEnabled(!traces.isNothing());
    buttons->addButton(clear, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClassResetDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(resetDialogWidth);
}

void ClassResetDialog::addList(QVBoxLayout &column, const ClassReset::Traces &traces)
{
    QStringList lines;
    if (!traces.names.isEmpty())
        lines.append(tr("%Ln name(s): %1", nullptr, int(traces.names.size())).arg(namesInWords(traces.names)));
    if (traces.answers > 0)
        lines.append(tr("Copies of %Ln attempt(s)", nullptr, int(traces.answers)));
    if (traces.quizzes > 0)
        lines.append(tr("What quizzes of %Ln guide(s) know of who answered", nullptr, int(traces.quizzes)));
    if (traces.hasDrawings)
        lines.append(tr("The presentation that runs, with its drawings"));
    if (traces.isLocked)
        lines.append(tr("Class mode with its limits and its code"));
    if (traces.recentFiles > 0)
        lines.append(tr("The list of %Ln recent file(s)", nullptr, int(traces.recentFiles)));
    if (lines.isEmpty())
        return;
    auto *const box = new QFrame;
    setLook(box, "box");
    auto *const rows = new QVBoxLayout(box);
    rows->setContentsMargins(3 * Metric::step, 2 * Metric::step, 3 * Metric::step, 2 * Metric::step);
    for (const QString &line : std::as_const(lines)) {
        QLabel *const label = wrappedLabel(line);
        label->setObjectName(QStringLiteral("resetLine"));
        rows->addWidget(label);
    }
    column.addWidget(box);
}

void ClassResetDialog::addSaving(QVBoxLayout &column, qsizetype unfinished)
{
    m_saves->setText(tr("&Save %Ln answer(s) that were not handed in", nullptr, int(unfinished)));
    m_saves->setChecked(unfinished > 0);
    m_folder->setText(QDir::toNativeSeparators(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)));
    m_folder->setAccessibleName(tr("Folder for the answers"));
    auto *const choose = new QPushButton(tr("&Choose…"));
    choose->setAccessibleName(tr("Choose the folder for the answers"));
    auto *const row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    column.addWidget(m_saves);
    column.addLayout(row);
    for (QWidget *const widget : std::initializer_list<QWidget *>{m_saves, m_folder, choose})
        widget->setVisible(unfinished > 0);
    connect(m_saves, &QCheckBox::toggled, m_folder, &QWidget::setEnabled);
    connect(m_saves, &QCheckBox::toggled, choose, &QWidget::setEnabled);
    connect(choose, &QPushButton::clicked, this, &ClassResetDialog::browse);
}

void ClassResetDialog::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where to save the answers"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void ClassResetDialog::apply()
{
    const auto complain = [this](const Error &error) {
        m_problem->setText(error.message);
        m_problem->show();
    };
    if (m_saves->isChecked()) {
        const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
        if (const Result<qsizetype> saved = m_reset.saveUnfinished(folder); !saved)
            return complain(saved.error());
    }
    if (const Result<void> cleared = m_reset.clear(); !cleared)
        return complain(cleared.error());
    accept();
}

} // namespace Espalier
