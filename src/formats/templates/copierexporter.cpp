// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/templates/copierexporter.h"

#include "formats/formatregistry.h"
#include "formats/yamltext.h"

namespace Espalier {

namespace {

constexpr std::string_view jinjaSuffix = ".jinja";

QByteArray copierQuestionsOf(const TemplateText &text)
{
    QByteArray yaml = "# copier copy THIS_FOLDER NEW_PROJECT\n"
                      "_subdirectory: template\n"
                      "_templates_suffix: .jinja\n"
                      "_exclude: []\n"
                      "_envops:\n"
                      "  keep_trailing_newline: true\n";
    for (const TemplateText::Variable &variable : text.variables()) {
        yaml += '\n' + variable.id + ":\n  type: str\n";
        if (variable.name == u"project_name")
            yaml += "  help: Name of the project\n";
        yaml += "  default: " + yamlQuoted(QString::fromUtf8(text.toJinja(variable.value))) + '\n';
    }
    return yaml;
}

} // namespace

FormatInfo CopierExporter::info() const
{
    return {
        .id = QStringLiteral("copier"),
        .name = tr("Copier template"),
        .description = tr("A folder from which Copier makes projects, asking for the name and the variables, and "
                          "updates them later."),
        .group = FormatGroup::Templates,
        .icon = QStringLiteral("actions/duplicate"),
        .makesTree = true,
        .holdsContents = true,
        .options = {{.id = QStringLiteral("answers"),
                     .label = tr("Projects can be updated from the template"),
                     .hint = tr("Each project keeps its answers in .copier-answers.yml, from which Copier updates it."),
                     .flag = QStringLiteral("answers-file")}}};
}

Layout CopierExporter::templateOf(const Plan &plan, const TemplateText &text, const OptionValues &values) const
{
    Layout layout(QStringLiteral("template"));
    appendFile(layout, rootNode, "copier.yml", copierQuestionsOf(text));
    const NodeIndex top = layout.append(rootNode, NodeKind::Folder, "template");
    if (values.isOn(u"answers"))
        appendFile(layout, top, "{{ _copier_conf.answers_file }}.jinja",
                   "# Copier writes this file and reads it again; change nothing here.\n{{ "
                   "_copier_answers|to_nice_yaml -}}\n");
    append(layout, top, plan, text, [&](NodeIndex node, const TemplateFile &file) {
        // Only what ends in the suffix is filled in; a file that ends so by itself would lose it.
        if (text.hasPlaceholder(file.content) || file.name.ends_with(jinjaSuffix)) {
            layout.setName(node, QString::fromStdString(file.name + std::string(jinjaSuffix)));
            layout.setContentUtf8(node, text.toJinja(file.content).toStdString());
        } else {
            layout.setContentUtf8(node, file.content);
        }
    });
    return layout;
}

void addCopierFormat(FormatRegistry &registry) { registry.add(std::make_unique<CopierExporter>()); }

} // namespace Espalier
