// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizdialog.h"

#include "desktop/quiz/quizpage.h"
#include "desktop/quiz/quizresult.h"
#include "desktop/settings/settingkeys.h"
#include "learn/random.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace Espalier {

QuizDialog::QuizDialog(QList<QuizQuestion> questions, const QString &guide, QWidget *parent, QuizBoxes::Clock clock,
                       qsizetype atATime)
    : QDialog(parent), m_questions(std::move(questions)), m_guide(guide), m_clock(std::move(clock)),
      m_atATime(atATime), m_pages(new QStackedWidget), m_page(new QuizPage), m_result(new QuizResult)
{
    setWindowTitle(tr("Quiz"));
    setAccessibleName(tr("Quiz"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setMinimumSize(720, 540);
    if (parent)
        setGeometry(
            QRect(parent->window()->mapToGlobal(QPoint()), parent->window()->size())); // as large as what it covers
    auto *const box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_pages);
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_result);
    connect(m_page, &QuizPage::chosen, this, &QuizDialog::answer);
    connect(m_page, &QuizPage::nextWanted, this, &QuizDialog::advance);
    connect(m_page, &QuizPage::leaveWanted, this, &QDialog::close);
    connect(m_result, &QuizResult::repeatWanted, this, &QuizDialog::repeatMissed);
    connect(m_result, &QuizResult::moreWanted, this, &QuizDialog::askMore);
    connect(m_result, &QuizResult::leaveWanted, this, &QDialog::close);
    begin(m_questions, storedBoxes(), true);
}

QuizDialog::~QuizDialog() = default;

QuizBoxes QuizDialog::storedBoxes() const
{
    return QuizBoxes::fromBytes(Settings().value(SettingKeys::quizBoxes, m_guide), m_clock);
}

void QuizDialog::begin(const QList<QuizQuestion> &questions, QuizBoxes boxes, bool keeps)
{
    m_keeps = keeps;
    m_pieces.clear();
    m_sitting.emplace(questions, m_atATime, std::move(boxes));
    showCurrent();
}

void QuizDialog::showCurrent()
{
    if (m_sitting->current()) {
        m_pages->setCurrentWidget(m_page);
        m_page->showQuestion(*m_sitting->current(),
                             {.number = m_sitting->number(),
                              .count = m_sitting->count(),
                              .isRepeated = m_sitting->isRepeated(),
                              .pieces = pieces()});
        return;
    }
    m_pages->setCurrentWidget(m_result);
    if (m_sitting->number() == 0)
        m_result->showNothingDue();
    else
        m_result->showSitting(*m_sitting);
}

void QuizDialog::answer(int option)
{
    if (m_sitting->isOver() || m_sitting->isAnswered())
        return;
    m_sitting->answer(option);
    if (!m_sitting->isRepeated())
        m_pieces.append(option == m_sitting->current()->right ? QuizStrip::Piece::Right : QuizStrip::Piece::Wrong);
    if (m_keeps)
        Settings().setValue(SettingKeys::quizBoxes, m_sitting->boxes().toBytes(), m_guide);
    m_page->showAnswer(m_sitting->chosen(), pieces());
}

void QuizDialog::advance()
{
    m_sitting->advance();
    showCurrent();
}

void QuizDialog::repeatMissed() { begin(m_sitting->missed(), m_sitting->boxes(), m_keeps); }

void QuizDialog::askMore()
{
    if (m_sitting->number() > 0)
        return begin(m_questions, m_sitting->boxes(), m_keeps);
    // Nothing is due: practice that counts for nothing, in another order than the last time.
    QList<QuizQuestion> questions = m_questions;
    Random(std::uint64_t(m_clock())).shuffle(questions);
    begin(questions, QuizBoxes(m_clock), false);
}

QList<QuizStrip::Piece> QuizDialog::pieces() const
{
    QList<QuizStrip::Piece> pieces = m_pieces;
    if (pieces.size() < m_sitting->number())
        pieces.append(QuizStrip::Piece::Current);
    while (pieces.size() < m_sitting->count())
        pieces.append(QuizStrip::Piece::ToCome);
    return pieces;
}

} // namespace Espalier
