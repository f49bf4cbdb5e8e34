// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes the summaries as the comments that `tree --info` shows: a file `.info` that belongs in the project's
/// folder.
class InfoWriter final : public Writer {
    Q_DECLARE_TR_FUNCTIONS(Espalier::InfoWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                       Report &report) const final;
};

} // namespace Espalier
