// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/plan.h"

#include <string>
#include <string_view>

namespace Espalier {

/// One entry as it stands in an archive.
struct PlannedFile {
    std::string path; ///< with the archive's top folder, without a slash at the end
    bool isFolder = false;
    bool executable = false;
    std::string_view content;

    int mode() const { return isFolder || executable ? 0755 : 0644; }
};

/// Goes through what a plan puts into an archive: the top folder, then every entry that is to be made.
class PlannedFiles
{
public:
    explicit PlannedFiles(const Plan &plan);

    qint64 count() const { return m_plan.entries.size() + 1; } ///< at most
    /// Valid until the next call; nullptr at the end.
    const PlannedFile *next();

private:
    const Plan &m_plan;
    qsizetype m_at = -1; // the top folder
    size_t m_rootSize;
    PlannedFile m_file;
};

} // namespace Espalier
