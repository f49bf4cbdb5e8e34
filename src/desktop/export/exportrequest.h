// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "desktop/export/exportformats.h"
#include "desktop/export/plantree.h"
#include "formats/format.h"
#include "guide/guide.h"
#include "plan/planner.h"

#include <QCoreApplication>
#include <QImage>

#include <memory>
#include <optional>

namespace Espalier {

class FormatRegistry;

/// Everything an export depends on, as a value that a worker can own.
struct ExportRequest {
    ExportFormat format;
    QString path; ///< absolute
    Layout layout;
    Guide guide; ///< explains the folders; null where explanations travel with the nodes
    PlanOptions options; ///< its guide is set by who uses it
    QMap<QString, QString> extra; ///< of the format alone: see WriteOptions
};

/// What an export would do, before anything is written. Never changes once made.
struct ExportPreview {
    Plan plan;
    PlanTree tree;
    bool replaces = false; ///< a file stands at the path that will give way
    QByteArray text; ///< the beginning of what a text format writes
    QImage picture;  ///< what a picture shows, as large as a screen

    /// Would both do the same?
    bool isSameAs(const ExportPreview &other) const;
};

/// What came of an export.
struct ExportOutcome {
    /// Not done, because something has changed since the preview was made: this is what it would do now.
    std::shared_ptr<const ExportPreview> changed;
    Report report;
};

/// Makes previews and executes them; runs in any thread, touches nothing but the request's path.
class Exporter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::Exporter)

public:
    Exporter(const FormatRegistry &registry, ExportRequest request) : m_registry(registry), m_request(std::move(request)) {}

    Result<ExportPreview> preview(Progress &progress) const;
    /// Does exactly what \a shown says, unless it would no longer be the same.
    Result<ExportOutcome> execute(const ExportPreview &shown, Progress &progress) const;

private:
    Result<Plan> plan(Progress &progress) const;
    Result<Plan> documentPlan(Progress &progress) const;
    WriteOptions writeOptions(Progress &progress) const;
    Result<QImage> picture(Progress &progress) const;

    const FormatRegistry &m_registry;
    const ExportRequest m_request;
};

} // namespace Espalier
