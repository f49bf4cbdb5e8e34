// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizquestiondialog.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace Espalier {

QuizQuestionDialog::QuizQuestionDialog(const QuizQuestion &question, const QuizEdit &stored, QWidget *parent)
    : QDialog(parent), m_question(question), m_stored(stored), m_text(new QPlainTextEdit(question.text)),
      m_reason(new QPlainTextEdit(question.reason))
{
    setWindowTitle(question.text.isEmpty() ? tr("A Question of Your Own") : tr("Words of the Question"));
    auto *const column = new QVBoxLayout(this);
    const auto caption = [column](const QString &text, QWidget *field) {
        auto *const label = new QLabel(text);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
        column->addWidget(label);
    };
    caption(tr("&Question"), m_text);
    column->addWidget(m_text);
    auto *const answers = new QLabel(tr("Answers; the marked one is right"));
    column->addWidget(answers);
    auto *const grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (int place = 0; place < QuizEdit::optionCount; ++place) {
        const auto at = size_t(place);
        m_right[at] = new QRadioButton(quizLetter(place));
        m_right[at]->setAccessibleName(tr("Answer %1 is right", "a letter").arg(quizLetter(place)));
        m_right[at]->setChecked(place == question.right);
        m_options[at] = new QLineEdit(place < question.options.size() ? question.options[place].text : QString());
        m_options[at]->setAccessibleName(tr("Answer %1", "a letter").arg(quizLetter(place)));
        grid->addWidget(m_right[at], place, 0);
        grid->addWidget(m_options[at], place, 1);
        connect(m_options[at], &QLineEdit::textChanged, this, &QuizQuestionDialog::check);
    }
    column->addLayout(grid);
    caption(tr("&Reason, for whoever answered"), m_reason);
    column->addWidget(m_reason);
    for (QPlainTextEdit *const field : {m_text, m_reason}) {
        setLook(field, "field");
        field->setTabChangesFocus(true);
    }
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    setLook(m_ok, "primary");
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &QuizQuestionDialog::check);
    check();
    resize(620, 560);
}

QuizEdit QuizQuestionDialog::written() const
{
    QuizEdit edit{.id = m_stored.id};
    edit.question = m_text->toPlainText().simplified();
    for (int place = 0; place < QuizEdit::optionCount; ++place) {
        edit.options.append(m_options[size_t(place)]->text().simplified());
        if (m_right[size_t(place)]->isChecked())
            edit.right = place;
    }
    edit.reason = m_reason->toPlainText().trimmed();
    return edit;
}

void QuizQuestionDialog::check()
{
    const QuizEdit edit = written();
    m_ok->setEnabled(edit.isUsable() && !edit.question.isEmpty());
}

QuizEdit QuizQuestionDialog::edit() const
{
    const QuizEdit now = written();
    QuizEdit edit = m_stored;
    if (now.question != m_question.text.simplified())
        edit.question = now.question;
    QStringList shown;
    for (const QuizOption &option : m_question.options)
        shown.append(option.text.simplified());
    if (now.options != shown || now.right != m_question.right) {
        edit.options = now.options;
        edit.right = now.right;
    }
    if (now.reason.simplified() != m_question.reason.simplified())
        edit.reason = now.reason;
    return edit;
}

} // namespace Espalier
