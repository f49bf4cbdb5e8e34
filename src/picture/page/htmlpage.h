// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"

namespace Espalier {

/// Writes a layout as a page to share: one file that asks nothing of anybody, with the tree, the explanations and the
/// map; readable without its script, on paper, and by those who cannot see it.
class HtmlPageWriter final : public Writer {
public:
    FormatInfo info() const final;
    Result<void> write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                       Report &report) const final;
};

} // namespace Espalier
