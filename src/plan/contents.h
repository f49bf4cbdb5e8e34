// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/plan.h"

#include <string>
#include <vector>

namespace Espalier {

/// Decides what stands in the files of a plan. Only contents in which a variable is filled in are copied.
class Contents
{
public:
    /// \a variables: the declared ones; everything else in double braces stays as it is.
    explicit Contents(QMap<QString, QString> variables);

    /// Sets bytes, executable and content of \a entry, which stands for a file of \a plan's layout.
    void fill(PlanEntry &entry, Plan &plan) const;

private:
    bool mentionsVariable(std::string_view text) const;

    QMap<QString, QString> m_variables;
    std::vector<std::string> m_names;
};

} // namespace Espalier
