// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formatinfo.h"

namespace Espalier {

class FormatRegistry;

/// Everything that can be written, in groups, in the registry's order within each.
QList<FormatInfo> exportFormats(const FormatRegistry &registry);
/// The numbers of those that \a wanted may mean, the likeliest first: name, id, suffix and what people call it count.
/// When nothing has these words, what is written nearly so. Empty \a wanted: none.
QList<qsizetype> formatsLike(const QList<FormatInfo> &formats, const QString &wanted);

/// Translated; as a heading.
QString groupName(FormatGroup group);

/// \a path with the suffix that \a to wants in place of that of \a from; a suffix of the person's own is kept, and
/// followed by the new one.
QString withSuffixOf(const QString &path, const FormatInfo &from, const FormatInfo &to);

} // namespace Espalier
