// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testprogram.h"

#include <cstdio>
#include <cstring>
#include <map>
#include <string>

namespace Espalier {

namespace {

std::map<std::string, ListedTest::Main> &listedTests()
{
    static std::map<std::string, ListedTest::Main> programs;
    return programs;
}

std::string stemOf(const char *path)
{
    const char *const slash = std::strrchr(path, '/');
    const std::string file = slash ? slash + 1 : path;
    return file.substr(0, file.rfind('.'));
}

} // namespace

ListedTest::ListedTest(const char *file, Main main) { listedTests().emplace(stemOf(file), main); }

} // namespace Espalier

int main(int argc, char **argv)
{
    const auto &programs = Espalier::listedTests();
    const auto program = argc > 1 ? programs.find(argv[1]) : programs.end();
    if (program == programs.end()) {
        std::fprintf(stderr, "usage: %s TEST [QtTest's arguments], with TEST one of\n", argv[0]);
        for (const auto &[name, main] : programs)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    // The test is called what it is: QtTest's output and the application's name say it.
    argv[1] = const_cast<char *>(program->first.c_str());
    return program->second(argc - 1, argv + 1);
}
