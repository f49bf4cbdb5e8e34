// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "learn/quizmaterial.h"
#include "learn/quizquestion.h"
#include "learn/random.h"

#include <functional>
#include <optional>

namespace Espalier {

/// Makes every question that can be proved of a layout and its guide: one answer is right, three are plausible and
/// wrong, and nothing in the question gives it away; what cannot be proved is left out. The same seed gives the same
/// questions in the same order.
class QuizMaker {
public:
    /// \a layout: of what is visible only. \a guide: the one that its topics are of; null where explanations travel
    /// with the nodes. Both must outlive it.
    QuizMaker(const Layout &layout, const Guide &guide, std::uint64_t seed)
        : m_material(layout, guide), m_seed(seed) { }

    /// In document order, kind by kind.
    QList<QuizQuestion> questions(const QList<QuizKind> &kinds) const;

private:
    using Accepts = std::function<bool(int folder)>;

    std::optional<QuizQuestion> ofFact(const QuizFact &fact) const;
    std::optional<QuizQuestion> ofPhase(int folder) const;
    std::optional<QuizQuestion> ofLater(int folder) const;
    std::optional<QuizQuestion> ofSiblings(int parent) const;
    void addOwn(QList<QuizQuestion> &questions) const;

    bool isAnswerable(const QuizFact &fact, const QStringList &stems) const;
    bool isWrongFor(int folder, const QuizFact &fact, const QStringList &stems) const;
    /// Three folders that \a accepts, none related to \a answer or to each other, from the first groups on; fewer if
    /// there are no more.
    QList<int> distractors(int answer, QList<QList<int>> groups, Random &random, const Accepts &accepts) const;
    QList<QList<int>> groupsBeside(int answer) const;

    QuizQuestion begin(QuizKind kind, const QuizFolder &about, const QString &path, const QString &place) const;
    Random randomOf(const QuizQuestion &question) const;
    static void setOptions(QuizQuestion &question, QList<QuizOption> rightFirst, Random &random);
    void setFolders(QuizQuestion &question, int answer, const QList<int> &wrong, Random &random) const;

    QuizMaterial m_material;
    std::uint64_t m_seed;
};

} // namespace Espalier
