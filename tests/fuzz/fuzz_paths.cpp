// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pathlistformat.h"
#include "fuzzreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace Espalier;
    Fuzz::requireSettles(PathListReader(), PathListWriter(), Fuzz::bytesOf(data, size));
    return 0;
}
