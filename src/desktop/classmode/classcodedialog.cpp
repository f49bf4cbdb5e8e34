// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classcodedialog.h"

#include "core/theme.h"
#include "desktop/classmode/classmode.h"
#include "desktop/theming/looks.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int codeDialogWidth = 400;
constexpr int codeDialogTickMs = 250;

} // namespace

ClassCodeDialog::ClassCodeDialog(ClassMode &mode, QWidget *parent)
    : QDialog(parent), m_mode(mode), m_what(new QLabel), m_caption(new QLabel(tr("&Code"))), m_code(new QLineEdit),
      m_problem(new QLabel), m_leave(new QPushButton)
{
    setObjectName(QStringLiteral("classCodeDialog"));
    const bool isOfFile = !mode.isOn();
    setWindowTitle(isOfFile ? tr("Locked Project") : tr("Class Mode"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    column->setSpacing(3 * Metric::step);
    const QString lead = isOfFile ? tr("Whoever made this project locked it.") : tr("Class mode is on.");
    m_what->setText(lead + u' ' + mode.sentence());
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    m_code->setEchoMode(QLineEdit::Password);
    m_code->setAccessibleName(tr("Code"));
    m_caption->setBuddy(m_code);
    column->addWidget(m_caption);
    column->addWidget(m_code);
    m_problem->setWordWrap(true);
    setLook(m_problem, "danger");
    column->addWidget(m_problem);
    m_problem->hide();
    auto *const buttons = new QDialogButtonBox;
    auto *const cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    cancel->setIcon({});
    m_leave->setText(isOfFile ? tr("&Unlock") : tr("&Leave Class Mode"));
    setLook(m_leave, "primary");
    m_leave->setDefault(true);
    buttons->addButton(m_leave, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ClassCodeDialog::leave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_tick.setInterval(codeDialogTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ClassCodeDialog::follow);
    connect(m_code, &QLineEdit::textChanged, this, &ClassCodeDialog::follow);
    setMinimumWidth(codeDialogWidth);
    m_caption->setVisible(mode.wantsCode());
    m_code->setVisible(mode.wantsCode());
    follow();
}

void ClassCodeDialog::leave()
{
    const bool hadBoth = m_mode.isOn() && m_mode.isFileLocked();
    if (m_mode.leave(m_code->text())) {
        if (!m_mode.isLocked() || !hadBoth)
            return accept();
        // One of the two has a code of its own.
        m_what->setText(tr("The other lock has a code of its own.") + u' ' + m_mode.sentence());
        m_code->clear();
        return m_code->setFocus();
    }
    m_code->clear();
    m_problem->setText(tr("This code is wrong."));
    m_problem->show();
    m_code->setFocus();
    follow();
}

void ClassCodeDialog::follow()
{
    const qint64 wait = m_mode.wantsCode() ? m_mode.waitMs() : 0;
    const bool hasWaited = m_tick.isActive() && wait <= 0;
    if (wait > 0) {
        const int seconds = int((wait + 999) / 1000);
        m_problem->setText(tr("Too many wrong codes. The next can be tried in %n second(s).", nullptr, seconds));
        m_problem->show();
        m_tick.start();
    } else {
        m_tick.stop();
        if (hasWaited || !m_code->text().isEmpty())
            m_problem->hide();
    }
    m_code->setEnabled(wait <= 0);
    m_leave->setEnabled(wait <= 0 && (!m_mode.wantsCode() || !m_code->text().isEmpty()));
    if (hasWaited)
        m_code->setFocus();
}

} // namespace Espalier
