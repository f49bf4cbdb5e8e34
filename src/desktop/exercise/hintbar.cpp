// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/hintbar.h"

#include "desktop/exercise/touchbutton.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Espalier {

namespace {

constexpr int hintIcon = 20;

} // namespace

HintBar::HintBar(QWidget *parent)
    : QFrame(parent), m_card(new QLabel), m_text(new QLabel), m_step(new QLabel),
      m_next(new TouchButton(tr("Next hint")))
{
    setLook(this, "bubble");
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(4 * Metric::step, 2 * Metric::step, 4 * Metric::step, 2 * Metric::step);
    row->setSpacing(3 * Metric::step);
    auto *const figure = new QLabel;
    figure->setPixmap(icon(u"actions/help").pixmap(hintIcon));
    row->addWidget(figure, 0, Qt::AlignVCenter);
    auto *const words = new QVBoxLayout;
    words->setSpacing(0);
    auto *const first = new QHBoxLayout;
    first->setSpacing(2 * Metric::step);
    QFont bold = m_card->font();
    bold.setWeight(QFont::DemiBold);
    m_card->setFont(bold);
    m_card->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setLook(m_step, "dim");
    first->addWidget(m_card, 0, Qt::AlignTop);
    first->addWidget(m_text, 1);
    words->addLayout(first);
    words->addWidget(m_step);
    row->addLayout(words, 1);
    m_next->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_next, 0, Qt::AlignVCenter);
    connect(m_next, &QPushButton::clicked, this, &HintBar::nextRequested);
    hide();
}

void HintBar::say(const QString &sentence)
{
    m_card->hide();
    m_text->setText(sentence);
    m_step->hide();
    m_next->hide();
    show();
}

void HintBar::setHint(const QString &card, const QString &text, int step, int of)
{
    m_card->setText(card);
    m_card->setVisible(!card.isEmpty());
    m_text->setText(text);
    m_step->setText(tr("Hint %1 of %2").arg(step).arg(of));
    m_step->show();
    m_next->setVisible(step < of);
    show();
}

QString HintBar::text() const
{
    return m_card->isHidden() ? m_text->text() : QString(m_card->text() + u": " + m_text->text());
}

} // namespace Espalier
