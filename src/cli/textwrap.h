// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Espalier {

/// Columns of a terminal that \a text takes: wide characters count two, marks that stand over others none.
int columnsOf(QStringView text);

/// \a text broken between words into lines of at most \a columns, each ended by a line feed. The first line begins
/// with \a first, the others with \a rest; line feeds in \a text are kept. A word that is too long stands alone.
QString wrapped(QStringView text, int columns, const QString &first = {}, const QString &rest = {});

} // namespace Espalier
