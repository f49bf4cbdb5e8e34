// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/templates/templatetext.h"

#include "formats/placeholder.h"

#include <algorithm>

namespace Espalier {

namespace {

QByteArray identifierOf(const QString &name)
{
    QByteArray id;
    for (const QChar c : name) {
        const bool isPlain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_');
        id += isPlain ? char(c.unicode()) : '_';
    }
    // One that begins with "_" is asked for by nobody.
    return id.isEmpty() || !QChar::isLetter(uint(id.front())) ? "x" + id : id;
}

bool opensJinja(std::string_view text, size_t at)
{
    return text[at] == '{' && at + 1 < text.size()
        && (text[at + 1] == '{' || text[at + 1] == '%' || text[at + 1] == '#');
}

} // namespace

TemplateText::TemplateText(const Plan &plan, const PlanOptions &options, QByteArray owner) : m_owner(std::move(owner))
{
    QMap<QString, QString> values = plan.layout.info().variables;
    values.insert(options.variables);
    const QString projectName = QStringLiteral("project_name");
    QStringList names = values.keys();
    names.removeAll(projectName);
    names.prepend(projectName);
    const QString unused = placeholderFor(plan, QStringLiteral("variable")).chopped(1);
    QByteArrayList ids;
    for (const QString &name : names) {
        QByteArray id = identifierOf(name);
        while (ids.contains(id))
            id += '_';
        ids.append(id);
        const QString placeholder = unused + u'-' + QString::number(m_variables.size()) + u'~';
        for (const QString &form : {placeholder, markdownPlaceholder(placeholder)})
            m_forms.push_back({form.toStdString(), m_variables.size()});
        m_variables.append({id, values.value(name, plan.root), name, placeholder});
    }
}

Layout TemplateText::withPlaceholders(Layout layout) const
{
    layout.setName(rootNode, m_variables.first().placeholder);
    for (NodeIndex node = layout.next(rootNode); node != noNode; node = layout.next(node)) {
        const QString name = layout.name(node);
        const auto named = std::find_if(m_variables.begin() + 1, m_variables.end(),
                                        [&name](const Variable &variable) { return variable.value == name; });
        if (named != m_variables.end())
            layout.setName(node, named->placeholder);
    }
    return layout;
}

PlanOptions TemplateText::withPlaceholders(PlanOptions options) const
{
    for (const Variable &variable : m_variables)
        options.variables.insert(variable.name, variable.placeholder);
    return options;
}

bool TemplateText::hasPlaceholder(std::string_view text) const
{
    return std::ranges::any_of(m_forms,
                               [text](const Form &form) { return text.find(form.text) != std::string_view::npos; });
}

bool TemplateText::hasJinja(std::string_view text)
{
    for (size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (opensJinja(text, at))
            return true;
    }
    return false;
}

const TemplateText::Variable *TemplateText::variableAt(std::string_view text, size_t at, size_t &length) const
{
    if (at >= text.size() || (text[at] != '~' && text[at] != '\\'))
        return nullptr;
    for (const Form &form : m_forms) {
        if (text.substr(at).starts_with(form.text)) {
            length = form.text.size();
            return &m_variables[form.variable];
        }
    }
    return nullptr;
}

QByteArray TemplateText::toJinja(std::string_view text) const
{
    QByteArray jinja;
    for (size_t at = 0; at < text.size();) {
        size_t length = 0;
        if (const Variable *const variable = variableAt(text, at, length)) {
            jinja += reference(*variable);
            at += length;
        } else if (opensJinja(text, at)) {
            jinja += "{{ '" + QByteArray(text.data() + at, 2) + "' }}";
            at += 2;
        } else if (text[at] == '{' && variableAt(text, at + 1, length)) {
            jinja += "{{ '{' }}"; // or it would belong to the reference
            ++at;
        } else {
            jinja += text[at++];
        }
    }
    return jinja;
}

} // namespace Espalier
