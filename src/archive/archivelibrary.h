// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/archiveformat.h"

namespace Espalier {

struct Plan;

/// Who writes an archive.
enum class ArchiveLibrary : quint8 { KArchive, LibArchive };

/// The one place that decides who writes \a plan as \a format; the measurements behind it are in the source.
ArchiveLibrary libraryFor(const ArchiveFormat &format, const Plan &plan);

/// Is every name in it one that is the same in each character set?
bool hasAsciiNames(const Plan &plan);

} // namespace Espalier
