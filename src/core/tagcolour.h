// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <QStringView>

namespace Espalier {

/// The colours of a tag's flag: `secret`, `ci` and `generated` have theirs, any other word gets one of a few by what it
/// says, in any case of letters, and the same in every run and on every machine. A colour tells tags apart at a glance
/// and no more: the word stands on the flag, or in its tooltip.
const TagColours &tagColours(const Theme &theme, QStringView tag);

} // namespace Espalier
