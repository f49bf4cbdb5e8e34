// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/questionpane.h"

#include "core/theme.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Espalier {

QuestionPane::QuestionPane(QWidget *parent) : QWidget(parent), m_words(new QLabel)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * Metric::step);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    column->addWidget(m_words);
    m_options = new QVBoxLayout;
    m_options->setSpacing(Metric::step);
    column->addLayout(m_options);
    column->addStretch();
}

void QuestionPane::setQuestion(const ExerciseItem *item, int chosen, bool isOpen)
{
    const bool isSame = item && m_group && item->id == m_blank;
    m_words->setText(item ? item->question : tr("Choose a folder without a name on the right."));
    if (!isSame) {
        delete m_group;
        m_group = nullptr;
        while (QLayoutItem *const old = m_options->takeAt(0)) {
            delete old->widget();
            delete old;
        }
        m_blank = item ? item->id : NodeId();
        if (!item)
            return;
        m_group = new QButtonGroup(this);
        for (qsizetype i = 0; i < item->options.size(); ++i) {
            auto *const button = new QRadioButton(item->options[i]);
            button->setMinimumHeight(44);
            m_group->addButton(button, int(i));
            m_options->addWidget(button);
        }
        connect(m_group, &QButtonGroup::idClicked, this, [this](int option) { Q_EMIT this->chosen(m_blank, option); });
    }
    for (QAbstractButton *const button : m_group->buttons()) {
        button->setEnabled(isOpen);
        button->setChecked(m_group->id(button) == chosen);
    }
}

} // namespace Espalier
