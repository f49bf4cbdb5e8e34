// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes a quiz in GIFT, the text that Moodle and many other learning platforms import.
class GiftWriter final : public Writer {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GiftWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                       Report &report) const final;
};

} // namespace Espalier
