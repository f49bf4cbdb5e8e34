// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "learn/exercise.h"

namespace Espalier {

/// The solution of an exercise as a text: its JSON, mixed with a stream of bytes that follows from the exercise's id,
/// in base 64. That keeps it out of sight, of searches and of differences. It is no secret: whoever reads this can
/// decode it.
QByteArray exerciseKeyText(const ExerciseKey &key, NodeId exercise);
/// Fails when \a text is empty or damaged.
Result<ExerciseKey> exerciseKeyOf(const QByteArray &text, NodeId exercise);

/// A file of its own for the teacher, when students are to be handed the exercise without it.
inline constexpr QStringView exerciseKeySuffix = u"espalier-key";
QByteArray exerciseKeyFile(const QByteArray &text, NodeId exercise);
/// The text in such a file; fails when it is none, or that of another exercise.
Result<QByteArray> exerciseKeyTextInFile(const QByteArray &bytes, const QString &fileName, NodeId exercise);

} // namespace Espalier
