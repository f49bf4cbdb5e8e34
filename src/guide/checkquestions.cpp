// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/checkquestions.h"

#include "guide/guide.h"
#include "guide/guidewords.h"
#include "guide/richtext.h"

namespace Espalier {

namespace {

CheckQuestion parseCheckQuestion(const QString &item)
{
    constexpr qsizetype optionCount = 4;
    const qsizetype arrow = item.indexOf(u'→');
    if (arrow < 0)
        return {};
    QStringList options;
    for (const QString &option : item.sliced(arrow + 1).split(u'|'))
        options.append(plainText(option));
    const bool isComplete = options.size() == optionCount && !options.contains(QString());
    return isComplete
        ? CheckQuestion{.question = plainText(item.first(arrow)), .right = options.first(), .wrong = options.sliced(1)}
        : CheckQuestion();
}

} // namespace

bool isCheckQuestions(const GuideSection &section) { return GuideWords::isCheckQuestions(section.label); }

QList<CheckQuestion> checkQuestions(const QList<GuideSection> &sections)
{
    QList<CheckQuestion> questions;
    for (const GuideSection &section : sections) {
        if (!isCheckQuestions(section))
            continue;
        for (const QString &item : section.items)
            questions.append(parseCheckQuestion(item));
    }
    return questions;
}

} // namespace Espalier
