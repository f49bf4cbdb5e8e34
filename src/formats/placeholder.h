// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/plan.h"

namespace Espalier {

/// A name for what is known only later, while the texts of a plan are made: no content of \a plan holds it. Begins and
/// ends with "~", which Markdown shows only behind a backslash, so that names in its headings can be told apart.
QString placeholderFor(const Plan &plan, const QString &words);
/// \a placeholder in such a heading.
QString markdownPlaceholder(QString placeholder);

} // namespace Espalier
