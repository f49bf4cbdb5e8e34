// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QtTypes>

#include <optional>
#include <string>
#include <vector>

namespace Espalier {

/// One entry of an archive, as far as an import cares.
struct ArchiveEntry {
    enum class Kind : quint8 { File, Folder, Link, Special };

    std::string path; ///< byte for byte as it stands in the archive
    Kind kind = Kind::File;
    std::string target; ///< of a link
    qint64 size = -1; ///< of its contents; -1: not told beforehand
    bool isEncrypted = false;
    bool isOldName = false; ///< if its path is no UTF-8, it is in code page 437
};

/// The entries of one archive, one after the other. Failures with Error::recoverable mean that the archive is damaged:
/// they say in a clause why, and may be followed by more entries (see canGoOn()).
class ArchiveEntries {
public:
    virtual ~ArchiveEntries() = default;

    /// False: there are no more, and nothing was odd about the end.
    virtual Result<bool> next(ArchiveEntry &entry) = 0;
    /// What stands in the entry, into \a contents; at most \a limit bytes and one more, which tells that there is more.
    /// False: packed in a way that is not known, see reason().
    virtual Result<bool> read(std::vector<char> &contents, size_t limit) = 0;
    /// Called once for each entry, after read() or without it.
    virtual Result<void> finish() { return {}; }

    virtual std::optional<qint64> count() const { return {}; } ///< as the archive says
    /// After a failure of next() or read(): there may be more to read.
    virtual bool canGoOn() const { return false; }
    virtual QString reason() const { return {}; }
    /// What is damaged, or packed in a way that is not known, in contents is no harm to the names.
    virtual bool namesStandApart() const { return false; }
    /// Of all contents together, if it is told beforehand and they cannot be read one without the other.
    virtual std::optional<qint64> solidSize() const { return {}; }
    /// The archive holds something that was left out and that is no damage, as a sentence.
    virtual QString leftOut() const { return {}; }
};

/// A failure that means damage.
std::unexpected<Error> damage(const QString &reason, Position where = {});

} // namespace Espalier
