// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report.h"
#include "core/result.h"
#include "formats/optionspec.h"
#include "learn/quizquestion.h"

#include <QCoreApplication>

namespace Espalier {

class Layout;
struct WriteOptions;

/// What every format of a quiz asks, and the questions that come of the answers.
class QuizOptions {
    Q_DECLARE_TR_FUNCTIONS(Espalier::QuizOptions)

public:
    static QList<OptionSpec> specs();
    /// Of what the filter lets through, as the lesson of the layout chose and changed them where the options do not say
    /// otherwise. That there are none stands in \a report; a kind that nobody knows is an error.
    static Result<QList<QuizQuestion>> questions(const Layout &layout, const WriteOptions &options, Report &report);
    static QString nothingToAsk();
    static std::uint64_t seed(const Layout &layout, const WriteOptions &options);
    /// What the quiz is called: the project's name, else "Quiz".
    static QString title(const Layout &layout);
};

} // namespace Espalier
