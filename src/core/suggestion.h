// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Espalier {

/// What somebody may have meant who wrote \a word: the nearest of \a known, best first, at most \a limit. Swapped,
/// missing, doubled and wrong letters count; what is too far away is left out.
QStringList suggestions(const QString &word, const QStringList &known, qsizetype limit = 1);

/// The same for paths: one that ends in the very name that was written is nearer than any other.
QStringList pathSuggestions(const QString &path, const QStringList &known, qsizetype limit = 3);

/// “a”, “b” or “c”; \a known must not be empty.
QString alternatives(const QStringList &known);

} // namespace Espalier
