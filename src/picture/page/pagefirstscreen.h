// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "guide/guide.h"
#include "picture/page/pageoptions.h"

#include <QImage>

namespace Espalier {

/// A picture of what the HTML page shows first in a wide browser, for previews: painted here, because no browser is asked
/// to. The same facts, cards and colours in the same places; letters come out as this system has them.
class PageFirstScreen
{
public:
    /// \a layout: filtered already. May be asked in any thread.
    static QImage image(const Layout &layout, const Guide &guide, const PageOptions &options);
};

} // namespace Espalier
