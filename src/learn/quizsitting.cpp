// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizsitting.h"

#include <algorithm>

namespace Espalier {

QuizSitting::QuizSitting(QList<QuizQuestion> questions, qsizetype wanted, QuizBoxes boxes)
    : m_questions(std::move(questions)), m_boxes(std::move(boxes))
{
    for (qsizetype i = 0; i < m_questions.size(); ++i)
        m_places.insert(m_questions[i].id, i);
    m_boxes.beginSitting();
    const auto canCome = std::ranges::count_if(m_questions, [this](const QuizQuestion &question) {
        return m_boxes.box(question.id) == 0 || m_boxes.isDue(question.id);
    });
    m_wanted = std::min<qsizetype>(wanted, canCome);
    draw();
}

const QuizQuestion *QuizSitting::current() const { return m_current < 0 ? nullptr : &m_questions[m_current]; }

bool QuizSitting::isRepeated() const { return m_isRepeated; }

void QuizSitting::answer(int option)
{
    const QuizQuestion *const question = current();
    if (!question || isAnswered() || option < 0 || option >= question->options.size())
        return;
    m_chosen = option;
    const bool isRight = option == question->right;
    m_boxes.answer(question->id, isRight);
    if (!isRight && !m_missed.contains(question->id))
        m_missed.append(question->id);
}

void QuizSitting::advance()
{
    if (isAnswered())
        draw();
}

void QuizSitting::draw()
{
    // What comes back in this sitting goes before what is new in it.
    std::optional<std::uint64_t> next = m_boxes.next(m_missed);
    m_isRepeated = next.has_value();
    if (!next && m_asked.size() < m_wanted) {
        QList<std::uint64_t> ids;
        for (const QuizQuestion &question : std::as_const(m_questions)) {
            if (!m_asked.contains(question.id))
                ids.append(question.id);
        }
        next = m_boxes.next(ids);
        if (next)
            m_asked.append(*next);
    }
    m_current = next ? m_places.value(*next, -1) : -1;
    m_chosen = -1;
}

qsizetype QuizSitting::rightCount() const
{
    const auto answered = m_asked.size() - (m_current >= 0 && !isAnswered() && !m_isRepeated ? 1 : 0);
    return answered - m_missed.size();
}

QList<QuizQuestion> QuizSitting::missed() const
{
    QList<QuizQuestion> questions;
    for (const std::uint64_t id : m_missed)
        questions.append(m_questions[m_places.value(id)]);
    return questions;
}

} // namespace Espalier
