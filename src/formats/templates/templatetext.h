// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/planner.h"

#include <QByteArray>
#include <QList>

namespace Espalier {

/// The variables of a layout as the questions of a template, and texts as Jinja reads them: placeholders become
/// references to the answers, and braces that are somebody else's stay what they are.
class TemplateText {
public:
    struct Variable {
        QByteArray id; ///< as Jinja can call it: letters, digits and "_"
        QString value; ///< what it is in the layout, and usually
        QString name; ///< as the layout calls it
        QString placeholder;
    };

    /// \a plan: of the layout as it is. \a owner: what the answers belong to, "cookiecutter.", or nothing.
    TemplateText(const Plan &plan, const PlanOptions &options, QByteArray owner);

    const QList<Variable> &variables() const { return m_variables; } ///< the project's name first
    /// \a layout with placeholders for the project's name and for folders and files named as a variable's value.
    Layout withPlaceholders(Layout layout) const;
    /// \a options that fill placeholders into the contents.
    PlanOptions withPlaceholders(PlanOptions options) const;

    bool hasPlaceholder(std::string_view text) const;
    /// "{{", "{%" or "{#": Jinja would take it for its own.
    static bool hasJinja(std::string_view text);
    /// What Jinja makes \a text of, with the answers for placeholders.
    QByteArray toJinja(std::string_view text) const;
    QByteArray toJinja(const QString &text) const { return toJinja(std::string_view(text.toStdString())); }
    QByteArray reference(const Variable &variable) const { return "{{ " + m_owner + variable.id + " }}"; }

private:
    /// The variable whose placeholder begins at \a at, and how long that is; else nullptr.
    const Variable *variableAt(std::string_view text, size_t at, size_t &length) const;

    struct Form { ///< in which a placeholder stands in a text
        std::string text;
        qsizetype variable;
    };
    QByteArray m_owner;
    QList<Variable> m_variables;
    std::vector<Form> m_forms;
};

} // namespace Espalier
