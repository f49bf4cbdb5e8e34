// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/contents.h"

#include "core/text/utf8.h"
#include "guide/starterbuilder.h"

namespace Espalier {

Contents::Contents(QMap<QString, QString> variables) : m_variables(std::move(variables))
{
    for (const QString &name : m_variables.keys())
        m_names.push_back(name.toStdString());
}

void Contents::fill(PlanEntry &entry, Plan &plan) const
{
    std::string_view text = plan.layout.contentUtf8(entry.node);
    if (mentionsVariable(text)) {
        const QString raw = fromUtf8(text);
        const QString filled = StarterBuilder::substitute(raw, m_variables);
        if (filled != raw) {
            entry.content = int(plan.texts.size());
            plan.texts.append(filled.toUtf8());
            text = plan.contentOf(entry);
        }
    }
    entry.bytes = qint64(text.size());
    entry.executable = text.starts_with("#!");
}

bool Contents::mentionsVariable(std::string_view text) const
{
    // Most files hold no braces at all, and most of those that do mean another tool's: only a declared name right
    // behind the braces is worth the conversion. Which form exactly counts, substitute() decides.
    for (size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 1)) {
        const size_t from = text.find_first_not_of(" \t\r\n{", at);
        if (from == std::string_view::npos)
            return false;
        for (const std::string &name : m_names) {
            if (text.substr(from).starts_with(name))
                return true;
        }
    }
    return false;
}

} // namespace Espalier
