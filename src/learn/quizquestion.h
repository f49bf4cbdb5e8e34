// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QList>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace Espalier {

/// What a question asks, and what of the guide or the layout proves its answer.
enum class QuizKind : quint8 {
    Own, ///< in the words of the guide's "Check questions"
    What, ///< which folder its summary describes
    Holds, ///< where something of "Belongs here" belongs
    Instead, ///< where something of "Belongs elsewhere" belongs
    When, ///< which folder is wanted in a case of "When to Use"
    Mistake, ///< where the guide warns of something
    Phase, ///< in which phase a folder comes in
    NotYet, ///< which of four folders is of a later phase
    Odd, ///< which of four does not stand beside the others
    Inside, ///< which folder holds a file
};

/// In the order in which a quiz takes them in turn.
inline constexpr std::array allQuizKinds{QuizKind::Own,  QuizKind::What,    QuizKind::Holds, QuizKind::Instead,
                                         QuizKind::When, QuizKind::Mistake, QuizKind::Phase, QuizKind::NotYet,
                                         QuizKind::Odd,  QuizKind::Inside};

/// "what" … "own", as files and the command line say it.
QString quizKindId(QuizKind kind);
std::optional<QuizKind> quizKindFromId(QStringView id);

struct QuizOption {
    QString text; ///< a path, a name, the name of a phase, or the guide's own words
    QString comment; ///< why it is right, or what it is for instead; a sentence, may be empty

    friend bool operator==(const QuizOption &, const QuizOption &) = default;
};

/// A question with four options, of which one is right.
struct QuizQuestion {
    /// FNV-1a of kind, path and fact: the same in every language, whatever the project's package is called.
    std::uint64_t id = 0;
    QuizKind kind = QuizKind::What;
    QString lead; ///< the question without the fact: "Where does this belong?"
    QString fact; ///< what it is about, in the guide's words; empty: the lead says it all
    QString text; ///< both in one sentence
    QList<QuizOption> options;
    int right = 0; ///< index of the option
    QString reason; ///< why, in the guide's words
    QString path; ///< in the layout, of the folder that it is about: no quiz asks of one twice before all were asked
    QString topic; ///< path of that folder's topic; empty: it has none
    Phase phase = Phase::None; ///< of that folder; None: nothing says any

    QString idText() const; ///< 16 digits

    friend bool operator==(const QuizQuestion &, const QuizQuestion &) = default;
};

/// "A" … "D".
QString quizLetter(qsizetype option);

} // namespace Espalier
