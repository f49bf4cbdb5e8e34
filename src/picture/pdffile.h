// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>

#include <memory>

class QIODevice;
class QPdfWriter;

namespace Espalier {

/// A PDF that is being painted: the same pages give the same bytes, on any machine and at any time. One at a time.
class PdfFile {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PdfFile)

public:
    static constexpr int resolution = 720;
    static constexpr double unitsOfPoint = resolution / 72.0;

    PdfFile(const QString &title, const QPageLayout &page);
    ~PdfFile();
    Q_DISABLE_COPY_MOVE(PdfFile)

    /// Valid until finish().
    QPdfWriter &writer() { return *m_writer; }
    /// Once nothing paints on it any more.
    Result<void> finish(QIODevice &device);

private:
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
};

} // namespace Espalier
