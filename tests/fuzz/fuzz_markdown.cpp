// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/markdownformat.h"
#include "fuzzreader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace Espalier;
    Fuzz::requireSettles(MarkdownReader(), MarkdownWriter(), Fuzz::bytesOf(data, size));
    return 0;
}
