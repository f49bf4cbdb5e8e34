// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/drawntree.h"

namespace Espalier {

/// What was understood of a text, as JSON for people and programs that repair it: `{"source","encoding","dialects",
/// "root","summary","lines","doubts","items"}`. \c lines holds each line that is not blank or a certain node;
/// \a everyLine: all of them.
QByteArray readingReport(const DrawnTree &tree, const QString &source, const QString &projectName, bool everyLine);

} // namespace Espalier
