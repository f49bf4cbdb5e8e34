// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

#include <functional>

class QIODevice;

namespace Espalier {

struct SafeFileOptions {
    bool executable = false; ///< sets the executable bits that umask allows
    bool verify = true;      ///< read back before telling success
    bool durable = true; ///< sync; off only for what is read once and thrown away
    bool replaces = true; ///< off: a file that has come into the place meanwhile is an error
    bool replacesProtected = false; ///< also a file that isWriteProtected(); it keeps its mode
};

/// The only way this program writes a file: the old content stays until the new one is complete on the disk, also at
/// kill -9, power cut and full disk. Does what QSaveFile lacks (tests/ROBUSTNESS.md F3–F5): short writes are errors, a
/// sync of the data or of the directory entry that fails is one, too, and what was written is read back and compared by
/// size and hash before it takes the place of the old. Keeps mode and symbolic links; a hard link is broken by design.
class SafeFile
{
public:
    using Options = SafeFileOptions;

    static Result<void> write(const QString &path, QByteArrayView bytes, Options options = {});
    /// For what is too large to hold: \a produce writes to the device and returns its own failure, if any. Failing or
    /// cancelling leaves what was there.
    static Result<void> write(const QString &path, const std::function<Result<void>(QIODevice &)> &produce, Options options = {});

    /// Nobody may write to this file, or this user may not. Root, who can write to everything, obeys it here, too.
    static bool isWriteProtected(const QString &path);

    /// Reads a regular file of at most \a limit bytes. Refuses devices, pipes, sockets and folders without blocking.
    static Result<QByteArray> read(const QString &path, qint64 limit = qint64(2) << 30);

    /// Refuses before writing what can never be a file's name: a folder, "", "/", ".", a trailing "/", a URL.
    static Result<void> checkTarget(const QString &path);
};

} // namespace Espalier
