// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/gitrepository.h"
#include "fuzz.h"

using namespace Espalier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    for (const size_t hashBytes : {size_t(20), size_t(32)}) {
        if (const auto tracked = GitRepository::trackedIn(bytes, hashBytes)) {
            for (const std::string &path : *tracked)
                Fuzz::require(path.find('\0') == path.npos, "no path holds a NUL");
        }
    }
    GitRepository::configValue(bytes, "core", "excludesfile");
    return 0;
}
