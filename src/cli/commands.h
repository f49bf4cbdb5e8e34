// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <memory>
#include <vector>

namespace Espalier {

class Command;

/// Every verb there is, in the order of the help.
class Commands
{
public:
    Commands();
    ~Commands();

    const std::vector<std::unique_ptr<const Command>> &all() const { return m_all; }
    const Command *find(const QString &name) const; ///< nullptr: there is none
    QStringList names() const;

private:
    std::vector<std::unique_ptr<const Command>> m_all;
};

} // namespace Espalier
