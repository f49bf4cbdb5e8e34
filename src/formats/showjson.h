// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "guide/filter.h"

class QIODevice;

namespace Espalier {

class Progress;

/// The document of `show --format json`: the root's name and kind, and each node that \a filter shows with path, kind,
/// summary and phase. The phase is the latest that the node or a folder above it claims, null when none does. Streamed,
/// one node a line.
Result<void> writeShowJson(const Layout &layout, const Filter &filter, QIODevice &device, Progress *progress = nullptr);

} // namespace Espalier
