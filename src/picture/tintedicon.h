// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QPixmap>

namespace Espalier {

/// The SVG of an icon of our family by "actions/undo", "nodes/folder", "topics/mlops", drawn in "currentColor"; empty
/// when there is none.
QByteArray iconSource(QStringView name);
bool hasIcon(QStringView name);

/// The same as a picture in one colour, \a size in device-independent pixels; cached. Null when there is none.
QPixmap tinted(QStringView name, const QColor &colour, QSize size, qreal devicePixelRatio);

} // namespace Espalier
