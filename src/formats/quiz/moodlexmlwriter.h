// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a quiz as the XML of Moodle, which keeps what GIFT has no place for.
class MoodleXmlWriter final : public Writer {
    Q_DECLARE_TR_FUNCTIONS(Espalier::MoodleXmlWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                       Report &report) const final;
};

} // namespace Espalier
