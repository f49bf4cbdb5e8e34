// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/ignorerules.h"
#include "fuzz.h"

using namespace Espalier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // The rules, a line that holds only "=", and the path they are asked about.
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const size_t middle = text.find("\n=\n");
    const std::string_view rules = text.substr(0, middle);
    const std::string_view path = middle == text.npos ? text.substr(0, text.find('\n')) : text.substr(middle + 3);

    std::vector<IgnoreRules::BadPattern> bad;
    const IgnoreRules parsed = IgnoreRules::parse(rules, bad);
    for (const IgnoreRules::BadPattern &pattern : bad)
        Fuzz::require(pattern.line >= 1 && !pattern.text.empty(), "a bad pattern is told with its line");
    const IgnoreRules::Verdict file = parsed.verdictOn(path, false);
    const IgnoreRules::Verdict folder = parsed.verdictOn(path, true);
    if (parsed.isEmpty())
        Fuzz::require(file == IgnoreRules::Verdict::Silent && folder == IgnoreRules::Verdict::Silent, "no rules say nothing");
    Fuzz::require(parsed.verdictOn(path, false) == file, "the same question has the same answer");
    return 0;
}
