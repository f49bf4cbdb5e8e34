// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/projectorquiz.h"

#include "desktop/actions/slidekeys.h"
#include "desktop/quiz/quizpage.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace Espalier {

namespace {

constexpr int timerChoices[] = {0, 20, 30, 60}; // seconds
constexpr int projectorTickMs = 200;
constexpr int mostHands = 999;

} // namespace

ProjectorQuiz::ProjectorQuiz(QList<QuizQuestion> questions, QWidget *parent)
    : QWidget(parent, Qt::Window), m_questions(std::move(questions)), m_turns(m_questions.size()),
      m_page(new QuizPage(QuizPage::Audience::Class, this)), m_curtain(new QWidget(this))
{
    setWindowTitle(tr("Quiz"));
    setAccessibleName(tr("Quiz"));
    m_curtain->setStyleSheet(QStringLiteral("background: black"));
    m_curtain->setAttribute(Qt::WA_StyledBackground);
    m_curtain->hide();
    m_tick.setInterval(projectorTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ProjectorQuiz::tick);
    connect(m_page, &QuizPage::chosen, this, [this](int option) { count(option, 1); });
    connect(m_page, &QuizPage::takenBack, this, [this](int option) { count(option, -1); });
    connect(m_page, &QuizPage::nextWanted, this, &ProjectorQuiz::goOn);
    connect(m_page, &QuizPage::leaveWanted, this, &QWidget::close);
    resize(1280, 720);
    showTurn(0);
}

ProjectorQuiz::~ProjectorQuiz() = default;

void ProjectorQuiz::setSeconds(int seconds)
{
    m_seconds = seconds;
    startTimer();
}

void ProjectorQuiz::showTurn(qsizetype index)
{
    m_index = index;
    m_page->showQuestion(m_questions[index], {.number = index + 1, .count = m_questions.size(), .pieces = pieces()});
    m_page->setHands(hands());
    startTimer();
    if (isRevealed())
        reveal();
}

void ProjectorQuiz::reveal()
{
    m_turns[m_index].isRevealed = true;
    m_tick.stop();
    m_page->setSecondsLeft({});
    m_page->showAnswer(-1, pieces());
}

void ProjectorQuiz::count(int option, int by)
{
    if (isRevealed())
        return;
    int &hands = m_turns[m_index].hands[size_t(option)];
    hands = std::clamp(hands + by, 0, mostHands);
    m_page->setHands(this->hands());
}

void ProjectorQuiz::goOn()
{
    if (!isRevealed())
        reveal();
    else if (m_index + 1 < m_questions.size())
        showTurn(m_index + 1);
    else
        close();
}

void ProjectorQuiz::goBack()
{
    if (m_index > 0)
        showTurn(m_index - 1);
}

void ProjectorQuiz::startTimer()
{
    if (m_seconds == 0 || isRevealed()) {
        m_tick.stop();
        return m_page->setSecondsLeft({});
    }
    m_since.start();
    m_tick.start();
    m_page->setSecondsLeft(m_seconds);
}

void ProjectorQuiz::tick()
{
    const int left = std::max(0, m_seconds - int(m_since.elapsed() / 1000));
    m_page->setSecondsLeft(left);
    if (left == 0)
        m_tick.stop(); // the answer comes when the teacher wants it
}

/// Right: where most hands were; without any, nobody knows.
QList<QuizStrip::Piece> ProjectorQuiz::pieces() const
{
    QList<QuizStrip::Piece> pieces;
    for (qsizetype i = 0; i < m_turns.size(); ++i) {
        const Hands &hands = m_turns[i].hands;
        const bool hasHands = std::accumulate(hands.begin(), hands.end(), 0) > 0;
        const auto most = std::ranges::max_element(hands) - hands.begin();
        if (i == m_index && !m_turns[i].isRevealed)
            pieces.append(QuizStrip::Piece::Current);
        else if (m_turns[i].isRevealed && hasHands)
            pieces.append(most == m_questions[i].right ? QuizStrip::Piece::Right : QuizStrip::Piece::Wrong);
        else
            pieces.append(i == m_index ? QuizStrip::Piece::Current : QuizStrip::Piece::ToCome);
    }
    return pieces;
}

void ProjectorQuiz::keyPressEvent(QKeyEvent *event)
{
    if (isBlack()) { // any key returns
        m_curtain->hide();
        m_page->setFocus();
        return;
    }
    const std::optional<SlideCommand> command = SlideKeys::commandOf(*event);
    if (!command)
        return QWidget::keyPressEvent(event);
    switch (*command) {
    case SlideCommand::Close:
        close();
        break;
    case SlideCommand::Black:
        m_curtain->setGeometry(rect());
        m_curtain->show();
        m_curtain->raise();
        setFocus();
        break;
    case SlideCommand::Timer: {
        const auto now = std::ranges::find(timerChoices, m_seconds);
        const bool isLast = now == std::end(timerChoices) || now + 1 == std::end(timerChoices);
        setSeconds(isLast ? timerChoices[0] : now[1]);
        break;
    }
    case SlideCommand::Next:
        goOn();
        break;
    case SlideCommand::Back:
        goBack();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ProjectorQuiz::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_page->setGeometry(rect());
    m_curtain->setGeometry(rect());
}

} // namespace Espalier
