// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/theme.h"

#include <QImage>
#include <Qt>

namespace Espalier {

/// A layout's poster as small as a card, in which no word can be read: the map as MapPainter paints it from far, its
/// names as bars. For any thread; for what people read or click there is the map itself.
class SmallMap
{
public:
    SmallMap() = default; ///< of nothing
    explicit SmallMap(const Layout &layout) : m_layout(layout) {}

    bool isNull() const { return m_layout.firstChild(rootNode) == noNode; }
    /// On a transparent ground. \a size: in device-independent pixels, each of them \a ratio of the picture's.
    QImage image(QSize size, double ratio, const Theme &theme, Qt::LayoutDirection direction) const;

private:
    Layout m_layout;
};

} // namespace Espalier
