// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

namespace Espalier::Bench {

/// A folder of this run's own, in memory (/dev/shm) where there is one: a disk gives no figures that repeat. The
/// environment variable ESPALIER_BENCH_DIR names another place. Emptied at the end of the program.
class BenchFolder
{
public:
    static BenchFolder &instance();
    ~BenchFolder();

    std::string path(const std::string &name) const { return m_path + '/' + name; }
    QString qPath(const std::string &name) const { return QString::fromStdString(path(name)); }
    void remove(const std::string &name) const;
    /// An empty folder of that name.
    std::string fresh(const std::string &name) const;

private:
    BenchFolder();
    std::string m_path;
};

} // namespace Espalier::Bench
