// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <compare>

namespace Espalier {

/// A place between two characters of the text view. Bars and the blanks before a comment are no places.
struct TextCaret {
    qsizetype row = 0;
    bool inComment = false;
    qsizetype at = 0; ///< UTF-16 units from the start of the name, or of the comment behind its mark

    friend auto operator<=>(const TextCaret &, const TextCaret &) = default;
};

} // namespace Espalier
