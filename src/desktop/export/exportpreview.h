// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/export/plantree.h"
#include "formats/exportjob.h"

#include <QCoreApplication>
#include <QImage>

#include <memory>

namespace Espalier {

/// What an export would do, as the dialog shows it. Made in any thread; never changes once made.
struct ExportPreview {
    Plan plan;
    PlanTree tree;
    QByteArray text; ///< the beginning of what a text format writes
    QImage picture; ///< what a picture shows, as large as a screen; of a page, its first screen

    /// \a format: that of the job's request.
    static Result<ExportPreview> of(const ExportJob &job, const FormatInfo &format, Progress &progress);

    /// The whole page, in a temporary file, which goes when the program ends.
    Result<QString> temporaryPage() const;

private:
    Q_DECLARE_TR_FUNCTIONS(Espalier::ExportPreview)
};

/// An export that was tried.
struct FinishedExport {
    /// Not done, because something has changed since the preview was made: this is what it would do now.
    std::shared_ptr<const ExportPreview> changed;
    Report report;

    static Result<FinishedExport> of(const ExportJob &job, const ExportPreview &shown, Progress &progress);
};

} // namespace Espalier
