// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/stepdialog.h"

#include "desktop/theming/looks.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

StepDialog::StepDialog(const LessonEdits::Words &words, QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit(words.title)), m_text(new QPlainTextEdit(words.text)),
      m_notes(new QPlainTextEdit(words.notes))
{
    setWindowTitle(tr("Words of the Step"));
    auto *const column = new QVBoxLayout(this);
    const auto add = [column](const QString &caption, QWidget *field) {
        auto *const label = new QLabel(caption);
        label->setBuddy(field);
        field->setAccessibleName(QString(caption).remove(u'&'));
        column->addWidget(label);
        column->addWidget(field);
    };
    add(tr("&Title"), m_title);
    add(tr("Te&xt, in whole sentences"), m_text);
    add(tr("&Notes, for whoever speaks"), m_notes);
    for (QPlainTextEdit *const field : {m_text, m_notes}) {
        setLook(field, "field");
        field->setTabChangesFocus(true);
    }
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    setLook(buttons->button(QDialogButtonBox::Ok), "primary");
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 520);
}

LessonEdits::Words StepDialog::words() const
{
    return {m_title->text().simplified(), m_text->toPlainText().simplified(), m_notes->toPlainText().trimmed()};
}

} // namespace Espalier
