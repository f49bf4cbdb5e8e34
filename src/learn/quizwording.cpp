// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizwording.h"

namespace Espalier {

void QuizWording::word(QuizQuestion &question, const QString &subject)
{
    question.lead = lead(question.kind, subject);
    question.text = sentence(question.kind, question.fact, subject);
}

QString QuizWording::lead(QuizKind kind, const QString &subject)
{
    switch (kind) {
    case QuizKind::What:
        return tr("Which folder is described like this?");
    case QuizKind::Holds:
        return tr("Which folder holds this?");
    case QuizKind::Instead:
        return tr("Where does this belong?");
    case QuizKind::When:
        return tr("Which folder does the guide want in this case?");
    case QuizKind::Mistake:
        return tr("In which folder does the guide warn of this?");
    case QuizKind::Inside:
        return tr("Which folder holds the file %1?").arg(subject);
    default:
        return sentence(kind, {}, subject);
    }
}

QString QuizWording::sentence(QuizKind kind, const QString &fact, const QString &subject)
{
    switch (kind) {
    case QuizKind::What:
        return tr("Which folder is described as “%1”?").arg(fact);
    case QuizKind::Holds:
        return tr("Which folder holds this: “%1”?").arg(fact);
    case QuizKind::Instead:
        return tr("Where does this belong: “%1”?").arg(fact);
    case QuizKind::When:
        return tr("Which folder does the guide want in this case: “%1”?").arg(fact);
    case QuizKind::Mistake:
        return tr("In which folder does the guide warn of this: “%1”?").arg(fact);
    case QuizKind::Phase:
        return tr("In which phase does %1 first appear?").arg(subject);
    case QuizKind::NotYet:
        return tr("Which of these can wait until after %1?", "a phase").arg(subject);
    case QuizKind::Odd:
        return tr("Three of these stand in one folder. Which does not?");
    case QuizKind::Inside:
        return tr("Which folder holds the file %1 (“%2”)?").arg(subject, fact);
    case QuizKind::Own:
        return subject;
    }
    return {};
}

QString QuizWording::named(const QString &path, const QString &comment)
{
    return comment.isEmpty() ? tr("%1 is right.", "a folder").arg(path)
                             : tr("%1: %2", "a folder and what it is for").arg(path, comment);
}

QString QuizWording::notThis(const QString &path, const QString &comment)
{
    return comment.isEmpty() ? tr("Not %1.", "a folder").arg(path)
                             : tr("Not %1: %2", "a folder and what it is for").arg(path, comment);
}

QString QuizWording::comesWith(const QString &path, Phase phase, const QString &comment)
{
    return comment.isEmpty()
        ? tr("%1 comes with %2.", "a folder and its phase").arg(path, phaseName(phase))
        : tr("%1 comes with %2: %3", "a folder, its phase, what it is for").arg(path, phaseName(phase), comment);
}

QString QuizWording::standsIn(const QString &name, const QString &folder)
{
    return tr("%1 stands in %2.", "a folder and the one it is in").arg(name, folder);
}

QString QuizWording::standTogether(const QStringList &names, const QString &folder, const QString &odd,
                                   const QString &other)
{
    return tr("%1, %2 and %3 stand in %4; %5 stands in %6.")
        .arg(names.value(0), names.value(1), names.value(2), folder, odd, other);
}

} // namespace Espalier
