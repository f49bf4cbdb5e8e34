// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/palettesource.h"

namespace Espalier {

/// The files of \a paths, in that order, with where they are and when they were written last. \a open: opens one.
QList<PaletteCandidate> paletteFiles(const QStringList &paths, const std::function<void(const QString &)> &open);

} // namespace Espalier
