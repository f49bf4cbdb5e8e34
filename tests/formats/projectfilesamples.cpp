// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectfilesamples.h"

#include "formats/projectfile.h"

#include <QBuffer>

namespace Espalier {

Layout richLayout()
{
    Layout layout(QStringLiteral("my project"));
    layout.setInfo({.guide = QStringLiteral("mlops"),
                    .variables = {{QStringLiteral("core_package"), QStringLiteral("my_core")},
                                  {QStringLiteral("owner"), QStringLiteral("Zoë")}},
                    .viewPhase = Phase::Intermediate,
                    .viewFrame = QStringLiteral("two-sided"),
                    .viewGround = QStringLiteral("branch"),
                    .viewUnknown = "\"zoom\": 1.50",
                    .lesson = "{\"steps\": [\n{\"of\": \"why\", \"hidden\": true},\n{\"id\": \"a\", \"text\": \"b\"}\n]}",
                    .exercise = "null",
                    .conflicts = "[]",
                    .unknown = "\"later\": {\"deep\": [1e999, -0, true]}"});
    layout.setNotes(rootNode, QStringLiteral("Why:\n- \"because\""));
    const NodeIndex source = layout.append(rootNode, NodeData{.id = *NodeId::parse("3f9k2m7q0xab"), .name = QStringLiteral("source")});
    layout.append(source, NodeData{.id = *NodeId::parse("81c0w9v5n2dd"),
                                   .name = QStringLiteral("été “x”.py"),
                                   .kind = NodeKind::File,
                                   .summary = QStringLiteral("Entry point \U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"),
                                   .phase = Phase::Advanced,
                                   .tags = {QStringLiteral("ci"), QStringLiteral("secret")},
                                   .icon = QStringLiteral("🎨"),
                                   .topic = QStringLiteral("source/main"),
                                   .notes = QStringLiteral("# Mine\n\n*do* it"),
                                   .content = QStringLiteral("print(\"hi\")\n\tend\\\n"),
                                   .explanation = QStringLiteral("Because."),
                                   .rule = NodeRule::Required,
                                   .unknown = "\"colour\": \"red\", \"nested\": {\"a\": [1, {\"b\": null}]}"});
    layout.append(rootNode, NodeData{.id = *NodeId::parse("0000000000zz"), .name = QStringLiteral("build"), .rule = NodeRule::Forbidden});
    layout.append(rootNode, NodeData{.id = *NodeId::parse("0000000000zy"), .name = QStringLiteral("-rf"), .kind = NodeKind::File, .rule = NodeRule::Optional});
    return layout;
}

QByteArray projectFileOf(const Layout &layout, Report *report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Report own;
    if (const Result<void> ok = ProjectFileWriter().write(layout, {}, buffer, report ? *report : own); !ok)
        qFatal("%s", qPrintable(ok.error().message));
    return buffer.data();
}

QByteArray richProjectFile() { return projectFileOf(richLayout()); }

} // namespace Espalier
