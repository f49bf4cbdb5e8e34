// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/archivebytes.h"

#include <QCoreApplication>

#include <optional>
#include <string>
#include <vector>

namespace Espalier {

/// The header of a 7z: its checksums, of which libarchive leaves out the first, and its names as they are, which
/// libarchive composes.
class SevenZipHeader {
    Q_DECLARE_TR_FUNCTIONS(Espalier::SevenZipHeader)

public:
    /// Nothing: no 7z begins in \a bytes, at most after the program of a self-extracting one. Its failure: it is
    /// damaged, and why, as a clause.
    static Result<std::optional<SevenZipHeader>> read(const ArchiveBytes &bytes);

    qint64 begin = 0; ///< of the archive in the file
    bool isKnown = false; ///< what follows was read; else the header is packed or encrypted in another way
    std::vector<std::string> names;
    qint64 size = 0; ///< of all contents together
    bool hasKnownMethods = true; ///< all contents are packed in ways that are read
};

} // namespace Espalier
