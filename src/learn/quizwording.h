// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/quizquestion.h"

#include <QCoreApplication>

namespace Espalier {

/// The sentences of questions and reasons, in the program's language. A kind has one for a page, with the fact in it,
/// and one to stand above the fact in large type.
class QuizWording {
    Q_DECLARE_TR_FUNCTIONS(Espalier::QuizWording)

public:
    /// Sets lead and text from kind and fact. \a subject: the folder, file or phase that the kind names besides.
    static void word(QuizQuestion &question, const QString &subject = {});

    static QString named(const QString &path, const QString &comment); ///< "tests/unit: One piece at a time."
    static QString notThis(const QString &path, const QString &comment); ///< "Not tests/unit: One piece at a time."
    static QString comesWith(const QString &path, Phase phase, const QString &comment);
    static QString standsIn(const QString &name, const QString &folder);
    static QString standTogether(const QStringList &names, const QString &folder, const QString &odd,
                                 const QString &other);

private:
    static QString lead(QuizKind kind, const QString &subject);
    static QString sentence(QuizKind kind, const QString &fact, const QString &subject);
};

} // namespace Espalier
