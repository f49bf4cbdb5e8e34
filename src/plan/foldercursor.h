// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/filedescriptor.h"

#include <QByteArrayView>

#include <string>
#include <vector>

#include <sys/types.h>

namespace Espalier {

/// Walks the folders below one open folder by descriptors, level by level and never through a symbolic link, so that
/// nothing outside is ever reached, whatever happens on the disk meanwhile. Cheap when asked in depth-first order.
/// Holds a bounded number of descriptors: from below the way back is "..", checked to be the very folder that was left.
/// Depth and length of paths are not limited.
class FolderCursor
{
public:
    static constexpr int maxOpen = 32;

    /// \a root stays open as long as the cursor lives.
    explicit FolderCursor(FileDescriptor root);
    ~FolderCursor();
    Q_DISABLE_COPY_MOVE(FolderCursor)

    int root() const { return m_levels.front().descriptor; }

    /// The descriptor (for …at() calls only) of the folder \a path: "" is the root, else "a/b/". Valid until the next
    /// call. -1 with errno when it cannot be had: ENOTDIR for a link or a file on the way, EINVAL for a path that
    /// is not made of plain names, ESTALE when a folder was moved away meanwhile.
    int enter(QByteArrayView path);

    /// Closes a descriptor that is not needed right now; false when there is none. For EMFILE.
    bool relieve();

private:
    struct Level {
        int descriptor = -1; // -1: closed for now
        qsizetype end = 0;   // of its path in m_path
        dev_t device = 0;    // known while closed
        ino_t inode = 0;
    };
    bool ascendTo(size_t level);
    bool descend(QByteArrayView name);

    std::string m_path;
    std::vector<Level> m_levels;
    size_t m_lowestOpen = 1; // all levels from here on are open, the root apart
};

/// True for what may stand between two slashes: not empty, not "." or "..", without NUL, at most 255 bytes.
bool isPlainName(QByteArrayView name);

/// Renames a file or folder, but replaces nothing: then false with EEXIST. False with errno.
bool renameToFree(int fromFolder, const char *from, int toFolder, const char *to);

/// The path of a plan's entry taken apart for the …at() calls.
class EntryPlace
{
public:
    /// \a path must outlive the place.
    explicit EntryPlace(QByteArrayView path);

    bool isValid() const { return m_isValid; } ///< its name is a plain one; the folder's are checked on the way there
    QByteArrayView folder() const { return m_folder; } ///< "" or "a/b/"
    const char *name() const { return m_name; } ///< without a slash, NUL at its end

private:
    QByteArrayView m_folder;
    bool m_isValid;
    char m_name[256]; // not filled further than needed: one is made for each entry
};

} // namespace Espalier
