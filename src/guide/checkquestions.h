// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Espalier {

struct GuideSection;

/// A question in the guide's own words: an item "question? → right | wrong | wrong | wrong" of a topic's section
/// *Check questions*. Plain text.
struct CheckQuestion {
    QString question;
    QString right;
    QStringList wrong; ///< three
};

/// Those questions are for quizzes: nobody reads the answers beside the explanation.
bool isCheckQuestions(const GuideSection &section);

/// All of the sections; items of another form are left out. As many as there are items, so that a question is known by
/// its place in every language: the question of such an item is empty.
QList<CheckQuestion> checkQuestions(const QList<GuideSection> &sections);

} // namespace Espalier
