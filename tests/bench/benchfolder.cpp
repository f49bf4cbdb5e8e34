// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchfolder.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace Espalier::Bench {

namespace fs = std::filesystem;

BenchFolder &BenchFolder::instance()
{
    static BenchFolder folder;
    return folder;
}

BenchFolder::BenchFolder()
{
    const char *const given = std::getenv("ESPALIER_BENCH_DIR");
    std::error_code error;
    const fs::path base = given ? fs::path(given) : fs::is_directory("/dev/shm", error) ? fs::path("/dev/shm") : fs::temp_directory_path();
    m_path = (base / ("espalier-bench-" + std::to_string(::getpid()))).string();
    fs::create_directories(m_path);
}

BenchFolder::~BenchFolder()
{
    std::error_code error;
    fs::remove_all(m_path, error);
}

void BenchFolder::remove(const std::string &name) const
{
    std::error_code error;
    fs::remove_all(path(name), error);
}

std::string BenchFolder::fresh(const std::string &name) const
{
    remove(name);
    fs::create_directory(path(name));
    return path(name);
}

} // namespace Espalier::Bench
