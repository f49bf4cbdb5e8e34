// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/filedescriptor.h"

#include <QByteArrayList>
#include <QString>

namespace Espalier {

/// The place where a directory export lands, opened: once, so that what was looked at is what is written to, whatever
/// happens to the path meanwhile. Links on the way to it, and the target itself being a link to a
/// folder, are followed: that is the path that the user named. Below it none is.
struct TargetPath {
    QByteArray path; ///< absolute, as the system takes it
    FileDescriptor folder; ///< for …at() calls; invalid: nothing is there yet, and \c ancestor and \c missing are set
    FileDescriptor ancestor; ///< the nearest parent that exists
    QByteArrayList missing; ///< names to be made below it, one in the other; the last is the target's own
    bool isLink = false; ///< the target itself is a link; the folder is what it leads to

    QString shown() const;
    /// Where the folder that is there really stands, the target's own or the nearest parent's: without links.
    QByteArray realPlace() const;
    /// Are both the same folder, or the same missing names in the same one?
    bool isSameAs(const TargetPath &other) const;

    /// Fails when something that is no folder stands there or on the way, or the way cannot be walked. Makes nothing.
    static Result<TargetPath> open(const QString &directory);

private:
    QByteArray pathThatIsThere() const;
};

/// Absolute, without "." and doubled slashes; ".." goes up from where links lead, as the system does it. Empty, with
/// errno, when \a path is relative and the current folder is gone.
QByteArray absoluteTarget(const QByteArray &path);

/// Does \a path lead to the very folder that is open as \a folder?
bool leadsTo(const QByteArray &path, int folder);

/// What the file system under an open folder thinks of names (tests/ROBUSTNESS.md X5).
struct FileSystemRules {
    bool isWindows = false;   ///< FAT, exFAT or NTFS: takes only names that Windows takes
    bool ignoresCase = false; ///< "A" and "a" are the same

    static FileSystemRules of(int folder);
    /// By the number that statfs() gives.
    static FileSystemRules ofType(quint32 type);
};

} // namespace Espalier
