// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commands.h"

#include "cli/checkcommand.h"
#include "cli/explaincommand.h"
#include "cli/exportcommand.h"
#include "cli/importcommand.h"
#include "cli/listcommand.h"
#include "cli/newcommand.h"
#include "cli/showcommand.h"

#include <algorithm>

namespace Espalier {

Commands::Commands()
{
    m_all.push_back(std::make_unique<NewCommand>());
    m_all.push_back(std::make_unique<ExportCommand>());
    m_all.push_back(std::make_unique<ImportCommand>());
    m_all.push_back(std::make_unique<ShowCommand>());
    m_all.push_back(std::make_unique<ExplainCommand>());
    m_all.push_back(std::make_unique<CheckCommand>());
    m_all.push_back(std::make_unique<ListCommand>());
}

Commands::~Commands() = default;

const Command *Commands::find(const QString &name) const
{
    const auto found = std::ranges::find_if(m_all, [&name](const auto &command) { return command->name() == name; });
    return found == m_all.end() ? nullptr : found->get();
}

QStringList Commands::names() const
{
    QStringList names;
    for (const auto &command : m_all)
        names.append(command->name());
    return names;
}

} // namespace Espalier
