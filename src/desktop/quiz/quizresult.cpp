// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizresult.h"

#include "desktop/quiz/quiztype.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace Espalier {

QuizResult::QuizResult(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_sentence(new QLabel), m_scroll(new QScrollArea),
      m_repeat(new QPushButton), m_more(new QPushButton), m_leave(new QPushButton)
{
    m_sentence->setWordWrap(true);
    setLook(m_sentence, "dim");
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("What was wrong"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_repeat->setText(tr("Repeat What Was Wrong"));
    m_leave->setText(tr("Close"));
    setLook(m_leave, "quiet");
    auto *const foot = new QHBoxLayout;
    foot->addStretch(1);
    for (QPushButton *const button : {m_leave, m_more, m_repeat}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    connect(m_repeat, &QPushButton::clicked, this, &QuizResult::repeatWanted);
    connect(m_more, &QPushButton::clicked, this, &QuizResult::moreWanted);
    connect(m_leave, &QPushButton::clicked, this, &QuizResult::leaveWanted);
    auto *const page = new QVBoxLayout(this);
    page->addWidget(m_title);
    page->addWidget(m_sentence);
    page->addWidget(m_scroll, 1);
    page->addLayout(foot);
}

void QuizResult::showSitting(const QuizSitting &sitting)
{
    m_list = new QWidget;
    new QVBoxLayout(m_list);
    const QList<QuizQuestion> missed = sitting.missed();
    for (const QuizQuestion &question : missed)
        addMissed(question);
    qobject_cast<QBoxLayout *>(m_list->layout())->addStretch(1);
    m_scroll->setWidget(m_list);
    m_scroll->setVisible(!missed.isEmpty());
    m_repeat->setVisible(!missed.isEmpty());
    m_more->setText(tr("More Questions"));
    setLook(m_repeat, "primary");
    setLook(m_more, missed.isEmpty() ? "primary" : "");
    const qsizetype right = sitting.rightCount();
    const qsizetype asked = sitting.number();
    tell(tr("%1 of %2 right").arg(right).arg(asked),
         missed.isEmpty()
             ? tr("All right at the first try. They come back in a few days, so that they stay.")
             : tr("What was wrong comes back first the next time; what was right waits longer each time."));
    (missed.isEmpty() ? m_more : m_repeat)->setFocus();
}

void QuizResult::showNothingDue()
{
    m_list = new QWidget;
    m_scroll->setWidget(m_list);
    m_scroll->hide();
    m_repeat->hide();
    m_more->setText(tr("Ask Me All the Same"));
    setLook(m_more, "primary");
    tell(tr("Nothing to repeat today"),
         tr("You answered every question here a short while ago. They come back in a few days, so that they stay."));
    m_more->setFocus();
}

void QuizResult::tell(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    updateType();
    QAccessibleAnnouncementEvent event(this, title + QStringLiteral(". ") + sentence);
    QAccessible::updateAccessibility(&event);
}

void QuizResult::addMissed(const QuizQuestion &question)
{
    auto *const card = new QFrame;
    setLook(card, "bubble");
    auto *const words = new QVBoxLayout(card);
    words->setContentsMargins(4 * Metric::step, 3 * Metric::step, 4 * Metric::step, 3 * Metric::step);
    auto *const asked = new QLabel(question.text);
    auto *const right =
        new QLabel(quizLetter(question.right) + QStringLiteral("  ") + question.options[question.right].text);
    auto *const reason = new QLabel(question.reason);
    for (QLabel *const label : {asked, right, reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    setLook(right, "good");
    setLook(reason, "dim");
    m_list->layout()->addWidget(card);
}

void QuizResult::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateType();
}

void QuizResult::updateType()
{
    const QuizType type(size());
    layout()->setContentsMargins(type.length(96), type.length(72), type.length(96), type.length(40));
    layout()->setSpacing(type.length(24));
    m_title->setFont(type.font(*this, 72, 28, QFont::Bold));
    m_sentence->setFont(type.font(*this, 32, 15));
    for (QPushButton *const button : {m_leave, m_more, m_repeat}) {
        button->setFont(type.font(*this, 28, 14, QFont::DemiBold));
        button->setMinimumHeight(std::max(44, type.length(72)));
    }
    if (m_list) {
        for (QLabel *const label : m_list->findChildren<QLabel *>())
            label->setFont(type.font(*this, 28, 14,
                                     label->property("look").toString() == u"good" ? QFont::DemiBold : QFont::Normal));
    }
}

void QuizResult::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(currentTheme().window));
}

} // namespace Espalier
