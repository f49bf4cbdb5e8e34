// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Espalier {

/// The part of PythonScript's output that is the same for every layout: all but the values of PROJECT, NAME,
/// ESCAPED_NAME, TEXTS and ENTRIES, and the call of main() behind them.
extern const QByteArrayView pythonProgram;

} // namespace Espalier
