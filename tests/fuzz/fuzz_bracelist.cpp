// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/bracelist.h"
#include "core/text/shellcommands.h"
#include "fuzz.h"

using namespace Espalier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto words = BraceList::expand(text)) {
        Fuzz::require(words->size() <= BraceList::maxWords, "the number of words is bounded");
        size_t bytes = 0;
        for (const std::string &word : *words)
            bytes += word.size();
        Fuzz::require(bytes <= BraceList::maxBytes, "the length of words is bounded");
    } else {
        Fuzz::requireReadable(words.error().message);
    }

    const ShellCommands commands = ShellCommands::read("mkdir -p " + std::string(text));
    for (const ShellCommands::Entry &entry : commands.entries) {
        Fuzz::require(!entry.path.empty() && entry.path.front() != '/', "commands make relative paths");
        const std::string path = '/' + entry.path + '/';
        Fuzz::require(path.find("/../") == path.npos && path.find("/./") == path.npos, "commands lead nowhere else");
    }
    return 0;
}
