// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <functional>
#include <optional>

class QString;

namespace Espalier {

/// While one lives, this thread obeys file permissions, even when root runs the tests.
class WithoutPrivileges
{
public:
    WithoutPrivileges();
    ~WithoutPrivileges();
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)

private:
    quint32 m_effective[2] = {0, 0};
};

/// Runs \a check in a child process that has small file systems of its own mounted on the folders \a first and, unless
/// empty, \a second; 0 inodes: as many as you like. What \a check returns, or nothing where the system allows no mounts.
std::optional<bool> onSmallDisks(const QString &first, const QString &second, int kibibytes, int inodes, const std::function<bool()> &check);

} // namespace Espalier
