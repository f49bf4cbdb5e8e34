// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/foldercursor.h"

#include <algorithm>
#include <climits>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>

namespace Espalier {

namespace {

// O_PATH needs no permission to list the folder, and costs least. Together with O_DIRECTORY a link gives ENOTDIR.
constexpr int folderFlags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

} // namespace

bool isPlainName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > NAME_MAX || name == "." || name == "..")
        return false;
    const auto size = size_t(name.size());
    return std::memchr(name.data(), 0, size) == nullptr && std::memchr(name.data(), '/', size) == nullptr;
}

bool renameToFree(int fromFolder, const char *from, int toFolder, const char *to)
{
    if (renameat2(fromFolder, from, toFolder, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    // A file system without that promise: looking first leaves only a moment, and rename() itself replaces no folder
    // that holds something.
    struct stat found;
    if (fstatat(toFolder, to, &found, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return false;
    }
    return errno == ENOENT && renameat(fromFolder, from, toFolder, to) == 0;
}

EntryPlace::EntryPlace(QByteArrayView path)
{
    if (path.endsWith('/'))
        path.chop(1);
    const qsizetype from = path.lastIndexOf('/') + 1;
    const QByteArrayView name = path.sliced(from);
    m_folder = path.first(from);
    m_isValid = isPlainName(name);
    const auto size = m_isValid ? size_t(name.size()) : 0;
    std::memcpy(m_name, name.data(), size);
    m_name[size] = '\0';
}

FolderCursor::FolderCursor(FileDescriptor root)
{
    m_levels.push_back({.descriptor = root.release()});
}

FolderCursor::~FolderCursor()
{
    for (const Level &level : m_levels)
        FileDescriptor(level.descriptor).reset();
}

int FolderCursor::enter(QByteArrayView path)
{
    const QByteArrayView current(m_path);
    if (path != current) {
        const auto [here, there] = std::ranges::mismatch(current, path);
        const qsizetype common = here - current.begin();
        size_t level = m_levels.size() - 1;
        while (m_levels[level].end > common)
            --level;
        if (!ascendTo(level))
            return -1;
        for (qsizetype from = m_levels.back().end; from < path.size();) {
            const qsizetype slash = path.indexOf('/', from);
            if (slash < 0) {
                errno = EINVAL;
                return -1;
            }
            if (!descend(path.sliced(from, slash - from)))
                return -1;
            from = slash + 1;
        }
    }
    return m_levels.back().descriptor;
}

bool FolderCursor::ascendTo(size_t target)
{
    while (m_levels.size() - 1 > target) {
        const size_t above = m_levels.size() - 2;
        Level &level = m_levels[above];
        const FileDescriptor leaving(m_levels.back().descriptor);
        m_levels.pop_back();
        m_path.resize(size_t(level.end));
        m_lowestOpen = std::min(m_lowestOpen, m_levels.size());
        if (level.descriptor >= 0 || target == 0)
            continue; // the root is always open: on the way there nothing in between is needed
        level.descriptor = retried([&] { return openat(leaving.get(), "..", folderFlags); });
        struct stat found;
        const bool known = level.descriptor >= 0 && fstat(level.descriptor, &found) == 0;
        if (!known || found.st_dev != level.device || found.st_ino != level.inode) {
            if (known)
                errno = ESTALE;
            // From here the way is only through the root again.
            const int reason = errno;
            FileDescriptor(level.descriptor).reset();
            level.descriptor = -1;
            while (m_levels.size() > 1)
                m_levels.pop_back();
            m_path.clear();
            m_lowestOpen = 1;
            errno = reason;
            return false;
        }
        m_lowestOpen = above;
    }
    return true;
}

bool FolderCursor::descend(QByteArrayView name)
{
    if (!isPlainName(name)) {
        errno = EINVAL;
        return false;
    }
    char text[NAME_MAX + 1];
    std::memcpy(text, name.data(), size_t(name.size()));
    text[name.size()] = '\0';
    const int above = m_levels.back().descriptor;
    int descriptor = retried([&] { return openat(above, text, folderFlags); });
    if (descriptor < 0 && errno == EMFILE && relieve())
        descriptor = retried([&] { return openat(above, text, folderFlags); });
    if (descriptor < 0)
        return false;
    m_path.append(name.data(), size_t(name.size()));
    m_path += '/';
    m_levels.push_back({.descriptor = descriptor, .end = qsizetype(m_path.size())});
    if (m_levels.size() - m_lowestOpen > size_t(maxOpen))
        relieve();
    return true;
}

bool FolderCursor::relieve()
{
    if (m_lowestOpen + 1 >= m_levels.size())
        return false; // only the root and the current folder are open
    Level &level = m_levels[m_lowestOpen];
    struct stat found;
    if (fstat(level.descriptor, &found) != 0)
        return false;
    level.device = found.st_dev;
    level.inode = found.st_ino;
    FileDescriptor(level.descriptor).reset();
    level.descriptor = -1;
    ++m_lowestOpen;
    return true;
}

} // namespace Espalier
