// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizboxes.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <vector>

namespace Espalier {

namespace {

constexpr qint64 questionsBetween = 3;
constexpr int timesInSitting = 3;
constexpr qint64 day = 24LL * 60 * 60 * 1000;
constexpr std::array<qint64, 6> daysWaited{0, 0, 0, 1, 3, 7}; // by box
constexpr char boxesHead[] = "espalier-quiz 1 ";

} // namespace

QuizBoxes::QuizBoxes(Clock clock) : m_clock(std::move(clock)) { }

qint64 QuizBoxes::systemClock() { return QDateTime::currentMSecsSinceEpoch(); }

QuizBoxes QuizBoxes::fromBytes(const QByteArray &bytes, Clock clock)
{
    QuizBoxes boxes(std::move(clock));
    const QList<QByteArray> lines = bytes.split('\n');
    if (!lines.first().startsWith(boxesHead))
        return boxes;
    boxes.m_sitting = std::max(0LL, lines.first().sliced(qsizetype(sizeof boxesHead) - 1).toLongLong());
    for (const QByteArray &line : lines.sliced(1)) {
        const QList<QByteArray> fields = line.split(' ');
        bool isId = false;
        const std::uint64_t id = fields.first().toULongLong(&isId, 16);
        if (!isId || fields.size() != 4)
            continue;
        const Card card{
            .box = fields[1].toInt(), .answered = fields[2].toLongLong(), .sitting = fields[3].toLongLong()};
        if (card.box >= 1 && card.box <= boxCount && card.sitting <= boxes.m_sitting)
            boxes.m_cards.insert(id, card);
    }
    return boxes;
}

QByteArray QuizBoxes::toBytes() const
{
    std::vector<std::pair<std::uint64_t, Card>> cards(m_cards.keyValueBegin(), m_cards.keyValueEnd());
    std::ranges::sort(cards, [](const auto &a, const auto &b) {
        return a.second.answered != b.second.answered ? a.second.answered > b.second.answered : a.first < b.first;
    });
    if (cards.size() > size_t(mostCards))
        cards.resize(size_t(mostCards));
    QByteArray bytes = boxesHead + QByteArray::number(m_sitting) + '\n';
    for (const auto &[id, card] : cards) {
        bytes += QByteArray::number(qulonglong(id), 16) + ' ' + QByteArray::number(card.box) + ' '
            + QByteArray::number(card.answered) + ' ' + QByteArray::number(card.sitting) + '\n';
    }
    return bytes;
}

void QuizBoxes::beginSitting()
{
    ++m_sitting;
    m_turn = 0;
}

void QuizBoxes::answer(std::uint64_t id, bool isRight)
{
    Card &card = m_cards[id];
    card.box = isRight ? std::min(card.box + 1, boxCount) : 1;
    card.times = card.sitting == m_sitting ? card.times + 1 : 1;
    card.answered = m_clock();
    card.sitting = m_sitting;
    card.turn = ++m_turn;
}

int QuizBoxes::box(std::uint64_t id) const
{
    const auto card = m_cards.constFind(id);
    return card == m_cards.cend() ? 0 : card->box;
}

bool QuizBoxes::isDue(std::uint64_t id) const
{
    const auto card = m_cards.constFind(id);
    if (card == m_cards.cend())
        return false;
    const bool isOfThisSitting = card->sitting == m_sitting;
    if (card->box == 1)
        return !isOfThisSitting || (card->times < timesInSitting && m_turn - card->turn >= questionsBetween);
    if (card->box == 2)
        return !isOfThisSitting;
    return m_clock() - card->answered >= daysWaited[size_t(card->box)] * day;
}

std::optional<std::uint64_t> QuizBoxes::next(const QList<std::uint64_t> &ids) const
{
    std::optional<std::uint64_t> oldest;
    std::optional<std::uint64_t> unasked;
    for (const std::uint64_t id : ids) {
        const auto card = m_cards.constFind(id);
        if (card == m_cards.cend()) {
            if (!unasked)
                unasked = id;
        } else if (isDue(id) && (!oldest || card->answered < m_cards.constFind(*oldest)->answered)) {
            oldest = id;
        }
    }
    return oldest ? oldest : unasked;
}

} // namespace Espalier
