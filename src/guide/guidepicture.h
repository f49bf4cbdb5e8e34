// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"

#include <QByteArray>
#include <QString>

namespace Espalier {

class Guide;

/// The drawing (SVG, in the colours of the light theme) that the texts of \a guide show by "pictures/<name>.svg"; empty:
/// there is none. Of built-in guides alone: what other people's pages point to is not loaded.
QByteArray pictureOf(const Guide &guide, const QString &address);

/// A guide's drawing in other colours: \a svg names those of the light theme alone, each as "#rrggbb".
QByteArray pictureInTheme(const QByteArray &svg, const Theme &theme);
/// The same for a page that is light or dark by its style sheet: each colour becomes light-dark(…).
QByteArray pictureInPage(const QByteArray &svg);

} // namespace Espalier
