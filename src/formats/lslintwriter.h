// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exporter.h"

#include <QCoreApplication>

namespace Espalier {

/// Writes rules for ls-lint that the names of the layout keep: how folders, and files of each suffix, are written. What
/// is added later must follow them. ls-lint looks at no name without a suffix, and neither do the rules.
class LsLintWriter final : public Writer
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::LsLintWriter)

public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device, Report &report) const final;
};

} // namespace Espalier
