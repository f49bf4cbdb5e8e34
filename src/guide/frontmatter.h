// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

#include <string_view>

namespace Espalier {

/// The lines between `---` at the very start of a guide: `key: value`, and for `variables` and `aliases` indented
/// `name: value` lines or `{name: value, …}`, for `no_readme` indented `- path` lines or `[path, …]`. No more of YAML
/// than that; anything else is reported.
class FrontMatter
{
public:
    /// Fills \a data; returns where the Markdown behind it starts (0 when there is no front matter).
    static size_t read(std::string_view text, const QString &fileName, Guide::Data &data);
};

} // namespace Espalier
