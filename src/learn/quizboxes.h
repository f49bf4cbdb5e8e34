// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <cstdint>
#include <functional>
#include <optional>

namespace Espalier {

/// What one person knows of the questions of one guide, after Leitner: each question that was asked lies in one of five
/// boxes. Right, and it goes to the next; wrong, and it goes to the first. A question of the first box is due after
/// three others, thrice a sitting at most; of the second in the next sitting; of the others after 1, 3 and 7 days.
/// Keeps nothing itself: who uses it stores toBytes().
class QuizBoxes {
public:
    static constexpr int boxCount = 5;
    static constexpr qsizetype mostCards = 10'000; ///< that toBytes() keeps, those answered last
    /// Milliseconds since 1970, UTC.
    using Clock = std::function<qint64()>;

    explicit QuizBoxes(Clock clock = systemClock);
    /// What cannot be read of \a bytes is as if it had never been asked.
    static QuizBoxes fromBytes(const QByteArray &bytes, Clock clock = systemClock);
    QByteArray toBytes() const;
    static qint64 systemClock();

    /// Before the first question: those of the box for the next sitting are due.
    void beginSitting();
    void answer(std::uint64_t id, bool isRight);
    /// 1–5; 0: it was never asked.
    int box(std::uint64_t id) const;
    /// A clock that was set back makes nothing due that waits for days.
    bool isDue(std::uint64_t id) const;
    /// What of \a ids comes next: what has been due for longest, then what was never asked, in their order. None: all
    /// others wait.
    std::optional<std::uint64_t> next(const QList<std::uint64_t> &ids) const;

private:
    struct Card {
        int box = 1;
        qint64 answered = 0;
        qint64 sitting = 0;
        qint64 turn = 0; ///< how many questions were answered in that sitting, itself counted
        int times = 0; ///< that it was asked in that sitting
    };

    Clock m_clock;
    QHash<std::uint64_t, Card> m_cards;
    qint64 m_sitting = 0;
    qint64 m_turn = 0;
};

} // namespace Espalier
