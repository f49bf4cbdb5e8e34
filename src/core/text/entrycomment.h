// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawnentry.h"

namespace Espalier {

// The words behind a name in a line of a drawn tree.

/// Length of the comment mark at the start of \a text that no name starts with, or 0.
size_t strongMark(std::string_view text);
void setComment(DrawnEntry &entry, std::string_view comment);
/// What stands behind a name whose end is certain.
void readRest(DrawnEntry &entry, std::string_view rest);
/// Takes \a rest, which stands behind the name \a before and \a gap bytes of white space, for a comment if it is one.
bool readComment(DrawnEntry &entry, std::string_view before, std::string_view rest, CommentMarks marks, size_t gap);

} // namespace Espalier
