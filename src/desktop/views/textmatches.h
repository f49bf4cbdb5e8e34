// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace Espalier {

struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Where the words of a text filter stand in \a text, case-insensitively: in order, touching and overlapping ones as
/// one.
QList<TextRange> textMatches(QStringView text, QStringView words);

} // namespace Espalier
