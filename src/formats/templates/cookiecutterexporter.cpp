// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/templates/cookiecutterexporter.h"

#include "core/jsontext.h"
#include "formats/formatregistry.h"
#include "formats/imports.h"

namespace Espalier {

namespace {

/// A pattern of Python's fnmatch that means \a path alone.
QByteArray patternOf(const QByteArray &path)
{
    QByteArray pattern;
    for (const char c : path) {
        if (c == '*' || c == '?' || c == '[')
            pattern += QByteArray("[") + c + ']';
        else
            pattern += c;
    }
    return pattern;
}

QByteArray questionsOf(const TemplateText &text, const QByteArrayList &copied)
{
    QByteArray json = "{\n";
    for (const TemplateText::Variable &variable : text.variables()) {
        json += "    \"" + variable.id + "\": ";
        appendJsonString(json, text.toJinja(variable.value));
        json += ",\n";
    }
    json += "    \"__prompts__\": {\n        \"project_name\": \"Name of the project\"\n    },\n"
            "    \"_copy_without_render\": [";
    for (qsizetype i = 0; i < copied.size(); ++i) {
        json += i > 0 ? ",\n        " : "\n        ";
        appendJsonString(json, copied[i]);
    }
    return json + (copied.isEmpty() ? "]\n}\n" : "\n    ]\n}\n");
}

} // namespace

FormatInfo CookiecutterExporter::info() const
{
    return {.id = QStringLiteral("cookiecutter"),
            .name = tr("Cookiecutter template"),
            .description =
                tr("A folder from which Cookiecutter makes projects, asking for the name and the variables."),
            .group = FormatGroup::Templates,
            .icon = QStringLiteral("actions/duplicate"),
            .makesTree = true,
            .holdsContents = true};
}

Layout CookiecutterExporter::templateOf(const Plan &plan, const TemplateText &text, const OptionValues &) const
{
    Layout layout(QStringLiteral("template"));
    const NodeIndex questions = appendFile(layout, rootNode, "cookiecutter.json", {});
    const NodeIndex top =
        layout.append(rootNode, NodeKind::Folder, text.reference(text.variables().first()).toStdString());
    QByteArrayList copied;
    append(layout, top, plan, text, [&](NodeIndex node, const TemplateFile &file) {
        if (text.hasPlaceholder(file.content)) {
            layout.setContentUtf8(node, text.toJinja(file.content).toStdString());
            return;
        }
        layout.setContentUtf8(node, file.content);
        // Jinja would change it: braces, but line ends too, and it reads nothing but UTF-8.
        if (TemplateText::hasJinja(file.content) || file.content.find('\r') != std::string_view::npos
            || !Imports::isText(file.content))
            copied.append(patternOf(text.toJinja(std::string_view(file.path.constData(), size_t(file.path.size())))));
    });
    layout.setContentUtf8(questions, questionsOf(text, copied).toStdString());
    return layout;
}

void addCookiecutterFormat(FormatRegistry &registry) { registry.add(std::make_unique<CookiecutterExporter>()); }

} // namespace Espalier
