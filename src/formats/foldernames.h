// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

namespace Espalier {

/// The names in \a folder that end in \a suffix, whatever stands behind them, in order; of this folder alone, hidden
/// ones too. Fails when it cannot be read.
Result<QStringList> namesInFolder(const QString &folder, QStringView suffix);

} // namespace Espalier
