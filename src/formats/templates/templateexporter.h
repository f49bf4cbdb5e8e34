// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"
#include "formats/templates/templatetext.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a layout as a folder from which a tool makes projects, asking for the variables. What a template looks like,
/// its subclass decides; the plan is that of the template's folders and files.
class TemplateExporter : public Exporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::TemplateExporter)

public:
    Result<Plan> plan(const Layout &layout, const WriteOptions &options, const QString &target) const final;
    std::unique_ptr<Sink> sink(const QString &target, const Plan &plan) const final;

protected:
    virtual QByteArray owner() const = 0; ///< of the answers, see TemplateText
    /// The template as a layout whose contents are meant as they are. \a plan: of what it is to make, with
    /// placeholders.
    virtual Layout templateOf(const Plan &plan, const TemplateText &text, const OptionValues &values) const = 0;

    /// Appends the folders and files of \a plan under \a top. \a file: name and content of a file, to be made those of
    /// the template.
    struct TemplateFile {
        QByteArray path; ///< of the plan
        std::string name; ///< in Jinja
        std::string_view content;
    };
    static void append(Layout &layout, NodeIndex top, const Plan &plan, const TemplateText &text,
                       const std::function<void(NodeIndex node, const TemplateFile &file)> &fill);
    static NodeIndex appendFile(Layout &layout, NodeIndex parent, std::string_view name, const QByteArray &content);
};

} // namespace Espalier
