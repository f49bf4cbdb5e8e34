// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the system's library (LD_PRELOAD), this stands for a disk that takes everything and then cannot keep
// it. ESPALIER_SYNC_FAILS says of what: "file" or "folder".

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <sys/stat.h>

namespace {

int failingSync(int descriptor)
{
    const char *const what = std::getenv("ESPALIER_SYNC_FAILS");
    struct stat status;
    if (!what || fstat(descriptor, &status) != 0 || S_ISDIR(status.st_mode) != (std::strcmp(what, "folder") == 0))
        return 0;
    errno = EIO;
    return -1;
}

} // namespace

extern "C" int fsync(int descriptor) { return failingSync(descriptor); }
extern "C" int fdatasync(int descriptor) { return failingSync(descriptor); }
