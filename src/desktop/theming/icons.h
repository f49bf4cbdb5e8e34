// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace Espalier {

/// An icon of our family by "actions/undo", "nodes/folder", "topics/mlops": drawn from its SVG in whatever colour the
/// palette's text has when it is painted, so that it follows the theme by itself.
QIcon icon(QStringView name);

/// The same as a picture in one colour, \a size in device-independent pixels; cached. Null when there is none.
QPixmap tinted(QStringView name, const QColor &colour, QSize size, qreal devicePixelRatio);

/// "topics/<name>" for a topic of the top level that has an icon of its own, else empty.
QString topicIconName(QStringView topicPath);

/// "nodes/folder", "nodes/file-code" …, by kind and suffix.
QString nodeIconName(bool isFolder, QStringView name);

} // namespace Espalier
