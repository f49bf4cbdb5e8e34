// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/quizquestion.h"

namespace Espalier {

namespace {

constexpr const char *quizKindIds[] = {"own",     "what",  "holds",   "instead", "when",
                                       "mistake", "phase", "not-yet", "odd",     "inside"};

} // namespace

QString quizKindId(QuizKind kind) { return QString::fromLatin1(quizKindIds[size_t(kind)]); }

std::optional<QuizKind> quizKindFromId(QStringView id)
{
    for (const QuizKind kind : allQuizKinds) {
        if (id.compare(QLatin1StringView(quizKindIds[size_t(kind)]), Qt::CaseInsensitive) == 0)
            return kind;
    }
    return {};
}

QString QuizQuestion::idText() const { return QStringLiteral("%1").arg(id, 16, 16, QLatin1Char('0')); }

QString quizLetter(qsizetype option) { return QString(QChar(u'A' + char16_t(option))); }

} // namespace Espalier
