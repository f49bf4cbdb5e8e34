// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace Espalier::Bench {

struct ProcessResult {
    int exitCode = -1; ///< -1: it did not end by itself
    std::string output; ///< the first few bytes that it printed
};

/// Runs a program to its end. \a folder: where it runs.
ProcessResult runProcess(const std::vector<std::string> &command, const std::string &folder);

} // namespace Espalier::Bench
