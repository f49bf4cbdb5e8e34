// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace Espalier {

/// How texts are compared when a question is proved: by their content words, in English and Spanish.
namespace QuizWords {

/// In lower case, accents folded, all but letters and digits one blank: equal when two texts say the same.
QString normalised(const QString &text);

/// The content words of a text, each once, by their first five letters: no stop words, no numbers, no accents, and no
/// plural s. Names are taken apart: "api_contracts" is two.
QStringList stems(const QString &text);

/// How many of \a stems stand in \a text.
qsizetype shared(const QStringList &stems, const QSet<QString> &text);

/// Does any of \a stems look like any of \a others? "test" looks like "testing", and "docs" like "documents".
bool resemble(const QStringList &stems, const QStringList &others);

/// Does \a text speak of something that was said before it ("them", "these")? Then it makes no sense alone.
bool leansOnContext(const QString &text);

/// With a full stop, unless it ends as a sentence already. Empty stays empty.
QString asSentence(const QString &text);

} // namespace QuizWords

} // namespace Espalier
