// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace Espalier {

/// What the shell commands of a text would make: `mkdir`, `touch`, `cd` and output sent to files, with brace lists,
/// quotes, `&&`, `;` and lines continued by a backslash. They are read, never run: variables, patterns and programs
/// are reported.
struct ShellCommands {
    struct Entry {
        std::string path; ///< UTF-8, relative, from \c root where there is one; no "." or ".." in it
        NodeKind kind = NodeKind::Folder;
        qint64 line = 0;
    };
    /// A command that makes nothing we know of.
    struct Other {
        std::vector<std::string> words;
        qint64 line = 0;
    };

    std::string root; ///< the folder of `mkdir X` and then `cd X`, if everything lies in it
    std::vector<Entry> entries;
    std::vector<Other> others;
    Report report;

    static ShellCommands read(std::string_view text, const QString &fileName = {}, qint64 firstLine = 1);
    /// Does the line start, perhaps behind a prompt, with mkdir or touch?
    static bool isCommandLine(std::string_view line);
};

} // namespace Espalier
