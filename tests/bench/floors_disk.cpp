// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "floors.h"

#include <algorithm>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Espalier::Bench::Floors {

size_t createTree(const std::string &root, const std::vector<SyntheticNode> &nodes)
{
    struct Level {
        quint32 node;
        int folder;
    };
    std::vector<Level> open{{0, ::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)}};
    std::string name; // with its NUL
    size_t made = 0;
    for (size_t node = 1; node < nodes.size(); ++node) {
        while (open.back().node != nodes[node].parent) {
            ::close(open.back().folder);
            open.pop_back();
        }
        name = nodes[node].name;
        if (nodes[node].isFolder) {
            made += ::mkdirat(open.back().folder, name.c_str(), 0777) == 0;
            if (node + 1 < nodes.size() && nodes[node + 1].parent == node)
                open.push_back({quint32(node), ::openat(open.back().folder, name.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)});
        } else {
            const int file = ::openat(open.back().folder, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            made += ::write(file, nodes[node].content.data(), nodes[node].content.size()) == ssize_t(nodes[node].content.size());
            ::close(file);
        }
    }
    for (const Level &level : open)
        ::close(level.folder);
    return made;
}

namespace {

struct Scan {
    struct Entry {
        quint32 parent;
        bool isFolder;
        std::string name;
    };
    std::vector<Entry> entries;
    std::vector<char> buffer = std::vector<char>(64 * 1024);

    void folder(int descriptor, quint32 parent)
    {
        std::vector<Entry> found;
        for (long got = 0; (got = ::syscall(SYS_getdents64, descriptor, buffer.data(), buffer.size())) > 0;) {
            for (long at = 0; at < got;) {
                const auto *const record = reinterpret_cast<const dirent64 *>(buffer.data() + at);
                at += record->d_reclen;
                if (std::strcmp(record->d_name, ".") != 0 && std::strcmp(record->d_name, "..") != 0)
                    found.push_back({parent, record->d_type == DT_DIR, record->d_name});
            }
        }
        std::ranges::sort(found, {}, &Entry::name);
        for (Entry &entry : found) {
            const auto index = quint32(entries.size());
            entries.push_back(std::move(entry));
            if (!entries.back().isFolder)
                continue;
            const int below = ::openat(descriptor, entries.back().name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            folder(below, index);
            ::close(below);
        }
    }
};

} // namespace

size_t scanTree(const std::string &root)
{
    Scan scan;
    const int descriptor = ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    scan.folder(descriptor, 0);
    ::close(descriptor);
    return scan.entries.size();
}

} // namespace Espalier::Bench::Floors
